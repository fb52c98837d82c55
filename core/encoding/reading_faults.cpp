#include "core/encoding/reading_faults.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace core {
namespace {

UChar32 icu_char(char32_t c) { return static_cast<UChar32>(c); }

constexpr char32_t kBullet = 0x2022;

bool is_small(char32_t c) { return u_islower(icu_char(c)) != 0; }

bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(icu_char(c)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

// Scripts that never meet inside a word. Of others (Han beside kana or Latin) nothing is said.
UScriptCode parting_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(icu_char(c), &status);
  switch (script) {
    case USCRIPT_LATIN:
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_THAI:
      return script;
    default:
      return USCRIPT_COMMON;
  }
}

bool scripts_clash(char32_t a, char32_t b) {
  const UScriptCode first = parting_script(a);
  const UScriptCode second = parting_script(b);
  return first != second && first != USCRIPT_COMMON && second != USCRIPT_COMMON;
}

bool is_broken(char32_t c) {
  constexpr char32_t kReplacement = 0xFFFD;
  const auto category = u_charType(icu_char(c));
  return c == kReplacement || category == U_CONTROL_CHAR || category == U_UNASSIGNED ||
         category == U_PRIVATE_USE_CHAR;
}

// Apostrophes, hyphens, the middle dot of Catalan, joiners: written inside words.
bool joins_words(char32_t c) {
  constexpr std::u32string_view kJoiners = U"\u00A0\u00AD\u00B7\u2018\u2019\u02BC\u2026/";
  const auto category = u_charType(icu_char(c));
  return kJoiners.find(c) != std::u32string_view::npos || category == U_DASH_PUNCTUATION ||
         category == U_FORMAT_CHAR || is_mark(c);
}

// Signs that open something, and bullets: never right behind a letter.
bool hangs_wrongly(char32_t c) {
  return c == kBullet || c == 0x00A1 || c == 0x00BF ||
         u_charType(icu_char(c)) == U_START_PUNCTUATION;
}

bool is_unusual(char32_t c) {
  const auto bit = U_GET_GC_MASK(icu_char(c));
  return (bit & (U_GC_SO_MASK | U_GC_SK_MASK | U_GC_NO_MASK | U_GC_SM_MASK)) != 0;
}

// A dash or a bullet where prose has none; 0 when it stands well.
double dash_fault(char32_t before, char32_t c, char32_t after) {
  constexpr double kHalf = 0.5;
  const bool dash = c == 0x2013 || c == 0x2014;
  if (dash && is_small(before) && is_small(after)) return 1;
  if (dash && is_letter(before) && after == U' ') return kHalf;
  return c == kBullet && is_letter(after) ? kHalf : 0;
}

// A sign above ASCII that stands between two letters, or that prose hardly has.
double sign_fault(char32_t before, char32_t c, char32_t after) {
  constexpr double kUnusual = 0.3;
  constexpr double kEverywhere = 0.05;  // Degrees, fractions, copyright: Latin-1.
  if (const double fault = dash_fault(before, c, after); fault > 0) return fault;
  const bool wide = (c >= 0x3000 && c < 0x3100) || (c >= 0xFF00 && c < 0xFFF0);
  if (joins_words(c) || wide) return 0;
  const bool behind = is_letter(before);
  const bool ahead = is_letter(after);
  // Box drawings and blocks beside a letter.
  const bool drawing = c >= 0x2500 && c < 0x25A0;
  if (behind && (ahead || hangs_wrongly(c))) return 1;
  if (drawing && (behind || ahead)) return 1;
  if (!is_unusual(c)) return 0;
  return c < 0x100 && !behind && !ahead ? kEverywhere : kUnusual;
}

bool small_before_capital(char32_t before, char32_t c) {
  return u_islower(icu_char(before)) != 0 && u_isupper(icu_char(c)) != 0;
}

// Each pair of letters is looked at once: by the second of them, but by the first when the second
// is ASCII and would not be visited.
double pair_fault(char32_t before, char32_t c) {
  if (!is_letter(before) || !is_letter(c)) return 0;
  return (small_before_capital(before, c) ? 1.0 : 0.0) + (scripts_clash(before, c) ? 1.0 : 0.0);
}

bool goes_on(char32_t c) { return is_letter(c) || is_mark(c); }

// Forms of letters for the ends of words, and letters that have such a form, inside and at the end.
double final_form_fault(char32_t before, char32_t c, char32_t after) {
  constexpr std::u32string_view kFinal = U"\u03C2\u05DA\u05DD\u05DF\u05E3\u05E5\u0629\u0649";
  constexpr std::u32string_view kNotFinal = U"\u03C3\u05DB\u05DE\u05E0\u05E6";
  const bool ends = !goes_on(after);
  if (kFinal.find(c) != std::u32string_view::npos) return ends ? 0 : 1;
  if (kNotFinal.find(c) == std::u32string_view::npos) return 0;
  // An abbreviation's letter stands alone or before a mark.
  const bool stop = after == U'\'' || after == U'"' || after == U'.' || after == 0x2019;
  return ends && !stop && goes_on(before) ? 1 : 0;
}

bool is_thai_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }

double thai_fault(char32_t before, char32_t c, char32_t after) {
  if (c < 0x0E00 || c > 0x0E7F) return 0;
  if (c >= 0x0E40 && c <= 0x0E44) return is_thai_consonant(after) ? 0 : 1;  // Written before.
  const bool vowel = c >= 0x0E30 && c <= 0x0E39;
  if (!vowel && !is_mark(c)) return 0;
  return is_thai_consonant(before) || is_mark(before) || (c == 0x0E30 && before == 0x0E32) ||
                 (c == 0x0E32 && before >= 0x0E45)
             ? 0
             : 1;
}

bool has_tonos(char32_t c) {
  constexpr std::u32string_view kAccented =
      U"\u0386\u0388\u0389\u038A\u038C\u038E\u038F\u0390\u03AC\u03AD\u03AE\u03AF\u03B0\u03CC\u03CD"
      U"\u03CE";
  return kAccented.find(c) != std::u32string_view::npos;
}

bool is_greek(char32_t c) { return c >= 0x0370 && c <= 0x03FF; }

// A Greek word of more than one syllable in small letters bears one accent, and only one.
double greek_word_fault(std::u32string_view word) {
  constexpr std::size_t kLong = 5;
  if (word.empty() || !is_greek(word.back())) return 0;
  const auto accents = static_cast<double>(std::ranges::count_if(word, has_tonos));
  if (accents > 1) return accents - 1;
  const bool small = u_islower(icu_char(word.back())) != 0;
  return accents == 0 && small && word.size() >= kLong ? 2 : 0;
}

double greek_faults(std::u32string_view text) {
  double faults = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    faults += greek_word_fault(text.substr(at, end - at));
    at = end + 1;
  }
  return faults;
}

// A letter of another script all by itself among Latin words, or before a number: a sign read
// wrongly.
double lone_letter_faults(std::u32string_view text) {
  constexpr double kHalf = 0.5;
  constexpr std::size_t kMany = 4;
  std::size_t ascii = 0;
  std::size_t other = 0;
  double lone = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (!is_letter(c)) continue;
    ++(c < 0x80 ? ascii : other);
    if (c < 0x80) continue;
    const char32_t before = at > 0 ? text[at - 1] : U' ';
    const char32_t after = at + 1 < text.size() ? text[at + 1] : U' ';
    const bool number = after >= U'0' && after <= U'9';
    const bool alone = !goes_on(before) && !goes_on(after);
    lone += alone && (number || parting_script(c) != USCRIPT_LATIN) ? kHalf : 0;
  }
  return ascii > kMany * other ? lone : 0;
}

double letter_faults(char32_t before, char32_t c, char32_t after) {
  constexpr double kHalfWidth = 0.5;
  double faults = pair_fault(before, c) + (after < 0x80 ? pair_fault(c, after) : 0.0);
  faults += final_form_fault(before, c, after) + thai_fault(before, c, after);
  if (c >= 0xFF61 && c <= 0xFF9F) faults += kHalfWidth;
  // One syllable or ideograph within a word of small Latin letters.
  if (c >= 0x3400 && before < 0x80 && after < 0x80 && is_small(before) && is_small(after)) ++faults;
  return std::min(faults, 1.0);
}

}  // namespace

bool is_letter(char32_t c) { return u_isalpha(icu_char(c)) != 0; }

bool is_control(char32_t c) {
  if (c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

ReadingFaults reading_faults(std::u32string_view text) {
  ReadingFaults out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (c < 0x80) {
      out.broken += is_control(c) ? 1 : 0;
      continue;
    }
    ++out.characters;
    if (is_broken(c)) {
      ++out.broken;
      continue;
    }
    const char32_t before = at > 0 ? text[at - 1] : U' ';
    const char32_t after = at + 1 < text.size() ? text[at + 1] : U' ';
    const bool letter = is_letter(c) || is_mark(c);
    out.letters += letter ? 1U : 0U;
    out.misplaced += letter ? letter_faults(before, c, after) : sign_fault(before, c, after);
  }
  out.misplaced += greek_faults(text) + lone_letter_faults(text);
  return out;
}

}  // namespace core
