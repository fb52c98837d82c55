// The full forms inside a span row: "links" to propositions and "verdicts". It also reads the two
// values that full and flat rows share, a probability range and a horizon.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "importers/annotations/jsonl/jsonl_batch.h"

namespace importers {

[[nodiscard]] std::vector<core::ImportedLink> read_links(const Json& list, std::int64_t line,
                                                         JsonlBatch& batch);
[[nodiscard]] std::vector<core::ImportedVerdict> read_verdicts(const Json& list, std::int64_t line,
                                                               JsonlBatch& batch);

/// [lo, hi], [lo, best, hi] or {"lo", "best", "hi"}, ascending inside 0..1; else empty.
[[nodiscard]] std::optional<core::Probability> probability_of(const Json& json);
/// {"text", "from", "to", "rule"} or the words alone; else empty.
[[nodiscard]] std::optional<core::Horizon> horizon_of(const Json& json);

}  // namespace importers
