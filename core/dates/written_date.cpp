#include "core/dates/written_date.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdlib>

#include "core/dates/date_order.h"
#include "core/dates/date_tokens.h"
#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

using Token = DateToken;

constexpr std::array kLanguages = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk",
                                   "uk", "ru", "be", "bg", "sr", "hr", "sl", "ro", "hu", "sv",
                                   "da", "nb", "fi", "et", "lv", "lt", "tr", "el", "ka", "hy"};
// Names that a language has in another country or script only: "Jänner", "decembar".
constexpr std::array<std::pair<std::string_view, const char*>, 2> kVariants = {
    {{"de", "de-AT"}, {"sr", "sr-Latn"}}};

// 0 Monday .. 6 Sunday. 1970-01-01 was a Thursday.
int weekday_of(Date date) { return ((date.days + 3) % 7 + 7) % 7; }

std::optional<Date> real_day(YearMonthDay ymd) {
  if (ymd.month < 1 || ymd.month > 12 || ymd.day < 1) return std::nullopt;
  const Date date = make_date(ymd);
  const auto back = civil(date);
  const bool real = back.month == ymd.month && back.day == ymd.day;
  return real ? std::optional(date) : std::nullopt;
}

std::optional<WrittenDate> made(YearMonthDay ymd, const Token& first, const Token& last) {
  const auto date = real_day(ymd);
  if (!date) return std::nullopt;
  return WrittenDate{*date, {first.range.begin, last.range.end}, std::nullopt};
}

// 03/04/2022: one reading where only one is a day.
std::optional<WrittenDate> either(const Token& a, const Token& b, const Token& year) {
  auto first = made({year.number, b.number, a.number}, a, year);
  auto second = made({year.number, a.number, b.number}, a, year);
  if (!first || !second) return first ? first : second;
  if (first->date != second->date) first->or_else = second->date;
  return first;
}

// 2022-12-26, 2022/12/26, 26.12.2022, 26/12/2022, 2022年12月26日.
std::optional<WrittenDate> numeric(const Token& a, const Token& b, const Token& c) {
  if (!b.is_day()) return std::nullopt;
  const bool units = a.unit && b.unit && c.unit && b.near() && c.near();
  const bool joined = b.gap == c.gap && (b.gap == "-" || b.gap == "." || b.gap == "/");
  if (!units && !joined) return std::nullopt;
  if (a.is_year() && c.is_day()) return made({a.number, b.number, c.number}, a, c);
  if (!a.is_day() || !c.is_year()) return std::nullopt;
  if (units || b.gap == ".") return made({c.number, b.number, a.number}, a, c);
  return either(a, b, c);
}

// What two names of the calendar share is ambiguous.
template <class Names>
void add_calendar_name(Names& names, const std::string& key, int value, int ambiguous) {
  if (count_chars(key) < 3 || is_digit(key.front())) return;
  const auto [place, fresh] = names.try_emplace(key, value);
  if (!fresh && place->second != value) place->second = ambiguous;
}

}  // namespace

std::optional<Date> latest_by(const YearlessDate& written, Date last) {
  constexpr int kFar = 10;
  const int year = civil(last).year;
  for (int each = year; each > year - kFar; --each) {
    const auto day = real_day({each, written.month, written.day});
    if (!day || *day > last) continue;
    if (written.weekday < 0 || weekday_of(*day) == written.weekday) return day;
  }
  return std::nullopt;
}

WrittenDates::WrittenDates(std::string_view language, std::string_view country)
    : language_(language), country_(country) {
  if (language.empty()) {
    for (const char* each : kLanguages) add_language(each);
    return;
  }
  add_language(std::string(language));
  for (const auto& [spoken, variant] : kVariants) {
    if (language.substr(0, language.find('-')) == spoken) add_language(variant);
  }
}

void WrittenDates::add_language(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale::forLanguageTag(language, status), status);
  if (U_FAILURE(status)) return;
  const bool hebrew = language.starts_with("he") || language.starts_with("iw");
  const auto add = [hebrew](Names& names, const icu::UnicodeString& name, int value,
                            int ambiguous) {
    std::string text;
    name.toUTF8String(text);
    while (text.ends_with('.')) text.pop_back();
    add_calendar_name(names, fold(text), value, ambiguous);
    // "26 בדצמבר": "in" is a letter of the word.
    if (hebrew) add_calendar_name(names, fold("ב" + text), value, ambiguous);
  };
  using Symbols = icu::DateFormatSymbols;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t n = 0;
      const icu::UnicodeString* months = symbols.getMonths(n, context, width);
      for (std::int32_t i = 0; i < std::min(n, 12); ++i) add(months_, months[i], i + 1, 0);
      const icu::UnicodeString* days = symbols.getWeekdays(n, context, width);
      for (std::int32_t i = 1; i < n; ++i) add(weekdays_, days[i], (i + 5) % 7, -1);
    }
  }
}

// Its name, or the beginning of a name that begins no other month: "Sept", "сен", "дек".
int WrittenDates::month_of(const std::string& folded) const {
  if (const auto found = months_.find(folded); found != months_.end()) return found->second;
  if (count_chars(folded) < 3) return 0;
  int month = 0;
  for (auto each = months_.lower_bound(folded);
       each != months_.end() && each->first.starts_with(folded); ++each) {
    if (each->second == 0 || (month != 0 && month != each->second)) return 0;
    month = each->second;
  }
  return month;
}

bool WrittenDates::names_month(std::string_view word) const {
  return months_.find(fold(word)) != months_.end();
}

int WrittenDates::month_named(std::string_view word) const { return month_of(fold(word)); }

bool WrittenDates::names_weekday(std::string_view word) const {
  return weekdays_.find(fold(word)) != weekdays_.end();
}

std::vector<WrittenDate> WrittenDates::all_in(std::string_view text) const {
  const auto tokens = date_tokens(text);
  std::vector<WrittenDate> out;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const Token& a = tokens[i];
    const Token& b = tokens[i + 1];
    const Token& c = tokens[i + 2];
    std::optional<WrittenDate> found;
    if (a.digits > 0 && b.digits > 0 && c.digits > 0) {
      found = numeric(a, b, c);
    } else if (!b.near() || !c.near()) {
      continue;
    } else if (a.is_day() && c.is_year() && month_of(b.folded) != 0) {
      found = made({c.number, month_of(b.folded), a.number}, a, c);
    } else if (b.is_day() && c.is_year() && month_of(a.folded) != 0) {
      found = made({c.number, month_of(a.folded), b.number}, a, c);
    } else if (a.is_year() && c.is_day() && month_of(b.folded) != 0) {
      found = made({a.number, month_of(b.folded), c.number}, a, c);
    } else if (a.is_year() && b.is_day() && month_of(c.folded) != 0) {
      found = made({a.number, month_of(c.folded), b.number}, a, c);
    }
    if (!found) continue;
    if (found->or_else) settle_order(*found);
    out.push_back(*found);
    i += 2;
  }
  return out;
}

void WrittenDates::settle_order(WrittenDate& written) const {
  const auto day_first = day_first_ ? day_first_ : day_comes_first(language_, country_);
  if (!day_first) return;
  if (!*day_first) written.date = *written.or_else;
  written.or_else.reset();
}

std::optional<WrittenDate> WrittenDates::first_in(std::string_view text) const {
  for (const WrittenDate& each : all_in(text)) {
    if (!each.or_else) return each;
  }
  return std::nullopt;
}

std::optional<YearlessDate> WrittenDates::yearless_in(std::string_view text) const {
  const auto tokens = date_tokens(text);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& a = tokens[i];
    const Token& b = tokens[i + 1];
    const bool day_first = a.is_day() && month_of(b.folded) != 0;
    const bool month_first = b.is_day() && month_of(a.folded) != 0;
    const bool dated = i + 2 < tokens.size() && tokens[i + 2].is_year() && tokens[i + 2].near();
    if (!b.near() || (!day_first && !month_first) || dated) continue;
    YearlessDate out{month_of(day_first ? b.folded : a.folded),
                     day_first ? a.number : b.number,
                     -1,
                     {a.range.begin, b.range.end}};
    if (i > 0 && a.near()) {
      const auto named = weekdays_.find(tokens[i - 1].folded);
      if (named != weekdays_.end()) out.weekday = named->second;
    }
    if (out.day >= 1) return out;
  }
  return std::nullopt;
}

std::optional<bool> day_first_in(std::string_view text) {
  std::optional<bool> out;
  const auto tokens = date_tokens(text);
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const Token& a = tokens[i];
    const Token& b = tokens[i + 1];
    const Token& c = tokens[i + 2];
    const bool shaped = b.gap == c.gap && (b.gap == "/" || b.gap == "-") && a.is_day() &&
                        b.is_day() && c.is_year() && a.number > 0 && b.number > 0;
    if (!shaped || (a.number > 12) == (b.number > 12)) continue;
    const bool day_first = a.number > 12;
    if (out && *out != day_first) return std::nullopt;
    out = day_first;
  }
  return out;
}

}  // namespace core
