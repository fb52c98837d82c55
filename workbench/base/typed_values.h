// Reads what a person types into a field as days and as a range of probabilities, in the wordings
// the views show them in and a few shorter ones. It shows nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/link.h"

namespace workbench {

/// "15–20 Dec 2022", "20 Dec 2022", "2022-12-20", "2022-12-15 – 2022-12-20", "Dec 2022", "2023",
/// "from 1 Jan 2023", "to 31 Dec 2023", "" (no range).
[[nodiscard]] core::Result<core::DateRange> parse_days(std::string_view typed);

/// One day, or nothing for "".
[[nodiscard]] core::Result<std::optional<core::Date>> parse_day(std::string_view typed);

/// "40–75 %", "40-75", "40–60–75" (with the best guess in the middle), "60", "0.4 - 0.75"; "" takes
/// the range away. A number above 1 or with % is percent; so is "1" when the other end is above 1.
[[nodiscard]] core::Result<std::optional<core::Probability>> parse_probability(
    std::string_view typed);

/// "40–75 %", "40–60–75 %"; what parse_probability reads back.
[[nodiscard]] std::string probability_text(const core::Probability& probability);

/// Parts between commas, trimmed, none empty, none twice.
[[nodiscard]] std::vector<std::string> parse_list(std::string_view typed);
[[nodiscard]] std::string list_text(const std::vector<std::string>& parts);

}  // namespace workbench
