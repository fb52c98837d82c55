#include "workbench/layout/text_blocks.h"

#include <algorithm>
#include <optional>

#include "core/text/break_cursor.h"
#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace workbench {
namespace {

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

TextBlock block_of(std::size_t begin, std::size_t content_end, BlockKind kind) {
  TextBlock block;
  block.begin = static_cast<std::int64_t>(begin);
  block.content_end = static_cast<std::int64_t>(content_end);
  block.kind = kind;
  return block;
}

/// Cuts a line longer than kLongestBlock into blocks that continue each other.
void append_line(std::vector<TextBlock>& blocks, std::string_view text,
                 const core::TextLine& line) {
  std::size_t begin = line.begin;
  std::optional<core::BreakCursor> graphemes;
  while (line.content_end - begin > static_cast<std::size_t>(kLongestBlock)) {
    if (!graphemes) graphemes.emplace(core::BreakRule::grapheme);
    const std::size_t cut =
        begin + cut_of(text.substr(begin, line.content_end - begin), *graphemes);
    blocks.push_back(block_of(begin, cut, BlockKind::paragraph));
    blocks.back().continues = true;
    begin = cut;
  }
  blocks.push_back(block_of(begin, line.content_end, BlockKind::paragraph));
}

/// Gives the looks of the hints to the lines, both in the text's order.
class Looks {
 public:
  Looks(std::string_view text, const std::vector<BlockHint>& hints) : text_(text), hints_(hints) {}

  /// `blocks` from `first` on are one line.
  void give(std::vector<TextBlock>& blocks, std::size_t first) {
    if (next_ >= hints_.size()) return;
    const auto begin = static_cast<std::size_t>(blocks[first].begin);
    const auto end = static_cast<std::size_t>(blocks.back().content_end);
    const std::size_t words = begin + core::blank_prefix(text_.substr(begin, end - begin));
    const core::ByteOffset at(static_cast<std::int64_t>(words));
    while (next_ < hints_.size() && hints_[next_].range.end <= at) ++next_;
    if (next_ >= hints_.size() || at < hints_[next_].range.begin) return;
    const BlockHint& hint = hints_[next_];
    const bool goes_on = given_ == &hint;
    given_ = &hint;
    if (goes_on) blocks[first - 1].joins = true;
    for (std::size_t i = first; i < blocks.size(); ++i) {
      blocks[i].kind = hint.kind;
      blocks[i].level = static_cast<std::uint8_t>(hint.level);
      blocks[i].follows = goes_on || i > first;
    }
  }

 private:
  std::string_view text_;
  const std::vector<BlockHint>& hints_;
  std::size_t next_ = 0;
  const BlockHint* given_ = nullptr;  ///< The last one that a line got.
};

}  // namespace

std::vector<TextBlock> split_blocks(std::string_view text, const std::vector<BlockHint>& hints) {
  std::vector<TextBlock> blocks;
  Looks looks(text, hints);
  for (std::size_t at = 0; at < text.size();) {
    const core::TextLine line = core::line_from(text, at);
    at = line.end;
    if (core::is_blank(text.substr(line.begin, line.content_end - line.begin))) {
      if (blocks.empty()) blocks.push_back(block_of(0, 0, BlockKind::blank));
      blocks.back().blank_after = true;
    } else {
      const std::size_t first = blocks.size();
      append_line(blocks, text, line);
      looks.give(blocks, first);
    }
  }
  if (blocks.empty()) blocks.push_back(block_of(0, 0, BlockKind::blank));
  return blocks;
}

}  // namespace workbench
