// Wordings that mean a term of a probability scale without standing in it: synonyms ("in all
// likelihood"), and the words of Russian, Ukrainian and Belarusian texts. They carry no range of
// their own: what they mean is looked up in whichever scale is used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/words/words.h"

namespace core {

struct HedgeSynonym {
  /// The wording as folded words (core::Word::norm).
  std::vector<std::string> norms;
  /// Terms of scales, the nearest in meaning first; a scale's own is the first it has.
  std::vector<std::string_view> terms;
  bool negative = false;  ///< A negation is part of the wording: "не исключено".
};

/// Made once.
[[nodiscard]] const std::vector<HedgeSynonym>& hedge_synonyms();

/// All take core::Word::folded.
[[nodiscard]] bool is_negator(std::string_view folded);
/// May stand inside a wording without changing it: "may even well", "is still likely to".
[[nodiscard]] bool is_hedge_filler(std::string_view folded);
/// "can", "may", "может": one word that only says that something is possible or will be.
[[nodiscard]] bool is_modal_word(std::string_view folded);
/// Of them those whose negation says that something cannot be: "cannot", "не может".
[[nodiscard]] bool is_ability_word(std::string_view folded);
/// Opens a clause that is not what the sentence asserts: "if", "although", "если".
[[nodiscard]] bool opens_side_clause(std::string_view folded);

/// "That would be bad news", "which would": what follows from something that has not happened.
/// After "he said", "would" is only a "will" in the past. `would` is the place of that word.
[[nodiscard]] bool is_conditional_would(const std::vector<Word>& words, std::size_t would);

}  // namespace core
