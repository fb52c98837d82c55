#include "core/score/scores.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

double brier1(double p, bool occurred) {
  const double miss = p - (occurred ? 1 : 0);
  return miss * miss;
}

double brier2(double p, bool occurred) { return 2 * brier1(p, occurred); }

double brier_vector(std::span<const double> p, std::size_t truth) {
  double sum = 0;
  for (std::size_t k = 0; k < p.size(); ++k) sum += brier1(p[k], k == truth);
  return sum;
}

double ordered_brier(std::span<const double> p, std::size_t truth) {
  assert(p.size() >= 2);
  double sum = 0;
  double below = 0;
  for (std::size_t k = 0; k + 1 < p.size(); ++k) {
    below += p[k];
    sum += brier2(below, truth <= k);
  }
  return sum / static_cast<double>(p.size() - 1);
}

double log_score(double p_truth, LogClip clip) { return std::log(clip(p_truth)); }

std::optional<double> spherical(std::span<const double> p, std::size_t truth) {
  double squares = 0;
  for (const double each : p) squares += each * each;
  if (squares <= 0) return std::nullopt;
  return p[truth] / std::sqrt(squares);
}

double baseline(double p_truth, std::size_t options, LogClip clip) {
  assert(options >= 2);
  const double even = std::log(static_cast<double>(options));
  return 100 * (log_score(p_truth, clip) + even) / even;
}

std::vector<double> less_mean_of_others(std::span<const double> scores) {
  std::vector<double> out(scores.size(), 0);
  if (scores.size() < 2) return out;
  double sum = 0;
  for (const double each : scores) sum += each;
  const auto others = static_cast<double>(scores.size() - 1);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    out[i] = scores[i] - (sum - scores[i]) / others;
  }
  return out;
}

std::vector<double> peer(std::span<const double> p_truth, LogClip clip) {
  std::vector<double> logs;
  logs.reserve(p_truth.size());
  for (const double p : p_truth) logs.push_back(100 * log_score(p, clip));
  return less_mean_of_others(logs);
}

std::optional<double> geometric_mean(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  double sum = 0;
  for (const double value : values) sum += std::log(value);
  return std::exp(sum / static_cast<double>(values.size()));
}

std::optional<double> skill(double score, double reference) {
  if (reference == 0) return std::nullopt;
  return 1 - score / reference;
}

std::optional<double> dollar_yield(std::span<const Bet> bets) {
  if (bets.empty()) return std::nullopt;
  double sum = 0;
  for (const Bet& bet : bets) {
    if (bet.q <= 0) return std::nullopt;
    if (bet.hit) sum += 1 / bet.q;
  }
  return sum / static_cast<double>(bets.size());
}

std::optional<double> mean(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

std::optional<double> median(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 != 0) return sorted[middle];
  return (sorted[middle - 1] + sorted[middle]) / 2;
}

}  // namespace core
