#include "workbench/proposals.h"

#include <algorithm>

#include "core/attribution_cue.h"
#include "core/hedge.h"
#include "core/horizon.h"
#include "core/text_index.h"
#include "workbench/entry.h"

namespace workbench {
namespace {

// From the words a person chose, else from the span. A range is proposed for predictions only.
std::optional<HedgeProposal> propose_hedge(const ProposalInput& input, const std::string& quote) {
  const std::string& typed = input.annotation->hedge;
  const bool ranged = input.link != nullptr && input.link->probability;
  const bool wants_range = input.annotation->type == core::StatementType::prediction && !ranged;
  if (input.scales == nullptr || ranged || (!typed.empty() && !wants_range)) return std::nullopt;
  const auto hits = core::find_hedges(typed.empty() ? quote : typed, *input.scales);
  const core::HedgeHit* hit = core::main_hedge(hits);
  if (hit == nullptr && !hits.empty()) hit = &hits.front();
  if (hit == nullptr) return std::nullopt;
  HedgeProposal out;
  out.words = hit->words;
  out.text = hit->words + "?";
  if (!hit->has_range && !typed.empty()) return std::nullopt;
  if (hit->has_range && wants_range) {
    out.probability = core::Probability{hit->lo, std::nullopt, hit->hi};
    out.scale = hit->scale;
    out.scale_version = hit->scale_version;
    out.scorable = hit->scorable;
    out.text += " " + probability_text(*out.probability) + " · " + out.scale + " v" +
                std::to_string(out.scale_version);
  }
  return out;
}

std::optional<HorizonProposal> propose_horizon(const ProposalInput& input,
                                               const std::string& quote) {
  const core::Annotation& annotation = *input.annotation;
  if (annotation.type != core::StatementType::prediction) return std::nullopt;
  if (input.link != nullptr && !input.link->horizon.empty()) return std::nullopt;
  core::DateRange said = annotation.said;
  if (said.empty() && input.meta != nullptr) said = input.meta->stated;
  HorizonProposal out;
  const auto hits = core::find_horizons(quote, said);
  if (const core::HorizonHit* hit = core::main_horizon(hits)) {
    out.horizon = {hit->words, hit->dates, hit->rule};
    out.text = hit->dates.to ? "by " + core::to_short(*hit->dates.to) + "? “" + hit->words + "”"
                             : "“" + hit->words + "”? no last day";
    return out;
  }
  out.horizon = core::default_horizon(said);
  if (out.horizon.empty() || !out.horizon.range.to) return std::nullopt;
  out.text = "by " + core::to_short(*out.horizon.range.to) + "? none stated · 12 months";
  return out;
}

std::optional<SpeakerProposal> propose_speaker(const ProposalInput& input) {
  const core::Annotation& annotation = *input.annotation;
  if (annotation.speaker) return std::nullopt;
  SpeakerProposal out;
  if (annotation.span.anchored()) {
    const core::TextIndex index(input.text);
    const auto extent = index.checked(annotation.span.extent());
    const auto cues =
        extent ? core::find_speakers(input.text, *extent) : std::vector<core::SpeakerCue>();
    if (!cues.empty()) {
      out.words = out.name = cues.front().words;
      out.cue = cues.front().cue;
      return out;
    }
  }
  // Nobody else is named: the text speaks in its own voice.
  if (input.meta == nullptr) return std::nullopt;
  out.name = input.meta->authors.empty() ? input.meta->publisher : input.meta->authors.front();
  if (out.name.empty()) return std::nullopt;
  out.cue = "the text’s own voice";
  return out;
}

}  // namespace

Proposals propose(const ProposalInput& input) {
  Proposals out;
  const std::string quote = input.annotation->span.whole_quote();
  out.hedge = propose_hedge(input, quote);
  out.horizon = propose_horizon(input, quote);
  out.speaker = propose_speaker(input);
  if (out.speaker) out.speaker->text = out.speaker->name + "? " + out.speaker->cue;
  return out;
}

}  // namespace workbench
