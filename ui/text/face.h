// One open font file: which characters it has, how wide they are, and their pictures at a size.
// It knows FreeType and nothing of Dear ImGui.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ui/text/font_lookup.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace ui {

struct FreeTypeRelease {
  void operator()(FT_LibraryRec_* library) const;
  void operator()(FT_FaceRec_* face) const;
};
using FreeType = std::unique_ptr<FT_LibraryRec_, FreeTypeRelease>;

/// Throws std::runtime_error when FreeType cannot start.
[[nodiscard]] FreeType start_freetype();

/// A drawn glyph. The rectangle is in pixels from the pen on the baseline, y downwards; the
/// picture's columns may be finer than pixels, so that text can stand between them.
struct GlyphImage {
  int width = 0;  ///< Texels.
  int height = 0;
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  bool colored = false;              ///< Four bytes a texel (RGBA) instead of one (coverage).
  std::vector<std::uint8_t> texels;  ///< Row by row, no padding.
};

class Face {
 public:
  /// Empty when the file cannot be read as a font. The library must outlive the face.
  [[nodiscard]] static std::optional<Face> open(FT_LibraryRec_& library, const FaceFile& file);

  [[nodiscard]] bool has(char32_t code_point) const;
  [[nodiscard]] const FaceFile& file() const { return file_; }
  /// Drawn from outlines, so that any size looks as good; else from pictures of fixed sizes.
  [[nodiscard]] bool scalable() const;

  /// Pen movement in pixels at `size` pixels an em, not rounded. 0 when the face lacks it.
  [[nodiscard]] float advance(char32_t code_point, float size);

  /// The picture at `size` pixels an em; empty when the face lacks the character. White space
  /// gives a picture of no texels.
  [[nodiscard]] std::optional<GlyphImage> draw(char32_t code_point, float size);

  /// The same for a glyph by its number in the file, as shaping names it.
  [[nodiscard]] std::optional<GlyphImage> draw_glyph(std::uint32_t glyph, float size);

  /// Height of capitals as a part of the em.
  [[nodiscard]] float cap_height() const;

 private:
  Face(FT_FaceRec_* face, FaceFile file);
  bool load(char32_t code_point, float size);
  bool load_glyph(std::uint32_t glyph, float size);
  void set_size(float size);
  [[nodiscard]] GlyphImage draw_outline(float size);
  [[nodiscard]] GlyphImage draw_bitmap(float size);

  std::unique_ptr<FT_FaceRec_, FreeTypeRelease> face_;
  FaceFile file_;
  float size_ = 0;
  float bitmap_scale_ = 1;  ///< Of faces that only hold pictures of fixed sizes.
};

}  // namespace ui
