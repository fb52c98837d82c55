#include "importers/parts/described_text.h"

#include <algorithm>

#include "core/structure/block_detection.h"
#include "core/text/text_index.h"
#include "importers/parts/article_head.h"
#include "importers/parts/block_list.h"

namespace importers {
namespace {

// The words of a heading without the marks of Markdown and what underlines it.
std::string_view heading_words(std::string_view heading) {
  heading = heading.substr(0, heading.find_first_of("\r\n"));
  heading.remove_prefix(std::min(heading.find_first_not_of("# "), heading.size()));
  return heading;
}

}  // namespace

core::LossReport describe_text(core::Document& document, std::string_view text) {
  ArticleHead head = read_head(text);
  document.meta = head.meta;
  const auto found =
      core::read_blocks(text, {core::is_markdown_name(document.file_name), head.title});
  if (found.empty()) {
    // Those of another text are none of this one.
    if (!document.extra.empty()) document.extra = extra_with_blocks(document.extra, {});
    return std::move(head.losses);
  }
  // What stands above a Markdown file's own title is written for programs.
  const auto& first = *std::ranges::min_element(found, {}, [](const core::ByteBlock& block) {
    return block.kind == core::BlockKind::heading ? block.level : core::kDeepestHeading + 1;
  });
  const bool names_it = core::is_markdown_name(document.file_name) && !head.title_given &&
                        first.kind == core::BlockKind::heading && first.level == 1;
  if (names_it) {
    document.meta.title = heading_words(
        text.substr(first.range.begin.index(), static_cast<std::size_t>(first.range.size())));
  }
  const core::TextIndex index(text);
  std::vector<core::CharBlock> blocks;
  blocks.reserve(found.size());
  for (const auto& block : found) {
    blocks.push_back({index.to_char(block.range), block.kind, block.level});
  }
  document.extra = extra_with_blocks(document.extra, blocks);
  return std::move(head.losses);
}

}  // namespace importers
