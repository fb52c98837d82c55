#include "importers/annotations/jsonl/jsonl_rows.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "core/base/sha256.h"
#include "importers/annotations/jsonl/jsonl_document.h"
#include "importers/annotations/jsonl/jsonl_vocabulary.h"

namespace importers {
namespace {

bool has_all(const Json& row, std::initializer_list<const char*> keys) {
  return std::ranges::all_of(keys, [&row](const char* key) { return row.contains(key); });
}

bool has_any(const Json& row, std::initializer_list<const char*> keys) {
  return std::ranges::any_of(keys, [&row](const char* key) { return row.contains(key); });
}

std::optional<RowKind> named_kind(const Json& row) {
  static constexpr std::array<std::string_view, 10> kNames = {
      "document", "span",    "party",     "proposition", "relation",
      "evidence", "outcome", "label_set", "scale",       "vocabulary"};
  if (!row.contains("row") || !row.at("row").is_string()) return std::nullopt;
  const auto found = std::ranges::find(kNames, row.at("row").get_ref<const std::string&>());
  if (found == kNames.end()) return std::nullopt;
  return static_cast<RowKind>(found - kNames.begin());
}

RowKind kind_of_terms(const Json& row) {
  const Json& terms = row.at("terms");
  const bool rated = terms.is_array() && !terms.empty() && terms.front().is_object() &&
                     has_any(terms.front(), {"rating", "best", "worst"});
  return rated ? RowKind::vocabulary : RowKind::scale;
}

void read_party(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::Party party;
  const auto ids = row.ids();
  party.id = ids.id;
  party.external_id = ids.external_id;
  party.name = row.text("name");
  party.kind = row.choice<core::PartyKind>("kind").value_or(core::PartyKind::person);
  party.aliases = row.texts("aliases");
  party.note = row.text("note");
  static_cast<void>(row.take("row"));
  party.extra = row.extra();
  batch.lose(row, line);
  if (party.name.empty()) {
    batch.lose("The party has no name and is left out; give it “name”.", line);
    return;
  }
  batch.batch.parties.push_back(std::move(party));
}

void read_relations(JsonRow& row, const std::string& from, std::int64_t line, JsonlBatch& batch) {
  if (!row.has("relations") || !row.peek("relations")->is_array()) {
    static_cast<void>(row.take("relations"));
    return;
  }
  for (const Json& each : *row.take("relations")) {
    const Json* kind = each.is_object() && each.contains("kind") ? &each.at("kind") : nullptr;
    const Json* to = each.is_object() && each.contains("to") ? &each.at("to") : nullptr;
    const auto key = to == nullptr ? std::nullopt : name_of(*to);
    const auto name =
        kind != nullptr && kind->is_string()
            ? core::parse_name<core::RelationKind>(kind->get_ref<const std::string&>())
            : std::nullopt;
    if (name && key) {
      batch.batch.relations.push_back({from, *name, *key, line});
    } else {
      batch.lose("A relation needs “to” and a “kind” of " + core::all_names<core::RelationKind>() +
                     "; left out: " + each.dump(),
                 line);
    }
  }
}

core::Proposition proposition_of(JsonRow& row) {
  core::Proposition value;
  const auto ids = row.ids();
  value.id = ids.id;
  value.external_id = ids.external_id;
  value.statement = row.text("statement");
  value.kind = row.choice<core::PropositionKind>("kind").value_or(core::PropositionKind::binary);
  value.unit = row.text("unit");
  value.categories = row.texts("categories");
  value.window = row.range("window");
  value.criteria = row.text("criteria");
  value.fine_print = row.text("fine_print");
  value.sources = row.texts("sources");
  const auto base_rate = row.peek("base_rate");
  if (base_rate != nullptr && base_rate->is_number() &&
      (base_rate->get<double>() < 0 || base_rate->get<double>() > 1)) {
    row.fault("base_rate", "is not a number from 0 to 1");
  } else {
    value.base_rate = row.number("base_rate");
  }
  value.topic = row.text("topic");
  return value;
}

void read_proposition(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedProposition out;
  out.line = line;
  out.value = proposition_of(row);
  out.template_of = row.name("template");
  static_cast<void>(row.take("row"));
  static_cast<void>(row.take("status"));  // It follows from the outcome log.
  const std::string key =
      out.value.external_id.empty() ? to_string(out.value.id) : out.value.external_id;
  read_relations(row, key, line, batch);
  out.value.extra = row.extra();
  batch.lose(row, line);
  if (out.value.statement.empty()) {
    batch.lose("The proposition has no statement and is left out; give it “statement”.", line);
    return;
  }
  batch.add_proposition(std::move(out));
}

void read_relation(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedRelation relation;
  relation.line = line;
  relation.from = row.name("from");
  relation.to = row.name("to");
  const auto kind = row.choice<core::RelationKind>("kind");
  batch.lose(row, line);
  if (!kind || relation.from.empty() || relation.to.empty()) {
    batch.lose("The relation needs “from”, “kind” and “to” and is left out.", line);
    return;
  }
  relation.kind = *kind;
  batch.batch.relations.push_back(std::move(relation));
}

// Reliability A-F and credibility 1-6; F and 6 when the row does not say.
void read_admiralty(JsonRow& row, core::Evidence& evidence) {
  const Json* letter = row.peek("reliability");
  const bool graded = letter != nullptr && letter->is_string() &&
                      letter->get_ref<const std::string&>().size() == 1 &&
                      letter->get_ref<const std::string&>()[0] >= 'A' &&
                      letter->get_ref<const std::string&>()[0] <= 'F';
  if (graded) {
    evidence.reliability = row.text("reliability")[0];
  } else if (row.has("reliability")) {
    row.fault("reliability", "is not a letter from A to F");
  } else {
    static_cast<void>(row.take("reliability"));
  }
  const Json* digit = row.peek("credibility");
  if (digit != nullptr && !digit->is_null() &&
      (!digit->is_number_integer() || digit->get<double>() < 1 || digit->get<double>() > 6)) {
    row.fault("credibility", "is not a number from 1 to 6");
  } else {
    evidence.credibility = static_cast<int>(row.integer("credibility").value_or(6));
  }
}

void read_evidence(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedEvidence out;
  out.line = line;
  auto& value = out.value;
  const auto ids = row.ids();
  value.id = ids.id;
  value.external_id = ids.external_id;
  out.proposition = row.name("proposition_id");
  value.address = row.text("address");
  value.title = row.text("title");
  value.published_on = row.date("published_on");
  value.seen_on = row.date("seen_on");
  value.quote = row.text("quote");
  value.bears = row.choice<core::Bears>("bears").value_or(core::Bears::supports);
  read_admiralty(row, value);
  const std::string document = row.name("document");
  out.document = {row.text("document_sha256"), document, document};
  const auto start = row.integer("start");
  const auto end = row.integer("end");
  if (start && end && *start >= 0 && *end > *start && !out.document.empty()) {
    value.range = core::CharRange{core::CharOffset(*start), core::CharOffset(*end)};
  } else if (start || end) {
    batch.lose("The evidence's “start” and “end” are no place in a document and are dropped.",
               line);
  }
  value.archived_sha256 = row.text("archived_sha256");
  out.archived_bytes = decoded_bytes(row, "archived");
  if (!out.archived_bytes.empty()) value.archived_sha256 = core::sha256_hex(out.archived_bytes);
  static_cast<void>(row.take("row"));
  value.extra = row.extra();
  batch.lose(row, line);
  batch.batch.evidence.push_back(std::move(out));
}

void read_outcome(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedOutcome out;
  auto& value = out.value;
  out.line = line;
  const auto ids = row.ids();
  value.id = ids.id;
  value.external_id = ids.external_id;
  out.proposition = row.name("proposition_id");
  const auto status = row.choice<core::Status>("status");
  value.value = row.text("value");
  value.occurred = row.range("occurred");
  value.known_on = row.date("known_on");
  value.recorded_at = row.timestamp("recorded_at").value_or(core::Timestamp{});
  value.resolver = row.text("resolver");
  out.evidence = row.names("evidence");
  value.impossible = row.flag("impossible").value_or(false);
  value.note = row.text("note");
  value.cause = row.choice<core::Cause>("cause").value_or(core::Cause::recorded);
  out.caused_by = row.name("caused_by");
  static_cast<void>(row.take("row"));
  value.extra = row.extra();
  batch.lose(row, line);
  if (!status || out.proposition.empty()) {
    batch.lose("The outcome needs “proposition_id” and a “status” and is left out.", line);
    return;
  }
  value.status = *status;
  batch.batch.outcomes.push_back(std::move(out));
}

}  // namespace

RowKind row_kind(const Json& row) {
  if (const auto named = named_kind(row)) return *named;
  if (has_any(row, {"bears", "reliability", "credibility"})) return RowKind::evidence;
  if (has_all(row, {"proposition_id", "status"})) return RowKind::outcome;
  if (row.contains("statement")) return RowKind::proposition;
  if (has_all(row, {"name", "terms"})) return kind_of_terms(row);
  if (has_all(row, {"name", "labels"})) return RowKind::label_set;
  if (has_all(row, {"start", "end"}) || has_all(row, {"quote", "type"})) return RowKind::span;
  if (has_any(row, {"fragments", "links"})) return RowKind::span;
  if (has_any(row, {"text", "file", "sha256"})) return RowKind::document;
  if (has_all(row, {"from", "to", "kind"})) return RowKind::relation;
  if (row.contains("name")) return RowKind::party;
  return RowKind::unknown;
}

void read_row(RowKind kind, const Json& row, std::int64_t line, JsonlBatch& batch) {
  switch (kind) {
    case RowKind::document:
      return read_document(row, line, batch);
    case RowKind::party:
      return read_party(row, line, batch);
    case RowKind::proposition:
      return read_proposition(row, line, batch);
    case RowKind::relation:
      return read_relation(row, line, batch);
    case RowKind::evidence:
      return read_evidence(row, line, batch);
    case RowKind::outcome:
      return read_outcome(row, line, batch);
    case RowKind::label_set:
      return read_label_set(row, line, batch);
    case RowKind::scale:
      return read_scale(row, line, batch);
    case RowKind::vocabulary:
      return read_vocabulary(row, line, batch);
    case RowKind::span:
    case RowKind::unknown:
      break;
  }
}

}  // namespace importers
