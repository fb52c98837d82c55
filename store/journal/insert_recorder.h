// Writes the changeset of an edit that only adds rows, while they are added. It is what
// ChangeRecorder would give, at a third of the cost of a whole tag: SQLite's own session reads each
// table's shape and each row again for every edit. Not for edits that change or remove rows.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite/database.h"

namespace store {

/// Columns of the recorded tables, read once a connection.
class TableShapes {
 public:
  /// One byte a column, as a changeset's table header has them: 0, or the place in the primary key.
  [[nodiscard]] const std::string& of(const Database& database, const std::string& table);

 private:
  std::map<std::string, std::string> shapes_;
};

class InsertRecorder {
 public:
  /// Records from now on. No ChangeRecorder may live on the same connection meanwhile.
  InsertRecorder(const Database& database, TableShapes& shapes);
  InsertRecorder(const InsertRecorder&) = delete;
  InsertRecorder& operator=(const InsertRecorder&) = delete;
  ~InsertRecorder();

  /// Empty when nothing was added. Throws when a recorded row was changed or removed.
  [[nodiscard]] std::string changeset() const;

  /// For the hook alone: `columns` values of a row that is being added to `table`.
  void add(const std::string& table, std::string row);
  void refuse() { only_inserts_ = false; }

 private:
  struct Table {
    std::string name;
    std::string rows;
  };
  const Database& database_;
  TableShapes& shapes_;
  std::vector<Table> tables_;  // in the order of their first row
  bool only_inserts_ = true;
};

}  // namespace store
