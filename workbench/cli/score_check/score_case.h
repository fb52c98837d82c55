// One case of `foresay score-check`: forecasts and what came of them, as read from JSON in any of
// the shapes of docs/scoring.md. Reading only; workbench/cli/score_check/score_check.h computes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/link.h"
#include "core/score/score_time.h"
#include "core/score/scores.h"
#include "workbench/base/json_value.h"

namespace workbench {

/// One forecast of one question at one moment.
struct CaseForecast {
  /// Over all options; of a yes/no question {p of no, p of yes}.
  std::vector<double> p;
  std::size_t truth = 0;
  bool binary = true;
  bool ordered = false;
  std::optional<core::Probability> range;  ///< Of the event; binary only.
  std::optional<double> q;                 ///< Probability a dollar was bet at.
  std::optional<double> base_rate;
  std::vector<double> others;  ///< p(truth) of other forecasters.

  [[nodiscard]] double p_event() const { return p[1]; }
  [[nodiscard]] bool occurred() const { return truth == 1; }
  [[nodiscard]] double p_truth() const { return p[truth]; }
};

struct CaseForecaster {
  std::string name;
  core::Course course;
};

struct ScoreCase {
  std::string name;
  std::vector<CaseForecast> forecasts;
  std::vector<CaseForecaster> forecasters;
  core::Question question;  ///< Of the forecasters.
  bool timed = false;       ///< Some forecaster has a course in time.
  std::vector<double> p_truth;
  std::size_t options = 2;  ///< Of the question that `p_truth` is about.
  std::vector<double> log_scores;
  std::vector<core::Bet> bets;
  core::LogClip clip;
  std::vector<double> edges;
  std::optional<double> reference;  ///< A Brier score, 0..1.
  std::optional<double> base_rate;
  double coverage = 1;  ///< Share of the time that a spot forecast stood; baseline and peer only.
  std::size_t ambiguous = 0;
  std::size_t annulled = 0;
  std::size_t unresolved = 0;
  std::size_t not_scorable = 0;    ///< "scorable": false
  std::size_t no_probability = 0;  ///< Its probability or range is null.
};

/// An Error names the key that is wrong; the caller adds file, line and case.
[[nodiscard]] core::Result<ScoreCase> read_score_case(const Json& json);

}  // namespace workbench
