// Scores of forecasts that stand until they are changed: days, absence, early closes.
#include "core/score/score_time.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using doctest::Approx;

namespace {

/// Of a yes/no question, {p of no, p of yes}.
core::TimedForecast timed(double at, double p) { return {at, {1 - p, p}}; }

core::Question week() {
  core::Question question;
  question.close = question.scheduled_close = 7;
  question.truth = 1;
  return question;
}

}  // namespace

TEST_CASE("daily scores and their mean are those of the published example of a week") {
  const core::Course course = {timed(0, 0.9), timed(3, 0.95)};
  const auto days = core::daily_brier(course, week());
  REQUIRE(days.size() == 7);
  CHECK(*days[2] == Approx(0.02));
  CHECK(*days[3] == Approx(0.005));
  CHECK(*core::mean_daily_brier(course, week()) == Approx(0.0114).epsilon(0.01));
}

TEST_CASE("within a day the mean forecast is scored, not the mean of scores") {
  core::Question question;
  question.close = question.scheduled_close = 0.7;
  question.truth = 1;
  question.day_rule = core::DayRule::mean;
  CHECK(*core::mean_daily_brier({timed(0.2, 0.9)}, question) == Approx(0.02));
  const core::Course two = {timed(0, 0.9), timed(0.21, 0.95)};
  CHECK(*core::mean_daily_brier(two, question) == Approx(0.00845));
  CHECK(*core::brier_over_time(two, question) == Approx(0.0095));
  question.day_rule = core::DayRule::last;
  CHECK(*core::mean_daily_brier(two, question) == Approx(0.005));
  question.full_days_only = true;
  CHECK_FALSE(core::mean_daily_brier(two, question));
}

TEST_CASE("days without a forecast have no score, and a withdrawn forecast is none") {
  const core::Course course = {timed(2.5, 0.9), {4.5, {}}, timed(6.2, 0.1)};
  const auto days = core::daily_brier(course, week());
  REQUIRE(days.size() == 7);
  CHECK_FALSE(days[0]);
  CHECK(days[2]);
  CHECK(days[3]);
  CHECK_FALSE(days[4]);
  CHECK_FALSE(days[5]);
  CHECK(*days[6] == Approx(core::brier2(0.1, true)));
}

TEST_CASE("a forecast that stood half the time earns half the baseline") {
  CHECK(core::baseline_over_time({timed(3.5, 0.9)}, week()) == Approx(84.79969066 / 2));
  CHECK(core::coverage({timed(3.5, 0.9)}, week()) == Approx(0.5));
  CHECK(core::baseline_over_time({}, week()) == 0);
}

// A question that may resolve in its first week of 52: the published example of truncation.
TEST_CASE("after an early close the baseline is 0, unless the last forecast counts on") {
  core::Question question;
  question.scheduled_close = 52;
  question.close = 1;
  question.truth = 1;
  const core::Course honest = {timed(0, 0.24), timed(1, 0.05)};
  CHECK(core::baseline_over_time(honest, question) == Approx(core::baseline(0.24) / 52));
  question.carry = true;
  CHECK(core::baseline_over_time(honest, question) == Approx(core::baseline(0.24)));
  question.close = 52;
  question.carry = false;
  CHECK(std::round(core::baseline_over_time(honest, question)) == -328);
}

TEST_CASE("peer scores count only while somebody else is there") {
  const std::vector<core::Course> courses = {{timed(0, 0.9)}, {timed(3.5, 0.1)}};
  const auto scores = core::peer_over_time(courses, week());
  CHECK(scores[0] == Approx(219.722457733 / 2));
  CHECK(scores[1] == Approx(-219.722457733 / 2));
  CHECK(core::peer_over_time(std::vector<core::Course>{{timed(0, 0.9)}}, week())[0] == 0);
}

TEST_CASE("peer scores over time sum to nothing, whoever comes and goes") {
  CHECK(rc::check([] {
    std::vector<core::Course> courses;
    const int forecasters = *rc::gen::inRange(1, 6);
    for (int i = 0; i < forecasters; ++i) {
      core::Course course;
      double at = 0;
      const int changes = *rc::gen::inRange(0, 5);
      for (int k = 0; k < changes; ++k) {
        at += *rc::gen::inRange(0, 40) / 10.0;
        if (*rc::gen::inRange(0, 4) == 0) course.push_back({at, {}});
        course.push_back(timed(at, *rc::gen::inRange(1, 100) / 100.0));
      }
      courses.push_back(course);
    }
    auto question = week();
    question.close = *rc::gen::inRange(1, 8);
    question.carry = *rc::gen::arbitrary<bool>();
    const auto scores = core::peer_over_time(courses, question);
    RC_ASSERT(std::fabs(std::accumulate(scores.begin(), scores.end(), 0.0)) < 1e-6);
  }));
}

TEST_CASE("a relative score is against the median of each day on which one was there") {
  using Days = std::vector<std::optional<double>>;
  const std::vector<Days> daily = {
      {0.1, 0.5, std::nullopt}, {0.3, 0.5, 0.2}, {0.8, std::nullopt, 0.6}};
  const auto relative = core::relative_brier(daily);
  CHECK(*relative[0] == Approx((0.1 - 0.3 + 0.5 - 0.5) / 2));
  CHECK(*relative[1] == Approx((0.0 + 0.0 + 0.2 - 0.4) / 3));
  CHECK(*relative[2] == Approx((0.8 - 0.3 + 0.6 - 0.4) / 2));
}

TEST_CASE("a sole forecaster has no relative score, and neither has one who never came") {
  using Days = std::vector<std::optional<double>>;
  CHECK_FALSE(core::relative_brier(std::vector<Days>{{0.1, 0.2}})[0]);
  CHECK_FALSE(core::relative_brier(std::vector<Days>{{0.1, 0.2}, {std::nullopt, std::nullopt}})[0]);
  const auto with_absent = core::relative_brier(std::vector<Days>{{0.1}, {0.3}, {std::nullopt}});
  CHECK(with_absent[0]);
  CHECK_FALSE(with_absent[2]);
}
