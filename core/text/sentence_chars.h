// How characters count for the reading of sentences, and steps through UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text/offset.h"
#include "core/text/utf8.h"

namespace core {

[[nodiscard]] inline ByteOffset byte_offset(std::size_t at) {
  return ByteOffset(static_cast<std::int64_t>(at));
}

/// A character of a text and the bytes it takes.
struct CharAt {
  char32_t c = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  explicit operator bool() const { return end > begin; }
};

/// None (of no bytes) at the text's end / begin.
[[nodiscard]] CharAt char_from(std::string_view text, std::size_t at);
[[nodiscard]] CharAt char_until(std::string_view text, std::size_t end);
/// The first place at or behind `at` without white space / the place behind the last before `end`.
[[nodiscard]] std::size_t skip_spaces(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t skip_spaces_back(std::string_view text, std::size_t end);

[[nodiscard]] bool is_space_char(char32_t c);
[[nodiscard]] bool is_letter_char(char32_t c);
[[nodiscard]] bool is_upper_char(char32_t c);
[[nodiscard]] bool is_lower_char(char32_t c);
[[nodiscard]] bool is_decimal_char(char32_t c);
[[nodiscard]] bool is_dash_char(char32_t c);
/// "!", "?" and the marks of other scripts that end a sentence whatever stands before them.
[[nodiscard]] bool ends_firmly(char32_t c);
/// "." and "…": they end a sentence when nothing speaks against it.
[[nodiscard]] bool ends_softly(char32_t c);
[[nodiscard]] bool opens_bracket(char32_t c);
[[nodiscard]] bool closes_bracket(char32_t c);
/// Quotation marks of any language, single ones too.
[[nodiscard]] bool is_quote_char(char32_t c);
/// Any of a, e, и, ω, …: a letter that can carry a syllable, in Latin, Greek and Cyrillic.
[[nodiscard]] bool is_vowel_char(char32_t c);

}  // namespace core
