#include "core/text/text_line.h"

#include "core/text/utf8.h"

namespace core {
namespace {

/// Length of the line separator at `at`, or 0.
std::size_t separator_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return 1;
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c != '\xE2') return 0;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

}  // namespace

TextLine line_from(std::string_view text, std::size_t begin) {
  // The library looks for one byte many times as fast as a loop for three of them does.
  constexpr std::size_t kChunk = 512;
  for (std::size_t from = begin; from < text.size(); from += kChunk) {
    const std::string_view chunk = text.substr(from, kChunk);
    std::string_view line = chunk.substr(0, chunk.find('\n'));
    line = line.substr(0, line.find('\r'));
    for (std::size_t at = line.find('\xE2'); at != std::string_view::npos;
         at = line.find('\xE2', at + 1)) {
      if (separator_at(text, from + at) == 0) continue;
      line = line.substr(0, at);
      break;
    }
    const std::size_t end = from + line.size();
    if (line.size() < chunk.size()) return {begin, end, end + separator_at(text, end)};
  }
  return {begin, text.size(), text.size()};
}

std::size_t blank_prefix(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const DecodedChar c = decode_at(line, at);
    const bool space = c.value == ' ' || c.value == '\t' || c.value == 0xA0 || c.value == 0x3000 ||
                       (c.value >= 0x2000 && c.value <= 0x200A) || is_invisible(c.value);
    if (!space) return at;
    at += static_cast<std::size_t>(c.bytes);
  }
  return at;
}

}  // namespace core
