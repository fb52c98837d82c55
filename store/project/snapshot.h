// A read-only view of a project as it was when the snapshot was opened, on a connection of its own:
// what jobs and exports read while edits go on. It may be used on any one thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/model/dataset.h"

namespace store {

class Database;
class Project;

/// Empty members do not restrict. Parties, annotators, propositions and evidence that what is left
/// refers to are always kept; a parent or an evidence's document that is left out is cleared, so
/// that every Id of the dataset is in it.
struct DatasetFilter {
  std::vector<core::Id> documents = {};
  std::vector<core::StatementType> types = {};
  std::vector<core::Id> annotators = {};
  /// Leaves out propositions without a link in the dataset (and what only they need), and parties
  /// and annotators nobody there names.
  bool linked_only = false;
  /// Without it the documents' texts stay empty: see for_each_document.
  bool texts = true;
};

class Snapshot {
 public:
  /// Opens the project file again, read only, and holds a read transaction. Refuses what
  /// Project::open refuses.
  [[nodiscard]] static core::Result<Snapshot> open(const std::filesystem::path& project);

  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;
  ~Snapshot();

  /// The connection, for every read of this folder.
  [[nodiscard]] const Database& database() const;

  /// The project as values, in the order core/model/dataset.h asks for: documents by id,
  /// annotations by document, first begin, end and id, everything else by id.
  [[nodiscard]] core::Dataset load(const DatasetFilter& filter = {}) const;

  /// Each document with its text, one at a time in order of id, and its annotations: for exports
  /// that must not hold all texts. `each` gives false to stop.
  void for_each_document(
      const DatasetFilter& filter,
      const std::function<bool(const core::Document&, const std::vector<core::Annotation>&)>& each)
      const;

 private:
  explicit Snapshot(std::unique_ptr<Project> project);

  std::unique_ptr<Project> project_;
};

}  // namespace store
