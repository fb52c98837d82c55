// Forecasts over time: each forecaster's course on one question.
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "workbench/cli/score_check/score_case_reader.h"

namespace workbench {

Result<core::Course> CaseReader::daily_course(const Json& json, const std::string& where) {
  core::Course course;
  if (!json.is_array()) return Error{where + " is no list of probabilities, one a day."};
  const double first = std::floor(out_.question.open);
  for (std::size_t day = 0; day < json.size(); ++day) {
    const double at = first + static_cast<double>(day);
    if (json[day].is_null()) {
      course.push_back({at, {}});
      continue;
    }
    auto p = distribution(json[day], where + "[" + std::to_string(day) + "]");
    if (!p) return p.error();
    course.push_back({at, std::move(*p)});
  }
  auto& question = out_.question;
  if (!has_close_)
    question.close = question.scheduled_close = first + static_cast<double>(json.size());
  has_close_ = true;
  return course;
}

Result<core::TimedForecast> CaseReader::timed_forecast(const Json& json,
                                                       const std::string& where) const {
  const Json* at = find_value(json, kTimeKeys);
  if (at == nullptr) return Error{where + " has no “at”: say when it was made."};
  const auto time = time_of(*at, where + ".at");
  if (!time) return time.error();
  const Json* p = find_value(json, {"p", "probability"});
  if (p == nullptr) return core::TimedForecast{*time, {}};  // withdrawn
  auto values = distribution(*p, where + ".p");
  if (!values) return values.error();
  return core::TimedForecast{*time, std::move(*values)};
}

Result<core::Course> CaseReader::timed_course(const Json& list, const std::string& where) const {
  if (!list.is_array()) return Error{where + ".forecasts is no list."};
  core::Course course;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string place = where + ".forecasts[" + std::to_string(i) + "]";
    auto forecast = timed_forecast(list[i], place);
    if (!forecast) return forecast.error();
    if (!course.empty() && forecast->at < course.back().at) {
      return Error{place + " is earlier than the one before it; put them in order."};
    }
    course.push_back(std::move(*forecast));
  }
  return course;
}

Result<core::Course> CaseReader::course_of(const Json& json, const std::string& where) {
  const Json* daily = find_value(json, {"daily"});
  const Json* list = find_value(json, {"forecasts"});
  out_.timed = out_.timed || daily != nullptr || list != nullptr;
  if (daily != nullptr) return daily_course(*daily, where + ".daily");
  if (list != nullptr) return timed_course(*list, where);
  const Json* p = json.is_object() ? find_value(json, {"p", "probability"}) : &json;
  if (p == nullptr) return Error{where + " has neither “forecasts”, “daily” nor “p”."};
  auto only = distribution(*p, where + ".p");
  if (!only) return only.error();
  return core::Course{{out_.question.open, std::move(*only)}};
}

Checked CaseReader::read_forecasters() {
  const Json* list = find({"forecasters"});
  const Json* own = find({"forecasts"});
  const bool daily = find({"daily"}) != nullptr;
  const bool course = own != nullptr && own->is_array() && !own->empty() &&
                      out_.forecasts.empty() && own->front().is_object() &&
                      find_value(own->front(), kTimeKeys) != nullptr;
  if (list == nullptr && !course && !daily) return Done{};
  if (list != nullptr && !list->is_array()) return Error{"forecasters is no list."};
  const std::size_t count = list == nullptr ? 1 : list->size();
  for (std::size_t i = 0; i < count; ++i) {
    const Json& each = list == nullptr ? json_ : (*list)[i];
    const std::string where =
        list == nullptr ? "the case" : "forecasters[" + std::to_string(i) + "]";
    auto read = course_of(each, where);
    if (!read) return read.error();
    std::string name = each.is_object() && list != nullptr && each.contains("name")
                           ? each.at("name").dump()
                           : std::to_string(i + 1);
    if (name.size() > 1 && name.front() == '"') name = each.at("name").get<std::string>();
    out_.forecasters.push_back({std::move(name), std::move(*read)});
  }
  return finish_question();
}

// All forecasters answer one question: the same options, and one outcome.
Checked CaseReader::finish_question() {
  std::size_t options = 0;
  for (const auto& forecaster : out_.forecasters) {
    for (const auto& forecast : forecaster.course) {
      if (forecast.p.empty()) continue;
      if (options != 0 && forecast.p.size() != options) {
        return Error{"The forecasters disagree on how many options there are: " +
                     std::to_string(options) + " and " + std::to_string(forecast.p.size()) + "."};
      }
      options = forecast.p.size();
    }
  }
  if (options == 0) options = 2;
  const auto truth = take_outcome(find_key(json_, kOutcomeKeys), "the case", options);
  if (!truth) return truth.error();
  if (!*truth) out_.forecasters.clear();
  out_.question.options = options;
  out_.question.truth = truth->value_or(0);
  if (!has_close_ && out_.timed) {
    return Error{
        "The question has no end: give “close”, and “scheduled_close” if it closed "
        "early."};
  }
  return Done{};
}

}  // namespace workbench
