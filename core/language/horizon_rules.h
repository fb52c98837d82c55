// The wordings of time the house knows, as data: a pattern of words and slots, and how what it
// matched becomes days. Matching and calendar arithmetic are in core/language/horizon.cpp.
#pragma once

#include <span>
#include <string_view>

#include "core/base/enum_names.h"

namespace core {

enum class HorizonKind {
  months,          ///< From the said date to the end of the month `amount` months later.
  quarters,        ///< `amount` months from the said date, to the nearest end of a quarter.
  years,           ///< Likewise, to the nearest end of a year.
  days,            ///< From the said date, `amount` days.
  number,          ///< <n> days, weeks, months or years from the said date; the larger of two <n>.
  said_month,      ///< The month it was said in, `amount` months later.
  said_year,       ///< The year it was said in, `amount` years later.
  year,            ///< The year named.
  year_part,       ///< `amount` is the part in months, from 100 * first + last: 103 is Jan-Mar.
  said_year_part,  ///< Likewise, of the year after the one it was said in.
  this_year_part,  ///< Likewise, of the year meant: the first whose part is not over.
  month,           ///< The month named.
  month_begin,     ///< Its first ten days.
  month_middle,    ///< From the 11th to the 20th.
  month_end,       ///< From the 21st.
  month_part,      ///< `amount` is 100 * first day + last day; 31 is the month's last.
  to_month,        ///< From the said date to the end of the month named.
  to_year,         ///< From the said date to the end of the year named.
  to_said_year,    ///< From the said date to the end of that year.
  to_said_month,   ///< Likewise, of that month.
  before_month,    ///< To the day before the month named.
  before_year,     ///< To the day before the year named.
  season,          ///< The season named, the first that is not over.
  to_season,       ///< From the said date to its end.
  next_season,     ///< The one of the next calendar year.
  before_season,   ///< To the day before it.
  date,            ///< That day, or from that day to <day2>.
  to_date,         ///< From the said date to that day.
  before_date,     ///< To the day before that day.
  weekday,         ///< The next such day.
  event            ///< Starts with something else: no last day.
};

template <>
inline constexpr std::array<std::string_view, 31> kEnumNames<HorizonKind> = {
    "months",         "quarters",    "years",       "days",         "number",
    "said_month",     "said_year",   "year",        "year_part",    "said_year_part",
    "this_year_part", "month",       "month_begin", "month_middle", "month_end",
    "month_part",     "to_month",    "to_year",     "to_said_year", "to_said_month",
    "before_month",   "before_year", "season",      "to_season",    "next_season",
    "before_season",  "date",        "to_date",     "before_date",  "weekday",
    "event"};

/// `pattern`: words apart by spaces; `a|b` one of them; `x?` may be missing; `word*` by its
/// beginning; <year> <month> <day> <day2> <season> <n> <unit> <weekday> are slots. Written as
/// people do; folded before it is compared.
struct HorizonRule {
  std::string_view pattern;
  std::string_view name;  ///< Of the rule in the house's list.
  HorizonKind kind = HorizonKind::months;
  int amount = 0;
  int weight = 2;  ///< 3: names a day, month or year; 1: hardly says anything.
  int lead = 0;    ///< Begins so many days after the said date: "coming weeks" begin tomorrow.
};

/// Version 1 of the house's rules. assets/horizons/house-v1.json lists the same, and a test holds
/// the two together.
[[nodiscard]] std::span<const HorizonRule> horizon_rules();
/// What holds when nothing is stated.
[[nodiscard]] const HorizonRule& unstated_rule();

struct NamedNumber {
  std::string_view stem;  ///< Folded beginning of the word.
  int value = 0;
  bool whole = false;  ///< The stem is the whole word.
};
/// 1..12
[[nodiscard]] std::span<const NamedNumber> month_names();
/// First month of the season: 3, 6, 9 or 12.
[[nodiscard]] std::span<const NamedNumber> season_names();
/// 0 Monday .. 6 Sunday.
[[nodiscard]] std::span<const NamedNumber> weekday_names();
/// 0 day, 1 week, 2 month, 3 year.
[[nodiscard]] std::span<const NamedNumber> unit_names();
/// "a few" is 3, "a couple" 2.
[[nodiscard]] std::span<const NamedNumber> quantity_names();

}  // namespace core
