#include "core/written_date.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <vector>

#include "core/boundary.h"
#include "core/utf8.h"
#include "core/words.h"

namespace core {
namespace {

constexpr std::array kLanguages = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk",
                                   "uk", "ru", "be", "bg", "sr", "hr", "sl", "ro", "hu", "sv",
                                   "da", "nb", "fi", "et", "lv", "lt", "tr", "el", "ka", "hy"};

struct Token {
  std::string folded;  // Of a word; empty for a number.
  int number = -1;
  std::size_t digits = 0;
  ByteRange range;
  std::string gap;  // What stands between the token before and this one.
};

std::size_t end_of_plain_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto c = decode_at(text, at);
    if (u_isalpha(static_cast<UChar32>(c.value)) == 0) break;
    at += static_cast<std::size_t>(c.bytes);
  }
  return at;
}

// Words and numbers; "26th" and "2022р" are a number and a word.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  std::size_t gap = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool number = is_digit(text[at]);
    const std::size_t end = number ? end_of_digits(text, at) : end_of_plain_letters(text, at);
    if (end == at) {
      at += static_cast<std::size_t>(decode_at(text, at).bytes);
      continue;
    }
    Token token;
    const std::string written(text.substr(at, end - at));
    if (number) {
      token.digits = end - at;
      if (token.digits <= 4) token.number = std::stoi(written);
    } else {
      token.folded = fold(written);
    }
    token.gap = std::string(text.substr(gap, at - gap));
    token.range = {ByteOffset(static_cast<std::int64_t>(at)),
                   ByteOffset(static_cast<std::int64_t>(end))};
    out.push_back(std::move(token));
    at = gap = end;
  }
  return out;
}

bool is_year(const Token& t) { return t.digits == 4 && t.number >= 1800 && t.number <= 2200; }
bool is_day(const Token& t) { return t.digits >= 1 && t.digits <= 2 && t.number <= 31; }

std::optional<WrittenDate> made(YearMonthDay ymd, const Token& first, const Token& last) {
  if (ymd.month < 1 || ymd.month > 12 || ymd.day < 1) return std::nullopt;
  const Date date = make_date(ymd);
  const auto back = civil(date);
  if (back.month != ymd.month || back.day != ymd.day) return std::nullopt;
  return WrittenDate{date, {first.range.begin, last.range.end}};
}

// 2022-12-26, 2022/12/26, 26.12.2022; with slashes only when the day cannot be a month.
std::optional<WrittenDate> numeric(const Token& a, const Token& b, const Token& c) {
  if (b.gap != c.gap || (b.gap != "-" && b.gap != "." && b.gap != "/")) return std::nullopt;
  if (!is_day(b)) return std::nullopt;
  if (is_year(a) && is_day(c)) return made({a.number, b.number, c.number}, a, c);
  if (!is_day(a) || !is_year(c)) return std::nullopt;
  if (b.gap == "." || a.number > 12) return made({c.number, b.number, a.number}, a, c);
  if (b.number > 12) return made({c.number, a.number, b.number}, a, c);
  return std::nullopt;
}

bool short_gap(const Token& token) { return token.gap.size() <= 3; }

// Ordinal endings and particles that stand between day, month and year: "26th", "de", "of".
bool is_particle(const Token& token) {
  static constexpr std::array kParticles = {"th", "st", "nd", "rd", "of", "de", "del", "er", "the"};
  for (const std::string_view particle : kParticles) {
    if (token.folded == particle) return true;
  }
  return false;
}

}  // namespace

WrittenDates::WrittenDates(std::string_view language) {
  if (!language.empty()) {
    add_language(std::string(language));
    return;
  }
  for (const char* each : kLanguages) add_language(each);
}

void WrittenDates::add_language(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale::forLanguageTag(language, status), status);
  if (U_FAILURE(status)) return;
  const auto add = [](auto& names, const icu::UnicodeString& name, int value) {
    std::string text;
    name.toUTF8String(text);
    while (text.ends_with('.')) text.pop_back();
    const std::string key = fold(text);
    if (key.size() < 3 || is_digit(key.front())) return;
    const auto [place, fresh] = names.try_emplace(key, value);
    if (!fresh && place->second != value) place->second = 0;
  };
  using Symbols = icu::DateFormatSymbols;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t n = 0;
      const icu::UnicodeString* months = symbols.getMonths(n, context, width);
      for (std::int32_t i = 0; i < n && i < 12; ++i) add(months_, months[i], i + 1);
      const icu::UnicodeString* days = symbols.getWeekdays(n, context, width);
      for (std::int32_t i = 1; i < n; ++i) add(weekdays_, days[i], 1);
    }
  }
}

bool WrittenDates::names_month(std::string_view word) const {
  return months_.find(fold(word)) != months_.end();
}

bool WrittenDates::names_weekday(std::string_view word) const {
  return weekdays_.find(fold(word)) != weekdays_.end();
}

std::optional<WrittenDate> WrittenDates::first_in(std::string_view text) const {
  auto tokens = tokens_of(text);
  std::erase_if(tokens, is_particle);
  const auto month_of = [this](const Token& token) {
    const auto found = months_.find(token.folded);
    return found == months_.end() ? 0 : found->second;
  };
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const Token& a = tokens[i];
    const Token& b = tokens[i + 1];
    const Token& c = tokens[i + 2];
    std::optional<WrittenDate> found;
    if (is_day(a) && is_year(c) && month_of(b) != 0) {
      found = made({c.number, month_of(b), a.number}, a, c);
    } else if (month_of(a) != 0 && is_day(b) && is_year(c)) {
      found = made({c.number, month_of(a), b.number}, a, c);
    } else if (is_year(a) && month_of(b) != 0 && is_day(c)) {
      found = made({a.number, month_of(b), c.number}, a, c);
    } else if (a.digits > 0 && b.digits > 0 && c.digits > 0) {
      found = numeric(a, b, c);
      if (found) return found;
    }
    if (found && short_gap(b) && short_gap(c)) return found;
  }
  return std::nullopt;
}

}  // namespace core
