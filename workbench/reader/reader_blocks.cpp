#include "workbench/reader/reader_blocks.h"

#include <algorithm>

#include "core/text/boundary.h"
#include "workbench/layout/document_sentences.h"

namespace workbench {
namespace {

BlockKind look_of(core::BlockKind kind, int level) {
  switch (kind) {
    case core::BlockKind::heading:
      if (level <= 1) return BlockKind::heading_1;
      return level == 2 ? BlockKind::heading_2 : BlockKind::heading_3;
    case core::BlockKind::list_item:
      return BlockKind::list_item;
    case core::BlockKind::quote:
      return BlockKind::quote;
    case core::BlockKind::paragraph:
      break;
  }
  return BlockKind::paragraph;
}

void put_title(std::vector<BlockHint>& hints, core::ByteRange title) {
  std::erase_if(hints, [title](const BlockHint& hint) { return hint.range.overlaps(title); });
  const auto behind = std::find_if(hints.begin(), hints.end(), [title](const BlockHint& hint) {
    return title.begin < hint.range.begin;
  });
  hints.insert(behind, BlockHint{title, BlockKind::title, 1});
}

}  // namespace

std::vector<BlockHint> block_hints(const core::TextIndex& index,
                                   const std::optional<std::vector<core::CharBlock>>& named,
                                   const core::BlockQuery& query) {
  const auto blocks =
      named ? blocks_in_bytes(index, *named) : core::read_blocks(index.text(), query);
  std::vector<BlockHint> hints;
  hints.reserve(blocks.size() + 1);
  for (const core::ByteBlock& block : blocks) {
    hints.push_back({block.range, look_of(block.kind, block.level), block.level});
  }
  if (query.title) put_title(hints, *query.title);
  return hints;
}

std::vector<ReaderHeading> headings_of(const TextLayout& layout) {
  std::vector<ReaderHeading> out;
  for (std::size_t i = 0; i < layout.block_count(); ++i) {
    const TextBlock& block = layout.block(i);
    if (!is_heading(block.kind) || block.follows) continue;
    core::ByteRange range = core::trimmed(layout.text(), layout.content_of(i));
    const std::string_view words = layout.slice(range);
    const std::size_t hashes = std::min(words.find_first_not_of('#'), words.size());
    if (hashes > 0 && words.substr(hashes).starts_with(' ')) {
      range.begin = range.begin + static_cast<std::int64_t>(hashes);
      range = core::trimmed(layout.text(), range);
    }
    out.push_back({range, std::max<int>(1, block.level)});
  }
  return out;
}

}  // namespace workbench
