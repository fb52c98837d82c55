// What the program proposes for fields of an annotation that nobody has filled in: hedge and its
// range, horizon, speaker, proposition. A proposal is shown until it is accepted and never replaces
// anything a person wrote.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/document.h"
#include "core/model/link.h"
#include "core/model/link_meaning.h"
#include "core/model/party.h"
#include "core/model/vocabulary.h"
#include "workbench/read/tracks_proposal.h"

namespace workbench {

struct HedgeProposal {
  std::string words;
  std::optional<core::Probability> probability;  ///< Of the event: a denial is turned round.
  /// A denial whose words reach to both sides of one half: a person says which range it is, and
  /// `probability` is empty until then.
  std::optional<core::EventRange> asked;
  std::string scale;
  int scale_version = 0;
  bool scorable = true;
  std::string text;  ///< "could well? 40–75 % · house v1"
};

struct HorizonProposal {
  core::Horizon horizon;
  bool assumed = false;  ///< The speaker states none: the house's default, never their own words.
  std::string text;      ///< "by 31 Dec 2023? none stated · 12 months"
};

struct SpeakerProposal {
  std::string words;  ///< The surface form; empty for the document's own voice.
  std::string name;   ///< The party's name, or the words when no party is known by them.
  core::Id party;     ///< 0: the party is made when the proposal is accepted.
  std::string cue;    ///< "believes"
  std::string text;   ///< "Mykhailo Pashkov? “believes”"
};

struct Proposals {
  std::optional<HedgeProposal> hedge;
  std::optional<HorizonProposal> horizon;
  std::optional<SpeakerProposal> speaker;
  std::optional<TracksProposal> tracks;
};

/// What proposals are made from; the project is asked by whoever fills this in.
struct ProposalInput {
  const core::Annotation* annotation = nullptr;
  const core::Link* link = nullptr;        ///< Its first one; may be null.
  std::string_view text;                   ///< The whole document's.
  const core::TextIndex* index = nullptr;  ///< Of `text`, where somebody has one.
  const core::DocumentMeta* meta = nullptr;
  const std::vector<core::Scale>* scales = nullptr;  ///< The project's, the preferred one first.
};

/// The cues' names still have to be looked up: `party` is 0. Fields that hold something propose
/// nothing; horizons are proposed for predictions only.
[[nodiscard]] Proposals propose(const ProposalInput& input);

}  // namespace workbench
