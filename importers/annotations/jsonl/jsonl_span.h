// JSONL rows of spans: who said what where, and how it stands to a proposition. Rows with "links"
// say the latter in full; flat rows (the keys of a gold file) are translated by FlatStatements.
#pragma once

#include <cstdint>

#include "importers/annotations/jsonl/jsonl_batch.h"
#include "importers/annotations/jsonl/jsonl_flat.h"

namespace importers {

void read_span(const Json& json, std::int64_t line, FlatStatements& flat, JsonlBatch& batch);

}  // namespace importers
