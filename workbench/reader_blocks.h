// What an importer knew of a document's parts, as hints for the layout. It guesses nothing: the
// layout does that for text no importer spoke of.
#pragma once

#include <string_view>
#include <vector>

#include "core/text_index.h"
#include "workbench/text_blocks.h"

namespace workbench {

/// Reads the key "blocks" of a document's `extra`: [{"start": 0, "end": 12, "kind": "heading"}], in
/// code points, `kind` being title, heading, paragraph or list_item. What is not understood is left
/// out: the keys there are not ours.
[[nodiscard]] std::vector<BlockHint> block_hints(const core::TextIndex& index,
                                                 std::string_view extra);

}  // namespace workbench
