// Cuts a text into the blocks a layout works on: a line with the blank lines that follow it, named
// as title, heading, paragraph or list item. The text itself is never changed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/offset.h"
#include "workbench/text_metrics.h"

namespace workbench {

/// Bytes [begin, next block's begin) belong to the block; [begin, content_end) are seen.
struct TextBlock {
  std::int64_t begin = 0;
  std::int64_t content_end = 0;
  BlockKind kind = BlockKind::paragraph;
  /// The next block goes on with the same line: a very long line is cut, so that no single
  /// step of the layout is long.
  bool continues = false;
  bool blank_after = false;  ///< At least one blank line follows.
};

/// A block kind known from outside, for the block that begins inside `range`.
struct BlockHint {
  core::ByteRange range;
  BlockKind kind = BlockKind::paragraph;
};

/// Lines end at \n, \r\n, \r, U+2028 and U+2029. Blocks are ascending, start at byte 0 and cover
/// the text; an empty text has one blank block. Only the first block may be blank. Without hints, a
/// short line between blank lines, without end punctuation and before a longer one, is a heading.
[[nodiscard]] std::vector<TextBlock> split_blocks(std::string_view text,
                                                  const std::vector<BlockHint>& hints = {});

/// The longest block in bytes, but for the last character's own length.
inline constexpr std::int64_t kLongestBlock = 16384;

}  // namespace workbench
