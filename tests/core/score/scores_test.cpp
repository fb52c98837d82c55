// Scores of single forecasts against values worked out by hand or published.
#include "core/score/scores.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <numeric>

using doctest::Approx;

namespace {

std::vector<double> any_probabilities(int least, int most) {
  const int n = *rc::gen::inRange(least, most + 1);
  std::vector<double> out;
  for (int i = 0; i < n; ++i) out.push_back(*rc::gen::inRange(1, 1000) / 1000.0);
  return out;
}

std::vector<double> any_distribution(int least, int most) {
  auto p = any_probabilities(least, most);
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  for (double& each : p) each /= sum;
  return p;
}

}  // namespace

TEST_CASE("the two-option Brier score is twice the one-sided one") {
  CHECK(core::brier1(0.8, true) == Approx(0.04));
  CHECK(core::brier1(0.4, true) == Approx(0.36));
  CHECK(core::brier2(0.8, true) == Approx(0.08));
  CHECK(core::brier2(0.4, true) == Approx(0.72));
  CHECK(core::brier1(0, false) == 0);
  CHECK(core::brier2(0, true) == 2);
}

TEST_CASE("over several options the Brier score sums the squares of all misses") {
  const std::array p = {0.5, 0.3, 0.2};
  CHECK(core::brier_vector(p, 0) == Approx(0.38));
  CHECK(core::brier_vector(p, 2) == Approx(0.25 + 0.09 + 0.64));
}

TEST_CASE("the ordered Brier score counts a near miss less than a far one") {
  const std::array p = {0.2, 0.3, 0.4, 0.1};
  CHECK(core::ordered_brier(p, 2) == Approx(0.2));
  const std::array near = {0.0, 1.0, 0.0, 0.0};
  CHECK(core::ordered_brier(near, 2) == Approx(2.0 / 3));
  CHECK(core::ordered_brier(near, 3) == Approx(4.0 / 3));
  const std::array two = {0.3, 0.7};
  CHECK(core::ordered_brier(two, 1) == Approx(core::brier2(0.7, true)));
}

TEST_CASE("logarithms are clipped to 0.1 and 99.9 percent unless told otherwise") {
  CHECK(core::log_score(0.5) == Approx(std::log(0.5)));
  CHECK(core::log_score(0) == Approx(std::log(0.001)));
  CHECK(core::log_score(1) == Approx(std::log(0.999)));
  CHECK(core::log_score(1, core::kNoClip) == 0);
  CHECK(std::isinf(core::log_score(0, core::kNoClip)));
}

TEST_CASE("the spherical score is 1 for certainty, 0 for the opposite and undefined for nothing") {
  const std::array p = {0.7, 0.3};
  CHECK(*core::spherical(p, 0) == Approx(0.91914503));
  const std::array sure = {1.0, 0.0};
  CHECK(*core::spherical(sure, 0) == 1);
  CHECK(*core::spherical(sure, 1) == 0);
  const std::array none = {0.0, 0.0};
  CHECK_FALSE(core::spherical(none, 0));
}

TEST_CASE("the baseline score is 0 for the even forecast, whatever the number of options") {
  CHECK(core::baseline(0.9) == Approx(84.79969066));
  CHECK(core::baseline(0.1) == Approx(-232.19280949));
  CHECK(core::baseline(0.25, 4) == Approx(0));
  CHECK(core::baseline(1, 4, core::kNoClip) == Approx(100));
  CHECK(core::baseline(0.4, 4) == Approx(100 * (std::log(0.4) + std::log(4)) / std::log(4)));
}

TEST_CASE("a peer score is against the geometric mean of the others") {
  const std::array p = {0.1, 0.9};
  CHECK(core::peer(p)[0] == Approx(-219.722457733));
  const std::array alone = {0.8};
  CHECK(core::peer(alone)[0] == 0);
  const std::array logs = {-1.0, 1.0, 2.0};
  CHECK(core::less_mean_of_others(logs) == std::vector<double>{-2.5, 0.5, 2});
}

TEST_CASE("peer scores of any forecasters sum to nothing") {
  CHECK(rc::check([] {
    const auto p = any_probabilities(1, 12);
    const auto scores = core::peer(p);
    RC_ASSERT(std::fabs(std::accumulate(scores.begin(), scores.end(), 0.0)) < 1e-6);
  }));
}

TEST_CASE("the forecast that one believes has the best expected score by every proper rule") {
  CHECK(rc::check([] {
    const auto truth = any_distribution(2, 6);
    auto other = any_distribution(int(truth.size()), int(truth.size()));
    const auto expected = [&](const auto& score, const std::vector<double>& said) {
      double sum = 0;
      for (std::size_t k = 0; k < truth.size(); ++k) sum += truth[k] * score(said, k);
      return sum;
    };
    const auto brier = [](const auto& p, std::size_t k) { return -core::brier_vector(p, k); };
    const auto ordered = [](const auto& p, std::size_t k) { return -core::ordered_brier(p, k); };
    const auto spherical = [](const auto& p, std::size_t k) { return *core::spherical(p, k); };
    const auto log = [](const auto& p, std::size_t k) {
      return core::log_score(p[k], core::kNoClip);
    };
    RC_ASSERT(expected(brier, truth) >= expected(brier, other) - 1e-12);
    RC_ASSERT(expected(ordered, truth) >= expected(ordered, other) - 1e-12);
    RC_ASSERT(expected(spherical, truth) >= expected(spherical, other) - 1e-12);
    RC_ASSERT(expected(log, truth) >= expected(log, other) - 1e-12);
  }));
}

TEST_CASE("what is not defined is empty and never 0") {
  CHECK_FALSE(core::mean({}));
  CHECK_FALSE(core::median({}));
  CHECK_FALSE(core::geometric_mean({}));
  CHECK_FALSE(core::dollar_yield({}));
  CHECK_FALSE(core::skill(0.1, 0));
  const std::array<core::Bet, 2> free = {{{0, true}, {0.5, true}}};
  CHECK_FALSE(core::dollar_yield(free));
}

TEST_CASE("a dollar's yield pays 1/q for each hit and nothing for a miss") {
  const std::array<core::Bet, 3> bets = {{{0.5, true}, {0.25, true}, {0.8, false}}};
  CHECK(*core::dollar_yield(bets) == Approx((2 + 4) / 3.0));
}

TEST_CASE("skill is 1 for perfection, 0 for the reference and below 0 for worse") {
  CHECK(*core::skill(0, 0.25) == 1);
  CHECK(*core::skill(0.25, 0.25) == 0);
  CHECK(*core::skill(0.5, 0.25) == -1);
}

TEST_CASE("a median of an even number lies between the middle two") {
  const std::array odd = {3.0, 1.0, 2.0};
  const std::array even = {4.0, 1.0, 3.0, 2.0};
  CHECK(*core::median(odd) == 2);
  CHECK(*core::median(even) == 2.5);
}
