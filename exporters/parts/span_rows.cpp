#include "exporters/parts/span_rows.h"

#include <utility>

#include "core/model/link_meaning.h"
#include "core/score/brier_band.h"
#include "core/score/score_eligibility.h"

namespace exporters {
namespace {

constexpr const char* kUnit = "unicode_codepoint";

Json probability_json(const std::optional<core::Probability>& probability) {
  if (!probability) return {};
  Json out = Json::object();
  out["lo"] = probability->lo;
  out["best"] = probability->best ? Json(*probability->best) : Json();
  out["hi"] = probability->hi;
  return out;
}

Json horizon_json(const core::Horizon& horizon) {
  if (horizon.empty()) return {};
  Json out = Json::object();
  out["text"] = or_null(horizon.words);
  out["from"] = or_null(horizon.range.from);
  out["to"] = or_null(horizon.range.to);
  out["rule"] = or_null(horizon.rule);
  return out;
}

Json flag_or_null(const std::optional<bool>& flag) { return flag ? Json(*flag) : Json(); }

Json extra_json(const std::string& extra) { return parse_extra(extra); }

Json link_json(const core::Link& link, const DatasetIndex& index) {
  Json out = Json::object();
  const auto* proposition = index.proposition(link.proposition);
  out["id"] = core::to_string(link.id);
  out["proposition"] = or_null(index.proposition_key(link.proposition));
  out["statement"] = proposition == nullptr ? Json() : Json(proposition->statement);
  out["stance"] = core::name_of(link.stance);
  out["fit"] = core::name_of(link.fit);
  out["state"] = core::name_of(link.state);
  out["condition"] = or_null(index.proposition_key(link.condition_proposition));
  out["condition_words"] = or_null(link.condition_words);
  out["probability"] = probability_json(link.probability);
  out["scale"] = or_null(link.scale);
  out["scale_version"] = link.scale_version;
  out["horizon"] = horizon_json(link.horizon);
  out["scorable"] = flag_or_null(link.scorable);
  out["not_scorable_reason"] = or_null(link.not_scorable_reason);
  out["extra"] = extra_json(link.extra);
  return out;
}

Json verdict_json(const core::Verdict& verdict, const DatasetIndex& index) {
  Json out = Json::object();
  put_ids(out, verdict.id, verdict.external_id);
  out["vocabulary"] = verdict.vocabulary;
  out["vocabulary_version"] = verdict.vocabulary_version;
  out["term"] = verdict.term;
  out["as_of"] = or_null(verdict.as_of);
  out["recorded_at"] = or_null(verdict.recorded_at);
  out["reviewer"] = or_null(verdict.reviewer);
  out["explanation"] = or_null(verdict.explanation);
  out["evidence"] = Json::array();
  for (const auto id : verdict.evidence) out["evidence"].push_back(index.evidence_key(id));
  out["extra"] = extra_json(verdict.extra);
  return out;
}

// Evidence as one string. A row that stood for its own evidence is not one.
Json evidence_words(const std::vector<core::Id>& ids, const DatasetIndex& index) {
  Json out = Json::array();
  for (const auto id : ids) {
    const auto* evidence = index.evidence(id);
    if (evidence == nullptr || evidence->extra.find("\"row_itself\":true") != std::string::npos)
      continue;
    const std::string separator = evidence->title.empty() || evidence->address.empty() ? "" : ", ";
    out.push_back(evidence->title + separator + evidence->address);
  }
  return out;
}

std::string outcome_word(core::Status status) {
  switch (status) {
    case core::Status::yes:
      return "occurred";
    case core::Status::no:
      return "did_not_occur";
    case core::Status::open:
    case core::Status::due:
    case core::Status::provisional:
      return "pending";
    default:
      return std::string(core::name_of(status));
  }
}

std::optional<core::LeftOut> left_out_of_score(const core::Annotation& annotation,
                                               const core::Link& link, const DatasetIndex& index) {
  const auto* proposition = index.proposition(link.proposition);
  const auto fate = index.fate(link.proposition);
  const auto condition = index.fate(link.condition_proposition);
  core::EventFacts event;
  if (fate) event.fate = *fate;
  if (proposition != nullptr) event.window = proposition->window;
  if (condition) event.condition = &*condition;
  return core::left_out(core::facts_of(link), annotation.said, event);
}

void put_prediction(Json& keys, const core::Annotation& annotation, const core::Link* link,
                    const DatasetIndex& index) {
  const auto* last = link == nullptr ? nullptr : index.last_outcome(link->proposition);
  if (last == nullptr) return;
  keys["outcome"] = outcome_word(last->status);
  keys["outcome_as_of"] = or_null(last->known_on);
  keys["justification"] = or_null(last->note);
  keys["evidence"] = evidence_words(last->evidence, index);
  if (last->status != core::Status::yes && last->status != core::Status::no) return;
  const bool occurred = last->status == core::Status::yes;
  keys["event"] = occurred ? 1 : 0;
  if (left_out_of_score(annotation, *link, index)) return;
  const auto band = core::brier_band(*link->probability, occurred);
  keys["brier1_range"] = {band.least, band.most};
  keys["forecast_borne_out"] = flag_or_null(core::borne_out(*link->probability, occurred));
}

void put_verdict(Json& keys, const std::vector<const core::Verdict*>& verdicts,
                 const DatasetIndex& index) {
  if (verdicts.empty()) return;
  const auto& last = *verdicts.back();
  keys["outcome"] = last.term;
  keys["outcome_as_of"] = or_null(last.as_of);
  keys["justification"] = or_null(last.explanation);
  keys["evidence"] = evidence_words(last.evidence, index);
}

// Whether nothing was recorded since the import that kept the row's own words: its "log" names the
// last row of the outcome log, or counts the verdicts, of that time.
bool still_as_imported(const core::Annotation& annotation, const Json& kept,
                       const DatasetIndex& index) {
  const auto known = kept.find("log");
  if (known == kept.end() || !known->is_string()) return false;
  if (annotation.type != core::StatementType::prediction) {
    const std::size_t verdicts = *known == "" ? 0 : 1;
    return index.verdicts(annotation.id).size() == verdicts;
  }
  const auto* link = index.main_link(annotation.id);
  const auto* last = link == nullptr ? nullptr : index.last_outcome(link->proposition);
  if (last == nullptr) return *known == "";
  return !last->external_id.empty() && *known == last->external_id;
}

}  // namespace

Json kept_resolution(const core::Annotation& annotation) {
  if (annotation.extra.find("\"resolution\"") == std::string::npos) return {};
  const Json extra = parse_extra(annotation.extra);
  if (!extra.is_object() || !extra.contains("resolution")) return {};
  return extra.at("resolution").is_object() ? extra.at("resolution") : Json();
}

Json resolution_keys(const core::Annotation& annotation, const DatasetIndex& index) {
  Json keys = Json::object();
  keys["outcome"] = nullptr;
  keys["outcome_as_of"] = nullptr;
  keys["justification"] = nullptr;
  keys["evidence"] = Json::array();
  keys["event"] = nullptr;
  keys["brier1_range"] = nullptr;
  keys["forecast_borne_out"] = nullptr;
  const auto* link = index.main_link(annotation.id);
  const Json kept = kept_resolution(annotation);
  if (kept.is_object() && still_as_imported(annotation, kept, index)) {
    for (auto it = keys.begin(); it != keys.end(); ++it) {
      if (kept.contains(it.key())) it.value() = kept.at(it.key());
    }
  } else if (annotation.type == core::StatementType::prediction) {
    put_prediction(keys, annotation, link, index);
  } else {
    put_verdict(keys, index.verdicts(annotation.id), index);
  }
  // Also where the row's own words are kept: an argument makes no forecast to be scored.
  if (link != nullptr && core::meaning_of(*link).argues) {
    keys["brier1_range"] = keys["forecast_borne_out"] = nullptr;
  }
  return keys;
}

SpanRows::SpanRows(const DatasetIndex& index) : index_(index) {
  for (const auto& annotation : index.dataset().annotations) {
    columns_.add(annotation.extra, {"resolution"});
  }
}

// From the first fragment's begin to the last one's end: text[start:end] is the quote.
std::string SpanRows::extent_text(const core::Annotation& annotation) {
  if (annotation.span.fragments.size() == 1) return annotation.span.fragments.front().quote;
  const auto* document = index_.document(annotation.document);
  if (document == nullptr || !annotation.span.anchored()) return annotation.span.whole_quote();
  if (indexed_ != document) {
    text_.emplace(document->text);
    indexed_ = document;
  }
  const auto bytes = text_->checked(annotation.span.extent());
  return bytes ? std::string(text_->slice(*bytes)) : annotation.span.whole_quote();
}

void SpanRows::put_place(Json& row, const core::Annotation& annotation) {
  const auto& span = annotation.span;
  const auto* document = index_.document(annotation.document);
  row["file"] = document == nullptr ? Json() : Json(document->file_name);
  row["start"] = span.anchored() ? Json(span.extent().begin.value) : Json();
  row["end"] = span.anchored() ? Json(span.extent().end.value) : Json();
  row["unit"] = kUnit;
  row["quote"] = extent_text(annotation);
  // Of the file the span came from; filled from there.
  row["occurrence"] = nullptr;
  row["occurrences_in_file"] = nullptr;
  row["type"] = core::name_of(annotation.type);
}

void SpanRows::put_speaker(Json& row, const core::Annotation& annotation) const {
  row["speaker"] = or_null(index_.party_name(annotation.speaker));
  row["speaker_surface"] = or_null(annotation.speaker_surface);
  row["attribution_chain"] = Json::array();
  for (const auto& hop : annotation.attribution) {
    row["attribution_chain"].push_back(index_.party_name(hop.party));
  }
  row["stated"] = pair_or_null(annotation.said);
  const auto* document = index_.document(annotation.document);
  row["dateline"] = document == nullptr ? Json() : or_null(document->meta.dateline);
}

void SpanRows::put_statement(Json& row, const core::Annotation& annotation) const {
  const auto* link = index_.main_link(annotation.id);
  const core::Link none;
  const core::Link& shown = link == nullptr ? none : *link;
  const auto* proposition = index_.proposition(shown.proposition);
  // A flat row names the time-free template; its horizon is the time.
  const auto* named =
      proposition == nullptr ? nullptr : index_.proposition(proposition->template_of);
  if (named == nullptr) named = proposition;
  row["proposition_id"] = named == nullptr ? Json() : Json(index_.proposition_key(named->id));
  row["proposition"] = named == nullptr ? Json() : Json(named->statement);
  row["stance"] = link == nullptr ? Json() : Json(core::name_of(link->stance));
  row["hedge"] = or_null(annotation.hedge);
  row["p_event_range"] =
      shown.probability ? Json::array({shown.probability->lo, shown.probability->hi}) : Json();
  row["p_scale"] = or_null(shown.scale);
  row["scorable"] = flag_or_null(shown.scorable);
  row["horizon"] = horizon_json(shown.horizon);
  row["condition"] = or_null(shown.condition_words);
  const Json resolution = resolution_keys(annotation, index_);
  for (const char* key : {"outcome", "outcome_as_of", "justification", "evidence"}) {
    row[key] = resolution.at(key);
  }
  row["parent"] = or_null(index_.annotation_key(annotation.parent));
  row["tags"] = annotation.labels;
  row["event"] = resolution.at("event");
  row["fragments"] = nullptr;
  if (annotation.span.fragments.size() > 1) {
    row["fragments"] = Json::array();
    for (const auto& fragment : annotation.span.fragments) {
      row["fragments"].push_back({fragment.range.begin.value, fragment.range.end.value});
    }
  }
  row["brier1_range"] = resolution.at("brier1_range");
  row["forecast_borne_out"] = resolution.at("forecast_borne_out");
}

void SpanRows::put_full(Json& row, const core::Annotation& annotation) const {
  const auto* document = index_.document(annotation.document);
  const auto& fragments = annotation.span.fragments;
  row["foresay_id"] = core::to_string(annotation.id);
  row["document"] = or_null(index_.document_key(annotation.document));
  row["sha256"] = document == nullptr ? Json() : Json(document->sha256);
  row["prefix"] = fragments.empty() ? Json() : Json(fragments.front().prefix);
  row["suffix"] = fragments.empty() ? Json() : Json(fragments.back().suffix);
  row["annotator"] = or_null(index_.annotator_name(annotation.annotator));
  row["created_at"] = or_null(annotation.created_at);
  row["note"] = annotation.note;
  row["attribution"] = Json::array();
  for (const auto& hop : annotation.attribution) {
    Json each = Json::object();
    each["party"] = index_.party_name(hop.party);
    each["mode"] = core::name_of(hop.mode);
    each["cue"] = hop.cue;
    row["attribution"].push_back(std::move(each));
  }
  row["links"] = Json::array();
  for (const auto* link : index_.links(annotation.id)) {
    row["links"].push_back(link_json(*link, index_));
  }
  row["verdicts"] = Json::array();
  for (const auto* verdict : index_.verdicts(annotation.id)) {
    row["verdicts"].push_back(verdict_json(*verdict, index_));
  }
  row["resolution"] = kept_resolution(annotation);
}

Json SpanRows::row(const core::Annotation& annotation) {
  Json row = Json::object();
  row["id"] =
      annotation.external_id.empty() ? core::to_string(annotation.id) : annotation.external_id;
  put_place(row, annotation);
  put_speaker(row, annotation);
  put_statement(row, annotation);
  put_full(row, annotation);
  columns_.put(row, annotation.extra);
  return row;
}

}  // namespace exporters
