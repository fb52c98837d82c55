#include "ui/text/face_stack.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Characters that are drawn by nobody: asking the system for a face would be wasted.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

FaceStack::FaceStack(FT_LibraryRec_& library, FontLookup& lookup, FaceStackSpec spec)
    : library_(library), lookup_(lookup), spec_(std::move(spec)) {
  std::optional<FaceFile> file = lookup_.find(spec_.query);
  if (!file) file = lookup_.find_with(U'a', spec_.query);
  (void)open(file);
}

Face* FaceStack::open(const std::optional<FaceFile>& file) {
  if (!file) return nullptr;
  std::optional<Face> face = Face::open(library_, *file);
  if (!face) return nullptr;
  return &faces_.emplace_back(std::move(*face));
}

Face* FaceStack::face_for(char32_t code_point) {
  const auto at = known_.find(code_point);
  if (at != known_.end()) return at->second;
  const auto has = [&](const Face& face) { return face.has(code_point); };
  const auto found = std::ranges::find_if(faces_, has);
  Face* face = nullptr;
  if (found != faces_.end()) {
    face = &*found;
  } else if (!is_control(code_point)) {
    face = open(lookup_.find_with(code_point, spec_.query));
  }
  known_.emplace(code_point, face);
  return face;
}

std::optional<std::uint16_t> FaceStack::face_number(char32_t code_point) {
  const Face* face = face_for(code_point);
  if (face == nullptr) return std::nullopt;
  const auto found =
      std::ranges::find_if(faces_, [face](const Face& other) { return &other == face; });
  return static_cast<std::uint16_t>(found - faces_.begin());
}

float FaceStack::digit_width(float size) {
  float width = 0;
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
    if (Face* face = face_for(digit)) width = std::max(width, face->advance(digit, size));
  }
  return width;
}

float FaceStack::advance(char32_t code_point, float size) {
  Face* face = face_for(code_point);
  if (face == nullptr) return -1;
  if (spec_.tabular_digits && is_digit(code_point)) return digit_width(size);
  return face->advance(code_point, size);
}

std::optional<GlyphImage> FaceStack::draw(char32_t code_point, float size) {
  Face* face = face_for(code_point);
  if (face == nullptr) return std::nullopt;
  std::optional<GlyphImage> image = face->draw(code_point, size);
  if (image && spec_.tabular_digits && is_digit(code_point)) {
    const float shift = (digit_width(size) - face->advance(code_point, size)) / 2;
    image->left += shift;
    image->right += shift;
  }
  return image;
}

float FaceStack::ascent(float size) const {
  const float cap = faces_.empty() ? 0.71F : faces_.front().cap_height();
  return std::round(size * (1 + cap) / 2);
}

}  // namespace ui
