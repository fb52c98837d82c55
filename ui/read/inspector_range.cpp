// The range of probabilities as a bar whose ends can be dragged.
#include <algorithm>
#include <cmath>

#include "ui/read/inspector_parts.h"
#include "ui/text/text.h"
#include "ui/widget/range_bars.h"

namespace ui {
namespace {

// Whole percents: a finer end is typed.
double share_at(const Box& bar, float x) {
  const double share = static_cast<double>((x - bar.min.x) / std::max(1.0F, bar.width()));
  return std::clamp(std::round(share * 100) / 100, 0.0, 1.0);
}

void drag(const Box& bar, const core::Probability& now, InspectorPanel& panel, std::size_t link) {
  const double at = share_at(bar, ImGui::GetIO().MousePos.x);
  if (!panel.dragged) {
    panel.dragged = now;
    panel.dragged_link = link;
    panel.drags_low =
        std::abs(at - now.lo) < std::abs(at - now.hi) || (now.lo == now.hi && at < now.lo);
  }
  core::Probability& range = *panel.dragged;
  // A press alone moves nothing: the end follows once the mouse has moved.
  if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) return;
  if (panel.drags_low) {
    range.lo = std::min(at, range.hi);
  } else {
    range.hi = std::max(at, range.lo);
  }
  if (range.best) range.best = std::clamp(*range.best, range.lo, range.hi);
}

}  // namespace

void draw_range(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const Look& look = scene.look;
  const core::Link& now = scene.span->links[link].link;
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::PushID("range");
  const Hit hit = clickable("bar", ImVec2(room, look.px(14)));
  const bool mine = panel.dragged && panel.dragged_link == link;
  if (hit.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    drag(hit.box, *now.probability, panel, link);
  } else if (mine) {
    FieldEditor::push(scene,
                      workbench::change_probability(now, *panel.dragged, panel.editor.ids()));
    panel.dragged.reset();
  }
  const core::Probability shown =
      panel.dragged && panel.dragged_link == link ? *panel.dragged : *now.probability;
  const Color color = colors_of(look, scene.span->annotation.type).mark;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(hit.box.center().y - look.px(3));
  draw_range_bar(list, look, ImVec2(hit.box.min.x, y), room, static_cast<float>(shown.lo),
                 static_cast<float>(shown.hi), color);
  const auto knob = [&](double share) {
    const float x = hit.box.min.x + static_cast<float>(share) * room;
    list.AddCircleFilled(ImVec2(x, y + look.px(3)), look.px(6), look.theme.card);
    list.AddCircle(ImVec2(x, y + look.px(3)), look.px(6), color, 0, look.px(2));
  };
  if (hit.hovered || mine) {
    knob(shown.lo);
    knob(shown.hi);
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  ImGui::PopID();
}

}  // namespace ui
