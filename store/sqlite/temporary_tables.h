// Private to this folder.
#pragma once

#include "store/sqlite/database.h"

namespace store {

/// A connection that only reads may not even make temporary tables, which the vocabularies of the
/// index are: while this lives, it may.
class TemporaryTables {
 public:
  explicit TemporaryTables(const Database& db)
      : db_(db), held_back_(db.integer("PRAGMA query_only") == 1) {
    if (held_back_) db_.run("PRAGMA query_only = OFF");
  }
  TemporaryTables(const TemporaryTables&) = delete;
  TemporaryTables& operator=(const TemporaryTables&) = delete;
  ~TemporaryTables() {
    if (held_back_) db_.run("PRAGMA query_only = ON");
  }

 private:
  const Database& db_;
  bool held_back_;
};

}  // namespace store
