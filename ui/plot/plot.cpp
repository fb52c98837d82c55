#include "ui/plot/plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "ui/text/text.h"

namespace ui {
namespace {

constexpr double kLeastDays = 7;
constexpr double kMostDays = 73000;
constexpr double kDaysAMonth = 30.44;

struct TickStep {
  int days = 0;    ///< Between ticks within months; 0: by months.
  int months = 0;  ///< Between ticks, from January on.
};
constexpr std::array<TickStep, 12> kSteps = {{{1, 0},
                                              {2, 0},
                                              {7, 0},
                                              {0, 1},
                                              {0, 2},
                                              {0, 3},
                                              {0, 6},
                                              {0, 12},
                                              {0, 24},
                                              {0, 60},
                                              {0, 120},
                                              {0, 600}}};

double days_of(const TickStep& step) {
  return step.days > 0 ? step.days : step.months * kDaysAMonth;
}

std::string label_of(core::Date day, const TickStep& step) {
  std::string words = core::to_short(day);  // "5 Dec 2022"
  if (step.months >= 12) return words.substr(words.size() - 4);
  if (step.months > 0) return words.substr(words.find(' ') + 1);
  return words.substr(0, words.size() - 5);
}

core::Date first_tick(double from, const TickStep& step) {
  const core::Date begin{static_cast<std::int32_t>(std::ceil(from))};
  if (step.days > 0) {
    const int beyond = begin.days % step.days;
    return beyond == 0 ? begin : begin + (step.days - beyond);
  }
  const auto ymd = core::civil(begin);
  const int months = ymd.year * 12 + ymd.month - 1;
  const int down = months - months % step.months;
  const auto at = [](int m) { return core::make_date({m / 12, m % 12 + 1, 1}); };
  return at(down) < begin ? at(down + step.months) : at(down);
}

core::Date next_tick(core::Date day, const TickStep& step) {
  return step.days > 0 ? day + step.days : core::add_months(day, step.months);
}

}  // namespace

float DayAxis::x(double day) const {
  return left + static_cast<float>((day - from) / (to - from)) * (right - left);
}

double DayAxis::day(float x) const {
  return from + static_cast<double>((x - left) / (right - left)) * (to - from);
}

DayAxis zoomed(const DayAxis& axis, double factor, float at) {
  const double now = axis.to - axis.from;
  const double then = std::clamp(now * factor, kLeastDays, kMostDays);
  const double day = axis.day(at);
  const double share = (day - axis.from) / now;
  DayAxis out = axis;
  out.from = day - share * then;
  out.to = out.from + then;
  return out;
}

DayAxis panned(const DayAxis& axis, float by) {
  const double days = static_cast<double>(by / (axis.right - axis.left)) * (axis.to - axis.from);
  DayAxis out = axis;
  out.from -= days;
  out.to -= days;
  return out;
}

std::vector<DayTick> day_ticks(const DayAxis& axis, float gap) {
  const double pixels_a_day = static_cast<double>(axis.right - axis.left) / (axis.to - axis.from);
  TickStep step = kSteps.back();
  for (const TickStep& each : kSteps) {
    if (days_of(each) * pixels_a_day < static_cast<double>(gap)) continue;
    step = each;
    break;
  }
  std::vector<DayTick> ticks;
  for (core::Date day = first_tick(axis.from, step); day.days <= axis.to;
       day = next_tick(day, step)) {
    ticks.push_back({day, label_of(day, step)});
  }
  return ticks;
}

float ShareAxis::y(double share) const {
  return bottom + static_cast<float>(std::clamp(share, 0.0, 1.0)) * (top - bottom);
}

std::vector<float> kept_apart(const std::vector<float>& wanted, float gap) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  // Clusters of touching marks, each centred on what its marks want; neighbours that then touch
  // become one cluster.
  struct Cluster {
    std::size_t first = 0;
    std::size_t count = 0;
    float sum = 0;
    [[nodiscard]] float centre() const { return sum / static_cast<float>(count); }
  };
  std::vector<Cluster> clusters;
  const auto half = [gap](const Cluster& c) { return gap * static_cast<float>(c.count - 1) / 2; };
  for (std::size_t i = 0; i < order.size(); ++i) {
    clusters.push_back({i, 1, wanted[order[i]]});
    while (clusters.size() > 1) {
      const Cluster& last = clusters.back();
      Cluster& before = clusters[clusters.size() - 2];
      if (before.centre() + half(before) + gap <= last.centre() - half(last)) break;
      before.count += last.count;
      before.sum += last.sum;
      clusters.pop_back();
    }
  }
  std::vector<float> out(wanted.size());
  for (const Cluster& cluster : clusters) {
    const float begin = cluster.centre() - half(cluster);
    for (std::size_t i = 0; i < cluster.count; ++i) {
      out[order[cluster.first + i]] = begin + gap * static_cast<float>(i);
    }
  }
  return out;
}

std::size_t first_meeting(const std::vector<Box>& boxes, const Box& box) {
  const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const Box& other) {
    return other.min.x < box.max.x && box.min.x < other.max.x && other.min.y < box.max.y &&
           box.min.y < other.max.y;
  });
  return static_cast<std::size_t>(found - boxes.begin());
}

void draw_dashed_line(ImDrawList& list, const Look& look, ImVec2 from, ImVec2 to, Color color) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return;
  const ImVec2 along((to.x - from.x) / length, (to.y - from.y) / length);
  const float on = look.px(4);
  const float step = on + look.px(3);
  for (float at = 0; at < length; at += step) {
    list.AddLine(from + along * at, from + along * std::min(length, at + on), color, look.px(1));
  }
}

void draw_text_upwards(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                       std::string_view text) {
  const int first = list.VtxBuffer.Size;
  draw_text(list, look, role, at, color, text);
  // A quarter turn about `at`: what ran right runs up.
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImVec2& pos = list.VtxBuffer[i].pos;
    const ImVec2 rel = pos - at;
    pos = ImVec2(at.x + rel.y, at.y - rel.x);
  }
}

}  // namespace ui
