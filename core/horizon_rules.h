// The wordings of time the house knows, as data: a pattern of words and slots, and how what it
// matched becomes days. Matching and calendar arithmetic are in core/horizon.cpp.
#pragma once

#include <span>
#include <string_view>

namespace core {

enum class HorizonKind {
  months,          ///< From the said date to the end of the month `amount` months later.
  days,            ///< From the said date, `amount` days.
  number,          ///< <n> days, weeks, months or years from the said date.
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
  to_month,        ///< From the said date to the end of the month named.
  to_year,         ///< From the said date to the end of the year named.
  to_said_year,    ///< From the said date to the end of that year.
  to_said_month,   ///< Likewise, of that month.
  before_month,    ///< To the day before the month named.
  before_year,     ///< To the day before the year named.
  season,          ///< The season named, the first that is not over.
  next_season,     ///< The one of the next calendar year.
  before_season,   ///< To the day before it.
  date,            ///< That day.
  to_date,         ///< From the said date to that day.
  before_date,     ///< To the day before that day.
  weekday,         ///< The next such day.
  event            ///< Starts with something else: no last day.
};

/// `pattern`: words apart by spaces; `a|b` one of them; `x?` may be missing; `word*` by its
/// beginning; <year> <month> <day> <season> <n> <unit> <weekday> are slots. Written as people do;
/// folded before it is compared.
struct HorizonRule {
  std::string_view pattern;
  std::string_view name;  ///< Of the rule in the house's list.
  HorizonKind kind = HorizonKind::months;
  int amount = 0;
  int weight = 2;  ///< 3: names a day, month or year; 1: hardly says anything.
};

[[nodiscard]] std::span<const HorizonRule> horizon_rules();

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

}  // namespace core
