#include "workbench/read/inspector_edits.h"

#include <utility>

#include "core/model/link_meaning.h"

namespace workbench {
namespace {

// The id of a choice; a party that has to be made is added to `edits` first.
core::Id resolve(const PartyChoice& choice, std::vector<core::Edit>& edits,
                 core::IdGenerator& ids) {
  if (choice.known || choice.name.empty()) return choice.known;
  core::Party party;
  party.id = ids.next();
  party.name = choice.name;
  edits.emplace_back(core::PutParty{party});
  return party.id;
}

MaybeEdit together(std::string description, std::vector<core::Edit> edits) {
  if (edits.empty()) return std::nullopt;
  if (edits.size() == 1) return std::move(edits.front());
  return core::Together{std::move(description), std::move(edits)};
}

// An annotation and its link with proposals taken over, and the parties to be made for that.
struct Filled {
  core::Annotation annotation;
  core::Link link;
  std::vector<core::Edit> made;
};

void take(Filled& filled, const HedgeProposal& proposal) {
  if (filled.annotation.hedge.empty()) filled.annotation.hedge = proposal.words;
  core::Link& link = filled.link;
  if (link.probability || !proposal.probability) return;
  link.probability = proposal.probability;
  link.scale = proposal.scale;
  link.scale_version = proposal.scale_version;
  if (link.scorable) return;
  link.scorable = proposal.scorable;
  if (!proposal.scorable) link.not_scorable_reason = "The words commit to no probability.";
}

void take(Filled& filled, const HorizonProposal& proposal) {
  if (filled.link.horizon.empty()) filled.link.horizon = proposal.horizon;
}

void take(Filled& filled, const SpeakerProposal& proposal, core::IdGenerator& ids) {
  core::Annotation& annotation = filled.annotation;
  if (annotation.speaker) return;
  annotation.speaker = resolve({proposal.party, proposal.name}, filled.made, ids);
  if (annotation.speaker_surface.empty()) annotation.speaker_surface = proposal.words;
}

void take(Filled& filled, const TracksProposal& proposal) {
  if (filled.link.proposition) return;
  filled.link.proposition = proposal.proposition;
  filled.link.stance = proposal.stance;
}

// What was filled in, beside what was there, as one edit.
MaybeEdit kept(std::string description, const core::Annotation& before, const core::Link& link,
               Filled filled, core::IdGenerator& ids) {
  std::vector<core::Edit> edits = std::move(filled.made);
  if (filled.annotation != before) {
    edits.emplace_back(core::UpdateAnnotation{std::move(filled.annotation)});
  }
  if (auto edit = change_link(link, std::move(filled.link), ids)) edits.push_back(std::move(*edit));
  return together(std::move(description), std::move(edits));
}

}  // namespace

MaybeEdit change_annotation(const core::Annotation& before, const core::Annotation& after) {
  if (before == after) return std::nullopt;
  return core::UpdateAnnotation{after};
}

MaybeEdit change_speaker(const core::Annotation& before, const PartyChoice& speaker,
                         core::IdGenerator& ids) {
  std::vector<core::Edit> edits;
  core::Annotation after = before;
  after.speaker = resolve(speaker, edits, ids);
  const bool ends_in_speaker = before.speaker && after.speaker && !after.attribution.empty() &&
                               after.attribution.back().party == before.speaker;
  if (ends_in_speaker) after.attribution.back().party = after.speaker;
  if (after == before) return std::nullopt;
  edits.emplace_back(core::UpdateAnnotation{after});
  return together("Set the speaker", std::move(edits));
}

MaybeEdit change_hops(const core::Annotation& before, const std::vector<HopChoice>& hops,
                      core::IdGenerator& ids) {
  std::vector<core::Edit> edits;
  core::Annotation after = before;
  after.attribution.clear();
  for (const HopChoice& hop : hops) {
    if (hop.party.nobody() && hop.cue.empty() && hop.mode != core::AttributionMode::impersonal) {
      continue;
    }
    // The same new name in two hops is one party.
    core::Id party;
    for (const core::Edit& edit : edits) {
      const auto* put = std::get_if<core::PutParty>(&edit);
      if (put != nullptr && !hop.party.known && put->party.name == hop.party.name) {
        party = put->party.id;
      }
    }
    if (!party) party = resolve(hop.party, edits, ids);
    after.attribution.push_back({party, hop.mode, hop.cue});
  }
  if (after == before) return std::nullopt;
  edits.emplace_back(core::UpdateAnnotation{after});
  return together("Set who passed it on", std::move(edits));
}

MaybeEdit change_link(const core::Link& before, core::Link after, core::IdGenerator& ids) {
  if (before == after) return std::nullopt;
  if (!after.id) after.id = ids.next();
  return core::PutLink{std::move(after)};
}

MaybeEdit change_probability(const core::Link& before,
                             const std::optional<core::Probability>& probability,
                             core::IdGenerator& ids) {
  if (before.probability == probability) return std::nullopt;
  core::Link after = before;
  after.probability = probability;
  after.scale.clear();
  after.scale_version = 0;
  return change_link(before, std::move(after), ids);
}

MaybeEdit change_stance(const core::Link& before, core::Stance stance,
                        const std::optional<core::Probability>& as_read, core::IdGenerator& ids) {
  core::Link after = before;
  after.stance = stance;
  if (as_read && stance != before.stance) {
    const auto event = core::event_range(stance, *as_read);
    after.probability = event.range;
    if (event.or_else) {
      after.probability.reset();
      after.scale.clear();
      after.scale_version = 0;
    }
  }
  return change_link(before, std::move(after), ids);
}

MaybeEdit turn_range_round(const core::Link& before, core::IdGenerator& ids) {
  if (!before.probability) return std::nullopt;
  core::Link after = before;
  after.probability = core::turned_round(*before.probability);
  return change_link(before, std::move(after), ids);
}

MaybeEdit change_horizon_words(const core::Link& before, const std::string& words,
                               core::IdGenerator& ids) {
  core::Link after = before;
  after.horizon.words = words;
  return change_link(before, std::move(after), ids);
}

MaybeEdit change_horizon_range(const core::Link& before, const core::DateRange& range,
                               core::IdGenerator& ids) {
  if (before.horizon.range == range) return std::nullopt;
  core::Link after = before;
  after.horizon.range = range;
  after.horizon.rule = range.empty() ? "" : "typed by hand";
  return change_link(before, std::move(after), ids);
}

MaybeEdit change_proposition(const core::Link& before, const PropositionChoice& choice,
                             core::IdGenerator& ids) {
  std::vector<core::Edit> edits;
  core::Link after = before;
  after.proposition = choice.known;
  if (!choice.known && !choice.statement.empty()) {
    core::Proposition proposition;
    proposition.id = ids.next();
    proposition.statement = choice.statement;
    proposition.window = before.horizon.range;
    after.proposition = proposition.id;
    edits.emplace_back(core::PutProposition{std::move(proposition)});
  }
  auto link = change_link(before, std::move(after), ids);
  if (!link) return std::nullopt;
  edits.push_back(std::move(*link));
  return together("Link to a new proposition", std::move(edits));
}

MaybeEdit accept_hedge(const core::Annotation& annotation, const core::Link& link,
                       const HedgeProposal& proposal, core::IdGenerator& ids) {
  Filled filled{annotation, link, {}};
  take(filled, proposal);
  return kept("Accept the proposed hedge", annotation, link, std::move(filled), ids);
}

MaybeEdit accept_horizon(const core::Link& link, const HorizonProposal& proposal,
                         core::IdGenerator& ids) {
  Filled filled{{}, link, {}};
  take(filled, proposal);
  return kept("Accept the proposed horizon", {}, link, std::move(filled), ids);
}

MaybeEdit accept_speaker(const core::Annotation& annotation, const SpeakerProposal& proposal,
                         core::IdGenerator& ids) {
  Filled filled{annotation, {}, {}};
  take(filled, proposal, ids);
  return kept("Accept the proposed speaker", annotation, {}, std::move(filled), ids);
}

MaybeEdit accept_tracks(const core::Link& link, const TracksProposal& proposal,
                        core::IdGenerator& ids) {
  Filled filled{{}, link, {}};
  take(filled, proposal);
  return kept("Link to the proposed proposition", {}, link, std::move(filled), ids);
}

MaybeEdit accept_all(const core::Annotation& annotation, const core::Link& link,
                     const Proposals& proposals, core::IdGenerator& ids) {
  Filled filled{annotation, link, {}};
  if (proposals.speaker) take(filled, *proposals.speaker, ids);
  if (proposals.hedge) take(filled, *proposals.hedge);
  if (proposals.horizon) take(filled, *proposals.horizon);
  if (proposals.tracks && proposals.tracks->sure) take(filled, *proposals.tracks);
  return kept("Accept what was proposed", annotation, link, std::move(filled), ids);
}

MaybeEdit repeat_last(const core::Annotation& annotation, const core::Link& link, core::Id speaker,
                      core::Id proposition, core::IdGenerator& ids) {
  Filled filled{annotation, link, {}};
  if (!annotation.speaker) filled.annotation.speaker = speaker;
  if (!link.proposition) filled.link.proposition = proposition;
  return kept("Repeat speaker and proposition", annotation, link, std::move(filled), ids);
}

}  // namespace workbench
