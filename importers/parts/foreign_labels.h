// Annotations in the shapes of other tools ("label": [[0, 14, "ORG"]], "spans", "entities") that a
// JSONL row carries and this importer makes no spans of, so that they can be named. It reads none.
#pragma once

#include <cstddef>
#include <string_view>

#include "importers/parts/json_values.h"

namespace importers {

/// How many annotations of another tool the value under `key` looks like: by the key's name, or by
/// pairs of offsets in it. 0 when it looks like something else.
[[nodiscard]] std::size_t foreign_labels(std::string_view key, const Json& value);

}  // namespace importers
