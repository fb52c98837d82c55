#include "importers/annotations/jsonl/jsonl_span.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/text/utf8.h"
#include "importers/annotations/jsonl/jsonl_links.h"

namespace importers {
namespace {

using Unit = core::OffsetReading::Unit;

core::OffsetReading declared_unit(JsonRow& row) {
  static constexpr std::array<std::pair<std::string_view, Unit>, 10> kUnits = {
      {{"unicode_codepoint", Unit::chars},
       {"codepoint", Unit::chars},
       {"chars", Unit::chars},
       {"utf16", Unit::utf16},
       {"utf-16", Unit::utf16},
       {"utf16_code_unit", Unit::utf16},
       {"bytes", Unit::bytes},
       {"utf8", Unit::bytes},
       {"utf-8", Unit::bytes},
       {"utf8_byte", Unit::bytes}}};
  const Json* unit = row.peek("unit");
  if (unit == nullptr || unit->is_null()) {
    static_cast<void>(row.take("unit"));
    return {};
  }
  for (const auto& [name, value] : kUnits) {
    if (!unit->is_string() || unit->get_ref<const std::string&>() != name) continue;
    static_cast<void>(row.take("unit"));
    return {value, false, false};
  }
  row.fault("unit", "is not one of unicode_codepoint, utf16, bytes; code points are tried first");
  return {};
}

// [[start, end], …] or [{"start": …, "end": …}, …]; empty when it is neither.
std::vector<core::RecordedSpan> fragments_of(JsonRow& row) {
  std::vector<core::RecordedSpan> out;
  const Json* list = row.peek("fragments");
  if (list == nullptr || list->is_null()) {
    static_cast<void>(row.take("fragments"));
    return out;
  }
  const auto is_position = [](const Json& value) { return value.is_number_integer(); };
  bool good = list->is_array();
  for (std::size_t i = 0; good && i < list->size(); ++i) {
    const Json& each = (*list)[i];
    if (each.is_array() && each.size() >= 2 && is_position(each[0]) && is_position(each[1])) {
      out.push_back({each[0].get<std::int64_t>(), each[1].get<std::int64_t>(), {}});
    } else if (each.is_object() && each.contains("start") && each.contains("end") &&
               is_position(each.at("start")) && is_position(each.at("end"))) {
      out.push_back({each.at("start").get<std::int64_t>(), each.at("end").get<std::int64_t>(), {}});
    } else {
      good = false;
    }
  }
  if (!good) {
    row.fault("fragments", "is not a list of [start, end]");
    return {};
  }
  static_cast<void>(row.take("fragments"));
  return out;
}

std::string_view chars_of(std::string_view text, std::size_t from, std::size_t n) {
  const std::string_view head = core::first_chars(text, from);
  return core::first_chars(text.substr(head.size()), n);
}

// The quote of a span in pieces is that of its whole extent, or of its pieces joined by a space:
// either way the pieces' own quotes can be cut from it when positions are code points.
void cut_fragment_quotes(core::ImportedAnnotation& annotation) {
  auto& ranges = annotation.ranges;
  const std::size_t size = core::count_chars(annotation.quote);
  std::size_t joined = ranges.size() - 1;
  for (const auto& range : ranges) {
    if (range.end <= range.start) return;
    joined += static_cast<std::size_t>(range.end - range.start);
  }
  const auto extent = static_cast<std::size_t>(ranges.back().end - ranges.front().start);
  if (annotation.declared.unit != Unit::chars || (size != extent && size != joined)) return;
  std::size_t at = 0;
  std::string whole;
  for (auto& range : ranges) {
    const auto length = static_cast<std::size_t>(range.end - range.start);
    if (size == extent) at = static_cast<std::size_t>(range.start - ranges.front().start);
    range.quote = std::string(chars_of(annotation.quote, at, length));
    at += length + 1;
    whole += (whole.empty() ? "" : " ") + range.quote;
  }
  annotation.quote = whole;
}

// Half-open ranges that ascend and do not overlap; nothing when the row has no place.
void read_place(JsonRow& row, std::int64_t line, core::ImportedAnnotation& annotation,
                JsonlBatch& batch) {
  annotation.unit_stated = row.has("unit");
  annotation.declared = declared_unit(row);
  annotation.quote = row.text("quote");
  const auto start = row.integer("start");
  const auto end = row.integer("end");
  annotation.ranges = fragments_of(row);
  auto& ranges = annotation.ranges;
  std::ranges::sort(ranges, {}, &core::RecordedSpan::start);
  if (ranges.size() > 1) {
    cut_fragment_quotes(annotation);
  } else if (start && end) {
    ranges = {{*start, *end, annotation.quote}};
  }
  const bool good = std::ranges::all_of(
      ranges, [](const auto& range) { return range.start >= 0 && range.end > range.start; });
  if (!good) {
    batch.lose("“start” and “end” are no range; the span is looked for by its quote.", line);
    ranges.clear();
  }
}

core::AttributionMode guessed_mode(const std::string& name, std::size_t hop) {
  if (hop == 0) return core::AttributionMode::published;
  const bool imputed = name.find("(imputed") != std::string::npos;
  return imputed ? core::AttributionMode::imputed : core::AttributionMode::indirect;
}

void read_chain(JsonRow& row, core::ImportedAnnotation& annotation, JsonlBatch& batch) {
  annotation.speaker = row.text("speaker");
  const auto chain = row.texts("attribution_chain");
  const Json* hops = row.peek("attribution");
  if (hops != nullptr && hops->is_array()) {
    for (const Json& each : *row.take("attribution")) {
      if (!each.is_object()) continue;
      JsonRow hop(each);
      core::ImportedHop out;
      out.party = hop.text("party");
      out.mode =
          hop.choice<core::AttributionMode>("mode").value_or(core::AttributionMode::indirect);
      out.cue = hop.text("cue");
      annotation.attribution.push_back(std::move(out));
    }
    return;
  }
  for (std::size_t i = 0; i < chain.size(); ++i) {
    annotation.attribution.push_back({chain[i], guessed_mode(chain[i], i), {}});
    batch.name_party(chain[i], i == 0 ? core::PartyKind::organisation : core::PartyKind::person);
  }
  batch.name_party(annotation.speaker, core::PartyKind::person);
}

// Keys that exports write for their readers and that follow from the rest.
void drop_derived(JsonRow& row) {
  for (const char* key : {"prefix", "suffix"}) static_cast<void>(row.take(key));
  for (const char* key : {"occurrence", "occurrences_in_file"}) {
    if (!row.has(key)) static_cast<void>(row.take(key));
  }
}

void drop_flat(JsonRow& row) {
  for (const char* key :
       {"proposition_id", "proposition", "stance", "p_event_range", "p_scale", "scorable",
        "horizon", "condition", "outcome", "outcome_as_of", "justification", "evidence", "event",
        "brier1_range", "forecast_borne_out"}) {
    static_cast<void>(row.take(key));
  }
}

std::string extra_with(const JsonRow& row, const std::optional<Json>& resolution) {
  std::string extra = row.extra();
  if (!resolution) return extra;
  Json json = parse_extra(extra);
  json["resolution"] = *resolution;
  return json.dump();
}

// What the row says of the statement itself, apart from where it stands and what it comes to.
void read_statement(JsonRow& row, core::ImportedAnnotation& out, JsonlBatch& batch) {
  auto& value = out.value;
  read_chain(row, out, batch);
  value.speaker_surface = row.text("speaker_surface");
  value.said = row.range("stated");
  value.hedge = row.text("hedge");
  value.note = row.text("note");
  value.labels = row.texts("tags");
  value.created_at = row.timestamp("created_at").value_or(batch.options().now);
  out.annotator = row.text("annotator");
  out.parent = row.name("parent");
  static_cast<void>(row.take("row"));
}

void read_full_verdicts(JsonRow& row, core::ImportedAnnotation& out, JsonlBatch& batch) {
  if (!row.has("verdicts") || !row.peek("verdicts")->is_array()) return;
  out.verdicts = read_verdicts(*row.take("verdicts"), out.line, batch);
  if (out.value.type != core::StatementType::prediction || out.verdicts.empty()) return;
  batch.lose("A prediction gets no verdict, its proposition an outcome; the verdict is dropped.",
             out.line);
  out.verdicts.clear();
}

}  // namespace

void read_span(const Json& json, std::int64_t line, FlatStatements& flat, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedAnnotation out;
  out.line = line;
  auto& value = out.value;
  const auto ids = row.ids();
  value.id = ids.id;
  value.external_id = ids.external_id;
  const auto type = row.choice<core::StatementType>("type");
  out.document = {row.text("sha256"), row.name("document"), row.name("file")};
  if (!type || out.document.empty()) {
    batch.lose(type ? "The span names no document and is left out; give it “file”."
                    : "The span's “type” is not one of " + core::all_names<core::StatementType>() +
                          "; it is left out.",
               line);
    return;
  }
  value.type = *type;
  read_place(row, line, out, batch);
  read_statement(row, out, batch);
  drop_derived(row);
  const auto dateline = row.date("dateline");
  std::optional<Json> resolution;
  if (row.has("links") && row.peek("links")->is_array()) {
    out.links = read_links(*row.take("links"), line, batch);
    drop_flat(row);
    if (!row.has("resolution")) static_cast<void>(row.take("resolution"));
  } else {
    if (dateline) batch.date_document(out.document, *dateline);
    const std::string key =
        !value.external_id.empty() ? value.external_id : batch.file() + ":" + std::to_string(line);
    flat.read(row, key, line, out);
    resolution = flat.resolution();
  }
  read_full_verdicts(row, out, batch);
  value.extra = extra_with(row, resolution);
  batch.lose(row, line);
  batch.name_foreign_labels(row, line);
  batch.batch.annotations.push_back(std::move(out));
}

}  // namespace importers
