#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "store/read/row_readers.h"

namespace store {
namespace {

using Places = std::unordered_map<core::Id, std::size_t>;
using Annotations = std::vector<core::Annotation>;

core::Annotation annotation_from(const Query& row) {
  core::Annotation out;
  out.id = row.id(0);
  out.document = row.id(1);
  out.annotator = row.id(2);
  out.type = enum_at<core::StatementType>(row, 3);
  if (row.is_null(4)) out.span.quote = row.text(5);
  out.speaker = row.id(6);
  out.speaker_surface = row.text(7);
  out.said = dates_at(row, 8);
  out.hedge = row.text(10);
  out.note = row.text(11);
  out.parent = row.id(12);
  out.created_at = row.timestamp(13);
  out.external_id = row.text(14);
  out.extra = row.text(15);
  return out;
}

void read_fragments(const Database& db, std::string_view where, core::Id id, Annotations& out,
                    const Places& places) {
  auto rows =
      query_where(db,
                  "SELECT f.annotation_id, f.start, f.\"end\", f.quote, f.prefix, f.suffix "
                  "FROM annotation AS a CROSS JOIN span_fragment AS f ON f.annotation_id = a.id",
                  where, "", id);
  while (rows.step()) {
    auto& fragments = out[places.at(rows.id(0))].span.fragments;
    fragments.push_back({range_at(rows, 1), rows.text(3), rows.text(4), rows.text(5)});
  }
  for (auto& annotation : out)
    std::ranges::sort(annotation.span.fragments, {}, &core::Fragment::range);
}

void read_labels(const Database& db, std::string_view where, core::Id id, Annotations& out,
                 const Places& places) {
  auto rows = query_where(db,
                          "SELECT x.annotation_id, x.label FROM annotation AS a "
                          "JOIN annotation_label AS x ON x.annotation_id = a.id",
                          where, "ORDER BY x.annotation_id, x.ordinal", id);
  while (rows.step()) out[places.at(rows.id(0))].labels.push_back(rows.text(1));
}

void read_hops(const Database& db, std::string_view where, core::Id id, Annotations& out,
               const Places& places) {
  auto rows = query_where(db,
                          "SELECT h.annotation_id, h.party_id, h.mode, h.cue FROM annotation AS a "
                          "JOIN attribution_hop AS h ON h.annotation_id = a.id",
                          where, "ORDER BY h.annotation_id, h.ordinal", id);
  while (rows.step()) {
    out[places.at(rows.id(0))].attribution.push_back(
        {rows.id(1), enum_at<core::AttributionMode>(rows, 2), rows.text(3)});
  }
}

}  // namespace

std::vector<core::Annotation> annotations_where(const Database& db, std::string_view where,
                                                core::Id id) {
  Annotations out;
  Places places;
  auto rows = query_where(
      db,
      "SELECT a.id, a.document_id, a.annotator_id, a.type, a.start, a.quote, a.speaker_id, "
      "a.speaker_surface, a.said_from, a.said_to, a.hedge, a.note, a.parent_id, a.created_at, "
      "a.external_id, a.extra FROM annotation AS a",
      where, "ORDER BY a.document_id, a.start IS NULL, a.start, a.\"end\", a.id", id);
  while (rows.step()) {
    out.push_back(annotation_from(rows));
    places.emplace(out.back().id, out.size() - 1);
  }
  read_fragments(db, where, id, out, places);
  read_labels(db, where, id, out, places);
  read_hops(db, where, id, out, places);
  return out;
}

}  // namespace store
