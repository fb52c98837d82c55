#include "importers/documents/html/article/day_reader.h"

#include <algorithm>

namespace importers::html {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// The number of `count` digits at `at`, or nothing.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<core::Date> day(int year, int month, int date) {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31)
    return std::nullopt;
  const core::Date made = core::make_date({year, month, date});
  const auto back = core::civil(made);
  if (back.month != month || back.day != date) return std::nullopt;
  return made;
}

// "2022-12-26", "2022/12/26", "20221226" at a place of the text.
std::optional<core::Date> year_first_at(std::string_view text, std::size_t at) {
  const auto year = number(text, at, 4);
  if (!year || (at > 0 && digit(text[at - 1]))) return std::nullopt;
  std::size_t next = at + 4;
  if (next < text.size() && digit(text[next])) {
    const auto month = number(text, next, 2);
    const auto date = number(text, next + 2, 2);
    const bool longer = next + 4 < text.size() && digit(text[next + 4]) && text.size() != 14;
    return month && date && !longer ? day(*year, *month, *date) : std::nullopt;
  }
  if (next >= text.size() || std::string_view("-/._").find(text[next]) == std::string_view::npos)
    return std::nullopt;
  const std::size_t month_size = number(text, next + 1, 2) ? 2 : 1;
  const auto month = number(text, next + 1, month_size);
  next += 1 + month_size;
  if (!month || next >= text.size() ||
      std::string_view("-/._").find(text[next]) == std::string_view::npos)
    return std::nullopt;
  const std::size_t date_size = number(text, next + 1, 2) ? 2 : 1;
  const auto date = number(text, next + 1, date_size);
  return date ? day(*year, *month, *date) : std::nullopt;
}

// "26.12.2022", "26/12/2022", "12/26/2022": with dots the day stands first; with strokes the
// language decides where both orders are days.
bool month_stands_first(char mark, int first, int second, std::string_view language) {
  if (mark != '/') return false;
  if (second > 12) return true;
  return language == "en-US" || (language == "en" && first <= 12);
}

std::optional<core::Date> year_last_at(std::string_view text, std::size_t at,
                                       std::string_view language) {
  const std::size_t first_size = number(text, at, 2) ? 2 : 1;
  const std::size_t mark = at + first_size;
  if (mark >= text.size() || std::string_view("./-").find(text[mark]) == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t second_size = number(text, mark + 1, 2) ? 2 : 1;
  const auto first = number(text, at, first_size);
  const auto second = number(text, mark + 1, second_size);
  const std::size_t last = mark + 1 + second_size;
  if (!first || !second || last >= text.size() || text[last] != text[mark]) return std::nullopt;
  const auto year = number(text, last + 1, 4);
  if (!year) return std::nullopt;
  return month_stands_first(text[mark], *first, *second, language) ? day(*year, *first, *second)
                                                                   : day(*year, *second, *first);
}

std::optional<core::Date> year_last(std::string_view text, std::string_view language) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!digit(text[at]) || (at > 0 && digit(text[at - 1]))) continue;
    if (const auto found = year_last_at(text, at, language)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<core::Date> year_first_day(std::string_view text, std::size_t at) {
  return year_first_at(text, at);
}

const core::WrittenDates& dates_of_any_language() {
  static const core::WrittenDates the_dates("");
  return the_dates;
}

DayReader::DayReader(std::string_view language) : language_(language) {
  if (!language.empty() && language != "en" && !language.starts_with("en-")) own_.emplace(language);
}

std::optional<core::Date> DayReader::in(std::string_view text) const {
  if (text.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto found = year_first_at(text, at)) return found;
  }
  static const core::WrittenDates english("en");
  if (own_) {
    if (const auto found = own_->first_in(text)) return found->date;
  }
  const auto& others = language_.empty() ? dates_of_any_language() : english;
  if (const auto found = others.first_in(text)) return found->date;
  return year_last(text, language_);
}

}  // namespace importers::html
