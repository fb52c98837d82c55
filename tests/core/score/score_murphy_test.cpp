// Decompositions of the Brier score add up to it, and small samples are corrected as published.
#include "core/score/score_murphy.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>

#include "core/score/scores.h"

using doctest::Approx;

namespace {

std::vector<core::Judged> any_forecasts(int least) {
  std::vector<core::Judged> out;
  const int n = *rc::gen::inRange(least, 40);
  for (int i = 0; i < n; ++i) {
    out.push_back({*rc::gen::inRange(0, 101) / 100.0, *rc::gen::arbitrary<bool>()});
  }
  return out;
}

std::vector<core::Judged> fifteen() {
  std::vector<core::Judged> out;
  const auto add = [&out](double p, int yes, int no) {
    for (int i = 0; i < yes; ++i) out.push_back({p, true});
    for (int i = 0; i < no; ++i) out.push_back({p, false});
  };
  add(0.1, 1, 4);
  add(0.6, 3, 2);
  add(0.9, 4, 1);
  return out;
}

}  // namespace

TEST_CASE("by distinct probability the parts are those of the hand example") {
  const auto parts = *core::murphy(fifteen());
  CHECK(parts.brier == Approx(29.0 / 150));
  CHECK(parts.reliability == Approx(1.0 / 150));
  CHECK(parts.resolution == Approx(14.0 / 225));
  CHECK(parts.uncertainty == Approx(56.0 / 225));
  CHECK(*parts.skill == Approx(25.0 / 112));
  CHECK(parts.groups == 3);
}

TEST_CASE("by distinct probability the parts sum to the score exactly") {
  CHECK(rc::check([] {
    const auto forecasts = any_forecasts(1);
    const auto parts = *core::murphy(forecasts);
    const double sum = parts.reliability - parts.resolution + parts.uncertainty;
    RC_ASSERT(std::fabs(sum - parts.brier) < 1e-12);
    RC_ASSERT(parts.reliability >= 0);
    RC_ASSERT(parts.resolution >= 0);
  }));
}

TEST_CASE("by bins the parts sum to the score with what varies within the bins") {
  CHECK(rc::check([] {
    const auto forecasts = any_forecasts(1);
    const auto edges = core::equal_edges(std::size_t(*rc::gen::inRange(1, 12)));
    const auto parts = *core::murphy_binned(forecasts, edges);
    const double sum = parts.reliability - parts.resolution + parts.uncertainty +
                       parts.within_variance - parts.within_covariance;
    RC_ASSERT(std::fabs(sum - parts.brier) < 1e-12);
  }));
}

TEST_CASE("the within-bin terms are those of the published identity") {
  const std::vector<core::Judged> six = {{0.62, true},  {0.68, false}, {0.64, true},
                                         {0.12, false}, {0.18, false}, {0.14, true}};
  const auto parts = *core::murphy_binned(six, core::equal_edges(10));
  CHECK(parts.reliability == Approx(0.01762222).epsilon(1e-6));
  CHECK(parts.within_variance == Approx(0.00062222).epsilon(1e-5));
  CHECK(parts.within_covariance == Approx(-0.01333333).epsilon(1e-6));
}

// 5 of 10 at 0.5 and 9 of 10 at 0.9: chance adds (10·.25/9 + 10·.09/9)/20 to REL and RES alike.
TEST_CASE("the correction takes chance out and leaves the sum as it is") {
  std::vector<core::Judged> twenty;
  for (int i = 0; i < 10; ++i) twenty.push_back({0.5, i < 5});
  for (int i = 0; i < 10; ++i) twenty.push_back({0.9, i < 9});
  const auto raw = *core::murphy(twenty);
  const auto corrected = *core::murphy_corrected(twenty);
  const double chance = (10 * 0.25 / 9 + 10 * 0.09 / 9) / 20;
  CHECK(corrected.reliability == Approx(raw.reliability - chance));
  CHECK(corrected.uncertainty == Approx(raw.uncertainty * 20 / 19));
  CHECK(corrected.resolution == Approx(raw.resolution - chance + raw.uncertainty / 19));
  CHECK(raw.reliability == Approx(0));
  CHECK(corrected.bounded_reliability == 0);
  CHECK(corrected.bounded_resolution == Approx(corrected.resolution - corrected.reliability));
}

TEST_CASE("corrected parts sum to the uncorrected score, and bounded ones are never below 0") {
  CHECK(rc::check([] {
    const auto forecasts = any_forecasts(2);
    const auto raw = *core::murphy(forecasts);
    const auto parts = *core::murphy_corrected(forecasts);
    const double sum = parts.reliability - parts.resolution + parts.uncertainty;
    RC_ASSERT(std::fabs(sum - raw.brier) < 1e-12);
    const double bounded = parts.bounded_reliability - parts.bounded_resolution;
    RC_ASSERT(std::fabs(bounded - (parts.reliability - parts.resolution)) < 1e-12);
    RC_ASSERT(parts.bounded_reliability >= 0);
    RC_ASSERT(parts.bounded_resolution >= 0);
  }));
}

TEST_CASE("no forecasts have no parts, and skill is undefined when everything came true") {
  CHECK_FALSE(core::murphy({}));
  CHECK_FALSE(core::murphy_binned({}, core::equal_edges(10)));
  CHECK_FALSE(core::murphy_corrected(std::vector<core::Judged>{{0.5, true}}));
  CHECK_FALSE(core::murphy(std::vector<core::Judged>{{0.9, true}, {0.8, true}})->skill);
}
