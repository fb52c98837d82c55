// Instants as other programs write them: ISO 8601 with any offset, seconds or not. What Foresay
// writes itself is core/base/date.h.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"

namespace core {

/// "2022-12-26T09:30:00.5+02:00", "2022-12-26 09:30Z", "2022-12-26T09:30-0500", and what
/// parse_timestamp reads. Empty without an offset: nobody knows when that was.
[[nodiscard]] std::optional<Timestamp> parse_instant(std::string_view text);

/// The day as it is written, "2022-12-26" or with a clock behind it; of an instant with an offset
/// the day it was there, as it is printed.
[[nodiscard]] std::optional<Date> parse_written_day(std::string_view text);

}  // namespace core
