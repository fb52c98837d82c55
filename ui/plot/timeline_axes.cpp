#include "ui/plot/timeline_axes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/text/text.h"

namespace ui {
namespace {

void draw_window(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  const Box& field = layout.field;
  if (!view.window.from && !view.window.to) return;
  const float left = view.window.from ? layout.days.x(view.window.from->days) : field.min.x;
  const float right = view.window.to ? layout.days.x(view.window.to->days + 1) : field.max.x;
  if (right <= field.min.x || left >= field.max.x) return;
  list.AddRectFilled(ImVec2(std::max(left, field.min.x), field.min.y),
                     ImVec2(std::min(right, field.max.x), field.max.y), look.theme.panel);
}

void draw_share_axis(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  static constexpr std::array<std::string_view, 5> kLabels = {"0", "25", "50", "75", "100 %"};
  for (std::size_t i = 0; i < kLabels.size(); ++i) {
    const float y = std::round(layout.shares.y(static_cast<double>(i) * .25));
    list.AddRectFilled(ImVec2(layout.field.min.x, y), ImVec2(layout.field.max.x, y + look.px(1)),
                       look.theme.line);
    const float wide = text_width(look, TextRole::caption, kLabels[i]);
    draw_text(list, look, TextRole::caption,
              ImVec2(layout.field.min.x - look.px(10) - wide,
                     std::round(y - look.em(TextRole::caption) / 2)),
              look.theme.soft, kLabels[i]);
  }
  const auto row = [&, &look = look, &list = list, &layout = layout](float y,
                                                                     std::string_view words) {
    if (y <= 0) return;
    const float wide = text_width(look, TextRole::caption, words);
    draw_text(list, look, TextRole::caption,
              ImVec2(layout.field.min.x - look.px(10) - wide,
                     std::round(y - look.em(TextRole::caption) / 2)),
              look.theme.soft, words);
  };
  row(layout.rug, "no range");
  row(layout.evidence, "evidence");
}

void draw_day_axis(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  float keep_from = 0;
  float keep_to = -1;
  if (view.window.to) {
    const float x = layout.days.x(view.window.to->days + 1);
    if (x >= layout.field.min.x && x <= layout.field.max.x) {
      list.AddRectFilled(ImVec2(std::round(x) - look.px(1), layout.field.min.y),
                         ImVec2(std::round(x) + look.px(1), layout.field.max.y), look.theme.accent);
      const std::string label = core::to_short(*view.window.to);
      const float wide = text_width(look, TextRole::caption, label);
      keep_from = std::clamp(std::round(x - wide / 2), layout.field.min.x,
                             std::max(layout.field.min.x, layout.field.max.x - wide));
      keep_to = keep_from + wide;
      draw_text(list, look, TextRole::caption, ImVec2(keep_from, layout.ticks), look.theme.accent,
                label);
    }
  }
  for (const DayTick& tick : day_ticks(layout.days, look.px(92))) {
    const float x = layout.days.x(tick.day.days);
    const float wide = text_width(look, TextRole::caption, tick.label);
    const float left = std::round(x - wide / 2);
    if (left + wide > layout.field.max.x + look.px(8)) continue;
    list.AddRectFilled(ImVec2(std::round(x), layout.field.max.y),
                       ImVec2(std::round(x) + look.px(1), layout.field.max.y + look.px(4)),
                       look.theme.strong_line);
    if (left - look.px(8) < keep_to && keep_from < left + wide + look.px(8)) continue;
    draw_text(list, look, TextRole::caption, ImVec2(left, layout.ticks), look.theme.soft,
              tick.label);
  }
}

}  // namespace

void draw_timeline_axes(const PlotScene& scene) {
  draw_window(scene);
  draw_share_axis(scene);
  draw_day_axis(scene);
}

}  // namespace ui
