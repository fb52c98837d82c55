#include "core/score/calibration.h"

#include <algorithm>
#include <cmath>

namespace core {

std::optional<Interval> wilson(std::size_t hits, std::size_t n, double z) {
  if (n == 0) return std::nullopt;
  const auto count = static_cast<double>(n);
  const double share = static_cast<double>(hits) / count;
  const double z2 = z * z;
  const double middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const double half =
      z / (1 + z2 / count) * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count));
  // The ends are 0 and 1 exactly at no and at all hits; rounding would leave them beside it.
  return Interval{hits == 0 ? 0 : std::max(0.0, middle - half),
                  hits == n ? 1 : std::min(1.0, middle + half)};
}

std::size_t bin_of(double p, std::span<const double> edges) {
  const auto above = std::upper_bound(edges.begin(), edges.end(), p);
  const auto at = static_cast<std::size_t>(above - edges.begin());
  if (at == 0) return 0;
  return std::min(at - 1, edges.size() - 2);
}

std::vector<CalibrationBin> calibration(std::span<const Judged> forecasts,
                                        std::span<const double> edges) {
  std::vector<CalibrationBin> bins;
  if (edges.size() < 2) return bins;
  bins.resize(edges.size() - 1);
  std::vector<double> sums(bins.size(), 0);
  for (std::size_t i = 0; i < forecasts.size(); ++i) {
    const std::size_t at = bin_of(forecasts[i].p, edges);
    ++bins[at].n;
    bins[at].occurred += forecasts[i].occurred ? 1 : 0;
    bins[at].members.push_back(static_cast<std::uint32_t>(i));
    sums[at] += forecasts[i].p;
  }
  for (std::size_t k = 0; k < bins.size(); ++k) {
    CalibrationBin& bin = bins[k];
    bin.from = edges[k];
    bin.to = edges[k + 1];
    if (bin.n == 0) continue;
    bin.said = sums[k] / static_cast<double>(bin.n);
    bin.happened = static_cast<double>(bin.occurred) / static_cast<double>(bin.n);
    bin.interval = wilson(bin.occurred, bin.n);
  }
  return bins;
}

}  // namespace core
