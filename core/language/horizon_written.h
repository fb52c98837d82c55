// Horizons in languages whose wordings the house's list does not know: the days, months and years
// that a text names, by ICU's names, and the small words before them. Called by
// core/language/horizon.h.
#pragma once

#include <string_view>
#include <vector>

#include "core/language/horizon.h"

namespace core {

/// In order of the text. Nothing for English, Russian, Ukrainian and Belarusian, which have rules;
/// nor for a text too short to tell its language, nor for what lies before `said`.
[[nodiscard]] std::vector<HorizonHit> written_horizons(std::string_view text,
                                                       const DateRange& said);

}  // namespace core
