// Counts the statements that a project's connection runs, for tests of what costs no query.
#pragma once

#include <sqlite3.h>

#include "store/project/project.h"
#include "store/sqlite/database.h"

namespace test_support {

/// From its construction on; one at a time on a connection.
class StatementCount {
 public:
  explicit StatementCount(const store::Project& project) : raw_(project.database().raw()) {
    sqlite3_trace_v2(
        raw_, SQLITE_TRACE_STMT,
        [](unsigned, void* self, void*, void*) {
          ++static_cast<StatementCount*>(self)->count_;
          return 0;
        },
        this);
  }
  ~StatementCount() { sqlite3_trace_v2(raw_, 0, nullptr, nullptr); }
  StatementCount(const StatementCount&) = delete;
  StatementCount& operator=(const StatementCount&) = delete;

  [[nodiscard]] int count() const { return count_; }

 private:
  sqlite3* raw_;
  int count_ = 0;
};

}  // namespace test_support
