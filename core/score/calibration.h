// Calibration: what was said against how often it happened, in bins, with the interval that so
// small a sample allows. It draws nothing and knows no projects.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/score/score_murphy.h"

namespace core {

struct Interval {
  double lo = 0;
  double hi = 1;

  bool operator==(const Interval&) const = default;
};

/// Wilson 1927 without continuity correction for `hits` of `n`; `z` 1.96 is 95 %. Inside 0..1.
/// Empty at n = 0.
[[nodiscard]] std::optional<Interval> wilson(std::size_t hits, std::size_t n,
                                             double z = 1.959963984540054);

struct CalibrationBin {
  double from = 0;  ///< The bin is [from, to), the last one [from, to].
  double to = 1;
  std::size_t n = 0;
  std::size_t occurred = 0;
  std::optional<double> said;          ///< Mean p of the bin; empty when it holds nothing.
  std::optional<double> happened;      ///< occurred ÷ n
  std::optional<Interval> interval;    ///< Wilson, 95 %, of `happened`.
  std::vector<std::uint32_t> members;  ///< Indices into the forecasts given.
};

/// One bin between each two of `edges` (which ascend), empty ones too.
[[nodiscard]] std::vector<CalibrationBin> calibration(std::span<const Judged> forecasts,
                                                      std::span<const double> edges);
/// The bin of `p` among `edges`; values outside belong to the first or last one.
[[nodiscard]] std::size_t bin_of(double p, std::span<const double> edges);

}  // namespace core
