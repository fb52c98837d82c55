#include "workbench/cli/score_check/score_values.h"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/date.h"
#include "core/score/score_murphy.h"

namespace workbench {
namespace {

using core::Error;
using core::Result;

constexpr double kMillisecondsADay = 86'400'000;

/// Words for outcomes, those of annotated rows among them.
const std::map<std::string, CaseOutcome>& outcome_words() {
  using Kind = CaseOutcome::Kind;
  static const std::map<std::string, CaseOutcome> words = {
      {"yes", {Kind::truth, 1}},
      {"true", {Kind::truth, 1}},
      {"occurred", {Kind::truth, 1}},
      {"no", {Kind::truth, 0}},
      {"false", {Kind::truth, 0}},
      {"did_not_occur", {Kind::truth, 0}},
      {"ambiguous", {Kind::ambiguous, 0}},
      {"annulled", {Kind::annulled, 0}},
      {"condition_not_met", {Kind::annulled, 0}},
      {"open", {Kind::unresolved, 0}},
      {"pending", {Kind::unresolved, 0}},
      {"unresolvable", {Kind::unresolved, 0}}};
  return words;
}

}  // namespace

const Json* find_value(const Json& object, std::initializer_list<const char*> keys) {
  if (!object.is_object()) return nullptr;
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found != object.end() && !found->is_null()) return &*found;
  }
  return nullptr;
}

const Json* find_key(const Json& object, std::initializer_list<const char*> keys) {
  if (!object.is_object()) return nullptr;
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found != object.end()) return &*found;
  }
  return nullptr;
}

Result<double> read_number(const Json& json, const std::string& where) {
  if (!json.is_number()) return Error{where + " is " + json.dump() + ", which is no number."};
  return json.get<double>();
}

Result<double> probability_of(const Json& json, const std::string& where, double unit) {
  const auto number = read_number(json, where);
  if (!number) return number.error();
  const double p = *number / unit;
  if (p >= 0 && p <= 1) return p;
  return Error{where + " is " + json.dump() + ", but a probability lies in 0.." +
               (unit > 1 ? "100; “percent” is true."
                         : "1; give “percent”: true when they are percentages.")};
}

Result<std::vector<double>> probabilities_of(const Json& json, const std::string& where,
                                             double unit) {
  if (!json.is_array()) return Error{where + " is no list of probabilities."};
  std::vector<double> out;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto p = probability_of(json[i], where + "[" + std::to_string(i) + "]", unit);
    if (!p) return p.error();
    out.push_back(*p);
  }
  return out;
}

Result<std::optional<core::Probability>> range_of(const Json& json, const std::string& where,
                                                  double unit) {
  using MaybeRange = std::optional<core::Probability>;
  std::vector<double> values;
  if (const Json* range = find_value(json, {"range", "p_event_range", "p_range"})) {
    const auto given = probabilities_of(*range, where + ".range", unit);
    if (!given) return given.error();
    values = *given;
  } else if (find_value(json, {"lo", "hi"}) == nullptr) {
    return MaybeRange();
  } else {
    for (const char* key : {"lo", "best", "hi"}) {
      const Json* value = find_value(json, {key});
      if (value == nullptr) continue;
      const auto p = probability_of(*value, where + "." + key, unit);
      if (!p) return p.error();
      values.push_back(*p);
    }
  }
  if (values.size() != 2 && values.size() != 3) {
    return Error{where + " has a range that is neither lo, hi nor lo, best, hi."};
  }
  core::Probability range{values.front(), {}, values.back()};
  if (values.size() == 3) range.best = values[1];
  const double best = range.best.value_or(range.lo);
  if (range.lo > best || best > range.hi || range.lo > range.hi) {
    return Error{where + " has a range that does not ascend: lo, best, hi."};
  }
  return MaybeRange(range);
}

Result<double> time_of(const Json& json, const std::string& where) {
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) {
    const auto at = core::parse_timestamp(json.get<std::string>());
    if (at) return static_cast<double>(at->ms) / kMillisecondsADay;
  }
  return Error{where + " is " + json.dump() +
               "; give days as a number, a date (\"2022-12-26\") or an instant "
               "(\"2022-12-26T09:30:00Z\")."};
}

Result<std::optional<bool>> flag_in(const Json& object, const char* key) {
  const Json* value = find_value(object, {key});
  if (value == nullptr) return std::optional<bool>();
  if (!value->is_boolean()) return Error{std::string(key) + " is neither true nor false."};
  return std::optional(value->get<bool>());
}

Result<core::LogClip> clip_of(const Json& json) {
  if (json == false) return core::kNoClip;
  if (json == true) return core::LogClip{};
  const auto ends = probabilities_of(json, "clip", 1);
  if (!ends) return ends.error();
  if (ends->size() != 2 || ends->front() >= ends->back()) {
    return Error{"clip is neither false nor [lowest, highest] probability."};
  }
  return core::LogClip{ends->front(), ends->back()};
}

Result<std::vector<double>> edges_of(const Json& json) {
  if (json.is_number_integer()) {
    const auto count = json.get<std::int64_t>();
    if (count >= 1 && count <= 1000) return core::equal_edges(static_cast<std::size_t>(count));
    return Error{"bins is " + json.dump() + "; give 1 to 1000 bins, or their edges."};
  }
  const auto edges = probabilities_of(json, "bins", 1);
  if (!edges) return edges.error();
  bool ascend = edges->size() >= 2;
  for (std::size_t i = 1; i < edges->size(); ++i) ascend = ascend && (*edges)[i - 1] < (*edges)[i];
  if (!ascend) return Error{"bins has edges that do not ascend, or fewer than two."};
  return *edges;
}

Result<CaseOutcome> outcome_of(const Json* json, const std::string& where, std::size_t options) {
  using Kind = CaseOutcome::Kind;
  if (json == nullptr) {
    return Error{where +
                 " has no outcome; give “outcome” (0 or 1, null while it is open) or "
                 "“truth” (the index of the option)."};
  }
  if (json->is_null()) return CaseOutcome{Kind::unresolved, 0};
  if (json->is_boolean()) return CaseOutcome{Kind::truth, json->get<bool>() ? 1U : 0U};
  if (json->is_string()) {
    const auto word = json->get<std::string>();
    const auto found = outcome_words().find(word);
    if (found != outcome_words().end()) return found->second;
  }
  const bool whole = json->is_number() && json->get<double>() == std::floor(json->get<double>());
  const double index = whole ? json->get<double>() : -1;
  if (index >= 0 && index < static_cast<double>(options)) {
    return CaseOutcome{Kind::truth, static_cast<std::size_t>(index)};
  }
  return Error{where + " has the outcome " + json->dump() +
               "; it is 0 or 1 (or true, false, “yes”, " +
               "“no”, “ambiguous”, “annulled”, null), or the index of one of the options, "
               "counted from 0."};
}

}  // namespace workbench
