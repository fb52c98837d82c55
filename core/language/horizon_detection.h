// By when a tagged prediction is to come true, read from the text around it as a reader would: in
// the span, in the rest of its sentence, in the sentence before when the span leans on that; else
// from what the house assumes. It proposes; the words are always kept beside the days.
#pragma once

#include <string_view>

#include "core/base/date.h"
#include "core/model/link.h"
#include "core/text/offset.h"

namespace core {

enum class HorizonSource {
  span,             ///< The span's own words.
  sentence,         ///< The rest of its sentence: "When they meet later this month, […]".
  sentence_before,  ///< Carried over: "He plans it for May. [It will be the third.]"
  condition,  ///< None stated, and it follows from something that may never happen: no last day.
  nothing     ///< None stated: the house's default, never the speaker's own.
};

struct HorizonReading {
  Horizon horizon;  ///< Empty without a said date, unless the words name their year.
  HorizonSource source = HorizonSource::nothing;
};

/// `span` is bytes of `text`.
[[nodiscard]] HorizonReading read_horizon(std::string_view text, ByteRange span,
                                          const DateRange& said);
/// A statement without its surroundings.
[[nodiscard]] HorizonReading read_horizon(std::string_view statement, const DateRange& said);

}  // namespace core
