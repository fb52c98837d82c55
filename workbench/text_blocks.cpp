#include "workbench/text_blocks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "core/break_cursor.h"
#include "core/utf8.h"

namespace workbench {
namespace {

constexpr std::size_t kHeadingChars = 90;

/// Length of the line separator at `at`, or 0.
std::size_t separator_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return 1;
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c != '\xE2') return 0;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

struct Line {
  std::size_t begin = 0;
  std::size_t content_end = 0;
  std::size_t end = 0;
};

Line line_from(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '\n' && c != '\r' && c != '\xE2') continue;
    if (const std::size_t length = separator_at(text, at); length > 0) {
      return {begin, at, at + length};
    }
  }
  return {begin, text.size(), text.size()};
}

bool is_blank(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const core::DecodedChar c = core::decode_at(line, at);
    const bool space = c.value == ' ' || c.value == 0xA0 || c.value == 0x3000 ||
                       (c.value >= 0x2000 && c.value <= 0x200A) || is_invisible(c.value) ||
                       c.value == '\t';
    if (!space) return false;
    at += static_cast<std::size_t>(c.bytes);
  }
  return true;
}

bool starts_list_item(std::string_view line) {
  static constexpr std::array<std::string_view, 7> kBullets = {
      "- ", "* ", "+ ", "\xE2\x80\xA2", "\xE2\x80\x93 ", "\xE2\x96\xAA", "\xE2\x97\xA6"};
  for (const std::string_view bullet : kBullets) {
    if (line.substr(0, bullet.size()) == bullet) return true;
  }
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) {
    ++digits;
  }
  if (digits == 0 || digits > 2 || digits + 1 >= line.size()) return false;
  return (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 14> kEnds = {".",
                                                             "!",
                                                             "?",
                                                             ":",
                                                             ";",
                                                             ",",
                                                             "/",
                                                             ")",
                                                             "\"",
                                                             "\xE2\x80\xA6",
                                                             "\xE2\x80\x9D",
                                                             "\xE3\x80\x82",
                                                             "\xEF\xBC\x81",
                                                             "\xEF\xBC\x9F"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return line.size() >= end.size() && line.substr(line.size() - end.size()) == end;
  });
}

/// A dateline ("December 26, 2022") is short and alone on its line too, but heads nothing.
bool ends_in_year(std::string_view line) {
  if (line.size() < 4) return false;
  const std::string_view last = line.substr(line.size() - 4);
  return std::all_of(last.begin(), last.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool looks_like_heading(std::string_view line) {
  if (line.size() > kHeadingChars * 4 || core::count_chars(line) > kHeadingChars) return false;
  const bool question = !line.empty() && line.back() == '?';
  return !starts_list_item(line) && !ends_in_year(line) && (question || !ends_sentence(line));
}

/// Where to cut `line`, which is longer than kLongestBlock: behind a space, else between graphemes.
std::size_t cut_of(std::string_view line, core::BreakCursor& graphemes) {
  const auto longest = static_cast<std::size_t>(kLongestBlock);
  const std::size_t space = line.rfind(' ', longest - 1);
  std::size_t cut = space != std::string_view::npos && space > 0 ? space + 1 : longest;
  while (cut < line.size() && !core::is_char_start(line[cut])) ++cut;
  graphemes.reset(line.substr(0, std::min(line.size(), cut + 64)));
  if (graphemes.is_boundary(cut)) return cut;
  const std::size_t before = graphemes.before(cut);
  return before > 0 ? before : cut;
}

/// Cuts a line longer than kLongestBlock into blocks that continue each other.
void append_line(std::vector<TextBlock>& blocks, std::string_view text, const Line& line) {
  std::size_t begin = line.begin;
  std::optional<core::BreakCursor> graphemes;
  while (line.content_end - begin > static_cast<std::size_t>(kLongestBlock)) {
    if (!graphemes) graphemes.emplace(core::BreakRule::grapheme);
    const std::size_t cut =
        begin + cut_of(text.substr(begin, line.content_end - begin), *graphemes);
    blocks.push_back({static_cast<std::int64_t>(begin), static_cast<std::int64_t>(cut),
                      BlockKind::paragraph, true, false});
    begin = cut;
  }
  blocks.push_back({static_cast<std::int64_t>(begin), static_cast<std::int64_t>(line.content_end),
                    BlockKind::paragraph, false, false});
}

std::vector<TextBlock> split_lines(std::string_view text) {
  std::vector<TextBlock> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_from(text, at);
    at = line.end;
    if (is_blank(text.substr(line.begin, line.content_end - line.begin))) {
      if (blocks.empty()) blocks.push_back({0, 0, BlockKind::blank, false, false});
      blocks.back().blank_after = true;
    } else {
      append_line(blocks, text, line);
    }
  }
  if (blocks.empty()) blocks.push_back({0, 0, BlockKind::blank, false, false});
  return blocks;
}

std::string_view content(std::string_view text, const TextBlock& block) {
  return text.substr(static_cast<std::size_t>(block.begin),
                     static_cast<std::size_t>(block.content_end - block.begin));
}

bool stands_alone(const std::vector<TextBlock>& blocks, std::size_t at) {
  if (!blocks[at].blank_after || blocks[at].continues || at + 1 >= blocks.size()) return false;
  return at == 0 || blocks[at - 1].blank_after;
}

void guess_kinds(std::vector<TextBlock>& blocks, std::string_view text) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    TextBlock& block = blocks[i];
    if (block.kind == BlockKind::blank) continue;
    const std::string_view line = content(text, block);
    const bool goes_on = i > 0 && blocks[i - 1].continues;
    if (!goes_on && !block.continues && starts_list_item(line)) {
      block.kind = BlockKind::list_item;
    } else if (stands_alone(blocks, i) && looks_like_heading(line) &&
               content(text, blocks[i + 1]).size() > line.size() &&
               !looks_like_heading(content(text, blocks[i + 1]))) {
      block.kind = BlockKind::heading;
    }
  }
}

}  // namespace

std::vector<TextBlock> split_blocks(std::string_view text, const std::vector<BlockHint>& hints) {
  std::vector<TextBlock> blocks = split_lines(text);
  guess_kinds(blocks, text);
  for (const BlockHint& hint : hints) {
    auto block =
        std::lower_bound(blocks.begin(), blocks.end(), hint.range.begin.value,
                         [](const TextBlock& b, std::int64_t begin) { return b.begin < begin; });
    for (; block != blocks.end() && block->begin < hint.range.end.value; ++block) {
      if (block->kind != BlockKind::blank) block->kind = hint.kind;
    }
  }
  return blocks;
}

}  // namespace workbench
