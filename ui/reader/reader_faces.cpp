#include "ui/reader/reader_faces.h"

#include <algorithm>
#include <cmath>

namespace ui {

using workbench::BlockKind;
using workbench::BlockMetrics;

namespace {

// Of the interface's bold face, largest first, and the design pixels above it. The second level is
// that of an article's own headings.
constexpr std::array<float, 3> kHeadingSizes = {1.45F, 1.15F, 1.0F};
constexpr std::array<float, 3> kHeadingSpace = {36, 28, 22};

}  // namespace

bool ReaderFaces::set_face(Face& face, const Look& look, TextRole role, float zoom, float line,
                           float size) {
  const TextStyle style = look.fonts.style(role);
  const float em = std::max(6.0F, std::round(style.size * size * look.scale * zoom));
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
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    changed =
        set_face(headings_[i], look, TextRole::body_bold, zoom, 1.35F, kHeadingSizes[i]) || changed;
  }
  changed = set_face(text_, look, TextRole::reader, zoom, 1.55F) || changed;
  if (!changed) return;
  ++version_;
  title_.block.space_below = pixels(48);  // The meta line stands in it.
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    headings_[i].block.space_above = pixels(kHeadingSpace[i]);
    headings_[i].block.space_below = pixels(8);
  }
  text_.block.space_below = pixels(14);
  nested_ = text_.block;
  nested_.step = std::round(text_.em * 1.25F);
}

const ReaderFaces::Face& ReaderFaces::face(BlockKind kind) const {
  if (kind == BlockKind::title) return title_;
  if (!workbench::is_heading(kind)) return text_;
  const auto level =
      static_cast<std::size_t>(kind) - static_cast<std::size_t>(BlockKind::heading_1);
  return headings_[level];
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
  const bool nested = kind == BlockKind::list_item || kind == BlockKind::quote;
  return nested ? nested_ : face(kind).block;
}

}  // namespace ui
