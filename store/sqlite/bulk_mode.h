// For the length of one import: a large page cache, and a full-text index that is filled once at
// the end. Row by row SQLite would flush the index before every statement that can be refused.
#pragma once

#include <string_view>

#include "store/sqlite/database.h"

namespace store {

/// While it lives: a page cache of 256 MiB, and pages that become free are not overwritten with
/// zeros, which would write every part of a full-text index once more when it is merged.
class LargeWrites {
 public:
  explicit LargeWrites(const Database& database);
  LargeWrites(const LargeWrites&) = delete;
  LargeWrites& operator=(const LargeWrites&) = delete;
  ~LargeWrites();

 private:
  const Database& database_;
  std::int64_t secure_delete_;
};

class BulkMode {
 public:
  /// Inside the import's transaction. The setting that tells the triggers of the search index to
  /// wait is never seen outside it.
  explicit BulkMode(const Database& database);

  /// Indexes what the import added. Before the transaction is committed.
  void fill_index(core::Id import) const;

 private:
  const Database& database_;
  LargeWrites large_{database_};
};

}  // namespace store
