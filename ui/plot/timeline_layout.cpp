#include "ui/plot/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kAxisRoom = 68;  ///< Left of the field.
constexpr float kRightRoom = 8;
constexpr float kTopRoom = 10;
constexpr float kRowHeight = 18;
constexpr float kTickRoom = 26;
constexpr float kBarWidth = 7;
constexpr float kBarGap = 9;
constexpr float kLeastBar = 7;

float middle_x(const DayAxis& days, const workbench::TimelineMark& mark) {
  // A day is as wide as it is: its middle stands for it.
  return days.x((mark.from.days + mark.to.days) / 2.0 + 0.5);
}

Box around(ImVec2 centre, float reach) {
  return {centre - ImVec2(reach, reach), centre + ImVec2(reach, reach)};
}

bool has_rug(const workbench::TimelineView& view) {
  return std::any_of(view.marks.begin(), view.marks.end(),
                     [](const workbench::TimelineMark& m) { return !m.probability; });
}

// Bars and dots that would lie on each other stand side by side, each kind for itself.
std::vector<Box> mark_boxes(const workbench::TimelineView& view, const TimelineLayout& layout,
                            float px) {
  std::vector<float> bars;
  std::vector<float> dots;
  for (const auto& mark : view.marks) {
    (mark.probability ? bars : dots).push_back(middle_x(layout.days, mark));
  }
  bars = kept_apart(bars, kBarGap * px);
  dots = kept_apart(dots, kBarGap * px);
  std::vector<Box> out;
  std::size_t bar = 0;
  std::size_t dot = 0;
  for (const auto& mark : view.marks) {
    if (!mark.probability) {
      out.push_back(around(ImVec2(dots[dot++], layout.rug), 3.5F * px));
      continue;
    }
    const float half = kBarWidth * px / 2;
    const float x = std::round(bars[bar++] - half);
    Box box{{x, layout.shares.y(mark.probability->hi)},
            {x + 2 * half, layout.shares.y(mark.probability->lo)}};
    const float lack = kLeastBar * px - box.height();
    if (lack > 0) {
      box.min.y = std::max(layout.field.min.y, box.min.y - lack / 2);
      box.max.y = box.min.y + kLeastBar * px;
    }
    out.push_back(box);
  }
  return out;
}

}  // namespace

DaySpan whole_span(const workbench::TimelineView& view, core::Date today) {
  std::vector<int> days;
  for (const auto& mark : view.marks) {
    days.push_back(mark.from.days);
    days.push_back(mark.to.days);
  }
  for (const auto& outcome : view.outcomes) days.push_back(outcome.day.days);
  for (const auto& evidence : view.evidence) days.push_back(evidence.day.days);
  if (view.window.to) days.push_back(view.window.to->days + 1);
  if (view.window.from) days.push_back(view.window.from->days);
  if (days.empty()) return {today.days - 180.0, today.days + 185.0};
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  const double air = std::max(10.0, (*last - *first) * 0.06);
  // The label of an outcome stands at the right of it.
  return {*first - air * 0.7, *last + air * 2.8};
}

double share_of(core::Status status) {
  if (status == core::Status::yes) return 1;
  return status == core::Status::no ? 0 : 0.5;
}

TimelineLayout lay_out_timeline(const workbench::TimelineView& view, const Box& area,
                                const DaySpan& shown, float px) {
  TimelineLayout layout;
  const bool rug = has_rug(view);
  const bool evidence = !view.evidence.empty();
  const float rows = (rug ? kRowHeight : 0) + (evidence ? kRowHeight : 0);
  layout.field = {area.min + ImVec2(kAxisRoom * px, kTopRoom * px),
                  area.max - ImVec2(kRightRoom * px, (kTickRoom + rows) * px)};
  layout.days = {shown.from, shown.to, layout.field.min.x, layout.field.max.x};
  layout.shares = {layout.field.max.y, layout.field.min.y};
  if (view.window.to) layout.window_end = layout.days.x(view.window.to->days + 1);
  float below = layout.field.max.y + 2 * px;
  const auto row = [&](bool there) {
    if (!there) return 0.0F;
    const float middle = below + kRowHeight * px / 2;
    below += kRowHeight * px;
    return middle;
  };
  layout.rug = row(rug);
  layout.evidence = row(evidence);
  layout.ticks = below + 5 * px;
  layout.marks = mark_boxes(view, layout, px);
  for (const auto& outcome : view.outcomes) {
    layout.outcomes.push_back(
        around({layout.days.x(outcome.day.days + 0.5), layout.shares.y(share_of(outcome.status))},
               7 * px));
  }
  std::vector<float> wanted;
  for (const auto& each : view.evidence) wanted.push_back(layout.days.x(each.day.days + 0.5));
  for (const float x : kept_apart(wanted, 11 * px)) {
    layout.evidences.push_back(around({x, layout.evidence}, 5 * px));
  }
  return layout;
}

std::vector<PlacedLabel> place_labels(const TimelineLayout& layout,
                                      const std::vector<float>& widths, float height, float px,
                                      std::vector<Box> taken) {
  taken.insert(taken.end(), layout.marks.begin(), layout.marks.end());
  taken.insert(taken.end(), layout.outcomes.begin(), layout.outcomes.end());
  taken.push_back(
      {{layout.window_end - px, layout.field.min.y}, {layout.window_end + px, layout.field.max.y}});
  std::vector<PlacedLabel> out;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Box& mark = layout.marks[i];
    // Dots of the rug say who they are when they are pointed at.
    if (mark.min.y >= layout.field.max.y) continue;
    if (mark.max.x < layout.field.min.x || mark.min.x > layout.field.max.x) continue;
    const float y = std::round(mark.center().y - height / 2);
    const auto fits = [&](float x) {
      const Box box{{x - 2 * px, y - 2 * px}, {x + widths[i] + 2 * px, y + height + 2 * px}};
      return box.min.x >= layout.field.min.x && box.max.x <= layout.field.max.x &&
             box.max.y <= layout.field.max.y + 4 * px && first_meeting(taken, box) == taken.size();
    };
    const float right = mark.max.x + 8 * px;
    const float left = mark.min.x - 8 * px - widths[i];
    if (!fits(right) && !fits(left)) continue;
    const ImVec2 at(fits(right) ? right : left, y);
    taken.push_back({at, at + ImVec2(widths[i], height)});
    out.push_back({i, at, widths[i]});
  }
  return out;
}

}  // namespace ui
