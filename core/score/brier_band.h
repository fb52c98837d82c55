// What a range of probabilities scores once the event is known: the Brier band and whether the
// forecast was on the right side. Aggregates, baselines and time averages are not here.
#pragma once

#include <optional>

#include "core/model/link.h"

namespace core {

/// (p − o)² in 0..1 (Brier 1950, one-sided form) over all p of the range: least and most, rounded
/// to four decimals as tables print it.
struct BrierBand {
  double least = 0;
  double most = 0;
};
[[nodiscard]] BrierBand brier_band(const Probability& probability, bool occurred);
/// The same in full precision, for means.
[[nodiscard]] BrierBand exact_brier_band(const Probability& probability, bool occurred);

/// Whether the whole range lies on the side of what happened; empty when it lies on both sides.
[[nodiscard]] std::optional<bool> borne_out(const Probability& probability, bool occurred);

}  // namespace core
