// Rows of JSONL in whatever order they come: a span may name a proposition whose row stands behind
// it, or in another file. It knows no more of rows than which of them wait, and for what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/annotations/jsonl/jsonl_batch.h"
#include "importers/annotations/jsonl/jsonl_flat.h"
#include "importers/parts/json_values.h"

namespace importers {

/// Reads spans once all other rows of the file are read, where what a span says in flat keys of its
/// proposition depends on them, and keeps the file's order among the spans.
class SpanOrder {
 public:
  SpanOrder(FlatStatements& flat, JsonlBatch& batch) : flat_(flat), batch_(batch) {}

  /// A span row: read now, or by finish(). The bytes of `row` outlive this.
  void add(const JsonValue& row);
  void finish();

 private:
  struct Waiting {
    std::string_view text;
    std::int64_t line = 0;
    std::size_t place = 0;  // Among the file's spans.
  };
  void read(const Json& json, std::int64_t line, std::size_t place);
  [[nodiscard]] bool waits(const Json& json) const;

  FlatStatements& flat_;
  JsonlBatch& batch_;
  std::size_t count_ = 0;
  std::vector<std::size_t> places_;  // Of the batch's annotations.
  std::vector<Waiting> waiting_;
};

/// The keys of the propositions with a window that a JSONL file holds, without reading the rest:
/// what ReadOptions::scoped_proposition asks about files that are read later.
[[nodiscard]] std::vector<std::string> scoped_keys(std::string_view bytes);

}  // namespace importers
