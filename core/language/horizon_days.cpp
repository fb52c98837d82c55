#include "core/language/horizon_days.h"

#include <algorithm>
#include <cstdlib>

namespace core {
namespace {

Date first_of(int year, int month) { return make_date({year, month, 1}); }

DateRange months_of(int year, int first, int last) {
  return {first_of(year, first), last_of_month(first_of(year, last))};
}

std::optional<Date> day_of_month(int year, int month, int day) {
  if (day < 1) return std::nullopt;
  const Date date = make_date({year, month, day});
  const auto back = civil(date);
  if (back.month != month || back.day != day) return std::nullopt;
  return date;
}

// 0 Monday .. 6 Sunday. 1970-01-01 was a Thursday.
int weekday_of(Date date) { return ((date.days + 3) % 7 + 7) % 7; }

// The last day of the quarter (3) or year (12) that is nearest; the later of two. Vague words name
// no day, and a period's end is where such a forecast is looked up.
Date nearest_end(Date date, int months) {
  const auto ymd = civil(date);
  const Date first = first_of(ymd.year, (ymd.month - 1) / months * months + 1);
  const Date before = first + -1;
  const Date after = last_of_month(add_months(first, months - 1));
  return date - before < after - date ? before : after;
}

// Knows when it was said, or not: then only what names a year can be resolved.
class Calendar {
 public:
  Calendar(const HorizonRule& rule, const HorizonSlots& slots, const std::optional<SaidDay>& said)
      : rule_(rule), slots_(slots), open_(said && said->or_before) {
    if (said) said_ = said->day;
  }

  std::optional<DateRange> resolve() const {
    switch (rule_.kind) {
      case HorizonKind::year:
      case HorizonKind::year_part:
      case HorizonKind::to_year:
      case HorizonKind::before_year:
        return of_year();
      case HorizonKind::month:
      case HorizonKind::month_begin:
      case HorizonKind::month_middle:
      case HorizonKind::month_end:
      case HorizonKind::month_part:
      case HorizonKind::to_month:
      case HorizonKind::before_month:
        return of_month();
      case HorizonKind::date:
      case HorizonKind::to_date:
      case HorizonKind::before_date:
        return of_date();
      default:
        return said_ ? of_said(*said_) : std::nullopt;
    }
  }

 private:
  std::optional<DateRange> of_year() const {
    if (slots_.year < 0) return std::nullopt;
    const int year = slots_.year;
    if (rule_.kind == HorizonKind::year_part) return part_of(year);
    if (rule_.kind == HorizonKind::before_year) return DateRange{said_, first_of(year, 1) + -1};
    const DateRange whole = months_of(year, 1, 12);
    return rule_.kind == HorizonKind::year ? whole : DateRange{said_, whole.to};
  }

  DateRange part_of(int year) const {
    return months_of(year, rule_.amount / 100, rule_.amount % 100);
  }

  // The year named, else the first in which the month is not over on the said date.
  std::optional<int> year_of_month() const {
    if (slots_.year >= 0) return slots_.year;
    if (!said_) return std::nullopt;
    const auto said = civil(*said_);
    if (rule_.amount == 1) return said.year + 1;
    return slots_.month < said.month ? said.year + 1 : said.year;
  }

  std::optional<DateRange> of_month() const {
    const auto year = year_of_month();
    if (!year || slots_.month < 1) return std::nullopt;
    const Date first = first_of(*year, slots_.month);
    switch (rule_.kind) {
      case HorizonKind::month_begin:
        return DateRange{first, first + 9};
      case HorizonKind::month_middle:
        return DateRange{first + 10, first + 19};
      case HorizonKind::month_end:
        return DateRange{first + 20, last_of_month(first)};
      case HorizonKind::month_part:
        return DateRange{first + (rule_.amount / 100 - 1),
                         std::min(first + (rule_.amount % 100 - 1), last_of_month(first))};
      case HorizonKind::to_month:
        return DateRange{said_, last_of_month(first)};
      case HorizonKind::before_month:
        return DateRange{said_, first + -1};
      default: {
        const int last = slots_.month2 > slots_.month ? slots_.month2 : slots_.month;
        return DateRange{first, last_of_month(first_of(*year, last))};
      }
    }
  }

  std::optional<DateRange> of_date() const {
    const auto day = named_day();
    if (!day) return std::nullopt;
    if (rule_.kind == HorizonKind::before_date) return DateRange{said_, *day + -1};
    if (slots_.day2 > 0) {
      const auto last = day_of_month(civil(*day).year, slots_.month, slots_.day2);
      return last && *last >= *day ? std::optional(DateRange{day, last}) : std::nullopt;
    }
    const bool alone = rule_.kind == HorizonKind::date || (said_ && *day < *said_);
    return DateRange{alone ? day : said_, day};
  }

  std::optional<Date> named_day() const {
    if (slots_.month < 1) return std::nullopt;
    if (slots_.year >= 0) return day_of_month(slots_.year, slots_.month, slots_.day);
    if (!said_) return std::nullopt;
    const int year = civil(*said_).year;
    std::optional<Date> best;
    for (int each = year - 1; each <= year + 1; ++each) {
      const auto day = day_of_month(each, slots_.month, slots_.day);
      if (!day || weekday_of(*day) != slots_.weekday) continue;
      if (!best || distance(*day) < distance(*best)) best = day;
    }
    return best ? best : coming_day(year);
  }

  // "On 3 May" said on 20 May means the next one; printed on 4 May, it may have been said before.
  std::optional<Date> coming_day(int year) const {
    constexpr int kPrintedLater = 14;
    const Date since = open_ ? *said_ + -kPrintedLater : *said_;
    for (int each = year - 1; each <= year + 1; ++each) {
      const auto day = day_of_month(each, slots_.month, slots_.day);
      if (day && *day >= since) return day;
    }
    return std::nullopt;
  }

  [[nodiscard]] int distance(Date day) const { return std::abs(day - *said_); }

  std::optional<DateRange> of_said(Date said) const {
    const auto ymd = civil(said);
    const int amount = rule_.amount;
    switch (rule_.kind) {
      case HorizonKind::months:
        return DateRange{said + rule_.lead, last_of_month(add_months(said, amount))};
      case HorizonKind::quarters:
        return DateRange{said + rule_.lead, nearest_end(add_months(said, amount), 3)};
      case HorizonKind::years:
        return DateRange{said + rule_.lead, nearest_end(add_months(said, amount), 12)};
      case HorizonKind::days:
        return DateRange{said + rule_.lead, said + amount};
      case HorizonKind::number:
        return of_number(said);
      case HorizonKind::said_month: {
        const Date first = add_months(first_of(ymd.year, ymd.month), amount);
        const Date from = rule_.name == "end-of-month" ? first + 20 : std::max(first, said);
        return DateRange{from, last_of_month(first)};
      }
      case HorizonKind::said_year:
        return months_of(ymd.year + amount, 1, 12);
      case HorizonKind::said_year_part:
        return part_of(ymd.year + 1);
      case HorizonKind::this_year_part:
        if (slots_.year >= 0) return part_of(slots_.year);
        return part_of(ymd.month > amount % 100 ? ymd.year + 1 : ymd.year);
      case HorizonKind::to_said_year:
        return DateRange{said, make_date({ymd.year + amount, 12, 31})};
      case HorizonKind::to_said_month:
        return DateRange{said, last_of_month(said)};
      case HorizonKind::weekday:
        return of_weekday(said);
      case HorizonKind::event:
        return DateRange{said, std::nullopt};
      default:
        return of_season(said);
    }
  }

  std::optional<DateRange> of_number(Date said) const {
    const int n = slots_.n >= 0 ? slots_.n : std::max(rule_.amount, 1);
    if (slots_.unit < 0 || n > 1000) return std::nullopt;
    if (slots_.unit == 0) return DateRange{said, said + n};
    if (slots_.unit == 1) return DateRange{said, said + 7 * n};
    return DateRange{said, add_months(said, slots_.unit == 2 ? n : 12 * n)};
  }

  std::optional<DateRange> of_weekday(Date said) const {
    const int ahead = (slots_.weekday - weekday_of(said) + 7) % 7;
    const Date day = said + (ahead == 0 ? 7 : ahead);
    return DateRange{day, day};
  }

  // Winter begins in December and ends in the year after: a winter with a year is the one that
  // ends in it.
  std::optional<DateRange> of_season(Date said) const {
    const auto ymd = civil(said);
    if (slots_.season < 1) return std::nullopt;
    int year = slots_.year >= 0 ? slots_.year - (slots_.season == 12 ? 1 : 0) : ymd.year;
    DateRange out = season_of(year);
    if (slots_.year < 0) {
      if (rule_.kind == HorizonKind::next_season) {
        out = season_of(ymd.year + 1);
      } else {
        out = season_of(ymd.year - 1);
        for (year = ymd.year; *out.to < said; ++year) out = season_of(year);
      }
    }
    if (rule_.kind == HorizonKind::to_season) return DateRange{said, out.to};
    if (rule_.kind == HorizonKind::before_season) return DateRange{said, *out.from + -1};
    return DateRange{std::max(said, *out.from), out.to};
  }

  DateRange season_of(int year) const {
    const Date first = first_of(year, slots_.season);
    return {first, last_of_month(add_months(first, 2))};
  }

  const HorizonRule& rule_;
  const HorizonSlots& slots_;
  std::optional<Date> said_;
  bool open_ = false;
};

}  // namespace

std::optional<DateRange> horizon_days(const HorizonRule& rule, const HorizonSlots& slots,
                                      const std::optional<SaidDay>& said) {
  return Calendar(rule, slots, said).resolve();
}

}  // namespace core
