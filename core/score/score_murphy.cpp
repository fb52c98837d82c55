#include "core/score/score_murphy.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "core/score/calibration.h"
#include "core/score/scores.h"

namespace core {
namespace {

/// Forecasts that are judged together: equal ones, or those of one bin.
struct MurphyGroup {
  std::size_t n = 0;
  std::size_t occurred = 0;
  double sum = 0;  ///< Of p.

  void add(const Judged& each) {
    ++n;
    occurred += each.occurred ? 1 : 0;
    sum += each.p;
  }
  [[nodiscard]] double weight() const { return static_cast<double>(n); }
  [[nodiscard]] double said() const { return sum / weight(); }
  [[nodiscard]] double happened() const { return static_cast<double>(occurred) / weight(); }
};

/// Groups of equal probabilities. Words have few different ones, so a walk over them is tried
/// first.
class ValueGroups {
 public:
  [[nodiscard]] MurphyGroup& of(double p) {
    const std::size_t near = std::min(values_.size(), kWalked);
    for (std::size_t i = 0; i < near; ++i) {
      if (values_[i].first == p) return values_[i].second;
    }
    const auto [found, fresh] = far_.try_emplace(p, values_.size());
    if (fresh) values_.push_back({p, {}});
    return values_[found->second].second;
  }
  [[nodiscard]] std::vector<MurphyGroup> sorted() {
    std::sort(values_.begin(), values_.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<MurphyGroup> groups;
    groups.reserve(values_.size());
    for (auto& [p, group] : values_) {
      group.sum = p * group.weight();  // exact, whatever the order of the sum would round to
      groups.push_back(group);
    }
    return groups;
  }

 private:
  static constexpr std::size_t kWalked = 12;
  std::vector<std::pair<double, MurphyGroup>> values_;
  std::unordered_map<double, std::size_t> far_;
};

std::vector<MurphyGroup> by_value(std::span<const Judged> forecasts) {
  ValueGroups groups;
  for (const Judged& each : forecasts) groups.of(each.p).add(each);
  return groups.sorted();
}

std::vector<MurphyGroup> by_bin(std::span<const Judged> forecasts, std::span<const double> edges) {
  std::vector<MurphyGroup> groups(edges.size() - 1);
  for (const Judged& each : forecasts) groups[bin_of(each.p, edges)].add(each);
  return groups;
}

Murphy decompose(std::span<const Judged> forecasts, const std::vector<MurphyGroup>& groups) {
  Murphy out;
  out.n = forecasts.size();
  const auto n = static_cast<double>(out.n);
  std::size_t occurred = 0;
  for (const Judged& each : forecasts) {
    out.brier += brier1(each.p, each.occurred);
    occurred += each.occurred ? 1 : 0;
  }
  out.brier /= n;
  out.base_rate = static_cast<double>(occurred) / n;
  out.uncertainty = out.base_rate * (1 - out.base_rate);
  for (const MurphyGroup& group : groups) {
    if (group.n == 0) continue;
    ++out.groups;
    const double said = group.said();
    const double happened = group.happened();
    out.reliability += group.weight() * (said - happened) * (said - happened) / n;
    out.resolution += group.weight() * (happened - out.base_rate) * (happened - out.base_rate) / n;
  }
  out.skill = skill(out.brier, out.uncertainty);
  return out;
}

MurphyCorrected without_chance(const Murphy& raw, const std::vector<MurphyGroup>& groups) {
  const auto n = static_cast<double>(raw.n);
  double chance = 0;  // what both reliability and resolution gain from small groups
  for (const MurphyGroup& group : groups) {
    if (group.n < 2) continue;
    const double happened = group.happened();
    chance += group.weight() * happened * (1 - happened) / (group.weight() - 1) / n;
  }
  const double spread = raw.uncertainty / (n - 1);
  MurphyCorrected out;
  out.reliability = raw.reliability - chance;
  out.resolution = raw.resolution - chance + spread;
  out.uncertainty = raw.uncertainty + spread;
  out.bounded_reliability = std::max({out.reliability, out.reliability - out.resolution, 0.0});
  out.bounded_resolution = std::max({out.resolution, out.resolution - out.reliability, 0.0});
  return out;
}

}  // namespace

std::optional<Murphy> murphy(std::span<const Judged> forecasts) {
  if (forecasts.empty()) return std::nullopt;
  return decompose(forecasts, by_value(forecasts));
}

std::optional<Murphy> murphy_binned(std::span<const Judged> forecasts,
                                    std::span<const double> edges) {
  if (forecasts.empty() || edges.size() < 2) return std::nullopt;
  const auto groups = by_bin(forecasts, edges);
  Murphy out = decompose(forecasts, groups);
  const auto n = static_cast<double>(forecasts.size());
  for (const Judged& each : forecasts) {
    const MurphyGroup& group = groups[bin_of(each.p, edges)];
    const double apart = each.p - group.said();
    out.within_variance += apart * apart / n;
    out.within_covariance += 2 * apart * ((each.occurred ? 1 : 0) - group.happened()) / n;
  }
  return out;
}

std::vector<double> equal_edges(std::size_t n) {
  assert(n >= 1);
  std::vector<double> edges;
  edges.reserve(n + 1);
  for (std::size_t k = 0; k <= n; ++k) {
    edges.push_back(static_cast<double>(k) / static_cast<double>(n));
  }
  return edges;
}

std::optional<MurphyCorrected> murphy_corrected(std::span<const Judged> forecasts,
                                                std::span<const double> edges) {
  if (forecasts.size() < 2) return std::nullopt;
  const auto groups = edges.size() < 2 ? by_value(forecasts) : by_bin(forecasts, edges);
  return without_chance(decompose(forecasts, groups), groups);
}

MurphyParts murphy_parts(std::span<const Judged> forecasts) {
  MurphyParts out;
  if (forecasts.empty()) return out;
  const auto groups = by_value(forecasts);
  out.exact = decompose(forecasts, groups);
  if (forecasts.size() >= 2) out.corrected = without_chance(*out.exact, groups);
  return out;
}

}  // namespace core
