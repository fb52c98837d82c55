// The JSON rows of every kind but spans, as jsonl writes them and the importer of that name reads
// them. Every row of a kind has the same keys; what is not known is null or an empty list.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/ordered_map.h"
#include "exporters/exporter.h"
#include "exporters/parts/dataset_index.h"

namespace exporters {

using Json = nlohmann::basic_json<core::OrderedMap>;

/// With the text, and the original bytes as base64 where they are not the text's own UTF-8.
[[nodiscard]] Json document_row(const core::Document& document, const ExportOptions& options);
[[nodiscard]] Json party_row(const core::Party& party);
[[nodiscard]] Json proposition_row(const core::Proposition& proposition, const DatasetIndex& index);
[[nodiscard]] Json evidence_row(const core::Evidence& evidence, const DatasetIndex& index,
                                const ExportOptions& options);
[[nodiscard]] Json outcome_row(const core::Outcome& outcome, const DatasetIndex& index);
[[nodiscard]] Json label_set_row(const core::LabelSet& set);
[[nodiscard]] Json scale_row(const core::Scale& scale);
[[nodiscard]] Json vocabulary_row(const core::VerdictVocabulary& vocabulary);

/// What a project keeps of a thing beside the model; null when it is empty, no JSON or nested too
/// deeply.
[[nodiscard]] Json parse_extra(std::string_view extra);

/// Values as rows write them.
[[nodiscard]] Json or_null(const std::string& text);
[[nodiscard]] Json or_null(const std::optional<core::Date>& day);
[[nodiscard]] Json or_null(core::Timestamp at);
[[nodiscard]] Json pair_or_null(const core::DateRange& range);     ///< ["2022-12-20", null]
[[nodiscard]] Json from_to_or_null(const core::DateRange& range);  ///< {"from", "to"}

/// "id": the external id, else ours; "foresay_id": ours.
void put_ids(Json& row, core::Id id, const std::string& external_id);

/// Keys beside the model, of all things of a kind, in the order they are first met, so that every
/// row can have them.
class ExtraColumns {
 public:
  /// `extra` is a JSON object or empty. Keys in `except` are not columns.
  void add(const std::string& extra, const std::vector<std::string>& except = {});
  /// Fills the row's nulls and adds the columns that it lacks. A key of the model that has a value
  /// is never replaced.
  void put(Json& row, const std::string& extra) const;

 private:
  std::vector<std::string> names_;
  std::unordered_set<std::string> known_;
};

}  // namespace exporters
