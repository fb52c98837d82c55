// JSONL rows of versioned vocabularies: label sets, probability scales, verdict vocabularies.
#pragma once

#include <cstdint>

#include "importers/annotations/jsonl/jsonl_batch.h"

namespace importers {

void read_label_set(const Json& json, std::int64_t line, JsonlBatch& batch);
void read_scale(const Json& json, std::int64_t line, JsonlBatch& batch);
void read_vocabulary(const Json& json, std::int64_t line, JsonlBatch& batch);

}  // namespace importers
