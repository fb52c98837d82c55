// Finds who is named as the speaker around a span ("…, Pashkov believes", "According to Mr. Mahda,
// …", "observes La Stampa: “…”"). It finds wordings, and knows no parties.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

struct SpeakerCue {
  ByteRange name;     ///< Bytes of the whole text.
  std::string words;  ///< The name without title or article: "Mahda", "Ukrainian generals".
  std::string cue;    ///< "believes", "according to"
  /// How directly it speaks of the span: 0 in its sentence, 1 around the quotation it lies in,
  /// 2 named earlier and meant by a pronoun.
  int distance = 0;
};

/// The most direct first. `text` is the whole text, `span` bytes of it.
[[nodiscard]] std::vector<SpeakerCue> find_speakers(std::string_view text, ByteRange span);

}  // namespace core
