#include "store/read/annotations.h"

#include <cstdint>
#include <utility>

#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

constexpr std::string_view kSpanColumns =
    "SELECT a.id, a.document_id, d.title, a.type, a.start, a.\"end\", "
    "(SELECT count(*) FROM span_fragment WHERE annotation_id = a.id), a.quote, a.speaker_id, "
    "coalesce(p.name, ''), a.annotator_id, who.name, a.said_from, a.said_to, a.hedge, a.note, "
    "(SELECT count(*) FROM link WHERE annotation_id = a.id), "
    "(SELECT count(*) FROM link WHERE annotation_id = a.id AND proposition_id IS NOT NULL "
    " AND state <> 'rejected') AS propositions "
    "FROM annotation AS a JOIN document AS d ON d.id = a.document_id "
    "JOIN annotator AS who ON who.id = a.annotator_id "
    "LEFT JOIN party AS p ON p.id = a.speaker_id WHERE true";

/// Only the conditions in force are written, so that SQLite may choose an index for them.
std::string conditions(const SpanFilter& filter) {
  std::string out;
  if (filter.document) out += " AND a.document_id = ?1";
  if (filter.speaker) out += " AND a.speaker_id = ?2";
  if (filter.annotator) out += " AND a.annotator_id = ?3";
  if (filter.proposition) {
    out += " AND a.id IN (SELECT annotation_id FROM link WHERE proposition_id = ?4)";
  }
  if (filter.type) out += " AND a.type = ?5";
  if (filter.untracked_only) out += " AND propositions = 0";
  if (filter.unanchored_only) out += " AND a.start IS NULL";
  if (filter.overlapping) out += " AND a.start < ?7 AND a.\"end\" > ?6";
  return out;
}

SpanRow span_from(const Query& query) {
  SpanRow row;
  row.id = query.id(0);
  row.document = query.id(1);
  row.document_title = query.text(2);
  row.type = enum_at<core::StatementType>(query, 3);
  row.extent = range_at(query, 4);
  row.fragments = query.integer(6);
  row.quote = query.text(7);
  row.speaker = query.id(8);
  row.speaker_name = query.text(9);
  row.annotator = query.id(10);
  row.annotator_name = query.text(11);
  row.said = dates_at(query, 12);
  row.hedge = query.text(14);
  row.note = query.text(15);
  row.links = query.integer(16);
  row.propositions = query.integer(17);
  return row;
}

}  // namespace

std::vector<core::Annotation> annotations_of(const Database& db, core::Id document) {
  return annotations_where(db, "a.document_id = ?1", document);
}

std::vector<PlacedSpan> placed_spans(const Database& db, core::Id document) {
  const core::CharRange all{core::CharOffset(0), core::CharOffset(INT64_MAX)};
  return placed_spans(db, document, all, SIZE_MAX).spans;
}

PlacedStretch placed_spans(const Database& db, core::Id document, core::CharRange begins_in,
                           std::size_t most) {
  auto query = db.query(
      "SELECT a.id, a.type, a.start, f.start, f.\"end\" FROM annotation AS a "
      "CROSS JOIN span_fragment AS f ON f.annotation_id = a.id "
      "WHERE a.document_id = ? AND a.start >= ? AND a.start < ? "
      "ORDER BY a.start, a.id, f.ordinal");
  query.with(document, begins_in.begin.value, begins_in.end.value);
  PlacedStretch out{{}, begins_in.end};
  core::CharOffset begin;
  while (query.step()) {
    const core::Id id = query.id(0);
    if (out.spans.empty() || out.spans.back().id != id) {
      const core::CharOffset start(query.integer(2));
      if (out.spans.size() >= most && start != begin) {
        out.next = start;
        break;
      }
      begin = start;
      out.spans.push_back({id, enum_at<core::StatementType>(query, 1), {}});
    }
    out.spans.back().fragments.push_back(range_at(query, 3));
  }
  return out;
}

std::optional<core::Annotation> annotation(const Database& db, core::Id id) {
  auto found = annotations_where(db, "a.id = ?1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<core::Link> links_in_document(const Database& db, core::Id document) {
  std::vector<core::Link> out;
  const auto select = "SELECT " + std::string(kLinkColumns) +
                      " FROM annotation AS a CROSS JOIN link AS l ON l.annotation_id = a.id";
  auto rows =
      query_where(db, select, "a.document_id = ?1", "ORDER BY l.annotation_id, l.id", document);
  while (rows.step()) out.push_back(link_from(rows));
  return out;
}

std::vector<SpanRow> list_spans(const Database& db, const SpanFilter& filter) {
  auto query = db.query(std::string(kSpanColumns) + conditions(filter) +
                        " ORDER BY a.document_id, a.start IS NULL, a.start, a.\"end\", a.id "
                        "LIMIT ?8 OFFSET ?9");
  std::optional<std::string_view> type;
  if (filter.type) type = core::name_of(*filter.type);
  const core::CharRange over = filter.overlapping.value_or(core::CharRange{});
  query.with(filter.document, filter.speaker, filter.annotator, filter.proposition, type,
             over.begin.value, over.end.value, filter.limit > 0 ? filter.limit : std::int64_t{-1},
             filter.offset);
  std::vector<SpanRow> out;
  while (query.step()) out.push_back(span_from(query));
  return out;
}

std::vector<core::Annotator> annotators(const Database& db) {
  std::vector<core::Annotator> out;
  auto query = db.query("SELECT id, name FROM annotator ORDER BY id");
  while (query.step()) out.push_back({query.id(0), query.text(1)});
  return out;
}

std::vector<LabelCount> labels_in_use(const Database& db) {
  std::vector<LabelCount> out;
  auto query = db.query(
      "SELECT label, count(DISTINCT annotation_id) FROM annotation_label GROUP BY label "
      "ORDER BY 2 DESC, label");
  while (query.step()) out.push_back({query.text(0), query.integer(1)});
  return out;
}

}  // namespace store
