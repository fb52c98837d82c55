// What a layout must know about faces: how wide a character is and how tall and spaced a block is.
// It does not draw. The window implements it with real faces, tests with a fixed pitch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/text_line.h"

namespace workbench {

/// What a block of text looks like. Headings below the third level look like those of the third.
enum class BlockKind : std::uint8_t {
  blank,
  title,
  heading_1,
  heading_2,
  heading_3,
  paragraph,
  list_item,
  quote
};

[[nodiscard]] constexpr bool is_heading(BlockKind kind) {
  return kind >= BlockKind::title && kind <= BlockKind::heading_3;
}

/// All lengths in pixels. Between two blocks the larger of `space_below` and `space_above` applies.
struct BlockMetrics {
  int line_height = 0;
  int space_above = 0;
  int space_below = 0;
  /// How far a list item or a quotation is indented for each level it is deep.
  float step = 0;
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

using core::is_invisible;

}  // namespace workbench
