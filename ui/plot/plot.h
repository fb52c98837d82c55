// Arithmetic and strokes that plots share: axes from days and shares to screen pixels, their ticks,
// marks that keep apart, lines that are not straight along an axis. It knows no data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "ui/widget/draw.h"

namespace ui {

/// Days since 1970-01-01 on screen pixels, left to right; `from` < `to`, `left` < `right`.
struct DayAxis {
  double from = 0;
  double to = 1;
  float left = 0;
  float right = 1;

  [[nodiscard]] float x(double day) const;
  [[nodiscard]] double day(float x) const;
};

/// The same part of the screen with more (`factor` > 1) or fewer days on it; the day under `at`
/// stays where it is. Never less than a week, never more than two centuries.
[[nodiscard]] DayAxis zoomed(const DayAxis& axis, double factor, float at);
/// Moved by so many pixels.
[[nodiscard]] DayAxis panned(const DayAxis& axis, float by);

struct DayTick {
  core::Date day;
  std::string label;  ///< "Dec 2022"; "5 Dec" where days are ticked; "2023" where years are.
};
/// Firsts of months (or years, or every so many days), at least `gap` pixels apart, within the
/// axis.
[[nodiscard]] std::vector<DayTick> day_ticks(const DayAxis& axis, float gap);

/// A share 0..1 on screen pixels, upwards from `bottom`.
struct ShareAxis {
  float bottom = 1;
  float top = 0;

  [[nodiscard]] float y(double share) const;
};

/// Positions moved as little as needs be so that neighbours are at least `gap` apart, in the order
/// of `wanted` (which is answered in the same order, sorted or not).
[[nodiscard]] std::vector<float> kept_apart(const std::vector<float>& wanted, float gap);

/// The first of `boxes` that meets `box`; their number when none does.
[[nodiscard]] std::size_t first_meeting(const std::vector<Box>& boxes, const Box& box);

void draw_dashed_line(ImDrawList& list, const Look& look, ImVec2 from, ImVec2 to, Color color);
/// Text that runs upwards; `at` is its lower left end as it is seen.
void draw_text_upwards(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                       std::string_view text);

}  // namespace ui
