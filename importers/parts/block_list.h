// The blocks of a document as its `extra` holds them under the key "blocks", and as the format
// jsonl reads and writes them; docs/project-format.md says how.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/structure/block.h"

namespace importers {

/// `extra` (a JSON object or empty) with the key "blocks" set to `blocks`.
[[nodiscard]] std::string extra_with_blocks(const std::string& extra,
                                            const std::vector<core::CharBlock>& blocks);

/// The blocks that `extra` names, in the text's order. None when it has no list "blocks", or
/// one of which nothing is understood: nobody named any. Other rows that are not understood are
/// left out, and so is what overlaps an earlier block, because the keys of `extra` may be
/// anybody's.
[[nodiscard]] std::optional<std::vector<core::CharBlock>> blocks_of(std::string_view extra);

}  // namespace importers
