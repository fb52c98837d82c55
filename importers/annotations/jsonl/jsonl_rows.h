// JSONL rows of every kind but spans: documents, parties, propositions, evidence, outcomes,
// relations, label sets, scales, vocabularies. Each function reads one row into the batch.
#pragma once

#include <cstdint>

#include "importers/annotations/jsonl/jsonl_batch.h"

namespace importers {

enum class RowKind {
  document,
  span,
  party,
  proposition,
  relation,
  evidence,
  outcome,
  label_set,
  scale,
  vocabulary,
  unknown
};

/// By the explicit key "row", else by the keys that only one kind has.
[[nodiscard]] RowKind row_kind(const Json& row);

/// `kind` is neither span nor unknown.
void read_row(RowKind kind, const Json& row, std::int64_t line, JsonlBatch& batch);

}  // namespace importers
