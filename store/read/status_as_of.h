// What stood on a day: the status of propositions by what had been recorded and known by then, and
// when an outcome could first be known. It changes nothing; a day is UTC and counts to its end.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/model/annotation.h"
#include "core/model/link.h"
#include "core/model/outcome.h"

namespace store {

class Database;

/// No day: everything there is; `open` becomes `due` once its window has passed on `day`, or, when
/// there is none, on `today` (not at all without either).
struct AsOf {
  std::optional<core::Date> day = {};
  std::optional<core::Date> today = {};

  /// The last day that counts.
  [[nodiscard]] std::optional<core::Date> clock() const { return day ? day : today; }
};

/// How a proposition stood. `row` is the log row that says so, 0 while it is a draft.
struct StandingAsOf {
  core::Status status = core::Status::draft;
  core::Id row;
  std::string value;  ///< Of a numeric, date or category proposition.
  core::DateRange occurred;
  /// When the answer could be known (known_on, else the day it was recorded) of the first row of
  /// the resolution in force; empty while nothing is resolved.
  std::optional<core::Date> known_on;

  [[nodiscard]] bool resolved() const {
    return status == core::Status::yes || status == core::Status::no;
  }
};

/// `window_to` makes an open proposition due; see AsOf.
[[nodiscard]] core::Status on_the_clock(core::Status status, std::optional<core::Date> window_to,
                                        const AsOf& as_of);

[[nodiscard]] StandingAsOf standing_as_of(const Database& db, core::Id proposition,
                                          const AsOf& as_of = {});
/// Of every proposition that had a log by then, in one pass; the others were drafts.
[[nodiscard]] std::unordered_map<core::Id, StandingAsOf> standings_as_of(const Database& db,
                                                                         const AsOf& as_of = {});

/// For SQL of other files: a table `standing (proposition_id, outcome_id, status, value, known_on)`
/// of the log rows in force on day ?1 ('9999-12-31' for no day), to stand behind WITH. Propositions
/// that were drafts then are missing.
inline constexpr std::string_view kStandingTable =
    "standing (proposition_id, outcome_id, status, value, known_on) AS ("
    "SELECT proposition_id, max(id), status, value, "
    "coalesce(known_on, substr(recorded_at, 1, 10)) FROM outcome "
    "WHERE substr(recorded_at, 1, 10) <= ?1 AND (known_on IS NULL OR known_on <= ?1) "
    "GROUP BY proposition_id)";

/// Whether what a statement was made under the condition of came about.
enum class ConditionState { none, open, met, not_met };
template <class Standings>
[[nodiscard]] ConditionState condition_state(const core::Link& link, const Standings& standings) {
  if (!link.condition_proposition) return ConditionState::none;
  const auto found = standings.find(link.condition_proposition);
  if (found == standings.end()) return ConditionState::open;
  if (found->second.status == core::Status::yes) return ConditionState::met;
  return found->second.status == core::Status::no ? ConditionState::not_met : ConditionState::open;
}

/// True when the annotation was made after the day on which the answer could be known.
[[nodiscard]] bool is_hindsight(const core::Annotation& annotation, const StandingAsOf& standing);

}  // namespace store
