// When two texts are copies of each other: keys and comparisons that leave out what differs between
// copies, by the kinds of their characters. For telling copies, not for searching:
// core/words/text_find.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// The letters and digits of a text, folded as core::fold folds them: the same for copies that
/// differ in line ends, white space, punctuation, case or byte order marks. A text without a letter
/// or digit keeps its characters but for white space. `text` is valid UTF-8.
[[nodiscard]] std::string text_key(std::string_view text);

/// A letter, a digit or a mark that belongs to one, of any script.
[[nodiscard]] bool is_word_char(char32_t c);

/// Whether two texts differ in nothing but white space, line ends, byte order marks and characters
/// without width. Both are valid UTF-8.
[[nodiscard]] bool same_but_for_space(std::string_view a, std::string_view b);

/// The same for texts of which same_but_for_space holds; others seldom have it in common. Of the
/// first `most` bytes that take up place.
struct InkHash {
  std::uint64_t hash = 0;
  std::size_t bytes = 0;  ///< How many it is of.
};
[[nodiscard]] InkHash hash_but_for_space(std::string_view text,
                                         std::size_t most = static_cast<std::size_t>(-1));

}  // namespace core
