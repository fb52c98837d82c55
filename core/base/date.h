// Calendar days, ranges of days and instants, all in UTC, as the model speaks of them.
// No time zones and no locale: what a person sees is made in the view.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Days since 1970-01-01 (proleptic Gregorian, UTC).
struct Date {
  std::int32_t days = 0;

  constexpr auto operator<=>(const Date&) const = default;
  [[nodiscard]] constexpr Date operator+(int n) const { return Date{days + n}; }
  [[nodiscard]] constexpr int operator-(Date other) const { return days - other.days; }
};

struct YearMonthDay {
  int year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..31
};

[[nodiscard]] Date make_date(YearMonthDay ymd);
[[nodiscard]] YearMonthDay civil(Date date);
/// Adds calendar months; the day is clamped to the month's last.
[[nodiscard]] Date add_months(Date date, int months);
[[nodiscard]] Date last_of_month(Date date);

/// "2022-12-26", and nothing else before or after it; empty when it is not a real day.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);
/// "2022-12-26".
[[nodiscard]] std::string to_iso(Date date);
/// "26 Dec 2022".
[[nodiscard]] std::string to_short(Date date);

/// Both ends inclusive; a missing end is open or unknown.
struct DateRange {
  std::optional<Date> from;
  std::optional<Date> to;

  bool operator==(const DateRange&) const = default;
  [[nodiscard]] bool empty() const { return !from && !to; }
};

/// "15–20 Dec 2022", "20 Dec 2022", "from 1 Jan 2023", "to 31 Dec 2023" or "".
[[nodiscard]] std::string to_short(const DateRange& range);

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Timestamp {
  std::int64_t ms = 0;

  constexpr auto operator<=>(const Timestamp&) const = default;
};

[[nodiscard]] Timestamp now();
/// The UTC day an instant falls on.
[[nodiscard]] Date day_of(Timestamp at);
/// "2022-12-26T09:30:00.123Z"; milliseconds are left out when they are zero.
[[nodiscard]] std::string to_iso(Timestamp at);
/// Accepts what to_iso writes, with or without milliseconds, "Z" or "+00:00", and a bare date.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view iso);

}  // namespace core
