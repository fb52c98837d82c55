// Cuts a text into the blocks a layout works on: a line with the blank lines that follow it, each
// with the looks of what it belongs to. The text itself is never changed, and nothing is guessed
// here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/offset.h"
#include "workbench/layout/text_metrics.h"

namespace workbench {

/// Bytes [begin, next block's begin) belong to the block; [begin, content_end) are seen.
struct TextBlock {
  std::int64_t begin = 0;
  std::int64_t content_end = 0;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< Of a heading, from 1; how deep a list item or quotation is nested.
  /// The next block goes on with the same line: a very long line is cut, so that no single
  /// step of the layout is long.
  bool continues = false;
  bool blank_after = false;  ///< At least one blank line follows.
  bool joins = false;        ///< The next block goes on with what this one belongs to,
  bool follows = false;      ///< and this one with what the block before belongs to.
};

/// A part of a text and its looks. It gives them to every line whose first character it holds,
/// white space aside.
struct BlockHint {
  core::ByteRange range;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
};

/// Lines end at \n, \r\n, \r, U+2028 and U+2029. Blocks are ascending, start at byte 0 and cover
/// the text; an empty text has one blank block. Only the first block may be blank. `hints` ascend
/// and do not overlap; a line that none speaks of is a paragraph.
[[nodiscard]] std::vector<TextBlock> split_blocks(std::string_view text,
                                                  const std::vector<BlockHint>& hints = {});

/// The longest block in bytes, but for the last character's own length.
inline constexpr std::int64_t kLongestBlock = 16384;

}  // namespace workbench
