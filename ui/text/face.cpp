#include "ui/text/face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <utility>

namespace ui {
namespace {

// Above this size a quarter of a pixel is not seen and texture memory is.
constexpr float kFineUpTo = 24;

int columns_a_pixel(float size) { return size <= kFineUpTo ? 4 : 2; }

/// Averages each texel with its neighbours over one pixel (`n` texels): sampled anywhere, the
/// result is the exact coverage of a pixel-wide window. `row` has n - 1 spare texels at its end.
void smooth_row(std::span<std::uint8_t> row, int n) {
  const auto window = static_cast<std::size_t>(n);
  for (std::size_t i = row.size(); i-- > 0;) {
    unsigned sum = 0;
    for (std::size_t k = 0; k < window && k <= i; ++k) sum += row[i - k];
    row[i] = static_cast<std::uint8_t>(sum / window);
  }
}

struct Rgba {
  unsigned r = 0, g = 0, b = 0, a = 0;
};

/// Mean of a rectangle of a premultiplied BGRA picture.
Rgba mean(const FT_Bitmap& bitmap, int x0, int x1, int y0, int y1) {
  Rgba sum;
  for (int y = y0; y < y1; ++y) {
    const unsigned char* texel = bitmap.buffer + y * bitmap.pitch + x0 * 4;
    for (int x = x0; x < x1; ++x, texel += 4) {
      sum.b += texel[0];
      sum.g += texel[1];
      sum.r += texel[2];
      sum.a += texel[3];
    }
  }
  const auto n = static_cast<unsigned>(std::max(1, (x1 - x0) * (y1 - y0)));
  return {sum.r / n, sum.g / n, sum.b / n, sum.a / n};
}

void append_straight(std::vector<std::uint8_t>& out, const Rgba& c) {
  const auto part = [&](unsigned v) {
    return static_cast<std::uint8_t>(c.a == 0 ? 0U : std::min(255U, v * 255U / c.a));
  };
  out.insert(out.end(), {part(c.r), part(c.g), part(c.b), static_cast<std::uint8_t>(c.a)});
}

}  // namespace

void FreeTypeRelease::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
void FreeTypeRelease::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

FreeType start_freetype() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) {
    throw std::runtime_error("FreeType, which draws all text, could not start.");
  }
  return FreeType(library);
}

Face::Face(FT_FaceRec_* face, FaceFile file) : face_(face), file_(std::move(file)) {}

std::optional<Face> Face::open(FT_LibraryRec_& library, const FaceFile& file) {
  FT_Face opened = nullptr;
  if (FT_New_Face(&library, file.path.c_str(), file.index, &opened) != 0) return std::nullopt;
  Face face(opened, file);
  if (FT_Select_Charmap(opened, FT_ENCODING_UNICODE) != 0) return std::nullopt;
  return face;
}

bool Face::has(char32_t code_point) const {
  return FT_Get_Char_Index(face_.get(), code_point) != 0;
}

bool Face::scalable() const { return FT_IS_SCALABLE(face_.get()); }

void Face::set_size(float size) {
  if (size == size_) return;
  size_ = size;
  FT_Face face = face_.get();
  if (FT_IS_SCALABLE(face)) {
    FT_Set_Char_Size(face, 0, std::lround(size * 64), 72, 72);
    return;
  }
  const std::span strikes(face->available_sizes, static_cast<std::size_t>(face->num_fixed_sizes));
  if (strikes.empty()) return;
  const auto best = std::ranges::min_element(strikes, {}, [&](const FT_Bitmap_Size& strike) {
    return std::abs(static_cast<float>(strike.y_ppem) / 64.0F - size);
  });
  FT_Select_Size(face, static_cast<FT_Int>(best - strikes.begin()));
  bitmap_scale_ = size / (static_cast<float>(best->y_ppem) / 64.0F);
}

bool Face::load(char32_t code_point, float size) {
  const FT_UInt glyph = FT_Get_Char_Index(face_.get(), code_point);
  return glyph != 0 && load_glyph(glyph, size);
}

bool Face::load_glyph(std::uint32_t glyph, float size) {
  set_size(size);
  // Light hinting moves points only up and down: lines of text become crisp, widths stay true.
  const FT_Int32 flags =
      FT_IS_SCALABLE(face_.get()) ? FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT : FT_LOAD_COLOR;
  return FT_Load_Glyph(face_.get(), glyph, flags) == 0;
}

float Face::advance(char32_t code_point, float size) {
  if (!load(code_point, size)) return 0;
  if (!FT_IS_SCALABLE(face_.get())) {
    return static_cast<float>(face_->glyph->advance.x) / 64.0F * bitmap_scale_;
  }
  return static_cast<float>(face_->glyph->linearHoriAdvance) / 65536.0F;
}

std::optional<GlyphImage> Face::draw(char32_t code_point, float size) {
  const FT_UInt glyph = FT_Get_Char_Index(face_.get(), code_point);
  if (glyph == 0) return std::nullopt;
  return draw_glyph(glyph, size);
}

std::optional<GlyphImage> Face::draw_glyph(std::uint32_t glyph, float size) {
  if (!load_glyph(glyph, size)) return std::nullopt;
  if (face_->glyph->format == FT_GLYPH_FORMAT_OUTLINE) return draw_outline(size);
  if (face_->glyph->bitmap.pixel_mode == FT_PIXEL_MODE_BGRA) return draw_bitmap(size);
  return std::nullopt;
}

GlyphImage Face::draw_outline(float size) {
  FT_GlyphSlot slot = face_->glyph;
  const int fine = columns_a_pixel(size);
  const FT_Matrix widen{fine * 0x10000L, 0, 0, 0x10000L};
  FT_Outline_Transform(&slot->outline, &widen);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.width == 0 || bitmap.rows == 0) return {};

  GlyphImage image;
  image.width = static_cast<int>(bitmap.width) + fine - 1;
  image.height = static_cast<int>(bitmap.rows);
  const auto width = static_cast<std::size_t>(image.width);
  image.texels.resize(width * bitmap.rows);
  for (std::size_t y = 0; y < bitmap.rows; ++y) {
    const unsigned char* from = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
    const std::span row(image.texels.data() + y * width, width);
    std::copy_n(from, bitmap.width, row.begin());
    smooth_row(row, fine);
  }
  const auto per_pixel = static_cast<float>(fine);
  image.left = (static_cast<float>(slot->bitmap_left) - (per_pixel - 1) / 2) / per_pixel;
  image.right = image.left + static_cast<float>(image.width) / per_pixel;
  image.top = -static_cast<float>(slot->bitmap_top);
  image.bottom = image.top + static_cast<float>(image.height);
  return image;
}

GlyphImage Face::draw_bitmap(float size) {
  const FT_Bitmap& bitmap = face_->glyph->bitmap;
  const auto scaled = [&](unsigned n) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(n) * bitmap_scale_)));
  };
  GlyphImage image;
  image.colored = true;
  image.width = scaled(bitmap.width);
  image.height = scaled(bitmap.rows);
  const auto from = [](int i, int scaled_count, unsigned count) {
    return static_cast<int>(static_cast<long>(i) * static_cast<long>(count) / scaled_count);
  };
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const int x0 = from(x, image.width, bitmap.width);
      const int y0 = from(y, image.height, bitmap.rows);
      append_straight(image.texels,
                      mean(bitmap, x0, std::max(x0 + 1, from(x + 1, image.width, bitmap.width)), y0,
                           std::max(y0 + 1, from(y + 1, image.height, bitmap.rows))));
    }
  }
  image.left = std::round(static_cast<float>(face_->glyph->bitmap_left) * bitmap_scale_);
  // Pictures fill their em; standing on the baseline minus an eighth they sit with the letters.
  image.bottom = std::round(size / 8);
  image.right = image.left + static_cast<float>(image.width);
  image.top = image.bottom - static_cast<float>(image.height);
  return image;
}

float Face::cap_height() const {
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face_.get(), FT_SFNT_OS2));
  if (os2 == nullptr || os2->version < 2 || os2->sCapHeight <= 0) return 0.71F;
  return static_cast<float>(os2->sCapHeight) / static_cast<float>(face_->units_per_EM);
}

}  // namespace ui
