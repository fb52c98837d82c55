// A statement as words with their places, in the form in which wordings are compared: case folded,
// contractions spelled out ("won’t" is "will" and "not"), forms of "be" as one. Not a tokenizer
// for counting or for search.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

struct Word {
  std::string folded;    ///< As in core::fold; digits as they are.
  std::string norm;      ///< Compared in wordings: "be" for "is", no plural or verbal s.
  ByteRange range;       ///< Bytes of the text.
  std::string_view gap;  ///< The text between the word before and this one.
  int number = -1;       ///< Of up to four digits, also of "26th" and of "three".
  bool digits = false;
  bool capital = false;  ///< Begins with a capital letter, or has one in second place: "wPolityce".
  bool acronym = false;  ///< Capitals alone, two at least: "ISW".
  bool possessive = false;  ///< Ended in ’s, which is in the range and not in `folded`.
  bool year = false;        ///< Four digits, 1800..2200.

  /// Nothing but white space and commas stands between the word before and this one.
  [[nodiscard]] bool joined() const;
};

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// The byte behind the digits that stand at `at`; `at` when there are none.
[[nodiscard]] std::size_t end_of_digits(std::string_view text, std::size_t at);

/// `text` is valid UTF-8 and outlives the words.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// The text from the first to the last of the words [first, last), white space as it is.
[[nodiscard]] std::string_view slice_of(std::string_view text, const std::vector<Word>& words,
                                        std::size_t first, std::size_t last);

/// The bytes of the range, which lie in the text.
[[nodiscard]] std::string_view slice_of(std::string_view text, ByteRange range);

using WordSet = std::set<std::string, std::less<>>;
/// The words of a list in prose, as in core::fold.
[[nodiscard]] WordSet word_set(std::string_view list);

template <std::size_t N>
[[nodiscard]] bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace core
