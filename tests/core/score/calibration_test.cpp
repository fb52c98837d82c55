// Bins hold what they say, and intervals are as wide as the sample is small.
#include "core/score/calibration.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using doctest::Approx;

TEST_CASE("Wilson's interval is that of the textbook") {
  const auto half = *core::wilson(5, 10);
  CHECK(half.lo == Approx(0.2365931).epsilon(1e-6));
  CHECK(half.hi == Approx(0.7634069).epsilon(1e-6));
  const auto none = *core::wilson(0, 10);
  CHECK(none.lo == 0);
  CHECK(none.hi == Approx(0.2775328).epsilon(1e-6));
  CHECK(core::wilson(10, 10)->hi == 1);
  CHECK_FALSE(core::wilson(0, 0));
}

TEST_CASE("Wilson's interval holds the share and narrows as the sample grows") {
  CHECK(rc::check([] {
    const auto n = std::size_t(*rc::gen::inRange(1, 500));
    const auto hits = std::size_t(*rc::gen::inRange(0, int(n) + 1));
    const auto interval = *core::wilson(hits, n);
    const double share = double(hits) / double(n);
    RC_ASSERT(0 <= interval.lo && interval.lo <= share && share <= interval.hi && interval.hi <= 1);
    const auto more = *core::wilson(hits * 4, n * 4);
    RC_ASSERT(more.hi - more.lo < interval.hi - interval.lo);
  }));
}

TEST_CASE("a bin begins with its lower edge, and the last holds its upper one as well") {
  const auto edges = core::equal_edges(10);
  CHECK(core::bin_of(0, edges) == 0);
  CHECK(core::bin_of(0.0999, edges) == 0);
  CHECK(core::bin_of(0.1, edges) == 1);
  CHECK(core::bin_of(0.9, edges) == 9);
  CHECK(core::bin_of(1, edges) == 9);
}

TEST_CASE("every forecast is in one bin, and empty bins say nothing") {
  const std::vector<core::Judged> forecasts = {
      {0.05, false}, {0.07, true}, {0.95, true}, {1, true}};
  const auto bins = core::calibration(forecasts, core::equal_edges(10));
  REQUIRE(bins.size() == 10);
  CHECK(bins[0].n == 2);
  CHECK(*bins[0].said == Approx(0.06));
  CHECK(*bins[0].happened == 0.5);
  CHECK(bins[0].members == std::vector<std::uint32_t>{0, 1});
  CHECK(bins[9].occurred == 2);
  CHECK(bins[5].n == 0);
  CHECK_FALSE(bins[5].said);
  CHECK_FALSE(bins[5].interval);
}
