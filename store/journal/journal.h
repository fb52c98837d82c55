// Reads of the journal, the append-only record of every change: who, when, what. Undo itself is in
// store/project/project.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace store {

class Database;

struct JournalRow {
  core::Id id;
  core::Timestamp recorded_at;
  std::string actor;
  /// Name of the edit, "undo" or "redo", or those with " passed over" behind, when it could not be.
  std::string kind;
  std::string description;  ///< What the undo button says.
  bool undoable = false;
  bool undone = false;
  core::Id reverts;  ///< For an undo or redo: the row it turned round or passed over; else 0.
  std::int64_t changeset_bytes = 0;
};

/// Newest first. `before` 0 starts at the newest; else only rows older than that one.
[[nodiscard]] std::vector<JournalRow> journal_page(const Database& db, std::int64_t limit = 200,
                                                   core::Id before = {});

/// What an import brought and still holds.
struct BroughtByImport {
  std::vector<std::string> paths;  ///< As they were given, in their order.
  std::int64_t documents = 0;
  std::int64_t annotations = 0;
};
/// All empty when there is no import with this id.
[[nodiscard]] BroughtByImport brought_by(const Database& db, core::Id import);

}  // namespace store
