#include "exporters/parts/json_rows.h"

#include <algorithm>

#include "core/base/base64.h"
#include "core/base/json_depth.h"
#include "core/base/sha256.h"

namespace exporters {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

Json original_of(const core::Document& document, const ExportOptions& options) {
  if (core::sha256_hex(document.text) == document.sha256) return {};
  if (core::sha256_hex(std::string(kBom) + document.text) == document.sha256) return {};
  const auto bytes = options.blob ? options.blob(document.sha256) : std::nullopt;
  return bytes ? Json(core::to_base64(*bytes)) : Json();
}

// Nothing, as rows write it.
bool is_empty(const Json& value) {
  return value.is_null() || (value.is_array() && value.empty()) || value == "";
}

// The logs of a dataset stand in the order of their ids.
std::string outcome_key(core::Id id, const core::Dataset& dataset) {
  const auto& log = dataset.outcomes;
  const auto found = std::ranges::lower_bound(log, id, {}, &core::Outcome::id);
  if (found == log.end() || found->id != id) return {};
  return found->external_id.empty() ? core::to_string(id) : found->external_id;
}

Json number_or_null(const std::optional<double>& number) { return number ? Json(*number) : Json(); }

}  // namespace

Json parse_extra(std::string_view extra) {
  if (extra.empty() || core::nested_too_deeply(extra)) return {};
  Json json = Json::parse(extra, nullptr, false);
  return json.is_discarded() ? Json() : json;
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json or_null(const std::optional<core::Date>& day) {
  return day ? Json(core::to_iso(*day)) : Json();
}

Json or_null(core::Timestamp at) { return at.ms == 0 ? Json() : Json(core::to_iso(at)); }

Json pair_or_null(const core::DateRange& range) {
  if (range.empty()) return {};
  return Json::array({or_null(range.from), or_null(range.to)});
}

Json from_to_or_null(const core::DateRange& range) {
  if (range.empty()) return {};
  Json out = Json::object();
  out["from"] = or_null(range.from);
  out["to"] = or_null(range.to);
  return out;
}

void put_ids(Json& row, core::Id id, const std::string& external_id) {
  row["id"] = external_id.empty() ? core::to_string(id) : external_id;
  row["foresay_id"] = core::to_string(id);
}

Json document_row(const core::Document& document, const ExportOptions& options) {
  Json row = Json::object();
  put_ids(row, document.id, document.external_id);
  row["file"] = document.file_name;
  row["title"] = document.meta.title;
  row["publisher"] = document.meta.publisher;
  row["authors"] = document.meta.authors;
  row["address"] = document.meta.address;
  row["language"] = document.meta.language;
  row["dateline"] = or_null(document.meta.dateline);
  row["stated"] = pair_or_null(document.meta.stated);
  row["sha256"] = document.sha256;
  row["encoding"] = document.encoding;
  row["text"] = document.text;
  row["original"] = original_of(document, options);
  return row;
}

Json party_row(const core::Party& party) {
  Json row = Json::object();
  put_ids(row, party.id, party.external_id);
  row["name"] = party.name;
  row["kind"] = core::name_of(party.kind);
  row["aliases"] = party.aliases;
  row["note"] = party.note;
  return row;
}

Json proposition_row(const core::Proposition& proposition, const DatasetIndex& index) {
  Json row = Json::object();
  put_ids(row, proposition.id, proposition.external_id);
  row["statement"] = proposition.statement;
  row["kind"] = core::name_of(proposition.kind);
  row["status"] = core::name_of(proposition.status);
  row["template"] = or_null(index.proposition_key(proposition.template_of));
  row["unit"] = or_null(proposition.unit);
  row["categories"] = proposition.categories;
  row["window"] = from_to_or_null(proposition.window);
  row["criteria"] = proposition.criteria;
  row["fine_print"] = proposition.fine_print;
  row["sources"] = proposition.sources;
  row["base_rate"] = number_or_null(proposition.base_rate);
  row["topic"] = proposition.topic;
  row["relations"] = Json::array();
  for (const auto* relation : index.relations(proposition.id)) {
    Json each = Json::object();
    each["kind"] = core::name_of(relation->kind);
    each["to"] = index.proposition_key(relation->to);
    row["relations"].push_back(std::move(each));
  }
  return row;
}

Json evidence_row(const core::Evidence& evidence, const DatasetIndex& index,
                  const ExportOptions& options) {
  Json row = Json::object();
  put_ids(row, evidence.id, evidence.external_id);
  row["proposition_id"] = or_null(index.proposition_key(evidence.proposition));
  row["address"] = evidence.address;
  row["title"] = evidence.title;
  row["published_on"] = or_null(evidence.published_on);
  row["seen_on"] = or_null(evidence.seen_on);
  row["quote"] = evidence.quote;
  row["bears"] = core::name_of(evidence.bears);
  row["reliability"] = std::string(1, evidence.reliability);
  row["credibility"] = evidence.credibility;
  const auto* document = index.document(evidence.document);
  row["document"] = or_null(index.document_key(evidence.document));
  row["document_sha256"] = document == nullptr ? Json() : Json(document->sha256);
  row["start"] = evidence.range ? Json(evidence.range->begin.value) : Json();
  row["end"] = evidence.range ? Json(evidence.range->end.value) : Json();
  row["archived_sha256"] = or_null(evidence.archived_sha256);
  const bool archived = !evidence.archived_sha256.empty() && options.blob;
  const auto bytes = archived ? options.blob(evidence.archived_sha256) : std::nullopt;
  row["archived"] = bytes ? Json(core::to_base64(*bytes)) : Json();
  return row;
}

Json outcome_row(const core::Outcome& outcome, const DatasetIndex& index) {
  Json row = Json::object();
  put_ids(row, outcome.id, outcome.external_id);
  row["proposition_id"] = index.proposition_key(outcome.proposition);
  row["status"] = core::name_of(outcome.status);
  row["value"] = or_null(outcome.value);
  row["occurred"] = from_to_or_null(outcome.occurred);
  row["known_on"] = or_null(outcome.known_on);
  row["recorded_at"] = or_null(outcome.recorded_at);
  row["resolver"] = or_null(outcome.resolver);
  row["evidence"] = Json::array();
  for (const auto id : outcome.evidence) row["evidence"].push_back(index.evidence_key(id));
  row["impossible"] = outcome.impossible;
  row["note"] = outcome.note;
  if (outcome.cause != core::Cause::recorded) {
    row["cause"] = core::name_of(outcome.cause);
    row["caused_by"] = or_null(outcome_key(outcome.caused_by, index.dataset()));
  }
  return row;
}

Json label_set_row(const core::LabelSet& set) {
  Json row = Json::object();
  put_ids(row, set.id, {});
  row["name"] = set.name;
  row["version"] = set.version;
  row["labels"] = Json::array();
  for (const auto& label : set.labels) {
    Json each = Json::object();
    each["name"] = label.name;
    each["colour"] = label.colour;
    each["key"] = label.key;
    each["description"] = label.description;
    each["behaves_as"] = label.behaves_as ? Json(core::name_of(*label.behaves_as)) : Json();
    row["labels"].push_back(std::move(each));
  }
  return row;
}

Json scale_row(const core::Scale& scale) {
  Json row = Json::object();
  put_ids(row, scale.id, {});
  row["name"] = scale.name;
  row["version"] = scale.version;
  row["source"] = scale.source;
  row["rule"] = scale.rule;
  row["terms"] = Json::array();
  for (const auto& term : scale.terms) {
    Json each = Json::object();
    each["term"] = term.term;
    each["aliases"] = term.aliases;
    each["lo"] = term.has_range ? Json(term.lo) : Json();
    each["hi"] = term.has_range ? Json(term.hi) : Json();
    each["scorable"] = term.scorable;
    row["terms"].push_back(std::move(each));
  }
  return row;
}

Json vocabulary_row(const core::VerdictVocabulary& vocabulary) {
  Json row = Json::object();
  put_ids(row, vocabulary.id, {});
  row["name"] = vocabulary.name;
  row["version"] = vocabulary.version;
  row["terms"] = Json::array();
  for (const auto& term : vocabulary.terms) {
    Json each = Json::object();
    each["term"] = term.term;
    each["definition"] = term.definition;
    each["rating"] = number_or_null(term.rating);
    each["best"] = term.best;
    each["worst"] = term.worst;
    row["terms"].push_back(std::move(each));
  }
  return row;
}

void ExtraColumns::add(const std::string& extra, const std::vector<std::string>& except) {
  const Json json = parse_extra(extra);
  if (!json.is_object()) return;
  for (auto it = json.begin(); it != json.end(); ++it) {
    const bool left_out = std::ranges::find(except, it.key()) != except.end();
    if (!left_out && known_.insert(it.key()).second) names_.push_back(it.key());
  }
}

void ExtraColumns::put(Json& row, const std::string& extra) const {
  if (names_.empty()) return;
  Json json = parse_extra(extra);
  if (!json.is_object()) json = Json::object();
  for (const auto& name : names_) {
    const auto value = json.find(name);
    const auto place = row.find(name);
    if (place == row.end()) {
      row[name] = value == json.end() ? Json() : *value;
    } else if (is_empty(*place) && value != json.end()) {
      *place = *value;
    }
  }
}

}  // namespace exporters
