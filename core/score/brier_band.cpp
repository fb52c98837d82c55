#include "core/score/brier_band.h"

#include <cmath>

#include "core/model/link_meaning.h"

namespace core {
namespace {

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace

BrierBand exact_brier_band(const Probability& probability, bool occurred) {
  // The outcome is an end of 0..1, so the ends of the range give the extremes.
  const double near = occurred ? 1 - probability.hi : probability.lo;
  const double far = occurred ? 1 - probability.lo : probability.hi;
  return {near * near, far * far};
}

BrierBand brier_band(const Probability& probability, bool occurred) {
  const auto exact = exact_brier_band(probability, occurred);
  return {rounded(exact.least), rounded(exact.most)};
}

std::optional<bool> borne_out(const Probability& probability, bool occurred) {
  const auto side = side_of(probability);
  return side ? std::optional(*side == occurred) : std::nullopt;
}

}  // namespace core
