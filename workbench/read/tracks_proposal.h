// Which proposition a statement most likely speaks of: by its words, by who is named, by what the
// same document and speaker were linked to, and by what was linked last.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/link.h"
#include "store/read/recent_use.h"
#include "workbench/read/proposition_finder.h"

namespace workbench {

/// From this likeness on a proposal is accepted together with the others.
constexpr double kSureLikeness = 0.6;

struct TracksProposal {
  core::Id proposition;
  std::string statement;
  double likeness = 0;  ///< 0 to 1.
  /// Alike enough to be accepted with the others: a prediction, no rival, and no denial or
  /// condition in it or in the statement, which somebody has to weigh.
  bool sure = false;
  core::Stance stance = core::Stance::asserts;
  std::string text;  ///< "Belarus joins the war? 72 % alike"
};

struct TracksInput {
  const core::Annotation* annotation = nullptr;
  core::Id speaker;  ///< The annotation's or the one proposed; 0 when not known.
  const std::vector<store::RecentLink>* recent = nullptr;
};

/// None when no statement is alike.
[[nodiscard]] std::optional<TracksProposal> propose_tracks(const PropositionFinder& finder,
                                                           const TracksInput& input);

}  // namespace workbench
