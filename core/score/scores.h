// Scores of single forecasts and of plain lists of them, as pure functions: nothing here knows
// projects, time or words. Scores over time are in core/score/score_time.h, decompositions in
// core/score/score_murphy.h, ranges from words in core/score/brier_band.h.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Logarithms see no probability nearer to 0 or 1 than this (0.1 % and 99.9 %, as Metaculus does).
struct LogClip {
  double lo = 0.001;
  double hi = 0.999;

  [[nodiscard]] double operator()(double p) const { return p < lo ? lo : (p > hi ? hi : p); }
};
/// For published values that were computed without clipping; ln 0 is then minus infinity.
inline constexpr LogClip kNoClip = {0, 1};

/// (p − o)² in 0..1, 0 is best. `p` of the event. Brier 1950 in the one-sided form.
[[nodiscard]] double brier1(double p, bool occurred);
/// (p − o)² + ((1 − p) − (1 − o))² in 0..2: twice brier1. Brier 1950; Good Judgment, Cultivate.
[[nodiscard]] double brier2(double p, bool occurred);
/// Σₖ(pₖ − oₖ)² in 0..2 over all options; `truth` is an index into `p`. Brier 1950.
[[nodiscard]] double brier_vector(std::span<const double> p, std::size_t truth);
/// Mean over the K−1 cumulative splits of the two-option Brier, 0..2, for options in order; a miss
/// by one option costs less than one by two. Jose, Nau & Winkler 2009, as Good Judgment uses it.
/// Takes at least two options.
[[nodiscard]] double ordered_brier(std::span<const double> p, std::size_t truth);

/// ln p(truth), 0 is best. Good 1952.
[[nodiscard]] double log_score(double p_truth, LogClip clip = {});
/// p(truth) ÷ √Σp², 0..1, 1 is best. Empty when every p is 0.
[[nodiscard]] std::optional<double> spherical(std::span<const double> p, std::size_t truth);

/// 100 (ln p + ln N) ÷ ln N: 0 for the even forecast, 100 for certainty; with N = 2 this is
/// 100 (log₂ p + 1). Metaculus scores FAQ. Takes at least two options.
[[nodiscard]] double baseline(double p_truth, std::size_t options = 2, LogClip clip = {});

/// For each p(truth), 100 (ln p − ln GM(others)): each against the geometric mean of the others.
/// Sums to 0; 0 for a sole forecaster. Metaculus scores FAQ.
[[nodiscard]] std::vector<double> peer(std::span<const double> p_truth, LogClip clip = {});
/// The same from scores that are logarithms already: each less the mean of the others.
[[nodiscard]] std::vector<double> less_mean_of_others(std::span<const double> scores);
/// exp of the mean logarithm; 0 when one value is 0. Empty for an empty list.
[[nodiscard]] std::optional<double> geometric_mean(std::span<const double> values);

/// 1 − BS ÷ BS_ref: 1 is perfect, 0 no better than the reference. Empty at BS_ref = 0.
[[nodiscard]] std::optional<double> skill(double score, double reference);

/// Mean of 1/q over all bets of $1, where q is the probability bought at: 1/q when hit, else 0.
/// Empty without bets and when a q is 0 (or less).
struct Bet {
  double q = 0;
  bool hit = false;
};
[[nodiscard]] std::optional<double> dollar_yield(std::span<const Bet> bets);

/// Arithmetic mean; empty for an empty list, never 0.
[[nodiscard]] std::optional<double> mean(std::span<const double> values);
/// The middle value, or the mean of the two middle ones; empty for an empty list.
[[nodiscard]] std::optional<double> median(std::span<const double> values);

}  // namespace core
