// The lines of a text, and which of them are blank.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Bytes [begin, end) of a text, of which [content_end, end) is the line separator.
struct TextLine {
  std::size_t begin = 0;
  std::size_t content_end = 0;
  std::size_t end = 0;
};

/// The line that begins at `begin` (< text.size()). Lines end at \n, \r\n, \r, U+2028 and U+2029.
[[nodiscard]] TextLine line_from(std::string_view text, std::size_t begin);

/// Bytes of white space and characters without a picture at the begin of `line`.
[[nodiscard]] std::size_t blank_prefix(std::string_view line);

[[nodiscard]] inline bool is_blank(std::string_view line) {
  return blank_prefix(line) == line.size();
}

/// Characters that take no room and have no picture: controls (not the tab), joiners, direction
/// marks, variation selectors, soft hyphen, separators.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
  if (c < 0x20) return c != '\t';
  if (c < 0x7F) return false;
  if (c <= 0x9F || c == 0xAD || c == 0x61C || c == 0x180E || c == 0xFEFF) return true;
  if (c < 0x200B) return false;
  return c <= 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace core
