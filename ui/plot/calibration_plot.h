// The calibration plot: what was said across, how often it happened upwards, a dot a bin with its
// interval. It draws what it is given and says which bin was pressed.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/widget/draw.h"

namespace ui {

/// Shares 0..1.
struct CalibrationDot {
  double said = 0;      ///< Mean probability of the bin.
  double happened = 0;  ///< Share of its forecasts whose event came about.
  double low = 0;       ///< Ends of the 95 % Wilson interval of `happened`.
  double high = 1;
  int n = 0;
  std::string tooltip;
};

/// Radius in design pixels, its area growing with `n`, between 3 and 8.
[[nodiscard]] float dot_radius(int n);

/// Square, as wide as the line, at most `most` design pixels; axes, diagonal and legend included.
/// Gives the dot that was pressed, by mouse or by Enter.
[[nodiscard]] std::optional<int> calibration_plot(const Look& look, const char* id,
                                                  std::span<const CalibrationDot> dots,
                                                  float most = 400);

}  // namespace ui
