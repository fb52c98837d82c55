// Makes the page of one proposition from the project.
#pragma once

#include <optional>
#include <set>

#include "workbench/track/dismissed_pairs.h"
#include "workbench/track/track_view.h"

namespace workbench {

struct TrackPageInput {
  core::Id proposition;
  core::Date today;
  std::optional<core::Date> as_of = {};  ///< None: today, with everything there is.
  std::set<Pair> apart = {};             ///< Not proposed as duplicates.
  std::string me = {};                   ///< Who looks, as the log names people.
};

/// Empty when there is no such proposition.
[[nodiscard]] std::optional<TrackPage> make_track_page(const store::Database& db,
                                                       const TrackPageInput& input);

/// What changed from each wording to the next, oldest first.
[[nodiscard]] std::vector<RevisionLine> revision_lines(const std::vector<store::Revision>& was,
                                                       const core::Proposition& now);

}  // namespace workbench
