// What a layout must know about faces: how wide a character is and how tall and spaced a block is.
// It does not draw. The window implements it with real faces, tests with a fixed pitch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace workbench {

/// What a block of text is; only its looks depend on it.
enum class BlockKind : std::uint8_t { blank, title, heading, paragraph, list_item };

/// All lengths in pixels. Between two blocks the larger of `space_below` and `space_above` applies.
struct BlockMetrics {
  int line_height = 0;
  int space_above = 0;
  int space_below = 0;
  /// How far the second and later rows are indented.
  float hanging = 0;
};

/// A stretch of a paragraph to be set in one direction.
struct ShapeRequest {
  std::string_view paragraph;  ///< Letters join across the stretch's ends as this text says.
  std::size_t begin = 0;       ///< Bytes [begin, end) of it.
  std::size_t end = 0;
  BlockKind kind = BlockKind::paragraph;
  bool right_to_left = false;
};

/// One picture of shaped text. Lengths in pixels, y downwards.
struct ShapedGlyph {
  std::uint32_t glyph = 0;  ///< The metrics' own names of picture and face; the layout only
  std::uint16_t face = 0;   ///< hands them on to whoever draws.
  bool visible = true;
  std::uint32_t cluster = 0;  ///< Byte of the paragraph where the characters it shows begin.
  float advance = 0;
  float dx = 0;
  float dy = 0;
};

class TextMetrics {
 public:
  TextMetrics() = default;
  TextMetrics(const TextMetrics&) = default;
  TextMetrics& operator=(const TextMetrics&) = default;
  virtual ~TextMetrics() = default;

  /// Pixels from one character to the next, in the face and size of that kind of block. Never
  /// asked for characters that is_invisible() names.
  [[nodiscard]] virtual float advance(char32_t c, BlockKind kind) const = 0;
  [[nodiscard]] virtual BlockMetrics block(BlockKind kind) const = 0;
  /// The glyphs of a stretch from left to right. This one knows no shaping: a glyph a character,
  /// which is what a face without rules for a script gives.
  [[nodiscard]] virtual std::vector<ShapedGlyph> shape(const ShapeRequest& request) const;
};

/// Characters that take no room and have no picture: controls (not the tab), joiners, direction
/// marks, variation selectors, soft hyphen, separators.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
  if (c < 0x20) return c != '\t';
  if (c < 0x7F) return false;
  if (c <= 0x9F || c == 0xAD || c == 0x61C || c == 0x180E || c == 0xFEFF) return true;
  if (c < 0x200B) return false;
  return c <= 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace workbench
