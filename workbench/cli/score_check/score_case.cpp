#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "core/score/score_murphy.h"
#include "workbench/cli/score_check/score_case_reader.h"
#include "workbench/cli/score_check/score_contradictions.h"
#include "workbench/cli/score_check/score_values.h"

namespace workbench {
namespace {

constexpr double kMostOptions = 10'000;
// How far from 1 probabilities over options may sum: three thirds of three digits do.
constexpr double kMostRounding = 0.0011;
constexpr double kMostDays = 100'000;  // there is a score for each

// `opened`: the case says when the question opened.
Result<double> closing_time(const Json& given, const std::string& where, double open, bool opened) {
  const auto at = time_of(given, where);
  if (!at) return at.error();
  if (*at <= open) return Error{"The question closes before it opens; see “open”."};
  if (given.is_string() && !opened) {
    return Error{"Say when the question opened: “open”, a date or an instant."};
  }
  return *at;
}

bool lies_in(double p, const core::Probability& range) {
  constexpr double kSlack = 1e-9;
  return range.lo - kSlack <= p && p <= range.hi + kSlack;
}

// The forecast that no bin holds; empty when every one is in a bin.
std::string outside_bins(const ScoreCase& given) {
  for (const auto& forecast : given.forecasts) {
    const double p = forecast.binary ? forecast.p_event() : given.edges.front();
    if (p < given.edges.front() || p > given.edges.back()) return Json(p).dump();
  }
  return {};
}

}  // namespace

Result<ScoreCase> CaseReader::read() {
  using Step = Checked (CaseReader::*)();
  for (const Step step :
       {&CaseReader::read_settings, &CaseReader::read_references, &CaseReader::read_question,
        &CaseReader::read_list, &CaseReader::read_columns, &CaseReader::read_groups,
        &CaseReader::read_forecasters, &CaseReader::read_lists_of_numbers,
        &CaseReader::read_bets}) {
    if (const auto done = (this->*step)(); !done) return done.error();
  }
  const bool empty = out_.forecasts.empty() && out_.forecasters.empty() && out_.p_truth.empty() &&
                     out_.log_scores.empty() && out_.bets.empty() &&
                     out_.ambiguous + out_.annulled + out_.unresolved + out_.not_scorable == 0 &&
                     !names_a_list();
  if (empty) {
    return Error{
        "There is nothing to score: give “forecasts”, “p” with “outcome”, “forecasters”, "
        "“p_truth”, “log_scores”, “groups” or “bets”."};
  }
  if (const auto p = outside_bins(out_); !p.empty()) {
    return Error{"The bins leave out the forecast " + p + "; their edges reach from " +
                 Json(out_.edges.front()).dump() + " to " + Json(out_.edges.back()).dump() + "."};
  }
  return std::move(out_);
}

Checked CaseReader::read_settings() {
  if (!json_.is_object())
    return Error{"A case is a JSON object, such as {\"p\": 0.9, \"outcome\": 1}."};
  if (auto done = check_contradictions(json_); !done) return done;
  if (const Json* name = find({"name", "id"}))
    out_.name = name->is_string() ? name->get<std::string>() : name->dump();
  const auto percent = flag_in(json_, "percent");
  if (!percent) return percent.error();
  percent_ = percent->value_or(false);
  if (const Json* clip = find({"clip"})) {
    const auto read = clip_of(*clip);
    if (!read) return read.error();
    out_.clip = *read;
  }
  out_.edges = core::equal_edges(10);
  if (const Json* bins = find({"bins"})) {
    const auto edges = edges_of(*bins);
    if (!edges) return edges.error();
    out_.edges = *edges;
  }
  return Done{};
}

Checked CaseReader::read_references() {
  if (const Json* reference = find({"reference"})) {
    const auto value = read_number(*reference, "reference");
    if (!value) return value.error();
    if (*value < 0 || *value > 1) {
      return Error{"reference is " + reference->dump() + "; a Brier score lies in 0..1."};
    }
    out_.reference = *value;
  }
  if (const Json* rate = find({"base_rate"})) {
    const auto value = probability_of(*rate, "base_rate", unit());
    if (!value) return value.error();
    out_.base_rate = *value;
  }
  return Done{};
}

Checked CaseReader::read_question() {
  auto& question = out_.question;
  question.clip = out_.clip;
  for (const auto& [key, target] :
       {std::pair{"ordered", &question.ordered}, std::pair{"carry", &question.carry},
        std::pair{"full_days_only", &question.full_days_only}}) {
    const auto flag = flag_in(json_, key);
    if (!flag) return flag.error();
    *target = flag->value_or(false);
  }
  if (const Json* rule = find({"day_rule"})) {
    const std::string word = rule->is_string() ? rule->get<std::string>() : rule->dump();
    if (word != "last" && word != "mean") {
      return Error{"day_rule is “" + word + "”; it is “last” or “mean”."};
    }
    question.day_rule = word == "last" ? core::DayRule::last : core::DayRule::mean;
  }
  if (const Json* options = find({"options"})) {
    const auto count = read_number(*options, "options");
    if (!count) return count.error();
    if (*count < 2 || *count > kMostOptions) {
      return Error{"options is " + options->dump() + "; a question has 2 to 10000."};
    }
    out_.options = static_cast<std::size_t>(*count);
  }
  if (const Json* covered = find({"coverage"})) {
    const auto share = probability_of(*covered, "coverage", 1);
    if (!share) return share.error();
    out_.coverage = *share;
  }
  return read_times();
}

Checked CaseReader::read_times() {
  auto& question = out_.question;
  const Json* close = find({"close", "closed", "resolved"});
  const Json* scheduled = find({"scheduled_close", "scheduled"});
  has_close_ = close != nullptr || scheduled != nullptr;
  if (const Json* open = find({"open", "opened"})) {
    const auto at = time_of(*open, "open");
    if (!at) return at.error();
    question.open = *at;
  }
  for (const Json* given : {scheduled, close}) {
    if (given == nullptr) continue;
    const auto at = closing_time(*given, given == close ? "close" : "scheduled_close",
                                 question.open, find({"open", "opened"}) != nullptr);
    if (!at) return at.error();
    (given == close ? question.close : question.scheduled_close) = *at;
  }
  if (scheduled == nullptr) question.scheduled_close = question.close;
  if (close == nullptr) question.close = question.scheduled_close;
  if (question.close > question.scheduled_close) {
    return Error{"The question closes after its “scheduled_close”; one of the two is wrong."};
  }
  if (question.scheduled_close - question.open <= kMostDays) return Done{};
  return Error{"The question is open for more than 100000 days; times are days, not seconds."};
}

Result<std::vector<double>> CaseReader::distribution(const Json& json,
                                                     const std::string& where) const {
  if (!json.is_array()) {
    const auto p = probability_of(json, where, unit());
    if (!p) return p.error();
    return std::vector<double>{1 - *p, *p};
  }
  auto p = probabilities_of(json, where, unit());
  if (!p) return p;
  if (p->size() < 2) return Error{where + " has one option; a question has at least two."};
  const double sum = std::accumulate(p->begin(), p->end(), 0.0);
  if (std::fabs(sum - 1) <= kMostRounding) return p;
  return Error{where + " holds probabilities over " + std::to_string(p->size()) +
               " options that sum to " + Json(sum * unit()).dump() + ", not to " +
               Json(unit()).dump() + "."};
}

MaybeTruth CaseReader::take_outcome(const Json* outcome, const std::string& where,
                                    std::size_t options) {
  const auto read = outcome_of(outcome, where, options);
  if (!read) return read.error();
  if (read->kind == CaseOutcome::Kind::truth) return std::optional(read->truth);
  if (read->kind == CaseOutcome::Kind::ambiguous) ++out_.ambiguous;
  if (read->kind == CaseOutcome::Kind::annulled) ++out_.annulled;
  if (read->kind == CaseOutcome::Kind::unresolved) ++out_.unresolved;
  return std::optional<std::size_t>();
}

Result<CaseForecast> CaseReader::with_details(const Json& json, const std::string& where,
                                              CaseForecast forecast) const {
  if (!json.is_object()) return forecast;
  if (const Json* q = find_value(json, {"q", "price"})) {
    const auto value = probability_of(*q, where + ".q", unit());
    if (!value) return value.error();
    forecast.q = *value;
  }
  if (const Json* rate = find_value(json, {"base_rate"})) {
    const auto value = probability_of(*rate, where + ".base_rate", unit());
    if (!value) return value.error();
    forecast.base_rate = *value;
  }
  if (const Json* others = find_value(json, {"others"})) {
    const auto values = probabilities_of(*others, where + ".others", unit());
    if (!values) return values.error();
    for (const double p : *values) {
      forecast.others.push_back(forecast.binary && !forecast.occurred() ? 1 - p : p);
    }
  }
  const auto ordered = flag_in(json, "ordered");
  if (!ordered) return ordered.error();
  forecast.ordered = ordered->value_or(out_.question.ordered);
  return forecast;
}

namespace {

// What came of a forecast: its own event or outcome, else that of the whole case.
const Json* outcome_in(const Json& forecast, const Json& whole) {
  const Json* outcome = find_value(forecast, {"event"});
  if (outcome == nullptr) outcome = find_key(forecast, kOutcomeKeys);
  return outcome != nullptr ? outcome : find_key(whole, kOutcomeKeys);
}

}  // namespace

Checked CaseReader::add_forecast(const Json& json, const std::string& where, const Json* outcome) {
  CaseForecast forecast;
  forecast.ordered = out_.question.ordered;
  const Json* p = json.is_object() ? find_value(json, {"p", "probability", "forecast"}) : &json;
  const auto range = range_of(json, where, unit());
  if (!range) return range.error();
  if (p == nullptr && !*range && find_key(json, {"p", "probability", "range", "p_event_range"})) {
    ++out_.no_probability;
    return Done{};
  }
  if (p == nullptr && !*range) {
    return Error{where + " has no probability; give “p”, or “range”: [lo, hi]."};
  }
  if (p != nullptr) {
    auto distributed = distribution(*p, where + ".p");
    if (!distributed) return distributed.error();
    forecast.p = std::move(*distributed);
    forecast.binary = !p->is_array();
  } else {
    const double middle = (*range)->best.value_or(((*range)->lo + (*range)->hi) / 2);
    forecast.p = {1 - middle, middle};
  }
  if (forecast.binary) forecast.range = *range;
  if (forecast.binary && *range && !lies_in(forecast.p_event(), **range)) {
    return Error{where + " has the probability " + p->dump() + ", outside its own range."};
  }
  const auto scorable = flag_in(json, "scorable");
  if (!scorable) return scorable.error();
  if (!scorable->value_or(true)) {
    ++out_.not_scorable;
    return Done{};
  }
  const auto truth = take_outcome(outcome != nullptr ? outcome : outcome_in(json, json_), where,
                                  forecast.p.size());
  if (!truth) return truth.error();
  if (!*truth) return Done{};
  forecast.truth = **truth;
  auto whole = with_details(json, where, std::move(forecast));
  if (!whole) return whole.error();
  out_.forecasts.push_back(std::move(*whole));
  return Done{};
}

Checked CaseReader::read_list() {
  const Json* list = find({"forecasts"});
  if (list == nullptr) return Done{};
  if (!list->is_array()) return Error{"forecasts is no list."};
  for (const Json& each : *list) {
    // Times make it one forecaster's course, which read_forecasters takes.
    if (each.is_object() && find_value(each, kTimeKeys) != nullptr) return Done{};
  }
  const Json* outcomes = find_key(json_, kOutcomeKeys);
  const bool columns = outcomes != nullptr && outcomes->is_array();
  if (columns && outcomes->size() != list->size()) {
    return Error{"There are " + std::to_string(list->size()) + " forecasts and " +
                 std::to_string(outcomes->size()) + " outcomes; give one for each."};
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto done = add_forecast((*list)[i], "forecasts[" + std::to_string(i) + "]",
                                   columns ? &(*outcomes)[i] : nullptr);
    if (!done) return done;
  }
  return Done{};
}

Checked CaseReader::read_columns() {
  const Json* p = find({"p", "probabilities", "y_prob"});
  const Json* outcomes = find_key(json_, kOutcomeKeys);
  const bool only_range =
      p == nullptr && find({"range", "lo", "p_event_range", "p_range"}) != nullptr;
  if (only_range) return add_forecast(json_, "the case", find({"event"}));
  if (p == nullptr) return Done{};
  const bool one = !p->is_array() || (outcomes != nullptr && !outcomes->is_array() &&
                                      find({"truth", "truth_index"}) != nullptr);
  if (one) return add_forecast(json_, "the case", outcomes);
  const bool columns = outcomes != nullptr && outcomes->is_array();
  if (columns && outcomes->size() != p->size()) {
    return Error{"p has " + std::to_string(p->size()) + " values and outcome has " +
                 std::to_string(outcomes->size()) + "; give one outcome for each."};
  }
  for (std::size_t i = 0; i < p->size(); ++i) {
    const auto done =
        add_forecast((*p)[i], "p[" + std::to_string(i) + "]", columns ? &(*outcomes)[i] : outcomes);
    if (!done) return done;
  }
  return Done{};
}

Checked CaseReader::read_groups() {
  const Json* groups = find({"groups"});
  if (groups == nullptr) return Done{};
  if (!groups->is_object()) return Error{"groups is no object of probability: [outcomes]."};
  for (const auto& [key, outcomes] : groups->items()) {
    const Json p = parse_json(key);
    if (!p.is_number()) return Error{"groups has the key “" + key + "”, which is no number."};
    if (!outcomes.is_array()) return Error{"groups." + key + " is no list of outcomes."};
    for (const Json& outcome : outcomes) {
      if (const auto done = add_forecast(p, "groups." + key, &outcome); !done) return done;
    }
  }
  return Done{};
}

Checked CaseReader::read_lists_of_numbers() {
  if (const Json* list = find({"p_truth", "p_outcome"})) {
    const Json many = list->is_array() ? *list : Json::array({*list});
    const auto values = probabilities_of(many, "p_truth", unit());
    if (!values) return values.error();
    out_.p_truth = *values;
  }
  if (const Json* list = find({"log_scores"})) {
    if (!list->is_array()) return Error{"log_scores is no list of numbers."};
    for (const Json& each : *list) {
      const auto value = read_number(each, "log_scores");
      if (!value) return value.error();
      out_.log_scores.push_back(*value);
    }
  }
  return Done{};
}

Checked CaseReader::read_bets() {
  const Json* list = find({"bets"});
  if (list == nullptr) return Done{};
  if (!list->is_array()) return Error{"bets is no list."};
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string where = "bets[" + std::to_string(i) + "]";
    const Json* q = find_value((*list)[i], {"q", "price", "p"});
    if (q == nullptr) return Error{where + " has no “q”, the probability the dollar was bet at."};
    const auto price = probability_of(*q, where + ".q", unit());
    if (!price) return price.error();
    const Json* hit = find_value((*list)[i], {"hit", "outcome"});
    const auto truth = take_outcome(hit, where, 2);
    if (!truth) return truth.error();
    if (*truth) out_.bets.push_back({*price, **truth == 1});
  }
  return Done{};
}

Result<ScoreCase> read_score_case(const Json& json) { return CaseReader(json).read(); }

}  // namespace workbench
