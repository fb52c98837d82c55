#include "store/sqlite/json_list.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "core/text/utf8.h"

namespace store {
namespace {

/// Four hex digits at `at`; empty when they are not.
std::optional<char32_t> hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  std::uint32_t value = 0;
  const auto* first = text.data() + at;
  const auto [end, error] = std::from_chars(first, first + 4, value, 16);
  if (error != std::errc{} || end != first + 4) return std::nullopt;
  return static_cast<char32_t>(value);
}

/// Appends what `\uXXXX` at `at` (its backslash) stands for and returns the position behind it. Two
/// escapes in a row may be one character above U+FFFF.
std::size_t append_unicode_escape(std::string& out, std::string_view text, std::size_t at) {
  const auto high = hex4(text, at + 2);
  if (!high) return at + 2;
  if (*high >= 0xD800 && *high < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
    const auto low = hex4(text, at + 8);
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      core::append_utf8(out, 0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00));
      return at + 12;
    }
  }
  core::append_utf8(out, *high);
  return at + 6;
}

char plain_escape(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    default:
      return letter;
  }
}

}  // namespace

std::vector<std::string> json_strings(std::string_view array) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while ((at = array.find('"', at)) != std::string_view::npos) {
    std::string value;
    ++at;
    while (at < array.size() && array[at] != '"') {
      if (array[at] != '\\' || at + 1 >= array.size()) {
        value += array[at++];
      } else if (array[at + 1] == 'u') {
        at = append_unicode_escape(value, array, at);
      } else {
        value += plain_escape(array[at + 1]);
        at += 2;
      }
    }
    ++at;
    out.push_back(std::move(value));
  }
  return out;
}

std::vector<core::Id> json_ids(std::string_view array) {
  std::vector<core::Id> out;
  const auto* at = array.data();
  const auto* const end = array.data() + array.size();
  while (at != end) {
    std::int64_t value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error == std::errc{}) {
      out.emplace_back(value);
      at = next;
    } else {
      ++at;
    }
  }
  return out;
}

}  // namespace store
