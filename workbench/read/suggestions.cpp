#include "workbench/read/suggestions.h"

#include <algorithm>

#include "core/language/attribution_cue.h"
#include "core/language/cue_byline.h"
#include "core/language/hedge_detection.h"
#include "core/language/horizon_detection.h"
#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "workbench/base/typed_values.h"

namespace workbench {
namespace {

// The span in the part of the text that may tell of it: what speaks of a span stands near, and a
// long document is not read for it.
struct Nearby {
  std::string_view text;
  core::ByteRange span;
};

// Of the event, so that it hangs on how the statement stands to it.
void add_range(HedgeProposal& out, const core::HedgeHit& hit, const core::Link* link) {
  const core::Probability of_words{hit.lo, std::nullopt, hit.hi};
  const auto stance = link != nullptr ? link->stance : core::Stance::asserts;
  const core::EventRange event = core::event_range(stance, of_words);
  out.scale = hit.scale;
  out.scale_version = hit.scale_version;
  out.scorable = hit.scorable;
  out.text += " " + probability_text(event.range);
  if (event.or_else) {
    out.asked = event;
    out.text += " or " + probability_text(*event.or_else);
  } else {
    out.probability = event.range;
    if (event.range != of_words) out.text += ", as it is denied";
  }
  out.text += " · " + out.scale + " v" + std::to_string(out.scale_version);
}

// From the words a person chose, else from the span. A range is proposed for predictions only.
std::optional<HedgeProposal> propose_hedge(const ProposalInput& input, const std::string& quote,
                                           const std::optional<Nearby>& near) {
  const std::string& typed = input.annotation->hedge;
  const bool ranged = input.link != nullptr && input.link->probability;
  const bool wants_range = input.annotation->type == core::StatementType::prediction && !ranged;
  if (input.scales == nullptr || ranged || (!typed.empty() && !wants_range)) return std::nullopt;
  const bool placed = near && typed.empty();
  const auto hit = placed ? core::read_hedge(near->text, near->span, *input.scales)
                          : core::read_hedge(typed.empty() ? quote : typed, *input.scales);
  if (!hit) return std::nullopt;
  HedgeProposal out;
  out.words = hit->words;
  out.text = hit->words + "?";
  if (!hit->has_range && !typed.empty()) return std::nullopt;
  if (hit->has_range && wants_range) add_range(out, *hit, input.link);
  return out;
}

std::string horizon_text(const core::HorizonReading& reading) {
  const core::Horizon& horizon = reading.horizon;
  std::string out =
      horizon.range.to ? "by " + core::to_short(*horizon.range.to) + "? " : "no last day? ";
  switch (reading.source) {
    case core::HorizonSource::span:
      return out + "“" + horizon.words + "”";
    case core::HorizonSource::sentence:
      return out + "“" + horizon.words + "” · in its sentence";
    case core::HorizonSource::sentence_before:
      return out + "“" + horizon.words + "” · in the sentence before";
    case core::HorizonSource::condition:
      return out + "none stated · follows from a condition";
    case core::HorizonSource::nothing:
      break;
  }
  return out + "none stated · 12 months";
}

std::optional<HorizonProposal> propose_horizon(const ProposalInput& input, const std::string& quote,
                                               const std::optional<Nearby>& near) {
  const core::Annotation& annotation = *input.annotation;
  if (annotation.type != core::StatementType::prediction) return std::nullopt;
  if (input.link != nullptr && !input.link->horizon.empty()) return std::nullopt;
  core::DateRange said = annotation.said;
  if (said.empty() && input.meta != nullptr) said = input.meta->stated;
  const auto reading =
      near ? core::read_horizon(near->text, near->span, said) : core::read_horizon(quote, said);
  if (reading.horizon.empty()) return std::nullopt;
  return HorizonProposal{reading.horizon, reading.source >= core::HorizonSource::condition,
                         horizon_text(reading)};
}

// Nobody else is named: the text speaks in its own voice.
std::optional<SpeakerProposal> own_voice(const ProposalInput& input) {
  SpeakerProposal out;
  out.cue = "the text’s own voice";
  if (input.meta != nullptr && !input.meta->authors.empty()) {
    out.name = input.meta->authors.front();
  } else if (const auto author = core::find_byline(input.text)) {
    out.name = *author;
  } else if (input.meta != nullptr) {
    out.name = input.meta->publisher;
  }
  if (out.name.empty()) return std::nullopt;
  return out;
}

std::optional<SpeakerProposal> propose_speaker(const ProposalInput& input,
                                               const std::optional<Nearby>& near) {
  if (input.annotation->speaker) return std::nullopt;
  const auto cues =
      near ? core::find_speakers(near->text, near->span) : std::vector<core::SpeakerCue>();
  if (cues.empty()) return own_voice(input);
  SpeakerProposal out;
  out.words = out.name = cues.front().words;
  out.cue = cues.front().cue;
  return out;
}

std::optional<Nearby> nearby(const ProposalInput& input) {
  constexpr std::size_t kAround = 20'000;
  if (!input.annotation->span.anchored()) return std::nullopt;
  const core::CharRange chars = input.annotation->span.extent();
  const auto extent = input.index != nullptr ? input.index->checked(chars)
                                             : core::TextIndex(input.text).checked(chars);
  if (!extent) return std::nullopt;
  const std::string_view text = input.text;
  std::size_t begin = extent->begin.index() > kAround ? extent->begin.index() - kAround : 0;
  std::size_t end = std::min(text.size(), extent->end.index() + kAround);
  while (begin > 0 && !core::is_char_start(text[begin])) --begin;
  while (end < text.size() && !core::is_char_start(text[end])) ++end;
  const auto moved = static_cast<std::int64_t>(begin);
  return Nearby{text.substr(begin, end - begin), {extent->begin + -moved, extent->end + -moved}};
}

}  // namespace

Proposals propose(const ProposalInput& input) {
  Proposals out;
  const std::string quote = input.annotation->span.whole_quote();
  const auto near = nearby(input);
  out.hedge = propose_hedge(input, quote, near);
  out.horizon = propose_horizon(input, quote, near);
  out.speaker = propose_speaker(input, near);
  if (out.speaker) out.speaker->text = out.speaker->name + "? " + out.speaker->cue;
  return out;
}

}  // namespace workbench
