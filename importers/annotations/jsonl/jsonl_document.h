// JSONL rows of documents: with their text, or only with what is known of a document named by file,
// SHA-256 or id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "importers/annotations/jsonl/jsonl_batch.h"

namespace importers {

void read_document(const Json& json, std::int64_t line, JsonlBatch& batch);

/// The bytes that a key holds as base64, taken; empty with a fault when it does not.
[[nodiscard]] std::string decoded_bytes(JsonRow& row, std::string_view key);

}  // namespace importers
