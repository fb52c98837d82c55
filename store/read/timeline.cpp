#include "store/read/timeline.h"

#include <algorithm>
#include <tuple>

#include "store/read/annotations.h"
#include "store/read/outcomes.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

// What the axis needs of annotation and document beside the link itself.
struct Particulars {
  core::Timestamp created_at;
  std::string annotator;
  core::DateRange document_dates;
};

Particulars particulars_of(const Database& db, core::Id annotation) {
  auto rows = db.query(
      "SELECT a.created_at, who.name, coalesce(d.stated_from, d.stated_to, d.dateline), "
      "coalesce(d.stated_to, d.stated_from, d.dateline) FROM annotation AS a "
      "JOIN annotator AS who ON who.id = a.annotator_id JOIN document AS d ON d.id = a.document_id "
      "WHERE a.id = ?1");
  rows.with(annotation);
  if (!rows.step()) return {};
  return {rows.timestamp(0), rows.text(1), dates_at(rows, 2)};
}

std::optional<core::Date> first_day(const core::DateRange& range) {
  return range.from ? range.from : range.to;
}

bool by_then(std::optional<core::Date> date, const AsOf& as_of) {
  return !as_of.day || (date && *date <= *as_of.day);
}

// A date that is not known keeps nothing back.
bool not_after(std::optional<core::Date> date, const AsOf& as_of) {
  return !date || by_then(date, as_of);
}

using Standings = std::unordered_map<core::Id, StandingAsOf>;

TimelinePoint point_of(const Database& db, LinkRow row, const StandingAsOf& standing) {
  TimelinePoint out;
  const auto more = particulars_of(db, row.link.annotation);
  out.at_is_said = !row.said.empty();
  out.at = out.at_is_said ? row.said : more.document_dates;
  out.annotated_at = more.created_at;
  out.annotator = more.annotator;
  out.hindsight = standing.known_on && *standing.known_on < core::day_of(more.created_at);
  out.row = std::move(row);
  return out;
}

void add_points(Timeline& timeline, const Database& db, const AsOf& as_of) {
  Standings conditions;
  for (auto& row : links_of_proposition(db, timeline.proposition.id)) {
    if (row.link.state == core::LinkState::rejected) continue;
    auto point = point_of(db, std::move(row), timeline.standing);
    if (!by_then(first_day(point.at), as_of)) {
      ++timeline.left_out;
      continue;
    }
    const auto& link = point.row.link;
    if (link.condition_proposition && !conditions.contains(link.condition_proposition)) {
      conditions[link.condition_proposition] =
          standing_as_of(db, link.condition_proposition, as_of);
    }
    point.condition = condition_state(link, conditions);
    timeline.points.push_back(std::move(point));
  }
  std::ranges::stable_sort(timeline.points, [](const TimelinePoint& a, const TimelinePoint& b) {
    const auto key = [](const TimelinePoint& point) {
      const auto day = first_day(point.at);
      return std::tuple(!day.has_value(), day.value_or(core::Date{}), point.row.document,
                        point.row.extent.begin, point.row.link.id);
    };
    return key(a) < key(b);
  });
}

}  // namespace

std::optional<Timeline> timeline(const Database& db, core::Id proposition, const AsOf& as_of) {
  auto found = store::proposition(db, proposition);
  if (!found) return std::nullopt;
  Timeline out;
  out.proposition = *std::move(found);
  out.standing = standing_as_of(db, proposition, as_of);
  out.proposition.status = out.standing.status;
  for (auto& row : outcome_log(db, proposition)) {
    if (by_then(core::day_of(row.recorded_at), as_of) && not_after(row.known_on, as_of)) {
      out.outcomes.push_back(std::move(row));
    }
  }
  for (auto& piece : evidence_behind(db, proposition)) {
    if (not_after(piece.published_on, as_of) && not_after(piece.seen_on, as_of)) {
      out.evidence.push_back(std::move(piece));
    }
  }
  out.relations = relations_of(db, proposition);
  add_points(out, db, as_of);
  return out;
}

}  // namespace store
