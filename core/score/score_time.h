// Scores of forecasts that stand until they are changed: averages over the time a question was
// open, day by day or moment by moment. Times are days (fractions allowed) on any common clock.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/score/scores.h"

namespace core {

/// Probabilities over all options (a yes/no question has two), in force from `at` until the next.
struct TimedForecast {
  double at = 0;
  std::vector<double> p;  ///< Empty: withdrawn.
};
/// By time, ascending.
using Course = std::vector<TimedForecast>;

/// How a day's forecast is found where there are several: the one in force at its end (Cultivate),
/// or their mean by time (Fatebook). Both give the Brier score of that one forecast.
enum class DayRule { last, mean };

struct Question {
  double open = 0;
  double scheduled_close = 1;  ///< Averages to the scheduled close divide by this span.
  double close = 1;            ///< Actual: resolved early when before the scheduled one.
  std::size_t options = 2;
  std::size_t truth = 0;  ///< Index of the option that came true.
  bool ordered = false;   ///< Daily scores are the ordered Brier.
  bool carry = false;     ///< After an early close the last forecast counts on (no truncation).
  DayRule day_rule = DayRule::last;
  bool full_days_only = false;  ///< Leaves out days that began or ended while it was closed.
  LogClip clip;
};

/// The share of open..scheduled close during which a forecast was in force, 0..1.
[[nodiscard]] double coverage(const Course& course, const Question& question);
/// The baseline score averaged over open..scheduled close; 0 while absent and after an early close.
/// Metaculus scores FAQ.
[[nodiscard]] double baseline_over_time(const Course& course, const Question& question);
/// Each forecaster's peer score averaged over open..scheduled close; at each moment against those
/// who are present; 0 while absent, alone or after an early close. Sums to 0. Metaculus scores FAQ.
[[nodiscard]] std::vector<double> peer_over_time(std::span<const Course> courses,
                                                 const Question& question);

/// Two-option (0..2), multi-option or ordered Brier of each day the question was open; empty on
/// days without a forecast. Days begin at whole numbers; parts of a day count as a day.
[[nodiscard]] std::vector<std::optional<double>> daily_brier(const Course& course,
                                                             const Question& question);
/// The mean of the daily scores that are there. Cultivate, Good Judgment. Empty without one.
[[nodiscard]] std::optional<double> mean_daily_brier(const Course& course,
                                                     const Question& question);
/// Brier averaged by time over the moments with a forecast, not by days. Empty without one.
[[nodiscard]] std::optional<double> brier_over_time(const Course& course, const Question& question);

/// Mean over the forecaster's days of (daily score − median of all daily scores of that day), below
/// 0 is better than the crowd. Cultivate. Empty without a day; all empty for a sole forecaster.
[[nodiscard]] std::vector<std::optional<double>> relative_brier(
    std::span<const std::vector<std::optional<double>>> daily);

}  // namespace core
