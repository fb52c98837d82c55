// What a stretch of a text is: heading, paragraph, list item or quotation. Importers name blocks,
// the reader shows them; the text itself keeps every character, its markers too.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/enum_names.h"
#include "core/text/offset.h"

namespace core {

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, quote };

/// Deeper headings, lists and quotations count as these.
inline constexpr int kDeepestHeading = 6;
inline constexpr int kDeepestNesting = 9;

/// A block without the white space at its ends. It may reach over several lines (a paragraph with
/// fixed line ends, a heading with its underline), and it may begin inside a line (a title behind
/// the path that leads to it). `level` is 1 for the highest heading, and how deep a list item or a
/// quotation is nested, from 1; of a paragraph it is 0.
template <class O>
struct Block {
  Range<O> range;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;

  auto operator<=>(const Block&) const = default;
};

/// In memory.
using ByteBlock = Block<ByteOffset>;
/// In the database and in files.
using CharBlock = Block<CharOffset>;

}  // namespace core

template <>
inline constexpr std::array<std::string_view, 4> core::kEnumNames<core::BlockKind> = {
    "heading", "paragraph", "list_item", "quote"};
