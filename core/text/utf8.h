// Checked UTF-8: decoding, encoding, counting and validating. It never normalises.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct DecodedChar {
  char32_t value = 0;
  int bytes = 1;  ///< How many bytes it took: 1..4.
  bool valid = true;
};

/// Decodes the character at byte `at` (< text.size()). An invalid sequence gives U+FFFD and the
/// length of its maximal ill-formed prefix (Unicode 15 §3.9, at least 1).
[[nodiscard]] DecodedChar decode_at(std::string_view text, std::size_t at);

/// Appends one code point; surrogates and values above U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t c);

/// Byte position of the first ill-formed sequence; empty when the text is valid UTF-8.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of code points of valid UTF-8.
[[nodiscard]] std::size_t count_chars(std::string_view text);

/// The text with each ill-formed sequence replaced by U+FFFD, and how many were replaced.
struct Repaired {
  std::string text;
  std::size_t replaced = 0;
};
[[nodiscard]] Repaired repair_utf8(std::string_view text);

/// True for a byte on which a character may begin (not a continuation byte).
[[nodiscard]] constexpr bool is_char_start(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The last `n` / first `n` code points of valid UTF-8, as a view.
[[nodiscard]] std::string_view last_chars(std::string_view text, std::size_t n);
[[nodiscard]] std::string_view first_chars(std::string_view text, std::size_t n);

[[nodiscard]] std::u16string to_utf16(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u16string_view text);

}  // namespace core
