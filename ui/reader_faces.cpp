#include "ui/reader_faces.h"

#include <algorithm>
#include <cmath>

namespace ui {

using workbench::BlockKind;
using workbench::BlockMetrics;

bool ReaderFaces::set_face(Face& face, const Look& look, TextRole role, float zoom, float line) {
  const TextStyle style = look.fonts.style(role);
  const float em = std::max(6.0F, std::round(style.size * look.scale * zoom));
  if (face.font == style.font && face.em == em) return false;
  face.font = style.font;
  face.shaper = style.shaper;
  face.em = em;
  face.block = {};
  face.block.line_height = static_cast<int>(std::round(em * line));
  face.ascii.fill(-1);
  face.others.clear();
  return true;
}

void ReaderFaces::set(const Look& look, float zoom) {
  const auto pixels = [&](float design) {
    return static_cast<int>(std::round(design * look.scale * zoom));
  };
  bool changed = set_face(title_, look, TextRole::title, zoom, 1.25F);
  changed = set_face(heading_, look, TextRole::body_bold, zoom, 1.4F) || changed;
  changed = set_face(text_, look, TextRole::reader, zoom, 1.55F) || changed;
  if (!changed) return;
  ++version_;
  title_.block.space_below = pixels(48);  // The meta line stands in it.
  heading_.block.space_above = pixels(24);
  heading_.block.space_below = pixels(8);
  text_.block.space_below = pixels(14);
  list_item_ = text_.block;
  list_item_.hanging = std::round(text_.em * 1.2F);
}

const ReaderFaces::Face& ReaderFaces::face(BlockKind kind) const {
  if (kind == BlockKind::title) return title_;
  return kind == BlockKind::heading ? heading_ : text_;
}

float ReaderFaces::advance(char32_t c, BlockKind kind) const {
  const Face& face = this->face(kind);
  float* known =
      c < face.ascii.size() ? &face.ascii[c] : &face.others.try_emplace(c, -1.0F).first->second;
  if (*known < 0)
    *known = face.font->GetFontBaked(face.em)->GetCharAdvance(static_cast<ImWchar>(c));
  return *known;
}

std::vector<workbench::ShapedGlyph> ReaderFaces::shape(
    const workbench::ShapeRequest& request) const {
  const Face& face = this->face(request.kind);
  return face.shaper->shape(request, face.em);
}

BlockMetrics ReaderFaces::block(BlockKind kind) const {
  return kind == BlockKind::list_item ? list_item_ : face(kind).block;
}

}  // namespace ui
