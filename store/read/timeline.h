// Everything that was said about one proposition on one axis of time, with its window, its log and
// its evidence. It changes nothing and draws nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/outcome.h"
#include "core/model/proposition.h"
#include "store/read/propositions.h"
#include "store/read/status_as_of.h"

namespace store {

/// One linked span. Its place in time is the said date; where the annotation has none, the dates
/// the document's statements were made on, then its dateline.
struct TimelinePoint {
  LinkRow row;  ///< Link, document, quote, hedge, speaker; `row.said` as recorded.
  core::DateRange at;
  bool at_is_said = true;  ///< False when `at` is the document's, not the annotation's own.
  core::Timestamp annotated_at;
  std::string annotator;
  bool hindsight = false;  ///< Annotated after the answer could be known.
  ConditionState condition = ConditionState::none;
};

struct Timeline {
  core::Proposition proposition;  ///< Its `status` is that of the day asked for.
  StandingAsOf standing;
  std::vector<TimelinePoint> points;    ///< By `at` (unknown last), document, place.
  std::vector<core::Outcome> outcomes;  ///< Rows recorded and known by then, oldest first.
  std::vector<core::Evidence> evidence;
  std::vector<core::Relation> relations;
  std::int64_t left_out = 0;  ///< Spans said after the day, or on no known day.
};

/// Empty when there is no such proposition. Rejected links are left out; with a day, so are spans
/// that had not been said by then, log rows not recorded and known, and evidence not published or
/// not seen by then.
[[nodiscard]] std::optional<Timeline> timeline(const Database& db, core::Id proposition,
                                               const AsOf& as_of = {});

}  // namespace store
