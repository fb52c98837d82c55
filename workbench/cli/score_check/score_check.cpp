#include "workbench/cli/score_check/score_check.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/score/brier_band.h"
#include "core/score/calibration.h"
#include "workbench/cli/score_check/score_json.h"

namespace workbench {
namespace {

/// Sums a score over forecasts, and knows when there was none.
class ScoreMean {
 public:
  void add(const std::optional<double>& value) {
    if (!value) return;
    sum_ += *value;
    ++n_;
  }
  [[nodiscard]] Json json() const {
    return n_ == 0 ? Json() : Json(sum_ / static_cast<double>(n_));
  }

 private:
  double sum_ = 0;
  std::size_t n_ = 0;
};

double brier_of_case(const CaseForecast& forecast) {
  return core::brier_vector(forecast.p, forecast.truth);
}

/// Scores of one forecast; those of a yes/no question also over its range.
Json scores_of(const CaseForecast& forecast, const ScoreCase& given) {
  Json out = Json::object();
  out["p"] = forecast.binary ? Json(forecast.p_event()) : Json(forecast.p);
  out["outcome"] = forecast.truth;
  out["brier1"] =
      forecast.binary ? Json(core::brier1(forecast.p_event(), forecast.occurred())) : Json();
  out["brier2"] = brier_of_case(forecast);
  const bool in_order = forecast.ordered || forecast.p.size() == 2;
  out["ordered_brier"] = in_order ? Json(core::ordered_brier(forecast.p, forecast.truth)) : Json();
  out["log"] = core::log_score(forecast.p_truth(), given.clip);
  out["spherical"] = json_of(core::spherical(forecast.p, forecast.truth));
  out["baseline"] =
      given.coverage * core::baseline(forecast.p_truth(), forecast.p.size(), given.clip);
  auto p_truth = forecast.others;
  p_truth.insert(p_truth.begin(), forecast.p_truth());
  out["peer"] = given.coverage * core::peer(p_truth, given.clip).front();
  if (!forecast.range) return out;
  const auto band = core::exact_brier_band(*forecast.range, forecast.occurred());
  out["band"] = {band.least, band.most};
  const auto right = core::borne_out(*forecast.range, forecast.occurred());
  out["borne_out"] = right ? Json(*right) : Json();
  return out;
}

void add_means(Json& out, const Json& each) {
  for (const char* key :
       {"brier1", "brier2", "ordered_brier", "log", "spherical", "baseline", "peer"}) {
    ScoreMean mean;
    for (const Json& scores : each) {
      if (scores.at(key).is_number()) mean.add(scores.at(key).get<double>());
    }
    out[key] = mean.json();
  }
  out["log_loss"] = out["log"].is_null() ? Json() : Json(-out["log"].get<double>());
}

void add_band(Json& out, const ScoreCase& given) {
  ScoreMean least;
  ScoreMean most;
  ScoreMean midpoint;
  for (const auto& forecast : given.forecasts) {
    if (!forecast.range) continue;
    const auto band = core::exact_brier_band(*forecast.range, forecast.occurred());
    least.add(band.least);
    most.add(band.most);
    const auto& range = *forecast.range;
    midpoint.add(core::brier1(range.best.value_or((range.lo + range.hi) / 2), forecast.occurred()));
  }
  const bool none = least.json().is_null();
  out["band"] = none ? Json() : Json{least.json(), most.json()};
  out["midpoint"] = midpoint.json();
}

/// The Brier score that skill is against, 0..1: given as such, by base rates, else the sample's own
/// frequency.
std::optional<double> reference_of(const ScoreCase& given,
                                   const std::vector<core::Judged>& judged) {
  if (given.reference) return given.reference;
  ScoreMean stated;
  bool every = !given.forecasts.empty();
  for (const auto& forecast : given.forecasts) {
    const auto rate = forecast.base_rate ? forecast.base_rate : given.base_rate;
    every = every && forecast.binary && rate;
    if (every) stated.add(core::brier1(*rate, forecast.occurred()));
  }
  if (every) return stated.json().get<double>();
  const auto own = core::murphy(judged);
  return own ? std::optional(own->uncertainty) : std::nullopt;
}

void add_sample(Json& out, const ScoreCase& given) {
  std::vector<core::Judged> judged;
  std::vector<double> brier;
  for (const auto& forecast : given.forecasts) {
    if (!forecast.binary) continue;
    judged.push_back({forecast.p_event(), forecast.occurred()});
    brier.push_back(core::brier1(forecast.p_event(), forecast.occurred()));
  }
  const auto exact = core::murphy(judged);
  const auto reference = reference_of(given, judged);
  const auto score = core::mean(brier);
  out["base_rate"] = exact ? Json(exact->base_rate) : Json();
  out["reference"] = json_of(reference);
  out["skill"] = score && reference ? json_of(core::skill(*score, *reference)) : Json();
  out["murphy"] = exact ? json_of(*exact) : Json();
  const auto binned = core::murphy_binned(judged, given.edges);
  out["murphy_binned"] = binned ? json_of(*binned) : Json();
  const auto corrected = core::murphy_corrected(judged);
  out["murphy_corrected"] = corrected ? json_of(*corrected) : Json();
  const auto corrected_bins = core::murphy_corrected(judged, given.edges);
  out["murphy_corrected_binned"] = corrected_bins ? json_of(*corrected_bins) : Json();
  out["calibration"] = Json::array();
  if (judged.empty()) return;
  for (const auto& bin : core::calibration(judged, given.edges)) {
    out["calibration"].push_back(json_of(bin));
  }
}

Json yield_of(const ScoreCase& given) {
  auto bets = given.bets;
  for (const auto& forecast : given.forecasts) {
    if (forecast.q && forecast.binary) bets.push_back({*forecast.q, forecast.occurred()});
  }
  return json_of(core::dollar_yield(bets));
}

using Days = std::vector<std::vector<std::optional<double>>>;

Days days_of(const ScoreCase& given, const core::Question& question) {
  Days out;
  for (const auto& forecaster : given.forecasters) {
    out.push_back(core::daily_brier(forecaster.course, question));
  }
  return out;
}

Json day_scores(const std::vector<std::optional<double>>& days,
                const std::optional<double>& relative) {
  Json out = Json::object();
  out["daily_brier"] = Json::array();
  ScoreMean mean;
  std::size_t there = 0;
  for (const auto& day : days) {
    out["daily_brier"].push_back(json_of(day));
    mean.add(day);
    there += day ? 1 : 0;
  }
  out["mean_daily_brier"] = mean.json();
  out["relative_brier"] = json_of(relative);
  out["days"] = there;
  out["participation"] =
      days.empty() ? Json() : Json(static_cast<double>(there) / static_cast<double>(days.size()));
  return out;
}

/// The pure scores of who said one thing and left it there.
Json spot_of(const CaseForecaster& forecaster, const core::Question& question) {
  const auto& last = forecaster.course.back().p;
  if (last.empty()) return Json();
  Json out = Json::object();
  out["p"] = last.size() == 2 ? Json(last[1]) : Json(last);
  out["brier2"] = core::brier_vector(last, question.truth);
  out["brier1"] = last.size() == 2 ? Json(core::brier1(last[1], question.truth == 1)) : Json();
  out["log"] = core::log_score(last[question.truth], question.clip);
  out["baseline"] = core::baseline(last[question.truth], question.options, question.clip);
  return out;
}

void add_forecasters(Json& out, const ScoreCase& given) {
  out["forecasters"] = Json::array();
  if (given.forecasters.empty()) return;
  auto at_end = given.question;
  auto by_mean = given.question;
  at_end.day_rule = core::DayRule::last;
  by_mean.day_rule = core::DayRule::mean;
  const Days end_days = days_of(given, at_end);
  const Days mean_days = days_of(given, by_mean);
  const auto end_relative = core::relative_brier(end_days);
  const auto mean_relative = core::relative_brier(mean_days);
  const bool by_end = given.question.day_rule == core::DayRule::last;
  std::vector<core::Course> courses;
  for (const auto& each : given.forecasters) courses.push_back(each.course);
  const auto peers = core::peer_over_time(courses, given.question);
  for (std::size_t i = 0; i < courses.size(); ++i) {
    const Json end = day_scores(end_days[i], end_relative[i]);
    const Json mean = day_scores(mean_days[i], mean_relative[i]);
    Json each = Json::object();
    each["name"] = given.forecasters[i].name;
    each["coverage"] = core::coverage(courses[i], given.question);
    each["baseline"] = core::baseline_over_time(courses[i], given.question);
    each["peer"] = peers[i];
    each["brier_over_time"] = json_of(core::brier_over_time(courses[i], given.question));
    each.update(by_end ? end : mean);
    each["by_day_end"] = end;
    each["by_day_mean"] = mean;
    each["last"] = courses[i].empty() ? Json() : spot_of(given.forecasters[i], given.question);
    out["forecasters"].push_back(std::move(each));
  }
}

/// A sole forecaster's scores stand at the top as well.
void lift_sole_forecaster(Json& out, const ScoreCase& given) {
  if (given.forecasters.size() != 1 || !given.forecasts.empty()) return;
  const Json& only = out["forecasters"].front();
  for (const char* key : {"baseline", "peer", "relative_brier"}) out[key] = only[key];
  const auto& course = given.forecasters.front().course;
  auto question = given.question;
  if (question.ordered) out["ordered_brier"] = json_of(core::mean_daily_brier(course, question));
  question.ordered = false;
  const auto brier = core::mean_daily_brier(course, question);
  out["brier2"] = json_of(brier);
  if (brier && question.options == 2) out["brier1"] = *brier / 2;
}

/// Probabilities of what came true, of several forecasters of one question or just a list.
void add_p_truth(Json& out, const ScoreCase& given) {
  out["p_truth"] = Json::array();
  const auto peers = core::peer(given.p_truth, given.clip);
  for (std::size_t i = 0; i < given.p_truth.size(); ++i) {
    Json each = Json::object();
    each["p_truth"] = given.p_truth[i];
    each["log"] = core::log_score(given.p_truth[i], given.clip);
    each["baseline"] = given.coverage * core::baseline(given.p_truth[i], given.options, given.clip);
    each["peer"] = given.coverage * peers[i];
    out["p_truth"].push_back(std::move(each));
  }
  if (given.p_truth.empty() || !out["forecasts"].empty()) return;
  for (const char* key : {"log", "baseline"}) {
    ScoreMean mean;
    for (const Json& each : out["p_truth"]) mean.add(each[key].get<double>());
    out[key] = mean.json();
  }
  if (given.p_truth.size() == 1) out["peer"] = 0.0;
  out["log_loss"] = -out["log"].get<double>();
}

Json geometric_means(const ScoreCase& given) {
  if (given.forecasters.empty()) return json_of(core::geometric_mean(given.p_truth));
  Json out = Json::array();
  for (std::size_t k = 0; k < given.question.options; ++k) {
    std::vector<double> values;
    for (const auto& each : given.forecasters) {
      if (!each.course.empty() && !each.course.back().p.empty()) {
        values.push_back(each.course.back().p[k]);
      }
    }
    out.push_back(json_of(core::geometric_mean(values)));
  }
  return out;
}

Json conventions_of(const ScoreCase& given) {
  const bool timed = given.timed;
  Json out = Json::object();
  out["brier1"] = "0..1, 0 is best";
  out["brier2"] = "0..2, 0 is best";
  out["log"] = "natural logarithm, 0 is best";
  out["clip"] = {given.clip.lo, given.clip.hi};
  out["averaging"] = timed ? "over time, to the scheduled close" : "spot";
  out["early_close"] = given.question.carry ? "the last forecast counts on" : "0 after it";
  out["absence"] = "0 for baseline and peer, left out of Brier scores";
  out["day"] = given.question.day_rule == core::DayRule::last ? "last" : "mean";
  return out;
}

const Json* at_path(const Json& scores, const std::string& path) {
  const Json* at = &scores;
  std::size_t begin = 0;
  while (begin <= path.size()) {
    const std::size_t dot = std::min(path.find('.', begin), path.size());
    const std::string key = path.substr(begin, dot - begin);
    begin = dot + 1;
    if (at->is_array()) {
      const bool digits = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
      const std::size_t index = digits && key.size() < 9 ? std::stoul(key) : at->size();
      if (index >= at->size()) return nullptr;
      at = &(*at)[index];
    } else if (at->is_object() && at->contains(key)) {
      at = &at->at(key);
    } else {
      return nullptr;
    }
  }
  return at;
}

bool agrees(const Json& value, const Json& wanted, double tolerance) {
  if (value.is_number() && wanted.is_number()) {
    return std::fabs(value.get<double>() - wanted.get<double>()) <= tolerance;
  }
  if (!value.is_array() || !wanted.is_array()) return value == wanted;
  if (value.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!agrees(value[i], wanted[i], tolerance)) return false;
  }
  return true;
}

}  // namespace

Json score_case(const ScoreCase& given) {
  Json out = Json::object();
  out["name"] = given.name.empty() ? Json() : Json(given.name);
  out["n"] = given.forecasts.size() + given.forecasters.size() + given.p_truth.size();
  out["left_out"] = {{"ambiguous", given.ambiguous},
                     {"annulled", given.annulled},
                     {"unresolved", given.unresolved},
                     {"not_scorable", given.not_scorable},
                     {"no_probability", given.no_probability}};
  Json each = Json::array();
  for (const auto& forecast : given.forecasts) each.push_back(scores_of(forecast, given));
  add_means(out, each);
  out["relative_brier"] = Json();
  add_band(out, given);
  add_sample(out, given);
  out["dollar_yield"] = yield_of(given);
  out["geometric_mean"] = geometric_means(given);
  out["less_mean_of_others"] = core::less_mean_of_others(given.log_scores);
  out["forecasts"] = std::move(each);
  add_forecasters(out, given);
  lift_sole_forecaster(out, given);
  add_p_truth(out, given);
  out["conventions"] = conventions_of(given);
  return out;
}

std::vector<std::string> disagreements(const Json& given, const Json& scores) {
  std::vector<std::string> out;
  if (!given.contains("expected") || !given.at("expected").is_object()) return out;
  const double tolerance = given.contains("tolerance") && given.at("tolerance").is_number()
                               ? given.at("tolerance").get<double>()
                               : 1e-9;
  for (const auto& [path, wanted] : given.at("expected").items()) {
    const Json* value = at_path(scores, path);
    if (value == nullptr) {
      out.push_back("there is no score “" + path + "”; the keys are those of the output.");
    } else if (!agrees(*value, wanted, tolerance)) {
      out.push_back(path + " is " + value->dump() + ", expected " + wanted.dump() + ".");
    }
  }
  return out;
}

}  // namespace workbench
