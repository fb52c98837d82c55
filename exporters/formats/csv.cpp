// Two tables for a spreadsheet: one span a row, one document a row. Flat: the first link of a span,
// no logs, no texts.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"
#include "exporters/exporter.h"
#include "exporters/parts/csv_cell.h"
#include "exporters/parts/dataset_index.h"
#include "exporters/parts/span_rows.h"

namespace exporters {
namespace {

// The keys of a span's JSON row that become columns, in order.
constexpr std::array kSpanColumns = {"id",
                                     "document",
                                     "file",
                                     "start",
                                     "end",
                                     "quote",
                                     "type",
                                     "speaker",
                                     "speaker_surface",
                                     "attribution_chain",
                                     "stated_from",
                                     "stated_to",
                                     "dateline",
                                     "proposition_id",
                                     "proposition",
                                     "stance",
                                     "hedge",
                                     "p_lo",
                                     "p_hi",
                                     "p_scale",
                                     "scorable",
                                     "horizon",
                                     "horizon_from",
                                     "horizon_to",
                                     "condition",
                                     "outcome",
                                     "outcome_as_of",
                                     "justification",
                                     "evidence",
                                     "event",
                                     "brier_least",
                                     "brier_most",
                                     "forecast_borne_out",
                                     "parent",
                                     "tags",
                                     "note",
                                     "annotator",
                                     "created_at"};

constexpr std::array kDocumentColumns = {
    "id",       "file",        "title",     "publisher", "authors",    "address", "language",
    "dateline", "stated_from", "stated_to", "encoding",  "characters", "sha256"};

// Numbers and flags stay as they are: they are ours, and a sign before digits is no formula.
std::string cell(const Json& value, std::string_view joint = "; ") {
  if (value.is_null()) return {};
  if (value.is_string()) return csv_text(value.get_ref<const std::string&>());
  if (!value.is_array()) return value.is_object() ? csv_text(value.dump()) : value.dump();
  std::string joined;
  for (const Json& each : value) {
    if (!joined.empty()) joined += joint;
    joined += each.is_string() ? each.get_ref<const std::string&>() : each.dump();
  }
  return csv_text(joined);
}

// Splits the ranges of a row into the columns a spreadsheet can sort by.
void flatten(Json& row) {
  const auto part = [&row](const char* key, std::size_t i) {
    const Json& range = row.at(key);
    return range.is_array() && i < range.size() ? range[i] : Json();
  };
  row["stated_from"] = part("stated", 0);
  row["stated_to"] = part("stated", 1);
  row["p_lo"] = part("p_event_range", 0);
  row["p_hi"] = part("p_event_range", 1);
  row["brier_least"] = part("brier1_range", 0);
  row["brier_most"] = part("brier1_range", 1);
  const Json horizon = row.at("horizon");
  const auto of_horizon = [&horizon](const char* key) {
    return horizon.is_object() ? horizon.at(key) : Json();
  };
  row["horizon"] = of_horizon("text");
  row["horizon_from"] = of_horizon("from");
  row["horizon_to"] = of_horizon("to");
}

std::string span_line(Json row) {
  flatten(row);
  std::vector<std::string> cells;
  for (const char* column : kSpanColumns) {
    const bool chain = std::string_view(column) == "attribution_chain";
    cells.push_back(cell(row.at(column), chain ? " > " : "; "));
  }
  return csv_row(cells);
}

std::string document_line(const core::Document& document) {
  const auto& meta = document.meta;
  const auto id =
      document.external_id.empty() ? core::to_string(document.id) : document.external_id;
  return csv_row({csv_text(id), csv_text(document.file_name), csv_text(meta.title),
                  csv_text(meta.publisher), cell(Json(meta.authors)), csv_text(meta.address),
                  csv_text(meta.language), cell(or_null(meta.dateline)),
                  cell(or_null(meta.stated.from)), cell(or_null(meta.stated.to)),
                  csv_text(document.encoding), std::to_string(core::count_chars(document.text)),
                  document.sha256});
}

template <class Columns>
std::string header(const Columns& columns) {
  return csv_row(std::vector<std::string>(columns.begin(), columns.end()));
}

// As the cells are written: a list is joined, a link's words stand with its span.
bool any_formula(const core::Dataset& dataset) {
  const auto any = [](std::initializer_list<std::string_view> texts) {
    return std::ranges::any_of(texts, looks_like_formula);
  };
  const auto first = [](const std::vector<std::string>& list) {
    return list.empty() ? std::string_view() : std::string_view(list.front());
  };
  return std::ranges::any_of(
             dataset.annotations,
             [&](const core::Annotation& each) {
               return any({each.span.whole_quote(), each.speaker_surface, each.hedge, each.note,
                           each.external_id, first(each.labels)});
             }) ||
         std::ranges::any_of(
             dataset.documents,
             [&](const core::Document& each) {
               return any({each.meta.title, each.meta.publisher, each.file_name, each.meta.address,
                           each.external_id, first(each.meta.authors)});
             }) ||
         std::ranges::any_of(dataset.parties,
                             [&](const core::Party& each) { return any({each.name}); }) ||
         std::ranges::any_of(dataset.propositions,
                             [&](const core::Proposition& each) {
                               return any({each.statement, each.external_id});
                             }) ||
         std::ranges::any_of(dataset.links, [&](const core::Link& each) {
           return any({each.horizon.words, each.condition_words, each.scale});
         });
}

core::LossReport losses(const core::Dataset& dataset, const ExportOptions&) {
  core::LossReport out;
  const auto lose = [&out](std::string what) { out.push_back({std::move(what), {}, 0}); };
  if (several_links(dataset)) lose("Of a span with several links only the first is in its row.");
  if (any_formula(dataset)) {
    lose(
        "Cells that begin with = + - @, TAB or a line break are written behind an apostrophe, so "
        "that a "
        "spreadsheet does not run them.");
  }
  return out;
}

core::LossReport notes(const core::Dataset& dataset) {
  core::LossReport out;
  const auto note = [&out](std::string what) { out.push_back({std::move(what), {}, 0}); };
  if (!dataset.documents.empty()) note("The texts of the documents are not in the tables.");
  if (!dataset.outcomes.empty()) {
    note("Of each outcome log only the last row is shown, with the spans linked to it.");
  }
  if (!dataset.evidence.empty()) note("Evidence is reduced to its title and address.");
  if (!dataset.scales.empty() || !dataset.label_sets.empty() || !dataset.vocabularies.empty()) {
    note("Label sets, scales and verdict vocabularies are not in the tables.");
  }
  return out;
}

core::Checked write(const core::Dataset& dataset, Sink& sink, const ExportOptions& options) {
  const DatasetIndex index(dataset);
  SpanRows rows(index);
  sink.begin_file("spans.csv");
  sink.write(header(kSpanColumns));
  std::size_t done = 0;
  for (const auto& annotation : dataset.annotations) {
    if (options.stop.stop_requested()) {
      return core::Error{"The export was stopped; no file is complete.",
                         core::ErrorKind::cancelled};
    }
    sink.write(span_line(rows.row(annotation)));
    if (++done % 256 == 0 && options.progress) {
      options.progress(static_cast<double>(done) / static_cast<double>(dataset.annotations.size()));
    }
  }
  sink.begin_file("documents.csv");
  sink.write(header(kDocumentColumns));
  for (const auto& document : dataset.documents) sink.write(document_line(document));
  if (options.progress) options.progress(1.0);
  return core::Done{};
}

}  // namespace

const Exporter& csv_exporter() {
  static const Exporter the_exporter = {
      "csv", "CSV tables for a spreadsheet: one span a row, one document a row", losses, notes,
      write};
  return the_exporter;
}

}  // namespace exporters
