#include <utility>

#include "store/read/row_readers.h"
#include "store/sqlite/json_list.h"

namespace store {

std::vector<core::Evidence> evidence_where(const Database& db, std::string_view where,
                                           core::Id id) {
  std::vector<core::Evidence> out;
  auto rows = query_where(
      db,
      "SELECT e.id, e.proposition_id, e.address, e.title, e.archived_sha256, e.published_on, "
      "e.seen_on, e.quote, e.bears, e.reliability, e.credibility, e.document_id, e.start, "
      "e.\"end\", e.external_id, e.extra FROM evidence AS e",
      where, "ORDER BY e.id", id);
  while (rows.step()) {
    core::Evidence one;
    one.id = rows.id(0);
    one.proposition = rows.id(1);
    one.address = rows.text(2);
    one.title = rows.text(3);
    one.archived_sha256 = rows.text(4);
    one.published_on = rows.date(5);
    one.seen_on = rows.date(6);
    one.quote = rows.text(7);
    one.bears = enum_at<core::Bears>(rows, 8);
    if (const auto reliability = rows.view(9); !reliability.empty()) {
      one.reliability = reliability.front();
    }
    one.credibility = static_cast<int>(rows.integer(10));
    one.document = rows.id(11);
    if (!rows.is_null(12)) one.range = range_at(rows, 12);
    one.external_id = rows.text(14);
    one.extra = rows.text(15);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<core::Outcome> outcomes_where(const Database& db, std::string_view where, core::Id id) {
  std::vector<core::Outcome> out;
  auto rows = query_where(
      db,
      "SELECT o.id, o.proposition_id, o.status, o.value, o.occurred_from, o.occurred_to, "
      "o.known_on, o.recorded_at, o.resolver, o.evidence, o.note, o.impossible, o.external_id, "
      "o.extra, o.cause, o.caused_by FROM outcome AS o",
      where, "ORDER BY o.id", id);
  while (rows.step()) {
    core::Outcome one;
    one.id = rows.id(0);
    one.proposition = rows.id(1);
    one.status = enum_at<core::Status>(rows, 2);
    one.value = rows.text(3);
    one.occurred = dates_at(rows, 4);
    one.known_on = rows.date(6);
    one.recorded_at = rows.timestamp(7);
    one.resolver = rows.text(8);
    one.evidence = json_ids(rows.view(9));
    one.note = rows.text(10);
    one.impossible = rows.boolean(11);
    one.external_id = rows.text(12);
    one.extra = rows.text(13);
    one.cause = enum_at<core::Cause>(rows, 14);
    one.caused_by = rows.id(15);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<core::Verdict> verdicts_where(const Database& db, std::string_view where, core::Id id) {
  std::vector<core::Verdict> out;
  auto rows =
      query_where(db,
                  "SELECT v.id, v.annotation_id, vocabulary.name, vocabulary.version, v.term, "
                  "v.as_of, v.recorded_at, v.reviewer, v.explanation, v.evidence, v.external_id, "
                  "v.extra FROM verdict AS v "
                  "JOIN verdict_vocabulary AS vocabulary ON vocabulary.id = v.vocabulary_id",
                  where, "ORDER BY v.id", id);
  while (rows.step()) {
    core::Verdict one;
    one.id = rows.id(0);
    one.annotation = rows.id(1);
    one.vocabulary = rows.text(2);
    one.vocabulary_version = static_cast<int>(rows.integer(3));
    one.term = rows.text(4);
    one.as_of = rows.date(5);
    one.recorded_at = rows.timestamp(6);
    one.reviewer = rows.text(7);
    one.explanation = rows.text(8);
    one.evidence = json_ids(rows.view(9));
    one.external_id = rows.text(10);
    one.extra = rows.text(11);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace store
