// For the length of one import: a large page cache, and a full-text index that is filled once at
// the end. Row by row SQLite would flush the index before every statement that can be refused.
#pragma once

#include "store/database.h"

namespace store {

class BulkMode {
 public:
  /// Inside the import's transaction. The setting that tells the triggers of the search index to
  /// wait is never seen outside it.
  explicit BulkMode(const Database& database);
  BulkMode(const BulkMode&) = delete;
  BulkMode& operator=(const BulkMode&) = delete;
  /// The cache becomes small again.
  ~BulkMode();

  /// Indexes what the import added. Before the transaction is committed.
  void fill_index(core::Id import) const;

 private:
  const Database& database_;
};

}  // namespace store
