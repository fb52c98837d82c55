#include "importers/annotations/jsonl/jsonl_flat.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/score/brier_band.h"
#include "core/score/score_eligibility.h"
#include "importers/annotations/jsonl/jsonl_links.h"

namespace importers {
namespace {

using core::Status;

constexpr std::array kResolutionKeys = {"outcome", "outcome_as_of", "justification",     "evidence",
                                        "event",   "brier1_range",  "forecast_borne_out"};
constexpr std::string_view kVocabulary = "evidence support";

// Terms without a rating stand outside the scale. A project that has the vocabulary keeps its own.
core::VerdictVocabulary evidence_support() {
  core::VerdictVocabulary vocabulary;
  vocabulary.name = kVocabulary;
  using Rated = std::pair<const char*, std::optional<double>>;
  for (const auto& [term, rating] :
       {Rated{"supported", 5}, Rated{"partially_supported", 3}, Rated{"contradicted", 1},
        Rated{"ambiguous", {}}, Rated{"unverified", {}}, Rated{"unresolvable", {}}}) {
    vocabulary.terms.push_back({term, {}, rating, 5, 1});
  }
  return vocabulary;
}

bool is_verdict_term(const std::string& term) {
  const auto vocabulary = evidence_support();
  return std::ranges::find(vocabulary.terms, term, &core::VerdictTerm::term) !=
         vocabulary.terms.end();
}

// The status a log ends in by the row's words; empty when they name none.
std::optional<Status> status_of(const std::string& outcome, const Json& given) {
  const Json* event = given.contains("event") ? &given.at("event") : nullptr;
  if (event != nullptr && event->is_number_integer()) {
    return event->get<int>() == 0 ? Status::no : Status::yes;
  }
  static constexpr std::array<std::pair<std::string_view, Status>, 10> kTerms = {
      {{"occurred", Status::yes},
       {"true", Status::yes},
       {"yes", Status::yes},
       {"did_not_occur", Status::no},
       {"false", Status::no},
       {"no", Status::no},
       {"ambiguous", Status::ambiguous},
       {"annulled", Status::annulled},
       {"condition_not_met", Status::annulled},
       {"pending", Status::open}}};
  const auto found =
      std::ranges::find(kTerms, outcome, &std::pair<std::string_view, Status>::first);
  return found == kTerms.end() ? std::nullopt : std::optional(found->second);
}

std::string outcome_word(Status status) {
  switch (status) {
    case Status::yes:
      return "occurred";
    case Status::no:
      return "did_not_occur";
    case Status::open:
    case Status::due:
    case Status::provisional:
      return "pending";
    default:
      return std::string(core::name_of(status));
  }
}

core::Bears bearing_on(std::string_view outcome, std::optional<Status> status) {
  if (status == Status::yes || outcome == "supported") return core::Bears::supports;
  if (status == Status::no || outcome == "contradicted") return core::Bears::refutes;
  return core::Bears::context;
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json or_null(const std::optional<core::Date>& day) {
  return day ? Json(core::to_iso(*day)) : Json();
}

std::string window_words(const core::DateRange& window) {
  const auto day = [](const std::optional<core::Date>& date) {
    return date ? core::to_iso(*date) : std::string();
  };
  return day(window.from) + ".." + day(window.to);
}

// How likely and by when.
void read_likelihood(JsonRow& row, core::Link& link) {
  if (row.has("p_event_range")) {
    link.probability = probability_of(*row.peek("p_event_range"));
    if (!link.probability) row.fault("p_event_range", "is no range inside 0..1");
  }
  if (!row.has("p_event_range") || link.probability) {
    static_cast<void>(row.take("p_event_range"));
  }
  link.scale = row.text("p_scale");
  link.scale_version = link.scale.empty() ? 0 : 1;
  if (row.has("horizon")) {
    const auto horizon = horizon_of(*row.peek("horizon"));
    if (horizon) link.horizon = *horizon;
    if (!horizon) row.fault("horizon", "is no horizon");
  }
  if (!row.has("horizon") || !link.horizon.empty()) static_cast<void>(row.take("horizon"));
}

// A key in brackets at the end of the words: "direct involvement in the war (P01)".
std::string key_in_brackets(const std::string& words) {
  const std::size_t open = words.rfind('(');
  const std::size_t close = words.rfind(')');
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  return words.substr(open + 1, close - open - 1);
}

}  // namespace

void FlatStatements::read(JsonRow& row, const std::string& key, std::int64_t line,
                          core::ImportedAnnotation& annotation) {
  resolution_.reset();
  const Resolution resolution = resolution_of(row);
  auto link = link_of(row, line);
  if (link) annotation.links.push_back(std::move(*link));
  settle(annotation, resolution, key, line);
}

FlatStatements::Resolution FlatStatements::resolution_of(JsonRow& row) {
  Resolution out;
  out.given = Json::object();
  for (const char* key : kResolutionKeys) {
    const Json* value = row.peek(key);
    if (value != nullptr) out.given[key] = *value;
  }
  // Shapes are not faults here: what the model cannot take is kept whole under "resolution".
  JsonRow given(out.given);
  out.outcome = given.text("outcome");
  out.as_of = given.date("outcome_as_of");
  out.justification = given.text("justification");
  out.evidence = given.texts("evidence");
  for (const char* key : kResolutionKeys) static_cast<void>(row.take(key));
  return out;
}

std::optional<core::ImportedLink> FlatStatements::link_of(JsonRow& row, std::int64_t line) {
  core::ImportedLink out;
  auto& value = out.value;
  const std::string id = row.name("proposition_id");
  out.statement = row.text("proposition");
  const bool has_stance = row.has("stance");
  value.stance = row.choice<core::Stance>("stance").value_or(core::Stance::asserts);
  value.condition_words = row.text("condition");
  read_likelihood(row, value);
  value.scorable = row.flag("scorable");
  if (!id.empty() || !out.statement.empty()) {
    out.proposition = proposition_key(id, out.statement, line);
  }
  const std::string condition = key_in_brackets(value.condition_words);
  if (!condition.empty() && condition != id &&
      (batch_.knows_proposition(condition) || batch_.is_scoped(condition))) {
    out.condition = condition;
  }
  const bool says_something = has_stance || !out.proposition.empty() || value.probability ||
                              !value.horizon.empty() || value.scorable ||
                              !value.condition_words.empty() || !value.scale.empty();
  return says_something ? std::optional(out) : std::nullopt;
}

// The row's key, unless another statement stands under it already: importing by key alone would
// merge opposites.
std::string FlatStatements::proposition_key(const std::string& id, const std::string& statement,
                                            std::int64_t line) {
  if (id.empty()) {
    if (!batch_.knows_proposition(statement)) {
      core::ImportedProposition made;
      made.value.external_id = statement;
      made.value.statement = statement;
      made.line = line;
      batch_.add_proposition(std::move(made));
    }
    return statement;
  }
  if (statement.empty() || batch_.is_scoped(id)) return id;
  std::string key = id;
  for (int twin = 2; batch_.knows_proposition(key) && batch_.statement_of(key) != statement;
       ++twin) {
    key = id + "~" + std::to_string(twin);
  }
  if (batch_.knows_proposition(key)) return key;
  if (key != id) {
    batch_.lose("The key " + id + " stands for two statements; “" + statement +
                    "” became the proposition " + key + ".",
                line);
  }
  core::ImportedProposition made;
  made.value.external_id = key;
  made.value.statement = statement;
  made.line = line;
  batch_.add_proposition(std::move(made));
  return key;
}

void FlatStatements::settle(core::ImportedAnnotation& annotation, const Resolution& resolution,
                            const std::string& key, std::int64_t line) {
  const bool prediction = annotation.value.type == core::StatementType::prediction;
  if (!prediction && is_verdict_term(resolution.outcome)) {
    judge(annotation, resolution, key);
  } else if (prediction && !annotation.links.empty()) {
    resolve(annotation, resolution, key, line);
  } else {
    keep_unless_derived(resolution, Json::object(), {});
  }
}

// Claims and facts: a verdict in a vocabulary that knows the term.
void FlatStatements::judge(core::ImportedAnnotation& annotation, const Resolution& resolution,
                           const std::string& key) {
  auto& vocabularies = batch_.batch.vocabularies;
  const auto is_ours = [](const auto& vocabulary) { return vocabulary.name == kVocabulary; };
  if (std::ranges::none_of(vocabularies, is_ours)) vocabularies.push_back(evidence_support());
  core::ImportedVerdict verdict;
  verdict.value.vocabulary = kVocabulary;
  verdict.value.term = resolution.outcome;
  verdict.value.as_of = resolution.as_of;
  verdict.value.recorded_at = batch_.options().now;
  verdict.value.explanation = resolution.justification;
  const auto bears = bearing_on(resolution.outcome, std::nullopt);
  for (const auto& title : resolution.evidence) {
    verdict.evidence.push_back(add_evidence(title, {}, bears, key, {}));
  }
  annotation.verdicts.push_back(std::move(verdict));
  Json derived = Json::object();
  derived["outcome"] = resolution.outcome;
  derived["outcome_as_of"] = or_null(resolution.as_of);
  derived["justification"] = or_null(resolution.justification);
  derived["evidence"] = resolution.evidence;
  keep_unless_derived(resolution, derived, "1");
}

// Predictions: the proposition named is without time; what can turn out is an instance of it with
// the horizon as its window, and that has the log.
void FlatStatements::resolve(core::ImportedAnnotation& annotation, const Resolution& resolution,
                             const std::string& key, std::int64_t line) {
  core::ImportedLink& link = annotation.links.front();
  const auto status = status_of(resolution.outcome, resolution.given);
  const auto& window = link.value.horizon.range;
  const std::string statement =
      link.statement.empty() ? batch_.statement_of(link.proposition) : link.statement;
  const bool direct = link.proposition.empty() || batch_.is_scoped(link.proposition);
  if (direct || !status || !window.to || statement.empty()) {
    keep_unless_derived(resolution, Json::object(), {});
    return;
  }
  const std::string template_key =
      std::exchange(link.proposition, link.proposition + "@" + window_words(window));
  const auto [place, fresh] = instances_.try_emplace(link.proposition);
  Instance& instance = place->second;
  if (fresh) {
    instance.line = line;
    instance.window = window;
    core::ImportedProposition made;
    made.value.external_id = link.proposition;
    made.value.statement = statement;
    made.value.window = window;
    made.value.criteria = statement;
    made.template_of = template_key;
    made.line = line;
    batch_.batch.propositions.push_back(std::move(made));
    write_log(link.proposition, instance, *status, window, resolution, key);
  } else if (outcome_word(instance.last.status) != outcome_word(*status)) {
    batch_.lose("The outcome “" + resolution.outcome + "” of " + link.proposition +
                    " disagrees with that in line " + std::to_string(instance.line) +
                    ", which is kept; this row keeps its own words.",
                line);
  }
  keep_unless_derived(resolution, derived_keys(instance, link.value, annotation.value.said),
                      instance.last.external_id);
}

// What an export says of a row from the log alone.
Json FlatStatements::derived_keys(const Instance& instance, const core::Link& link,
                                  const core::DateRange& said) {
  const core::Outcome& last = instance.last;
  Json derived = Json::object();
  derived["outcome"] = outcome_word(last.status);
  derived["outcome_as_of"] = or_null(last.known_on);
  derived["justification"] = or_null(last.note);
  derived["evidence"] = instance.evidence;
  if (last.status != Status::yes && last.status != Status::no) return derived;
  const bool occurred = last.status == Status::yes;
  derived["event"] = occurred ? 1 : 0;
  core::LinkFacts facts = core::facts_of(link);
  facts.tracked = true;  // By the proposition's key; it has no id yet.
  if (!core::left_out(facts, said, {core::fate_of(last), instance.window, nullptr})) {
    const auto band = core::brier_band(*link.probability, occurred);
    derived["brier1_range"] = {band.least, band.most};
    const auto right = core::borne_out(*link.probability, occurred);
    if (right) derived["forecast_borne_out"] = *right;
  }
  return derived;
}

// The legal way from draft to `status`, as far as it may be gone: "false" and "ambiguous" not
// before the window has closed, "true" not before it began.
std::vector<Status> FlatStatements::steps_to(Status status, const core::DateRange& window,
                                             core::Date as_of) const {
  const core::Date today = core::day_of(batch_.options().now);
  const bool closed = as_of >= *window.to && today > *window.to;
  const bool began = !window.from || as_of >= *window.from;
  std::vector<Status> steps = {Status::open};
  if (status == Status::open) return steps;
  if (status == Status::annulled) {
    steps.push_back(status);
    return steps;
  }
  if (closed) steps.push_back(Status::due);
  if (as_of > today || !(status == Status::yes ? began : closed)) return steps;
  if (status != Status::ambiguous) steps.push_back(Status::provisional);
  steps.push_back(status);
  return steps;
}

void FlatStatements::write_log(const std::string& instance_key, Instance& instance, Status status,
                               const core::DateRange& window, const Resolution& resolution,
                               const std::string& key) {
  const core::Date as_of = resolution.as_of.value_or(core::day_of(batch_.options().now));
  const auto steps = steps_to(status, window, as_of);
  const bool reached = steps.back() == status && status != Status::open;
  std::vector<std::string> evidence;
  const auto bears = bearing_on(resolution.outcome, status);
  for (const auto& title : resolution.evidence) {
    evidence.push_back(add_evidence(title, instance_key, bears, key, {}));
  }
  const bool resolved = reached && (status == Status::yes || status == Status::no);
  if (resolved && evidence.empty()) {
    const std::string title = batch_.file() + ", row " + key;
    evidence.push_back(
        add_evidence(title, instance_key, core::Bears::context, key, R"({"row_itself":true})"));
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    core::ImportedOutcome row;
    row.proposition = instance_key;
    row.line = instance.line;
    row.value.status = steps[i];
    row.value.recorded_at = batch_.options().now;
    row.value.external_id = instance_key + "/" + std::to_string(i + 1);
    if (reached && (steps[i] == status || steps[i] == Status::provisional)) {
      row.value.known_on = resolution.as_of;
      row.value.note = resolution.justification;
      row.evidence = evidence;
      if (status == Status::yes) row.value.occurred = {window.from, std::min(*window.to, as_of)};
    }
    batch_.batch.outcomes.push_back(std::move(row));
  }
  instance.last = batch_.batch.outcomes.back().value;
  if (reached) instance.evidence = resolution.evidence;
}

std::string FlatStatements::add_evidence(const std::string& title, const std::string& proposition,
                                         core::Bears bears, const std::string& key,
                                         const std::string& extra) {
  const std::string unique = proposition + "\n" + std::string(core::name_of(bears)) + "\n" + title;
  const auto [place, fresh] = evidence_.try_emplace(unique);
  if (!fresh) return place->second;
  place->second = key + "/evidence/" + std::to_string(evidence_.size());
  core::ImportedEvidence made;
  made.proposition = proposition;
  made.value.title = title;
  made.value.bears = bears;
  made.value.external_id = place->second;
  made.value.extra = extra;
  batch_.batch.evidence.push_back(std::move(made));
  return place->second;
}

void FlatStatements::keep_unless_derived(const Resolution& resolution, const Json& derived,
                                         const std::string& log) {
  const auto plain = [](const Json& json, const char* key) {
    const Json* value = json.contains(key) ? &json.at(key) : nullptr;
    const bool empty =
        value == nullptr || value->is_null() || (value->is_array() && value->empty());
    return empty ? Json() : *value;
  };
  const bool same = std::ranges::all_of(kResolutionKeys, [&](const char* key) {
    return plain(resolution.given, key) == plain(derived, key);
  });
  if (same) return;
  Json kept = resolution.given;
  kept["log"] = log;
  resolution_ = std::move(kept);
}

}  // namespace importers
