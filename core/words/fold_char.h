// What one character counts as when words are compared, and what it is folded to. The tables behind
// the one idea of "the same word": docs/search.md tells it with examples; core/folding and
// core/search_words apply it.
#pragma once

#include <array>
#include <cstdint>

namespace core {

/// What a character is to a word.
enum class CharRole : std::uint8_t {
  gap,         ///< Stands between words: spaces, punctuation, apostrophes, hyphens.
  letter,      ///< Also the vowel and tone marks that are letters of their script.
  digit,       ///< A decimal digit of any script.
  sign,        ///< A word by itself: the percent sign.
  mark,        ///< An accent, harakat or niqqud: counts only where it makes another letter (й).
  ignored,     ///< Soft hyphen, zero-width characters, tatweel: as if not there.
  dictionary,  ///< A letter of a script without spaces, whose words a dictionary tells apart.
};

/// What is kept instead of being folded.
struct FoldRules {
  bool keep_case = false;
  /// Keeps accents, letters with strokes, apostrophes, dashes, spaces and invisible characters;
  /// composed and decomposed spellings are the same all the same.
  bool keep_accents = false;

  bool operator==(const FoldRules&) const = default;
};

/// Unicode's longest compatibility decomposition has 18 characters.
struct FoldedChar {
  CharRole role = CharRole::gap;
  std::uint8_t size = 0;
  std::array<char32_t, 18> chars{};
};

/// A character without its neighbours. Of a mark that is dropped `chars` holds the mark, for
/// fused().
[[nodiscard]] FoldedChar fold_char(char32_t c, FoldRules rules = {});

/// The one letter that a folded letter and the mark or letter behind it are; 0 when they stay two.
/// й, ї and ў are no и, і and у with an accent; kana keep their voicing; Hangul is put together.
[[nodiscard]] char32_t fused(char32_t letter, char32_t next);

/// Joins the digits of one number: point, comma and colon of any width. Gives it as it is folded;
/// 0 for any other character.
[[nodiscard]] char number_joint(char32_t c);

}  // namespace core
