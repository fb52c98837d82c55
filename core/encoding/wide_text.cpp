#include "core/encoding/wide_text.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "core/encoding/converter.h"
#include "core/encoding/reading_faults.h"
#include "core/text/utf8.h"
#include "core/words/letters.h"

namespace core {
namespace {

enum class Kind { ascii, alphabet, syllable, everyday_ideograph, implausible };

// Bytes of other texts, two of them read as one character, give ideographs too: seldom usual ones.
bool is_everyday(char32_t ideograph) {
  static const std::array kLanguages = {&alphabet_of("zh"), &alphabet_of("zh-Hant"),
                                        &alphabet_of("ja")};
  return std::ranges::any_of(kLanguages, [ideograph](const Alphabet* alphabet) {
    return alphabet->rank(ideograph) == LetterRank::everyday;
  });
}

bool is_cjk_sign(char32_t c) { return (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFE0); }

Kind kind_of(char32_t c) {
  if (c < 0x80) return is_control(c) ? Kind::implausible : Kind::ascii;
  if (c == 0xFFFD || is_control(c)) return Kind::implausible;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
      return is_everyday(c) ? Kind::everyday_ideograph : Kind::implausible;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Kind::everyday_ideograph;
    case USCRIPT_HANGUL:
      return Kind::syllable;
    case USCRIPT_COMMON:
      if (is_cjk_sign(c)) return Kind::everyday_ideograph;
      break;
    default:
      break;
  }
  constexpr char32_t kEndOfAlphabets = 0x2200;
  const bool emoji = c >= 0x1F000 && c < 0x20000;
  return c < kEndOfAlphabets || emoji ? Kind::alphabet : Kind::implausible;
}

// The share of characters that a text is likely to have; 0 when they cannot be a text.
double plausibility(std::string_view text, bool has_nul) {
  std::array<std::size_t, 5> counts{};
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size(); ++all) {
    const auto c = decode_at(text, at);
    ++counts.at(static_cast<std::size_t>(kind_of(c.value)));
    at += static_cast<std::size_t>(c.bytes);
  }
  if (all == 0) return 0;
  const auto count = [&counts](Kind kind) { return counts.at(static_cast<std::size_t>(kind)); };
  const double good =
      static_cast<double>(all - count(Kind::implausible)) / static_cast<double>(all);
  // Without a NUL there is no ASCII; scripts that part words by spaces are out of the question.
  constexpr std::size_t kShort = 4;
  const bool ideographs = all >= kShort && count(Kind::everyday_ideograph) * 4 > all * 3;
  // And a NUL is half of an ASCII character, else it is of another kind of file.
  return ideographs || (has_nul && count(Kind::ascii) > 0) ? good : 0;
}

}  // namespace

std::optional<std::string> wide_encoding(std::string_view bytes) {
  constexpr std::size_t kSample = 16 * 1024;
  constexpr double kEnough = 0.9;
  struct Form {
    const char* name;
    std::size_t unit;
  };
  constexpr std::array kForms = {Form{"UTF-32LE", 4}, Form{"UTF-32BE", 4}, Form{"UTF-16LE", 2},
                                 Form{"UTF-16BE", 2}};
  const std::string_view sample = bytes.substr(0, kSample);
  const bool has_nul = sample.find('\0') != std::string_view::npos;
  std::optional<std::string> best;
  double best_share = kEnough;
  for (const Form& form : kForms) {
    // The last character may be cut off, by the sample's end or the file's.
    const std::string_view whole = sample.substr(0, sample.size() / form.unit * form.unit);
    const auto text = decode_as(whole, form.name);
    const double share = text ? plausibility(*text, has_nul) : 0;
    if (share <= best_share) continue;
    best_share = share;
    best = form.name;
  }
  return best;
}

}  // namespace core
