// Finds the words that say by when something is to happen ("by the end of 2023", "in the coming
// weeks", "до конца года") and resolves them to days by the house rules, version 1. The anchor is
// the date on which the statement was made, never that of publication.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/model/link.h"
#include "core/text/offset.h"

namespace core {

struct HorizonHit {
  ByteRange range;    ///< Bytes of the searched text.
  std::string words;  ///< As the text has them.
  DateRange dates;    ///< No last day: it hangs on an event ("when the right moment arrives").
  std::string rule;   ///< "house v1: coming-weeks"
  int weight = 0;     ///< How exact the words are; a date outweighs "in the future".
};

/// In order of the text, not overlapping; what lies wholly before `said` is left out. Without a
/// said date only words that name a year are found.
[[nodiscard]] std::vector<HorizonHit> find_horizons(std::string_view text, const DateRange& said);

/// The most exact hit, the first of equals; null when there is none.
[[nodiscard]] const HorizonHit* main_horizon(const std::vector<HorizonHit>& hits);

/// What holds when a prediction states no horizon: 12 months from the said date, to the nearest end
/// of a year. Its words are "(none stated)", so that it is never taken for the speaker's own. Empty
/// without a said date.
[[nodiscard]] Horizon default_horizon(const DateRange& said);

}  // namespace core
