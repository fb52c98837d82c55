#include "workbench/layout/document_sentences.h"

#include "core/structure/block_detection.h"
#include "core/structure/block_markers.h"
#include "core/text/boundary.h"
#include "core/words/folding.h"
#include "importers/parts/block_list.h"

namespace workbench {
namespace {

/// The heading that is the title: it may stand below a path that leads to the page.
std::optional<core::ByteRange> title_heading(const core::TextIndex& index,
                                             const std::vector<core::ByteBlock>& blocks,
                                             std::string_view title) {
  constexpr std::size_t kNear = 12;
  const std::string folded = core::fold(title);
  for (std::size_t i = 0; i < blocks.size() && i < kNear && !folded.empty(); ++i) {
    if (blocks[i].kind != core::BlockKind::heading) continue;
    if (core::fold(index.slice(blocks[i].range)) == folded) return blocks[i].range;
  }
  return std::nullopt;
}

}  // namespace

std::optional<core::ByteRange> title_line(std::string_view text, std::string_view title) {
  const core::ByteRange all{core::ByteOffset(0),
                            core::ByteOffset(static_cast<std::int64_t>(text.size()))};
  const core::ByteOffset begin = core::trimmed(text, all).begin;
  const core::ByteRange line = core::trimmed(text, core::paragraph_at(text, begin));
  std::string_view first = text.substr(line.begin.index(), static_cast<std::size_t>(line.size()));
  if (core::hash_level(first) > 0) first.remove_prefix(first.find_first_not_of("# "));
  if (first.empty() || first.size() > 400 || core::fold(first) != core::fold(title)) {
    return std::nullopt;
  }
  return line;
}

std::vector<core::ByteBlock> blocks_in_bytes(const core::TextIndex& index,
                                             const std::vector<core::CharBlock>& named) {
  std::vector<core::ByteBlock> blocks;
  blocks.reserve(named.size());
  for (const core::CharBlock& block : named) {
    const auto range = index.checked(block.range);
    if (range) blocks.push_back({*range, block.kind, block.level});
  }
  return blocks;
}

core::SentenceQuery sentence_query(const core::TextIndex& index, const SentenceFacts& facts) {
  core::SentenceQuery query;
  query.language = facts.language;
  query.guess = true;
  query.markdown = facts.markdown;
  query.title = title_line(index.text(), facts.title);
  if (facts.blocks != nullptr && *facts.blocks) {
    query.blocks = blocks_in_bytes(index, **facts.blocks);
    if (!query.title) query.title = title_heading(index, *query.blocks, facts.title);
  }
  return query;
}

core::SentenceQuery sentence_query(const core::TextIndex& index, const core::Document& document) {
  const auto blocks = importers::blocks_of(document.extra);
  return sentence_query(index, {document.meta.title, document.meta.language,
                                core::is_markdown_name(document.file_name), &blocks});
}

}  // namespace workbench
