// What a matched wording of time means in days, given when it was said. Pure calendar arithmetic;
// the wordings are in core/language/horizon_rules.h.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "core/language/horizon_rules.h"

namespace core {

/// What the slots of a pattern held; -1 where they were not filled.
struct HorizonSlots {
  int year = -1;
  int month = -1;
  int month2 = -1;  ///< The second of "February-March".
  int day = -1;
  int day2 = -1;     ///< The second of "26–27".
  int season = -1;   ///< First month: 3, 6, 9 or 12.
  int weekday = -1;  ///< 0 Monday .. 6 Sunday.
  int n = -1;
  int unit = -1;  ///< 0 day, 1 week, 2 month, 3 year.
};

/// When it was said: the first day that is known, or the last one where only that is.
struct SaidDay {
  Date day;
  bool or_before = false;  ///< Only the last day is known, as of what is printed under a date.
};

/// Both days inclusive; no last day for an event. Empty when it needs a said date and there is
/// none, or names a day that does not exist. A missing year is the first that is not over; of a day
/// it is the nearest in which it falls on the weekday named, or without one a year in which it was
/// still to come when it may have been said. Such a day may lie before `said`.
[[nodiscard]] std::optional<DateRange> horizon_days(const HorizonRule& rule,
                                                    const HorizonSlots& slots,
                                                    const std::optional<SaidDay>& said);

}  // namespace core
