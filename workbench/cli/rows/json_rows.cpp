#include "workbench/cli/rows/json_rows.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace workbench {
namespace {

Json ranges_of(const std::vector<core::CharRange>& ranges) {
  Json out = Json::array();
  for (const auto& range : ranges) out.push_back({range.begin.value, range.end.value});
  return out;
}

std::string line_of(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Json json_of(const std::optional<core::Date>& date) {
  return date ? Json(core::to_iso(*date)) : Json();
}

Json json_of(const core::DateRange& range) {
  return {{"from", json_of(range.from)}, {"to", json_of(range.to)}};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json json_of(const std::vector<core::Id>& ids) {
  Json out = Json::array();
  for (const auto id : ids) out.push_back(core::to_string(id));
  return out;
}

Json json_of(core::Id id) { return id ? Json(core::to_string(id)) : Json(); }

Json json_of(const store::DocumentRow& row) {
  return {{"id", json_of(row.id)},
          {"title", row.title},
          {"publisher", row.publisher},
          {"file", row.file_name},
          {"language", text_or_null(row.language)},
          {"dateline", json_of(row.dateline)},
          {"stated", json_of(row.stated)},
          {"words", row.words},
          {"characters", row.chars},
          {"claims", row.claims},
          {"predictions", row.predictions},
          {"facts", row.facts},
          {"read", row.read_share()},
          {"finished", row.reading.finished}};
}

Json json_of(const store::DocumentVersion& row) {
  return {{"version", row.number},      {"origin", row.origin},
          {"at", core::to_iso(row.at)}, {"annotator", text_or_null(row.annotator)},
          {"sha256", row.sha256},       {"encoding", row.encoding},
          {"characters", row.chars},    {"shown", row.shown}};
}

Json json_of(const store::SpanRow& row) {
  const bool anchored = row.fragments > 0;
  return {{"id", json_of(row.id)},
          {"document", json_of(row.document)},
          {"document_title", row.document_title},
          {"type", core::name_of(row.type)},
          {"start", anchored ? Json(row.extent.begin.value) : Json()},
          {"end", anchored ? Json(row.extent.end.value) : Json()},
          {"fragments", row.fragments},
          {"quote", row.quote},
          {"speaker", text_or_null(row.speaker_name)},
          {"speaker_id", json_of(row.speaker)},
          {"annotator", row.annotator_name},
          {"said", json_of(row.said)},
          {"hedge", text_or_null(row.hedge)},
          {"note", text_or_null(row.note)},
          {"links", row.links},
          {"propositions", row.propositions}};
}

Json json_of(const store::PartyRow& row) {
  return {{"id", json_of(row.party.id)},
          {"name", row.party.name},
          {"kind", core::name_of(row.party.kind)},
          {"aliases", row.party.aliases},
          {"note", text_or_null(row.party.note)},
          {"spoken", row.spoken},
          {"passed_on", row.hops}};
}

Json json_of(const store::PropositionRow& row, const core::Proposition& whole) {
  return {{"id", json_of(row.id)},
          {"key", text_or_null(whole.external_id)},
          {"statement", row.statement},
          {"kind", core::name_of(row.kind)},
          {"status", core::name_of(row.status)},
          {"window", json_of(row.window)},
          {"criteria", text_or_null(whole.criteria)},
          {"fine_print", text_or_null(whole.fine_print)},
          {"sources", whole.sources},
          {"base_rate", whole.base_rate ? Json(*whole.base_rate) : Json()},
          {"topic", text_or_null(row.topic)},
          {"template", json_of(whole.template_of)},
          {"spans", row.spans},
          {"speakers", row.speakers},
          {"documents", row.documents},
          {"evidence", row.evidence},
          {"outcomes", row.outcomes}};
}

Json json_of(const store::OutcomeRow& row) {
  const auto& outcome = row.outcome;
  return {{"id", json_of(outcome.id)},
          {"proposition", json_of(outcome.proposition)},
          {"statement", row.statement},
          {"status", core::name_of(outcome.status)},
          {"value", text_or_null(outcome.value)},
          {"occurred", json_of(outcome.occurred)},
          {"known_on", json_of(outcome.known_on)},
          {"recorded_at", core::to_iso(outcome.recorded_at)},
          {"resolver", outcome.resolver},
          {"evidence", json_of(outcome.evidence)},
          {"note", text_or_null(outcome.note)},
          {"impossible", outcome.impossible},
          {"cause", core::name_of(outcome.cause)},
          {"caused_by", json_of(outcome.caused_by)}};
}

Json json_of(const store::JournalRow& row) {
  return {{"id", json_of(row.id)},   {"at", core::to_iso(row.recorded_at)},
          {"who", row.actor},        {"kind", row.kind},
          {"what", row.description}, {"undoable", row.undoable},
          {"undone", row.undone},    {"reverts", json_of(row.reverts)}};
}

Json json_of(const store::Hit& hit) {
  return {{"kind", core::name_of(hit.kind)},
          {"id", json_of(hit.id)},
          {"document", json_of(hit.document)},
          {"title", hit.title},
          {"ranges", ranges_of(hit.ranges)},
          {"left", hit.left()},
          {"hit", hit.hit()},
          {"right", hit.right()}};
}

Json json_of(const core::Loss& loss) {
  return {{"what", loss.what},
          {"file", text_or_null(loss.file)},
          {"line", loss.line > 0 ? Json(loss.line) : Json()}};
}

void print_json(std::ostream& out, const std::vector<Json>& rows) {
  out << "[";
  const char* separator = "\n";
  for (const auto& row : rows) {
    out << separator << line_of(row, -1);
    separator = ",\n";
  }
  out << "\n]\n";
}

std::string json_text(const Json& value) { return line_of(value, 2) + "\n"; }

}  // namespace workbench
