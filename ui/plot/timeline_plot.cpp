#include "ui/plot/timeline_plot.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/plot/timeline_axes.h"
#include "ui/plot/timeline_legend.h"
#include "ui/plot/timeline_marks.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"

namespace ui {
namespace {

using workbench::TimelineMark;
using workbench::TimelineView;

constexpr float kHeight = 272;
constexpr double kZoomStep = 1.25;

void mark_card(const Look& look, const TimelineMark& mark) {
  tooltip(look, mark.label + "\n" + mark.facts + "\n" + mark.quote + "\n" + mark.source);
}

// Every mark can be pointed at, reached by the arrow keys and pressed.
core::Id take_marks(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  core::Id open;
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const Box& box = layout.marks[i];
    const float x = box.center().x;
    if (x < layout.field.min.x || x > layout.field.max.x) continue;
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(box.min - look.px(1, 2));
    const Hit hit = clickable("mark", ImVec2(box.width(), box.height()) + look.px(2, 4));
    if (hit.hovered || hit.focused) {
      list.AddRectFilled(box.min - look.px(3, 3), box.max + look.px(3, 3),
                         with_alpha(timeline_color(look, view.marks[i]), .22F), look.px(6));
    }
    mark_card(look, view.marks[i]);
    if (hit.clicked) open = view.marks[i].annotation;
    ImGui::PopID();
  }
  for (std::size_t i = 0; i < view.evidence.size(); ++i) {
    const Box& box = layout.evidences[i];
    if (ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos)) {
      ImGui::SetTooltip("%s", view.evidence[i].words.c_str());
    }
  }
  return open;
}

// The ground below the marks: the wheel zooms about the mouse, dragging moves, a double click shows
// all again.
void take_ground(const TimelineLayout& layout, TimelinePlot& plot, const DaySpan& shown) {
  ImGui::SetCursorScreenPos(layout.field.min);
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("ground", ImVec2(std::max(1.0F, layout.field.width()),
                                          std::max(1.0F, layout.field.height())));
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemHovered()) {
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    if (io.MouseWheel != 0) {
      const DayAxis then = zoomed(
          layout.days, std::pow(kZoomStep, static_cast<double>(-io.MouseWheel)), io.MousePos.x);
      plot.days = DaySpan{then.from, then.to};
    }
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) plot.days.reset();
  }
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) {
    const DayAxis then =
        panned({shown.from, shown.to, layout.days.left, layout.days.right}, io.MouseDelta.x);
    plot.days = DaySpan{then.from, then.to};
  }
}

float zoom_width(const Look& look, const TimelinePlot& plot) {
  float width = text_width(look, TextRole::small, "Closer") + look.px(12) +
                text_width(look, TextRole::small, "Wider");
  if (plot.days) width += look.px(12) + text_width(look, TextRole::small, "All");
  return std::ceil(width) + look.px(2);
}

// The same as wheel and drag, for the keyboard.
void draw_zoom_buttons(const Look& look, const TimelineLayout& layout, TimelinePlot& plot) {
  const float middle = layout.field.center().x;
  const auto zoom = [&](double factor) {
    const DayAxis then = zoomed(layout.days, factor, middle);
    plot.days = DaySpan{then.from, then.to};
  };
  if (link_button(look, "Closer")) zoom(1 / kZoomStep / kZoomStep);
  ImGui::SameLine(0, look.px(12));
  if (link_button(look, "Wider")) zoom(kZoomStep * kZoomStep);
  if (!plot.days) return;
  ImGui::SameLine(0, look.px(12));
  if (link_button(look, "All")) plot.days.reset();
}

// The legend, with the zoom beside it where there is room, else below it.
void draw_below(const Look& look, const TimelineView& view, const TimelineLayout& layout,
                TimelinePlot& plot, float top) {
  const float zoom = zoom_width(look, plot);
  const bool beside = layout.field.width() >= look.px(720);
  const float left = layout.field.min.x;
  if (beside) {
    ImGui::SetCursorScreenPos(ImVec2(layout.field.max.x - zoom, top));
    draw_zoom_buttons(look, layout, plot);
  }
  ImGui::SetCursorScreenPos(ImVec2(left, top + look.px(2)));
  draw_timeline_legend(look, view, left, beside ? zoom + look.px(24) : 0);
  if (beside) return;
  ImGui::SetCursorScreenPos(ImVec2(left, ImGui::GetCursorScreenPos().y));
  draw_zoom_buttons(look, layout, plot);
}

}  // namespace

TimelinePlotEvent timeline_plot(const Look& look, core::Id proposition, const TimelineView& view,
                                core::Date today, TimelinePlot& plot) {
  if (plot.shown != proposition) plot = {proposition, std::nullopt};
  const DaySpan shown = plot.days.value_or(whole_span(view, today));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size(std::max(look.px(200), ImGui::GetContentRegionAvail().x), look.px(kHeight));
  const TimelineLayout layout = lay_out_timeline(view, {at, at + size}, shown, look.scale);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const PlotScene scene{look, list, view, layout};
  TimelinePlotEvent event;
  ImGui::PushID("timeline");
  draw_timeline_axes(scene);
  take_ground(layout, plot, shown);
  // What lies outside the days shown is cut off at the field, with room for what stands on an edge.
  list.PushClipRect(layout.field.min - look.px(8, 12),
                    ImVec2(layout.field.max.x + look.px(8), layout.ticks), true);
  draw_timeline_marks(scene);
  event.open = take_marks(scene);
  list.PopClipRect();
  draw_below(look, view, layout, plot, at.y + size.y);
  ImGui::PopID();
  return event;
}

}  // namespace ui
