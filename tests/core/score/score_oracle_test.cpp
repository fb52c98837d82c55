// Every value of the shared scoring oracle comes out of our functions, to its tolerance.
#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/score/score_murphy.h"
#include "core/score/score_time.h"
#include "core/score/scores.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

using Json = nlohmann::ordered_json;
using Values = std::vector<double>;
using Compute = std::function<Values(const Json& input)>;

double rounded(double value, int digits) {
  const double factor = std::pow(10, digits);
  return std::round(value * factor) / factor;
}

core::TimedForecast said_at(double at, double p) { return {at, {1 - p, p}}; }

/// The published example of truncation: 52 weeks, first one probability, then another.
double over_weeks(double first, double then, bool yes, double close, bool carry) {
  core::Question question;
  question.scheduled_close = 52;
  question.close = close;
  question.truth = yes ? 1 : 0;
  question.carry = carry;
  return core::baseline_over_time({said_at(0, first), said_at(1, then)}, question);
}

/// 20 %: it happens in the first week; 4 %: later; 76 %: never.
double expected_baseline(double first, bool carry) {
  return 0.2 * over_weeks(first, 0.05, true, 1, carry) +
         0.04 * over_weeks(first, 0.05, true, 52, carry) +
         0.76 * over_weeks(first, 0.05, false, 52, carry);
}

core::Question part_day(core::DayRule rule) {
  core::Question question;
  question.close = question.scheduled_close = 0.7;
  question.truth = 1;
  question.day_rule = rule;
  return question;
}

Values daily(const Json& input) {
  core::Course course;
  for (std::size_t day = 0; day < input.size(); ++day) {
    course.push_back(said_at(double(day), input[day].get<double>()));
  }
  core::Question question;
  question.close = question.scheduled_close = double(input.size());
  question.truth = 1;
  Values out;
  for (const auto& score : core::daily_brier(course, question)) out.push_back(score.value_or(-1));
  return out;
}

std::vector<core::Judged> grouped(const Json& input) {
  std::vector<core::Judged> out;
  for (const auto& [p, outcomes] : input.items()) {
    for (const int outcome : outcomes) out.push_back({std::stod(p), outcome == 1});
  }
  return out;
}

std::vector<core::Judged> listed(const Json& p, const Json& o) {
  std::vector<core::Judged> out;
  for (std::size_t i = 0; i < p.size(); ++i) out.push_back({p[i].get<double>(), o[i] == 1});
  return out;
}

Values binned(const Json& input) {
  const auto parts = *core::murphy_binned(listed(input["p"], input["o"]), core::equal_edges(10));
  const double sum = parts.reliability - parts.resolution + parts.uncertainty;
  return {parts.brier,
          parts.reliability,
          parts.resolution,
          parts.uncertainty,
          sum,
          parts.within_variance,
          parts.within_covariance,
          sum + parts.within_variance - parts.within_covariance};
}

Values exact(const Json& input) {
  const auto parts = *core::murphy(grouped(input));
  return {parts.brier, parts.reliability, parts.resolution, parts.uncertainty, *parts.skill};
}

Values baseline_of(const Json& input) { return {core::baseline(input["p_outcome"].get<double>())}; }

void add_metaculus(std::map<std::string, Compute>& out) {
  for (const char* name : {"baseline p=0.9 yes", "baseline p=0.1 yes", "baseline p=2^-1/2"}) {
    out[name] = baseline_of;
  }
  out["baseline half coverage"] = [](const Json& input) {
    core::Question question;
    question.truth = 1;
    return Values{
        core::baseline_over_time({said_at(0.5, input["p_outcome"].get<double>())}, question)};
  };
  out["geometric mean pmf .7 .8 .9"] = [](const Json& input) {
    Values no;
    Values yes;
    for (const double p : input) {
      no.push_back(1 - p);
      yes.push_back(p);
    }
    return Values{*core::geometric_mean(no), *core::geometric_mean(yes)};
  };
  out["peer .1 vs .9"] = [](const Json& input) { return core::peer(input.get<Values>()); };
  out["peer sum zero"] = [](const Json& input) {
    double sum = 0;
    for (const double score : core::peer(input.get<Values>())) sum += score;
    return Values{sum};
  };
  out["peer example log scores -1,1,2"] = [](const Json& input) {
    return core::less_mean_of_others(input.get<Values>());
  };
  out["log score table .05/.17/.30 on die=6"] = [](const Json& input) {
    Values scores;
    for (const double p : input) scores.push_back(rounded(core::log_score(p), 2));
    return scores;
  };
  out["log score .99/.999"] = [](const Json& input) {
    Values scores;
    for (const double p : input) scores.push_back(rounded(core::log_score(p), 3));
    for (const double p : input) scores.push_back(rounded(core::log_score(1 - p), 1));
    return scores;
  };
  out["binary clip 0.1%..99.9% best/worst baseline"] = [](const Json&) {
    return Values{rounded(core::baseline(1), 1), rounded(core::baseline(0), 0)};
  };
}

void add_truncation(std::map<std::string, Compute>& out) {
  out["truncation S(24%)"] = [](const Json& input) {
    return Values{rounded(core::baseline(input.get<double>()), 0)};
  };
  out["truncation mix 24/5"] = [](const Json&) {
    return Values{rounded(over_weeks(0.24, 0.05, true, 52, false), 0)};
  };
  out["truncation mix 76/95"] = [](const Json&) {
    return Values{rounded(over_weeks(0.24, 0.05, false, 52, false), 0)};
  };
  out["untruncated honest / gaming"] = [](const Json&) {
    return Values{rounded(expected_baseline(0.24, true), 0),
                  rounded(expected_baseline(0.99, true), 0)};
  };
  out["truncated honest / gaming"] = [](const Json&) {
    return Values{rounded(expected_baseline(0.24, false), 0),
                  rounded(expected_baseline(0.99, false), 0)};
  };
}

void add_brier(std::map<std::string, Compute>& out) {
  out["Cubs daily Brier forecaster 1"] = daily;
  out["Cubs overall Brier forecaster 1"] = [](const Json& input) {
    return Values{rounded(*core::mean(daily(input)), 4)};
  };
  out["Fatebook part-day single .9 from 0.2d of 0.7d"] = [](const Json&) {
    return Values{*core::mean_daily_brier({said_at(0.2, 0.9)}, part_day(core::DayRule::mean))};
  };
  const core::Course two = {said_at(0, 0.9), said_at(0.21, 0.95)};
  out["Fatebook part-day: Brier of time-averaged forecast"] = [two](const Json&) {
    return Values{*core::mean_daily_brier(two, part_day(core::DayRule::mean))};
  };
  out["contrast: time-averaged Brier of same"] = [two](const Json&) {
    return Values{*core::brier_over_time(two, part_day(core::DayRule::mean))};
  };
  out["Brier2 .8 yes / .4 yes"] = [](const Json&) {
    return Values{core::brier2(0.8, true), core::brier2(0.4, true)};
  };
  out["Brier1 .62 yes"] = [](const Json&) { return Values{rounded(core::brier1(0.62, true), 3)}; };
  out["Brier vector .5 .3 .2 k=0"] = [](const Json&) {
    return Values{core::brier_vector(Values{0.5, 0.3, 0.2}, 0)};
  };
  out["PB 80 right"] = [](const Json&) { return Values{core::brier1(0.8, true)}; };
  out["PB 90 wrong,70 right,30 wrong"] = [](const Json&) {
    return Values{*core::mean(
        Values{core::brier1(0.9, false), core::brier1(0.7, true), core::brier1(0.3, false)})};
  };
  out["sklearn brier"] = [](const Json& input) {
    return Values{core::murphy(listed(input["p"], input["y"]))->brier};
  };
  out["sklearn log_loss"] = [](const Json& input) {
    Values scores;
    for (const double p : input["p_of_truth"]) scores.push_back(-core::log_score(p));
    return Values{*core::mean(scores)};
  };
  out["murphy exact (fractions)"] = exact;
  out["murphy needs within-bin terms"] = binned;
  out["ordered multinomial Brier"] = [](const Json& input) {
    const auto p = input["p"].get<Values>();
    const auto truth = input["truth_index"].get<std::size_t>();
    return Values{core::ordered_brier(p, truth), core::brier_vector(p, truth)};
  };
  out["spherical"] = [](const Json& input) {
    return Values{*core::spherical(input[0].get<Values>(), input[1].get<std::size_t>())};
  };
}

/// Counts of data sets, not scores; and the gold's own rows, which are scored through a project in
/// tests/workbench/cli/verbs_score_test.cpp.
const std::set<std::string> kElsewhere = {"LIAR TSV row counts", "PolNeAR dev+test stand-off",
                                          "BASIL spans", "seed gold, scored subset"};

double number(const Json& json) {
  if (json.is_number()) return json.get<double>();
  const auto text = json.get<std::string>();
  const auto slash = text.find('/');
  return std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
}

Values numbers(const Json& expected) {
  Values out;
  if (!expected.is_array() && !expected.is_object()) return {number(expected)};
  for (const auto& each : expected) out.push_back(number(each));
  return out;
}

}  // namespace

TEST_CASE("every value of the scoring oracle is reproduced to its tolerance") {
  const auto path = test_support::shared_path("oracles/scoring.json");
  if (!path) return;
  std::map<std::string, Compute> compute;
  add_metaculus(compute);
  add_truncation(compute);
  add_brier(compute);
  std::size_t reproduced = 0;
  for (const auto& given : Json::parse(test_support::read_file(*path))) {
    const auto name = given["name"].get<std::string>();
    CAPTURE(name);
    if (kElsewhere.contains(name)) continue;
    REQUIRE(compute.contains(name));
    const auto got = compute.at(name)(given.contains("input") ? given["input"] : Json());
    const auto expected = numbers(given["expected"]);
    // Values without a tolerance are printed with eight digits.
    const double tolerance = std::max(given.value("tol", 6e-9), 1e-9);
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      CAPTURE(i);
      CAPTURE(got[i]);
      CAPTURE(expected[i]);
      CHECK(std::fabs(got[i] - expected[i]) <= tolerance);
    }
    ++reproduced;
  }
  CHECK(reproduced == compute.size());
}
