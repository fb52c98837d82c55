#include "core/text/sentence_chars.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "core/text/icu_status.h"

namespace core {
namespace {

UChar32 icu_char(char32_t c) { return static_cast<UChar32>(c); }

template <std::size_t N>
bool one_of_chars(char32_t c, const std::array<char32_t, N>& list) {
  return std::ranges::find(list, c) != list.end();
}

}  // namespace

CharAt char_from(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, at, at};
  const DecodedChar c = decode_at(text, at);
  return {c.value, at, at + static_cast<std::size_t>(c.bytes)};
}

CharAt char_until(std::string_view text, std::size_t end) {
  if (end == 0) return {};
  std::size_t begin = end - 1;
  while (begin > 0 && !is_char_start(text[begin])) --begin;
  return {decode_at(text, begin).value, begin, end};
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (const CharAt next = char_from(text, at)) {
    if (!is_space_char(next.c)) break;
    at = next.end;
  }
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) {
  while (const CharAt last = char_until(text, end)) {
    if (!is_space_char(last.c)) break;
    end = last.begin;
  }
  return end;
}

bool is_space_char(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return u_isUWhiteSpace(icu_char(c)) != 0 || c == 0x200B || c == 0xFEFF;
}
bool is_letter_char(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
  return u_isalpha(icu_char(c)) != 0 || (U_GET_GC_MASK(icu_char(c)) & U_GC_M_MASK) != 0;
}
bool is_upper_char(char32_t c) {
  return u_isupper(icu_char(c)) != 0 || u_istitle(icu_char(c)) != 0;
}
bool is_lower_char(char32_t c) { return u_islower(icu_char(c)) != 0; }
bool is_decimal_char(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(icu_char(c)) != 0;
}
bool is_dash_char(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }

bool ends_firmly(char32_t c) {
  if (c < 0x80) return c == '!' || c == '?';
  // The full stop of half and full width: it stands in no number of theirs.
  if (c == 0xFF0E) return true;
  return u_getIntPropertyValue(icu_char(c), UCHAR_SENTENCE_BREAK) == U_SB_STERM;
}
bool ends_softly(char32_t c) { return c == '.' || c == 0x2026 || c == 0x2024; }

bool opens_bracket(char32_t c) {
  if (c < 0x80) return c == '(' || c == '[' || c == '{';
  return u_charType(icu_char(c)) == U_START_PUNCTUATION && !is_quote_char(c);
}
bool closes_bracket(char32_t c) {
  if (c < 0x80) return c == ')' || c == ']' || c == '}';
  return u_charType(icu_char(c)) == U_END_PUNCTUATION && !is_quote_char(c);
}
bool is_quote_char(char32_t c) {
  static constexpr std::array<char32_t, 14> kQuotes = {'"',    '\'',   0xAB,   0xBB,   0x2018,
                                                       0x2019, 0x201A, 0x201B, 0x201C, 0x201D,
                                                       0x201E, 0x201F, 0x2039, 0x203A};
  return one_of_chars(c, kQuotes);
}

bool is_vowel_char(char32_t c) {
  static constexpr std::u32string_view kVowels = U"aeiouyæøœıаеиоуыэюяіїєўαεηιουω";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* parts = icu::Normalizer2::getNFDInstance(status);
  check_icu(status, "load its normalisation data");
  icu::UnicodeString apart;
  const UChar32 lower = u_tolower(icu_char(c));
  // An accent leaves a vowel what it is.
  const UChar32 bare = parts->getDecomposition(lower, apart) != 0 ? apart.char32At(0) : lower;
  return kVowels.find(static_cast<char32_t>(bare)) != std::u32string_view::npos;
}

}  // namespace core
