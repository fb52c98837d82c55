#include "store/read/due.h"

#include <algorithm>

#include "store/read/row_readers.h"
#include "store/read/status_as_of.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

constexpr int kSoonDays = 30;

// Where each proposition stood at the end of day ?1: from the index of statuses for the present,
// from the log for the past.
constexpr std::string_view kNow =
    "WITH standing (proposition_id, status) AS (SELECT id, status FROM proposition "
    "WHERE status IN ('open', 'due', 'provisional', 'disputed')) ";

// The opening row is no look: it says that a question was asked, not that its answer was sought.
// Nor is a row that was written because a condition failed or a window passed.
constexpr std::string_view kDueRows =
    "SELECT p.id, p.statement, p.kind, s.status, p.window_from, p.window_to, p.topic, "
    "(SELECT count(*) FROM link AS l WHERE l.proposition_id = p.id AND l.state <> 'rejected'), "
    "(SELECT count(DISTINCT a.speaker_id) FROM link AS l JOIN annotation AS a "
    "ON a.id = l.annotation_id WHERE l.proposition_id = p.id AND l.state <> 'rejected'), "
    "(SELECT count(*) FROM evidence AS e WHERE e.proposition_id = p.id), "
    "max(coalesce((SELECT max(substr(at, 1, 10)) FROM proposition_look "
    "WHERE proposition_id = p.id AND substr(at, 1, 10) <= ?1), ''), "
    "coalesce((SELECT max(seen_on) FROM evidence WHERE proposition_id = p.id "
    "AND seen_on <= ?1), ''), "
    "coalesce((SELECT max(substr(recorded_at, 1, 10)) FROM outcome AS o "
    "WHERE o.proposition_id = p.id AND substr(recorded_at, 1, 10) <= ?1 "
    "AND o.cause IN ('recorded', 'mirrored') AND o.id > "
    "(SELECT min(id) FROM outcome WHERE proposition_id = p.id)), '')), "
    "(SELECT substr(recorded_at, 1, 10) FROM outcome WHERE proposition_id = p.id "
    "ORDER BY id LIMIT 1) "
    "FROM standing AS s JOIN proposition AS p ON p.id = s.proposition_id "
    "WHERE s.status IN ('open', 'due', 'provisional', 'disputed')";

bool is_running(core::Status status) { return status == core::Status::open; }

std::optional<DueGroup> group_for(const DueRow& row, const DueOptions& options) {
  if (row.status == core::Status::due) return DueGroup::passed;
  if (!is_running(row.status)) return DueGroup::waiting;
  const auto soon = std::max(core::last_of_month(options.today), options.today + kSoonDays);
  if (row.window.to && *row.window.to <= soon) return DueGroup::soon;
  if (row.days_unseen >= options.stale_days) return DueGroup::stale;
  return std::nullopt;
}

DueRow read_due_row(const Query& query, core::Date today) {
  DueRow row;
  row.proposition = query.id(0);
  row.statement = query.text(1);
  row.kind = enum_at<core::PropositionKind>(query, 2);
  row.status = enum_at<core::Status>(query, 3);
  row.window = dates_at(query, 4);
  row.topic = query.text(6);
  row.spans = query.integer(7);
  row.speakers = query.integer(8);
  row.evidence = query.integer(9);
  row.last_look = query.date(10);
  if (row.window.to) row.days_over = today - *row.window.to;
  if (is_running(row.status) && row.days_over > 0) row.status = core::Status::due;
  const auto since = row.last_look ? row.last_look : query.date(11);
  if (since) row.days_unseen = today - *since;
  return row;
}

template <class Key>
void sort_down(std::vector<DueRow>& rows, Key key) {
  std::ranges::sort(rows, [key](const DueRow& a, const DueRow& b) {
    return std::pair(a.*key, b.proposition) > std::pair(b.*key, a.proposition);
  });
}

}  // namespace

DueQueue due_queue(const Database& db, const DueOptions& options) {
  DueQueue queue;
  const std::string today = core::to_iso(options.today);
  const auto standing =
      options.as_of_today ? "WITH " + std::string(kStandingTable) + " " : std::string(kNow);
  auto query = db.query(standing + std::string(kDueRows));
  query.with(today);
  while (query.step()) {
    DueRow row = read_due_row(query, options.today);
    const auto group = group_for(row, options);
    if (!group) continue;
    row.group = *group;
    for (auto [which, list] :
         {std::pair(DueGroup::passed, &queue.passed), std::pair(DueGroup::soon, &queue.soon),
          std::pair(DueGroup::stale, &queue.stale), std::pair(DueGroup::waiting, &queue.waiting)}) {
      if (which == *group) list->push_back(row);
    }
  }
  sort_down(queue.passed, &DueRow::days_over);
  sort_down(queue.soon, &DueRow::days_over);
  sort_down(queue.stale, &DueRow::days_unseen);
  sort_down(queue.waiting, &DueRow::days_unseen);
  return queue;
}

}  // namespace store
