// Records what one edit does to the tables that undo covers, as an SQLite changeset, and applies
// such changesets forwards or backwards. Logs, vocabularies, documents' texts and the search index
// are not recorded.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "store/sqlite/database.h"

struct sqlite3_session;

namespace store {

/// Records from its construction on.
class ChangeRecorder {
 public:
  explicit ChangeRecorder(const Database& database);
  ChangeRecorder(const ChangeRecorder&) = delete;
  ChangeRecorder& operator=(const ChangeRecorder&) = delete;
  ~ChangeRecorder();

  /// Empty when nothing was changed.
  [[nodiscard]] std::string changeset();

 private:
  sqlite3_session* session_ = nullptr;
};

enum class Direction { forwards, backwards };

/// Applies a changeset inside the caller's transaction. Refused when a row it needs was changed or
/// removed since, or when something refers to a row it would remove; the caller must roll back.
[[nodiscard]] core::Checked apply_changeset(const Database& database, std::string_view changeset,
                                            Direction direction);

/// The annotations of which a row or a fragment is in the changeset, each once; empty when there
/// are more than `most`. The changeset must be one that ChangeRecorder or InsertRecorder wrote.
[[nodiscard]] std::optional<std::vector<core::Id>> annotations_in(const Database& database,
                                                                  std::string_view changeset,
                                                                  std::size_t most);

/// True for tables whose changes can be undone.
[[nodiscard]] bool is_recorded(std::string_view table);

}  // namespace store
