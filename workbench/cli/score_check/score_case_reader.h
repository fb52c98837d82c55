// Private to score_case*.cpp.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "workbench/cli/score_check/score_case.h"
#include "workbench/cli/score_check/score_values.h"

namespace workbench {

using core::Checked;
using core::Done;
using core::Error;
using core::Result;
using MaybeTruth = Result<std::optional<std::size_t>>;

/// Reads one case; each step fills in its part of `out_`.
class CaseReader {
 public:
  explicit CaseReader(const Json& json) : json_(json) {}

  [[nodiscard]] Result<ScoreCase> read();

 private:
  [[nodiscard]] const Json* find(std::initializer_list<const char*> keys) const {
    return find_value(json_, keys);
  }
  [[nodiscard]] bool names_a_list() const {
    return find({"forecasts", "p", "groups", "forecasters", "p_truth", "p_outcome", "log_scores",
                 "bets"}) != nullptr;
  }
  [[nodiscard]] double unit() const { return percent_ ? 100 : 1; }

  [[nodiscard]] Checked read_settings();
  [[nodiscard]] Checked read_references();
  [[nodiscard]] Checked read_question();
  [[nodiscard]] Checked read_times();
  [[nodiscard]] Checked read_list();
  [[nodiscard]] Checked read_columns();
  [[nodiscard]] Checked read_groups();
  [[nodiscard]] Checked read_forecasters();
  [[nodiscard]] Checked read_lists_of_numbers();
  [[nodiscard]] Checked read_bets();
  [[nodiscard]] Checked add_forecast(const Json& json, const std::string& where,
                                     const Json* outcome);
  [[nodiscard]] Result<CaseForecast> with_details(const Json& json, const std::string& where,
                                                  CaseForecast forecast) const;
  [[nodiscard]] Result<core::Course> course_of(const Json& json, const std::string& where);
  [[nodiscard]] Result<core::TimedForecast> timed_forecast(const Json& json,
                                                           const std::string& where) const;
  [[nodiscard]] Result<core::Course> timed_course(const Json& list, const std::string& where) const;
  [[nodiscard]] Result<core::Course> daily_course(const Json& json, const std::string& where);
  [[nodiscard]] Result<std::vector<double>> distribution(const Json& json,
                                                         const std::string& where) const;
  /// Empty: there is none to score, and it was counted why.
  [[nodiscard]] Checked finish_question();
  [[nodiscard]] MaybeTruth take_outcome(const Json* outcome, const std::string& where,
                                        std::size_t options);

  const Json& json_;
  ScoreCase out_;
  bool percent_ = false;
  bool has_close_ = false;
};

}  // namespace workbench
