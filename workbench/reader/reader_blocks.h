// The headings, list items and quotations of the open text, as hints for its layout: those an
// importer named, or else what core::read_blocks finds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/structure/block_detection.h"
#include "core/text/text_index.h"
#include "workbench/layout/text_blocks.h"
#include "workbench/layout/text_layout.h"

namespace workbench {

/// `named` are the importer's blocks, if there are any: then nothing is guessed, and those that do
/// not lie in the text are left out. The line of `query.title` looks like a title either way.
[[nodiscard]] std::vector<BlockHint> block_hints(
    const core::TextIndex& index, const std::optional<std::vector<core::CharBlock>>& named,
    const core::BlockQuery& query);

/// A heading of the open text, for lists of them.
struct ReaderHeading {
  core::ByteRange range;  ///< The words, without the marker "## " or white space.
  int level = 1;
};

/// In the text's order. Linear in the number of lines; ask when a list opens, not in every frame.
[[nodiscard]] std::vector<ReaderHeading> headings_of(const TextLayout& layout);

}  // namespace workbench
