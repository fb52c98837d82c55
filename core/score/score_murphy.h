// Decompositions of the mean Brier score (0..1): reliability, resolution and uncertainty, by
// distinct probability or by bins, and with the bias of small samples taken out. Lists only; no
// projects.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace core {

/// A forecast of an event and what came of it.
struct Judged {
  double p = 0;
  bool occurred = false;
};

/// REL and the within-bin variance are best small, RES best large. The sample's own frequency is
/// the reference: UNC is the Brier score of always forecasting it.
struct Murphy {
  std::size_t n = 0;
  std::size_t groups = 0;  ///< Distinct probabilities, or bins that hold something.
  double base_rate = 0;
  double brier = 0;  ///< Mean of (p − o)².
  double reliability = 0;
  double resolution = 0;
  double uncertainty = 0;
  double within_variance = 0;    ///< WBV; 0 by distinct probability.
  double within_covariance = 0;  ///< WBC; 0 by distinct probability.
  std::optional<double> skill;   ///< 1 − brier ÷ uncertainty; empty when all or none occurred.
};

/// By distinct probability: brier = REL − RES + UNC exactly. Murphy 1973. Empty for an empty list.
[[nodiscard]] std::optional<Murphy> murphy(std::span<const Judged> forecasts);
/// By bins: brier = REL − RES + UNC + WBV − WBC. Stephenson, Coelho & Jolliffe 2008. `edges`
/// ascend; bin k is [edges[k], edges[k+1]), the last one closed; a p outside belongs to the nearest
/// bin.
[[nodiscard]] std::optional<Murphy> murphy_binned(std::span<const Judged> forecasts,
                                                  std::span<const double> edges);
/// 0, 1/n, … 1. Takes n >= 1.
[[nodiscard]] std::vector<double> equal_edges(std::size_t n);

/// Ferro & Fricker 2012: REL' and RES' less what chance adds to them in groups of nₖ, UNC' with
/// n−1; groups of one correct nothing. REL' − RES' + UNC' = REL − RES + UNC. The bounded pair is
/// their second estimator, of which neither is below 0 and whose difference is the same.
struct MurphyCorrected {
  double reliability = 0;
  double resolution = 0;
  double uncertainty = 0;
  double bounded_reliability = 0;
  double bounded_resolution = 0;
};
/// Groups by distinct probability, or by `edges` when there are any. Empty below two forecasts.
[[nodiscard]] std::optional<MurphyCorrected> murphy_corrected(std::span<const Judged> forecasts,
                                                              std::span<const double> edges = {});

/// murphy() and murphy_corrected() of the same list, for the price of one.
struct MurphyParts {
  std::optional<Murphy> exact;
  std::optional<MurphyCorrected> corrected;
};
[[nodiscard]] MurphyParts murphy_parts(std::span<const Judged> forecasts);

}  // namespace core
