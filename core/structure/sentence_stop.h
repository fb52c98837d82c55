// Whether one period ends a sentence, by the word before it and the word behind it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/structure/sentence_words.h"

namespace core {

/// What stands behind a mark and the space after it.
enum class NextKind { none, lower, upper, caseless, digit, symbol, other };

struct NextWord {
  NextKind kind = NextKind::none;
  std::string_view word;  ///< The letters, as they are.
  bool opened = false;    ///< A quotation mark or bracket stands before them,
  bool bracket = false;   ///< a round or square bracket,
  bool dashed = false;    ///< a dash.
  bool initial = false;   ///< One letter and a period: "J."
  std::size_t begin = 0;  ///< Of the first mark or letter.
};

/// `begin` is where the sentence begins and `period` the byte of its mark in `text`.
struct Stop {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t period = 0;
  bool alone = true;  ///< One period, no more marks around it.
};

/// The word before a mark with its inner periods ("U.S", "т.е", "1.000"), from `begin` on.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t begin,
                                           std::size_t end);

/// Whether a period that is followed by a space ends the sentence.
[[nodiscard]] bool period_ends(const Stop& stop, const NextWord& next, const SentenceRules& rules);

/// Whether a period that a capital follows at once ("so.Then") ends the sentence.
[[nodiscard]] bool glued_period_ends(const Stop& stop, const SentenceRules& rules);

/// Whether the word may open a sentence: one of the tables, or a title ("Mr").
[[nodiscard]] bool opens_sentence(std::string_view word, const SentenceRules& rules);

}  // namespace core
