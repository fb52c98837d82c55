#include "core/structure/block_lines.h"

#include <algorithm>
#include <limits>

#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace core {
namespace {

/// A paragraph with fixed line ends is followed this far to its last sentence.
constexpr std::size_t kLinesOfParagraph = 60;
constexpr std::size_t kLongLine = 400;

std::size_t seen_end(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    std::size_t last = end - 1;
    while (last > 0 && !is_char_start(line[last])) --last;
    if (!is_blank(line.substr(last, end - last))) return end;
    end = last;
  }
  return 0;
}

}  // namespace

BlockLines::BlockLines(std::string_view text)
    : text_(text.substr(0, std::numeric_limits<std::uint32_t>::max())) {
  const auto place = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
  text = text_;
  lines_.reserve(text.size() / 128);
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size() && lines_.size() < kMostBlockLines;) {
    const TextLine line = line_from(text, at);
    at = line.end;
    const std::string_view content = text.substr(line.begin, line.content_end - line.begin);
    const std::size_t prefix = blank_prefix(content);
    if (prefix < content.size()) {
      lines_.push_back({place(line.begin), place(line.begin + prefix),
                        place(line.begin + seen_end(content)), after_blank});
      if (content[prefix] == '#' && hash_level(content) > 0) ++hashes_;
    }
    after_blank = prefix == content.size();
  }
}

std::string_view BlockLines::full(std::size_t i) const {
  return text_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
}

std::string_view BlockLines::words(std::size_t i) const {
  return text_.substr(lines_[i].words, lines_[i].end - lines_[i].words);
}

bool BlockLines::is_body(std::size_t i) const {
  if (i >= lines_.size() || list_mark(full(i)) || section_number(words(i))) return false;
  if (words(i).size() > kLongLine) return true;
  std::size_t last = i;
  while (!before_blank(last) && last - i < kLinesOfParagraph) ++last;
  const std::string_view line = words(last);
  const bool question = line.ends_with('?') && looks_like_heading(line) && last == i;
  return closes_sentence(line) && line.size() >= 2 && !question;
}

}  // namespace core
