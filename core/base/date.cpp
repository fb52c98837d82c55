#include "core/base/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace core {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::array<const char*, 12> kMonthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::chrono::year_month_day chrono_ymd(Date date) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(date.days)));
}

Date from_chrono(std::chrono::year_month_day ymd) {
  const auto days = std::chrono::sys_days(ymd).time_since_epoch().count();
  return Date{static_cast<std::int32_t>(days)};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

template <class... Args>
std::string formatted(const char* pattern, Args... args) {
  std::array<char, 64> buffer{};
  const int n = std::snprintf(buffer.data(), buffer.size(), pattern, args...);
  return {buffer.data(), static_cast<std::size_t>(n)};
}

const char* month_name(int month) { return kMonthNames[static_cast<std::size_t>(month - 1)]; }

// "09:30:00.123" → milliseconds of the day.
std::optional<std::int64_t> parse_clock(std::string_view text) {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2));
  const auto minute = digits(text.substr(3, 2));
  const auto second = digits(text.substr(6, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
    return std::nullopt;
  std::int64_t ms = ((*hour * 60LL + *minute) * 60 + *second) * 1000;
  const auto fraction = text.substr(8);
  if (fraction.empty()) return ms;
  if (fraction.front() != '.' || fraction.size() < 2) return std::nullopt;
  std::int64_t unit = 100;
  for (const char c : fraction.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    ms += (c - '0') * unit;
    unit /= 10;
  }
  return ms;
}

}  // namespace

Date make_date(YearMonthDay ymd) {
  return from_chrono(std::chrono::year(ymd.year) /
                     std::chrono::month(static_cast<unsigned>(ymd.month)) /
                     std::chrono::day(static_cast<unsigned>(ymd.day)));
}

YearMonthDay civil(Date date) {
  const auto ymd = chrono_ymd(date);
  return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())),
          static_cast<int>(unsigned(ymd.day()))};
}

Date last_of_month(Date date) {
  const auto ymd = chrono_ymd(date);
  return from_chrono(ymd.year() / ymd.month() / std::chrono::last);
}

Date add_months(Date date, int months) {
  auto ymd = chrono_ymd(date) + std::chrono::months(months);
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
  return from_chrono(ymd);
}

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto ymd = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                   std::chrono::day(static_cast<unsigned>(*day));
  if (!ymd.ok()) return std::nullopt;
  return from_chrono(ymd);
}

std::string to_iso(Date date) {
  const auto ymd = civil(date);
  return formatted("%04d-%02d-%02d", ymd.year, ymd.month, ymd.day);
}

std::string to_short(Date date) {
  const auto ymd = civil(date);
  return formatted("%d %s %d", ymd.day, month_name(ymd.month), ymd.year);
}

std::string to_short(const DateRange& range) {
  if (range.empty()) return {};
  if (!range.from) return "to " + to_short(*range.to);
  if (!range.to) return "from " + to_short(*range.from);
  if (range.from == range.to) return to_short(*range.from);
  const auto from = civil(*range.from);
  const auto to = civil(*range.to);
  std::string begin = to_short(*range.from);
  if (from.year == to.year && from.month == to.month) {
    begin = std::to_string(from.day);
  } else if (from.year == to.year) {
    begin = formatted("%d %s", from.day, month_name(from.month));
  }
  const bool days_only = from.year == to.year && from.month == to.month;
  return begin + (days_only ? "–" : " – ") + to_short(*range.to);
}

Timestamp now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Date day_of(Timestamp at) {
  const std::int64_t days = at.ms >= 0 ? at.ms / kDayMs : -((-at.ms + kDayMs - 1) / kDayMs);
  return Date{static_cast<std::int32_t>(days)};
}

std::string to_iso(Timestamp at) {
  const Date day = day_of(at);
  const std::int64_t in_day = at.ms - day.days * kDayMs;
  const int seconds = static_cast<int>(in_day / 1000);
  const int millis = static_cast<int>(in_day % 1000);
  const auto clock = formatted("T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return to_iso(day) + clock + (millis ? formatted(".%03dZ", millis) : "Z");
}

std::optional<Timestamp> parse_timestamp(std::string_view iso) {
  if (iso.size() < 10) return std::nullopt;
  const auto day = parse_date(iso.substr(0, 10));
  if (!day) return std::nullopt;
  const std::int64_t start = day->days * kDayMs;
  if (iso.size() == 10) return Timestamp{start};
  if (iso[10] != 'T' && iso[10] != ' ') return std::nullopt;
  auto rest = iso.substr(11);
  if (rest.ends_with("Z")) {
    rest.remove_suffix(1);
  } else if (rest.ends_with("+00:00")) {
    rest.remove_suffix(6);
  } else {
    return std::nullopt;
  }
  const auto clock = parse_clock(rest);
  if (!clock) return std::nullopt;
  return Timestamp{start + *clock};
}

}  // namespace core
