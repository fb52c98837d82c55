#include "ui/text/shaped_lines.h"

#include <algorithm>
#include <cmath>

#include "core/text/boundary.h"
#include "ui/text/font_loader.h"

namespace ui {
namespace {

/// Of one face and size; more than one screen shows. Then all are shaped anew.
constexpr std::size_t kMostLines = 400;

/// One face at one size, as rows ask for it.
class OneFace : public workbench::TextMetrics {
 public:
  OneFace(FaceShaper& shaper, float em) : shaper_(shaper), em_(em) {}

  [[nodiscard]] float advance(char32_t /*c*/, workbench::BlockKind /*kind*/) const override {
    return em_ / 2;
  }
  [[nodiscard]] workbench::BlockMetrics block(workbench::BlockKind /*kind*/) const override {
    return {};
  }
  [[nodiscard]] std::vector<workbench::ShapedGlyph> shape(
      const workbench::ShapeRequest& request) const override {
    return shaper_.shape(request, em_);
  }

 private:
  FaceShaper& shaper_;
  float em_;
};

}  // namespace

std::size_t ShapedLine::fitting(std::string_view text, float room) const {
  const auto beyond = std::upper_bound(sums.begin(), sums.end(), room);
  if (beyond == sums.end()) return text.size();
  const auto bytes = std::max<std::ptrdiff_t>(0, beyond - sums.begin() - 1);
  return core::snap_down(text, core::ByteOffset(bytes)).index();
}

const ShapedLine& ShapedLines::line(FaceShaper& shaper, float em, std::string_view text) {
  auto set = std::ranges::find_if(
      sets_, [&](const Set& one) { return one.shaper == &shaper && one.em == em; });
  if (set == sets_.end()) {
    sets_.push_back({&shaper, em, {}});
    set = sets_.end() - 1;
  }
  if (const auto known = set->lines.find(text); known != set->lines.end()) return known->second;
  if (set->lines.size() >= kMostLines) set->lines.clear();
  const OneFace face(shaper, em);
  rows_.clear();
  const bool right_to_left = rows_.right_to_left(text);
  ShapedLine made;
  made.sums = rows_.sums(text, workbench::BlockKind::paragraph, face);
  workbench::RowToShape whole{0, text.size(), 0, workbench::BlockKind::paragraph};
  if (right_to_left) whole.edge = made.sums.back();
  made.row = rows_.row({0, 0}, text, whole, face);
  rows_.clear();
  return set->lines.emplace(text, std::move(made)).first->second;
}

void draw_glyph(ImDrawList& list, FaceShaper& shaper, float em, ImVec2 at, ImU32 color,
                const workbench::ShapedGlyph& shaped) {
  if (!shaped.visible) return;
  const ImFontGlyph* glyph =
      shaper.font(shaped.face)->GetFontBaked(em)->FindGlyphNoFallback(glyph_char(shaped.glyph));
  if (glyph == nullptr || !glyph->Visible) return;
  const ImVec2 from{at.x + shaped.dx, at.y + std::round(shaped.dy)};
  const ImU32 ink = glyph->Colored ? IM_COL32_WHITE : color;
  list.PrimReserve(6, 4);
  list.PrimRectUV({from.x + glyph->X0, from.y + glyph->Y0},
                  {from.x + glyph->X1, from.y + glyph->Y1}, {glyph->U0, glyph->V0},
                  {glyph->U1, glyph->V1}, ink);
}

void draw_shaped(ImDrawList& list, FaceShaper& shaper, float em, ImVec2 at, ImU32 color,
                 const ShapedLine& line) {
  for (const workbench::ShapedRun& run : line.row.runs) {
    float x = at.x + run.x - line.row.left;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
      const workbench::ShapedGlyph& shaped = line.row.glyphs[run.first_glyph + i];
      draw_glyph(list, shaper, em, {x, at.y}, color, shaped);
      x += shaped.advance;
    }
  }
}

}  // namespace ui
