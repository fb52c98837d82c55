// What a change of a field in the inspector means for the project: one edit, or none when nothing
// would change. Several changes that belong together are one edit, and so one step of undo.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/edit.h"
#include "workbench/read/suggestions.h"

namespace workbench {

using MaybeEdit = std::optional<core::Edit>;

/// A party as it was typed: the known one, or a name to make one of. Neither: nobody.
struct PartyChoice {
  core::Id known;
  std::string name;

  [[nodiscard]] bool nobody() const { return !known && name.empty(); }
};
/// Likewise a proposition.
struct PropositionChoice {
  core::Id known;
  std::string statement;
};

/// A hop of the attribution chain while it is edited.
struct HopChoice {
  PartyChoice party;
  core::AttributionMode mode = core::AttributionMode::published;
  std::string cue;
};

/// `after` replaces `before`; none when they are equal.
[[nodiscard]] MaybeEdit change_annotation(const core::Annotation& before,
                                          const core::Annotation& after);
/// Where the chain ends in the old speaker it ends in the new one.
[[nodiscard]] MaybeEdit change_speaker(const core::Annotation& before, const PartyChoice& speaker,
                                       core::IdGenerator& ids);
[[nodiscard]] MaybeEdit change_hops(const core::Annotation& before,
                                    const std::vector<HopChoice>& hops, core::IdGenerator& ids);

/// A link without an id gets one.
[[nodiscard]] MaybeEdit change_link(const core::Link& before, core::Link after,
                                    core::IdGenerator& ids);
/// Typed by hand: the range no longer comes from a scale.
[[nodiscard]] MaybeEdit change_probability(const core::Link& before,
                                           const std::optional<core::Probability>& probability,
                                           core::IdGenerator& ids);
/// A range that the program read from the hedge words follows: `as_read`, see LinkLine. A denial
/// that leaves open which range is meant loses it, so that the words' range is asked about again.
[[nodiscard]] MaybeEdit change_stance(const core::Link& before, core::Stance stance,
                                      const std::optional<core::Probability>& as_read,
                                      core::IdGenerator& ids);
/// For a range that contradicts its stance.
[[nodiscard]] MaybeEdit turn_range_round(const core::Link& before, core::IdGenerator& ids);
[[nodiscard]] MaybeEdit change_horizon_words(const core::Link& before, const std::string& words,
                                             core::IdGenerator& ids);
[[nodiscard]] MaybeEdit change_horizon_range(const core::Link& before, const core::DateRange& range,
                                             core::IdGenerator& ids);
/// A new proposition starts as a draft with the link's horizon as its window.
[[nodiscard]] MaybeEdit change_proposition(const core::Link& before,
                                           const PropositionChoice& choice, core::IdGenerator& ids);

[[nodiscard]] MaybeEdit accept_hedge(const core::Annotation& annotation, const core::Link& link,
                                     const HedgeProposal& proposal, core::IdGenerator& ids);
[[nodiscard]] MaybeEdit accept_horizon(const core::Link& link, const HorizonProposal& proposal,
                                       core::IdGenerator& ids);
[[nodiscard]] MaybeEdit accept_speaker(const core::Annotation& annotation,
                                       const SpeakerProposal& proposal, core::IdGenerator& ids);
[[nodiscard]] MaybeEdit accept_tracks(const core::Link& link, const TracksProposal& proposal,
                                      core::IdGenerator& ids);
/// All that is proposed, the proposition only where it is sure, as one edit.
[[nodiscard]] MaybeEdit accept_all(const core::Annotation& annotation, const core::Link& link,
                                   const Proposals& proposals, core::IdGenerator& ids);
/// Speaker and proposition where there is none yet; an id of 0 leaves it so.
[[nodiscard]] MaybeEdit repeat_last(const core::Annotation& annotation, const core::Link& link,
                                    core::Id speaker, core::Id proposition, core::IdGenerator& ids);

}  // namespace workbench
