// The JSON row of a span: the keys of a gold file, derived from the model so that a reader needs no
// join, followed by the full forms from which nothing is lost. The importer reads the full ones.
#pragma once

#include <optional>

#include "core/text/text_index.h"
#include "exporters/parts/json_rows.h"

namespace exporters {

class SpanRows {
 public:
  explicit SpanRows(const DatasetIndex& index);

  /// Annotations of one document should come one after the other: its text is indexed once.
  [[nodiscard]] Json row(const core::Annotation& annotation);

 private:
  void put_place(Json& row, const core::Annotation& annotation);
  void put_speaker(Json& row, const core::Annotation& annotation) const;
  void put_statement(Json& row, const core::Annotation& annotation) const;
  void put_full(Json& row, const core::Annotation& annotation) const;
  [[nodiscard]] std::string extent_text(const core::Annotation& annotation);

  const DatasetIndex& index_;
  ExtraColumns columns_;
  const core::Document* indexed_ = nullptr;
  std::optional<core::TextIndex> text_;
};

/// How a statement turned out, as flat keys: "outcome", "outcome_as_of", "justification",
/// "evidence", "event", "brier1_range", "forecast_borne_out".
[[nodiscard]] Json resolution_keys(const core::Annotation& annotation, const DatasetIndex& index);

/// The row's own words about the outcome that an import kept; null when there are none.
[[nodiscard]] Json kept_resolution(const core::Annotation& annotation);

}  // namespace exporters
