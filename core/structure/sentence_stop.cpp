#include "core/structure/sentence_stop.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/text/sentence_chars.h"

namespace core {
namespace {

using namespace std::string_view_literals;

/// Fewer words before "a.m." tell when something happened: "At 5 a.m. Mr. Pike left."
constexpr std::size_t kOpeningWords = 3;
/// No abbreviation has more parts, no word or address more bytes that tell.
constexpr std::size_t kMostParts = 6;
constexpr std::size_t kLongestWord = 120;
/// An unknown word of so many letters is no abbreviation.
constexpr std::size_t kWholeWord = 5;

/// What a word is made of.
struct Shape {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  std::size_t dots = 0;
  std::size_t others = 0;
  std::size_t vowels = 0;
  std::size_t longest = 0;  ///< Letters of the longest part between periods,
  std::size_t last = 0;     ///< and of the last.
  bool first_capital = false;
  bool cased = false;
  bool syllabic = false;  ///< Has an r or l.
  char32_t last_char = 0;
};

Shape shape_of(std::string_view word) {
  Shape out;
  for (CharAt at = char_from(word, 0); at; at = char_from(word, at.end)) {
    out.last_char = at.c;
    if (at.c == '.') {
      ++out.dots;
      out.last = 0;
    } else if (is_decimal_char(at.c)) {
      ++out.digits;
    } else if (is_letter_char(at.c)) {
      const bool upper = is_upper_char(at.c);
      if (out.letters == 0) out.first_capital = upper;
      ++out.letters;
      out.capitals += upper ? 1 : 0;
      out.cased = out.cased || upper || is_lower_char(at.c);
      out.vowels += is_vowel_char(at.c) ? 1 : 0;
      out.syllabic = out.syllabic || at.c == 'r' || at.c == 'l' || at.c == 'R';
      out.longest = std::max(out.longest, ++out.last);
    } else {
      ++out.others;
    }
  }
  return out;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

/// The token around `at` without white space, for addresses.
bool in_address(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = end;
  while (from > begin && end - from < kLongestWord) {
    const CharAt before = char_until(text, from);
    if (is_space_char(before.c)) break;
    from = before.begin;
  }
  const std::string_view token = text.substr(from, end - from);
  return token.find("://") != token.npos || token.find('@') != token.npos ||
         token.find("www.") != token.npos;
}

/// "z. B", "т. е", "s. r. o": single letters with periods and spaces between them, as one word.
std::string joined_letters(std::string_view text, std::size_t begin, std::string_view word) {
  std::string out(word);
  const Shape own = shape_of(word);
  if (own.letters > 2 || own.digits > 0) return out;
  auto at = static_cast<std::size_t>(word.data() - text.data());
  for (std::size_t part = 1; part < kMostParts; ++part) {
    const std::size_t before = skip_spaces_back(text, at);
    if (before == at || before <= begin || text[before - 1] != '.') return out;
    const std::string_view earlier = word_before(text, begin, before - 1);
    const Shape shape = shape_of(earlier);
    if (shape.letters == 0 || shape.letters > 2 || shape.digits > 0 || shape.dots > 0) return out;
    out = std::string(earlier) + "." + out;
    at = static_cast<std::size_t>(earlier.data() - text.data());
  }
  return out;
}

std::string_view word_further_back(std::string_view text, std::size_t begin,
                                   std::string_view word) {
  const auto at = static_cast<std::size_t>(word.data() - text.data());
  return word_before(text, begin, skip_spaces_back(text, at));
}

class StopReading {
 public:
  StopReading(const Stop& stop, const NextWord& next, const SentenceRules& rules)
      : stop_(stop),
        next_(next),
        rules_(rules),
        word_(word_before(stop.text, stop.begin, stop.period)),
        shape_(shape_of(word_)) {}

  [[nodiscard]] bool ends() const {
    if (rules_.armenian) return false;
    if (next_.kind == NextKind::other || next_.kind == NextKind::none) return false;
    if (word_.empty()) return next_.kind != NextKind::lower;
    if (in_address(stop_.text, stop_.begin, stop_.period)) return next_.kind != NextKind::lower;
    const std::string whole = joined_letters(stop_.text, stop_.begin, word_);
    const std::string lowered = lowered_letters(whole);
    if (lowered == "a.m" || lowered == "p.m") return after_time();
    if (const auto form = rules_.form_of(whole, lowered)) return after(*form);
    if (const auto form = behind_elision()) return after(*form);
    if (whole.size() > word_.size()) return after_joined();
    return by_shape();
  }

 private:
  [[nodiscard]] bool starts_anew() const {
    return next_.kind == NextKind::upper || next_.kind == NextKind::caseless ||
           next_.kind == NextKind::symbol;
  }
  [[nodiscard]] bool opener() const {
    return next_.kind == NextKind::upper && !next_.bracket && !next_.initial &&
           opens_sentence(next_.word, rules_);
  }

  [[nodiscard]] bool after(ShortForm form) const {
    switch (form) {
      case ShortForm::leads:
        return false;
      case ShortForm::counts:
        if (next_.kind == NextKind::digit || is_roman(next_.word)) return false;
        if (shape_.letters <= 1) return opener();
        return !next_.bracket && by_shape();
      case ShortForm::may_end:
        return opener();
      case ShortForm::closes:
        return starts_anew() && !next_.bracket;
    }
    return false;
  }

  /// "l'Avv", "d’art".
  [[nodiscard]] std::optional<ShortForm> behind_elision() const {
    const std::size_t mark = std::max(word_.rfind('\'') + 1, word_.rfind("’") + 1);
    if (mark == 0) return std::nullopt;
    const std::string_view tail = word_.substr(word_[mark - 1] == '\'' ? mark : mark + 2);
    if (shape_of(tail).letters < 2) return std::nullopt;
    return rules_.form_of(tail, lowered_letters(tail));
  }

  /// "At 5 a.m. Mr. Pike left. He came at 6 p.m. Mr. Pike was late."
  [[nodiscard]] bool after_time() const {
    std::size_t words = 1;
    for (std::size_t at = stop_.begin; at < stop_.period && words <= kOpeningWords; ++at) {
      words += stop_.text[at] == ' ' ? 1 : 0;
    }
    return words > kOpeningWords && opener();
  }

  /// "J. F. Lane", "z. B. Wasser".
  [[nodiscard]] bool after_joined() const {
    return shape_.capitals == 0 ? opener() && shape_.letters > 1 : false;
  }

  [[nodiscard]] bool by_shape() const {
    if (shape_.digits > 0) return after_digits();
    if (shape_.dots > 0 && shape_.longest <= 3) return opener();
    if (shape_.letters == 1 && shape_.cased && shape_.others == 0) return after_letter();
    if (is_short_form()) return opener();
    if (rules_.ordinals && is_roman(word_)) return opener();
    if (next_.word.size() >= 2 && is_roman(next_.word) && shape_.letters < kWholeWord)
      return opener();
    if (next_.kind == NextKind::lower) return ends_before_lower();
    return true;
  }

  /// The word is the sentence's first, a bullet aside: "a." and "1." count items, "J." begins a
  /// name.
  [[nodiscard]] bool opens_text() const {
    constexpr std::size_t kLongestMark = 12;  // A bullet and the spaces around it.
    auto at = static_cast<std::size_t>(word_.data() - stop_.text.data());
    if (at - stop_.begin > kLongestMark) return false;
    while (at > stop_.begin) {
      const CharAt before = char_until(stop_.text, at);
      if (is_letter_char(before.c) || is_decimal_char(before.c)) return false;
      at = before.begin;
    }
    return true;
  }

  [[nodiscard]] bool after_digits() const {
    const bool number = shape_.letters == 0 && shape_.others == 0 && shape_.dots == 0;
    if (next_.kind == NextKind::lower) return false;
    // "1. One": the number of an item.
    if (number && shape_.digits <= 3 && opens_text()) return false;
    if (!rules_.ordinals || !number || shape_.digits > 3) return true;
    return opener();
  }

  /// "Albert I. Jones", "plan B. Then", "you and I. Did"
  [[nodiscard]] bool after_letter() const {
    if (opens_text()) return false;
    if (shape_.capitals == 0) return opener();
    const std::string_view before = word_further_back(stop_.text, stop_.begin, word_);
    const Shape earlier = shape_of(before);
    const bool named = earlier.letters == 0 || earlier.first_capital || earlier.letters == 1;
    return !named && opener();
  }

  [[nodiscard]] bool is_short_form() const {
    if (!shape_.cased || shape_.others > 0) return false;
    const bool acronym = shape_.capitals > 1;
    const bool no_vowel = shape_.vowels == 0 && !(rules_.syllabic_r && shape_.syllabic);
    if (no_vowel && !acronym && shape_.letters >= 2 && shape_.letters <= 5) return true;
    return rules_.vowel_ends && shape_.capitals == 0 && shape_.letters >= 3 &&
           !is_vowel_char(shape_.last_char);
  }

  /// Whoever writes no capitals ends sentences too; but only behind what is surely a word.
  [[nodiscard]] bool ends_before_lower() const {
    return stop_.alone && !next_.opened && !next_.dashed && shape_.capitals == 0 &&
           shape_.others == 0 && shape_.dots == 0 && shape_.vowels > 0 &&
           shape_.letters >= kWholeWord;
  }

  const Stop& stop_;
  const NextWord& next_;
  const SentenceRules& rules_;
  std::string_view word_;
  Shape shape_;
};

}  // namespace

std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin && end - at < kLongestWord) {
    const CharAt before = char_until(text, at);
    const bool inner = before.c == '.' || before.c == '-' || before.c == '\'' ||
                       before.c == 0x2019 || before.c == 0xB0 || before.c == 0xBA ||
                       before.c == '/' || before.c == 0xA7;
    if (before.begin < begin ||
        (!inner && !is_letter_char(before.c) && !is_decimal_char(before.c))) {
      break;
    }
    at = before.begin;
  }
  while (at < end && (text[at] == '.' || text[at] == '-' || text[at] == '\'')) ++at;
  return text.substr(at, end - at);
}

bool period_ends(const Stop& stop, const NextWord& next, const SentenceRules& rules) {
  return StopReading(stop, next, rules).ends();
}

bool glued_period_ends(const Stop& stop, const SentenceRules& rules) {
  const std::string_view word = word_before(stop.text, stop.begin, stop.period);
  const Shape shape = shape_of(word);
  if (rules.armenian || shape.dots > 0 || shape.others > 0) return false;
  if (in_address(stop.text, stop.begin, stop.period)) return false;
  if (shape.letters == 0) return shape.digits >= 3;
  if (shape.digits > 0 || shape.capitals > (shape.first_capital ? 1U : 0U)) return false;
  const std::string lowered = lowered_letters(word);
  if (rules.form_of(word, lowered) || (shape.cased && shape.vowels == 0)) return false;
  return shape.letters >= (shape.first_capital ? 4U : 2U);
}

bool opens_sentence(std::string_view word, const SentenceRules& rules) {
  const std::string lowered = lowered_letters(word);
  if (rules.openers.contains(lowered)) return true;
  static constexpr std::array kTitles = {"mr"sv, "mrs"sv, "ms"sv, "dr"sv, "prof"sv};
  return std::ranges::find(kTitles, lowered) != kTitles.end();
}

}  // namespace core
