// Finds things of a dataset by id, and what hangs on an annotation or a proposition. It holds
// pointers into the dataset, which must outlive it and not change.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/model/dataset.h"
#include "core/score/resolution_as_of.h"

namespace exporters {

class DatasetIndex {
 public:
  explicit DatasetIndex(const core::Dataset& dataset);

  [[nodiscard]] const core::Dataset& dataset() const { return dataset_; }

  /// Null for 0 and for ids that are not in the dataset.
  [[nodiscard]] const core::Document* document(core::Id id) const;
  [[nodiscard]] const core::Annotation* annotation(core::Id id) const;
  [[nodiscard]] const core::Proposition* proposition(core::Id id) const;
  [[nodiscard]] const core::Evidence* evidence(core::Id id) const;
  /// Empty when there is none.
  [[nodiscard]] std::string party_name(core::Id id) const;
  [[nodiscard]] std::string annotator_name(core::Id id) const;

  /// The name by which rows refer to a thing: its external id where no other thing of its kind has
  /// the same, else our id's digits; empty for 0.
  [[nodiscard]] std::string document_key(core::Id id) const;
  [[nodiscard]] std::string annotation_key(core::Id id) const;
  [[nodiscard]] std::string proposition_key(core::Id id) const;
  [[nodiscard]] std::string evidence_key(core::Id id) const;

  [[nodiscard]] const std::vector<const core::Link*>& links(core::Id annotation) const;
  [[nodiscard]] const std::vector<const core::Verdict*>& verdicts(core::Id annotation) const;
  [[nodiscard]] const std::vector<const core::Relation*>& relations(core::Id from) const;
  /// The last row of a proposition's log; null when the log is empty.
  [[nodiscard]] const core::Outcome* last_outcome(core::Id proposition) const;
  /// How a proposition stands by that row; empty when the log is empty.
  [[nodiscard]] std::optional<core::Fate> fate(core::Id proposition) const;
  /// The link that flat formats show: the first that was not rejected. Null when there is none.
  [[nodiscard]] const core::Link* main_link(core::Id annotation) const;

 private:
  template <class T>
  using ById = std::unordered_map<core::Id, const T*>;
  template <class T>
  using ListById = std::unordered_map<core::Id, std::vector<const T*>>;
  using Names = std::unordered_map<std::string, int>;

  const core::Dataset& dataset_;
  ById<core::Document> documents_;
  ById<core::Annotation> annotations_;
  ById<core::Proposition> propositions_;
  ById<core::Evidence> evidence_;
  ById<core::Party> parties_;
  ById<core::Annotator> annotators_;
  ById<core::Outcome> last_outcomes_;
  ListById<core::Link> links_;
  ListById<core::Verdict> verdicts_;
  ListById<core::Relation> relations_;
  Names document_names_;
  Names annotation_names_;
  Names proposition_names_;
  Names evidence_names_;
};

/// Whether some span has two links that were not rejected: flat formats show main_link alone.
[[nodiscard]] bool several_links(const core::Dataset& dataset);

}  // namespace exporters
