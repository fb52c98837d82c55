#include "core/words/fold_char.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/words/fold_table.h"

namespace core {
namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

// Marks that are written or left out at will: general and Cyrillic accents, niqqud, harakat and
// the signs of recitation, Syriac vowels. Those of other scripts are letters.
constexpr std::array<CodeRange, 14> kAccentBlocks = {{{0x300, 0x36F},
                                                      {0x483, 0x489},
                                                      {0x591, 0x5C7},
                                                      {0x610, 0x61A},
                                                      {0x64B, 0x65F},
                                                      {0x670, 0x670},
                                                      {0x6D6, 0x6ED},
                                                      {0x711, 0x74A},
                                                      {0x8CA, 0x8FF},
                                                      {0x1AB0, 0x1AFF},
                                                      {0x1DC0, 0x1DFF},
                                                      {0x20D0, 0x20FF},
                                                      {0xFB1E, 0xFB1E},
                                                      {0xFE20, 0xFE2F}}};

constexpr char32_t kTatweel = 0x640;

UChar32 code_of(char32_t c) { return static_cast<UChar32>(c); }

bool is_mark(char32_t c) {
  const auto type = u_charType(code_of(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_accent(char32_t c) {
  if (c < 0x300 || !is_mark(c)) return false;
  return std::ranges::any_of(
      kAccentBlocks, [c](const CodeRange& block) { return c >= block.first && c <= block.last; });
}

bool is_invisible(char32_t c) {
  return c == kTatweel ||
         u_hasBinaryProperty(code_of(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         (c >= 0x80 && u_charType(code_of(c)) == U_FORMAT_CHAR);
}

template <std::size_t N>
bool in(const std::array<char32_t, N>& list, char32_t c) {
  return std::ranges::find(list, c) != list.end();
}

// ' for apostrophes, " for quotation marks, - for hyphens and dashes, a space for spaces; 0 for
// anything else.
char32_t plain_punctuation(char32_t c) {
  if (in(kApostrophes, c)) return U'\'';
  if (in(kQuotationMarks, c)) return U'"';
  const auto type = u_charType(code_of(c));
  if (type == U_DASH_PUNCTUATION || c == 0x2212 || c == 0x2043) return U'-';
  const bool space =
      type == U_SPACE_SEPARATOR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
  return space ? U' ' : 0;
}

bool has_no_spaces(char32_t c) {
  // The long vowel and the voicing of kana belong to no single script.
  if (c == 0x30FC || c == 0xFF70 || c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F) {
    return true;
  }
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(code_of(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

CharRole role_of(char32_t c) {
  const auto type = u_charType(code_of(c));
  if (type == U_DECIMAL_DIGIT_NUMBER) return CharRole::digit;
  const bool letter = u_isalpha(code_of(c)) != 0 || is_mark(c) || type == U_LETTER_NUMBER ||
                      type == U_OTHER_NUMBER || type == U_PRIVATE_USE_CHAR;
  if (!letter) return CharRole::gap;
  return c >= 0xE00 && has_no_spaces(c) ? CharRole::dictionary : CharRole::letter;
}

class CharFolder {
 public:
  CharFolder(char32_t c, FoldRules rules) : rules_(rules) {
    out_.role = role_of(c);
    // Thai and Lao write this vowel in one character; its parts are fused instead.
    if (c == 0xE33 || c == 0xEB3 || plain_letter(c) != nullptr) {
      add(c);
      return;
    }
    std::array<UChar, 32> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const auto* forms =
        rules.keep_accents ? unorm2_getNFDInstance(&status) : unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data installed.");
    const auto length = unorm2_getDecomposition(forms, code_of(c), buffer.data(),
                                                static_cast<std::int32_t>(buffer.size()), &status);
    if (length < 0 || U_FAILURE(status)) {
      add(c);
      return;
    }
    for (std::int32_t i = 0; i < length;) {
      UChar32 part = 0;
      U16_NEXT(buffer.data(), i, length, part);
      add(static_cast<char32_t>(part));
    }
  }

  [[nodiscard]] const FoldedChar& result() const { return out_; }

 private:
  static const PlainLetter* plain_letter(char32_t small) {
    const auto found = std::ranges::lower_bound(kPlainLetters, small, {}, &PlainLetter::from);
    return found != kPlainLetters.end() && found->from == small ? &*found : nullptr;
  }

  void add(char32_t c) {
    if (rules_.keep_accents) return put(cased(c));
    if (is_invisible(c)) return;
    if (is_accent(c)) {
      const char32_t whole = out_.size > 0 ? fused(out_.chars[out_.size - 1U], c) : 0;
      if (whole != 0) out_.chars[out_.size - 1U] = whole;
      return;
    }
    const auto small = static_cast<char32_t>(u_foldCase(code_of(c), U_FOLD_CASE_DEFAULT));
    if (const auto* plain = plain_letter(small); plain != nullptr) {
      const bool upper = rules_.keep_case && small != c;
      for (const char* letter = plain->to; *letter != '\0'; ++letter) {
        put(static_cast<char32_t>(upper ? *letter - ('a' - 'A') : *letter));
      }
      return;
    }
    if (const auto value = u_charDigitValue(code_of(c)); value >= 0) {
      return put(U'0' + static_cast<char32_t>(value));
    }
    const char32_t sign = plain_punctuation(c);
    put(sign != 0 ? sign : cased(c));
  }

  [[nodiscard]] char32_t cased(char32_t c) const {
    if (rules_.keep_case) return c;
    return static_cast<char32_t>(u_foldCase(code_of(c), U_FOLD_CASE_DEFAULT));
  }

  void put(char32_t c) {
    const char32_t whole =
        out_.size > 0 && !rules_.keep_accents ? fused(out_.chars[out_.size - 1U], c) : 0;
    if (whole != 0) {
      out_.chars[out_.size - 1U] = whole;
    } else if (out_.size < out_.chars.size()) {
      out_.chars[out_.size++] = c;
    }
  }

  FoldRules rules_;
  FoldedChar out_;
};

FoldedChar single(CharRole role, char32_t c) {
  FoldedChar out;
  out.role = role;
  out.size = 1;
  out.chars[0] = c;
  return out;
}

}  // namespace

FoldedChar fold_char(char32_t c, FoldRules rules) {
  if (!rules.keep_accents) {
    if (is_invisible(c)) return {.role = CharRole::ignored, .size = 0, .chars = {}};
    if (is_accent(c)) return single(CharRole::mark, c);
    if (c == U'%' || c == 0x66A || c == 0xFE6A || c == 0xFF05) return single(CharRole::sign, U'%');
    if (c == 0x2030) return single(CharRole::sign, c);
    if (const char32_t plain = plain_punctuation(c); plain != 0)
      return single(CharRole::gap, plain);
  }
  return CharFolder(c, rules).result();
}

char32_t fused(char32_t letter, char32_t next) {
  struct Pair {
    char32_t letter;
    char32_t next;
    char32_t whole;
  };
  // What the small letters become, and the capitals where case is kept.
  static constexpr std::array kPairs = {Pair{U'и', 0x306, U'й'},   Pair{U'у', 0x306, U'ў'},
                                        Pair{U'И', 0x306, U'Й'},   Pair{U'У', 0x306, U'Ў'},
                                        Pair{U'і', 0x308, U'ї'},   Pair{U'І', 0x308, U'Ї'},
                                        Pair{0x648, 0x654, 0x624}, Pair{0x64A, 0x654, 0x626},
                                        Pair{0xE4D, 0xE32, 0xE33}, Pair{0xECD, 0xEB2, 0xEB3}};
  for (const auto& pair : kPairs) {
    if (pair.letter == letter && pair.next == next) return pair.whole;
  }
  const bool voicing = next == 0x3099 || next == 0x309A;
  const bool jamo = next >= 0x1161 && next <= 0x11C2;
  if (!voicing && !jamo) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto whole =
      unorm2_composePair(unorm2_getNFCInstance(&status), code_of(letter), code_of(next));
  return whole < 0 || U_FAILURE(status) ? 0 : static_cast<char32_t>(whole);
}

char number_joint(char32_t c) {
  switch (c) {
    case U'.':
    case 0x66B:
    case 0xFF0E:
      return '.';
    case U',':
    case 0x66C:
    case 0xFF0C:
      return ',';
    case U':':
    case 0xFF1A:
      return ':';
    default:
      return '\0';
  }
}

}  // namespace core
