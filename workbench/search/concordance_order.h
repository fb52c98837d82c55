// The order of the lines of a concordance: by what stands left or right of the hit. It searches
// nothing.
#pragma once

#include <vector>

#include "store/search/search.h"

namespace workbench {

/// `rank` and `place` say which lines come first out of all; `left` and `right` sort those loaded.
enum class SearchSort { rank, place, left, right };

/// `left` compares the words before the hit, read backwards from it; `right` what follows it. Case
/// and accents do not matter; equal contexts keep their order, and so does everything else.
[[nodiscard]] std::vector<store::Hit> sorted_by(SearchSort by, std::vector<store::Hit> hits);

/// Without quotes at whose place a line of their text stands already.
[[nodiscard]] std::vector<store::Hit> each_place_once(std::vector<store::Hit> hits);

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 4> core::kEnumNames<workbench::SearchSort> = {
    "best", "place", "left", "right"};
