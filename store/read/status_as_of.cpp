#include "store/read/status_as_of.h"

#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

// Later than any day a project holds; text sorts by time.
constexpr std::string_view kEnd = "9999-12-31";

std::string bound_of(const AsOf& as_of) {
  return as_of.day ? core::to_iso(*as_of.day) : std::string(kEnd);
}

constexpr std::string_view kLogRows =
    "SELECT o.proposition_id, o.id, o.status, o.value, o.occurred_from, o.occurred_to, o.known_on, "
    "o.recorded_at, p.window_to FROM outcome AS o JOIN proposition AS p ON p.id = o.proposition_id "
    "WHERE substr(o.recorded_at, 1, 10) <= ?1 AND (o.known_on IS NULL OR o.known_on <= ?1) ";

bool says_an_answer(core::Status status) {
  switch (status) {
    case core::Status::provisional:
    case core::Status::yes:
    case core::Status::no:
    case core::Status::ambiguous:
    case core::Status::disputed:
      return true;
    default:
      return false;
  }
}

// The standing after one more row of the log.
void follow(StandingAsOf& standing, const Query& row) {
  standing.row = row.id(1);
  standing.status = enum_at<core::Status>(row, 2);
  standing.value = row.text(3);
  standing.occurred = dates_at(row, 4);
  if (!says_an_answer(standing.status)) {
    standing.known_on.reset();
  } else if (!standing.known_on) {
    const auto known = row.date(6);
    standing.known_on = known ? known : core::day_of(row.timestamp(7));
  }
}

}  // namespace

core::Status on_the_clock(core::Status status, std::optional<core::Date> window_to,
                          const AsOf& as_of) {
  const auto clock = as_of.clock();
  const bool passed = window_to && clock && *window_to < *clock;
  return status == core::Status::open && passed ? core::Status::due : status;
}

StandingAsOf standing_as_of(const Database& db, core::Id proposition, const AsOf& as_of) {
  StandingAsOf out;
  const auto bound = bound_of(as_of);
  auto rows = db.query(std::string(kLogRows) + "AND o.proposition_id = ?2 ORDER BY o.id");
  rows.with(bound, proposition);
  std::optional<core::Date> window_to;
  while (rows.step()) {
    follow(out, rows);
    window_to = rows.date(8);
  }
  out.status = on_the_clock(out.status, window_to, as_of);
  return out;
}

std::unordered_map<core::Id, StandingAsOf> standings_as_of(const Database& db, const AsOf& as_of) {
  std::unordered_map<core::Id, StandingAsOf> out;
  const auto bound = bound_of(as_of);
  auto rows = db.query(std::string(kLogRows) + "ORDER BY o.proposition_id, o.id");
  rows.with(bound);
  StandingAsOf* current = nullptr;
  core::Id proposition;
  std::optional<core::Date> window_to;
  const auto finish = [&] {
    if (current != nullptr) current->status = on_the_clock(current->status, window_to, as_of);
  };
  while (rows.step()) {
    if (rows.id(0) != proposition) {
      finish();
      proposition = rows.id(0);
      current = &out[proposition];
      window_to = rows.date(8);
    }
    follow(*current, rows);
  }
  finish();
  return out;
}

bool is_hindsight(const core::Annotation& annotation, const StandingAsOf& standing) {
  return standing.known_on && *standing.known_on < core::day_of(annotation.created_at);
}

}  // namespace store
