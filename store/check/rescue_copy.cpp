#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <set>

#include "store/check/check_steps.h"
#include "store/check/rescue_steps.h"

namespace store {
namespace {

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

RawStatement prepared(const Database& database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database.raw(), sql.c_str(), -1, &statement, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(database.raw(), code);
  return RawStatement(statement);
}

struct Columns {
  std::vector<std::string> all;
  std::vector<std::string> key;
  std::vector<std::string> order;  ///< As the rows lie in the file, without another index.
};

Columns columns_of(const Database& database, const std::string& table) {
  Columns out;
  auto rows = database.query("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
  rows.with(table);
  while (rows.step()) {
    out.all.push_back(rows.text(0));
    if (rows.integer(1) > 0) out.key.push_back(rows.text(0));
  }
  auto kind =
      database.query("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1");
  kind.with(table);
  out.order = kind.step() && kind.boolean(0) ? out.key : std::vector<std::string>{"rowid"};
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "\"" : ", \"") + name + "\"";
  return out;
}

/// A table in the file, not something that only has its name and runs when it is read.
bool is_plain_table(const Database& from, const std::string& table) {
  auto row = from.query(
      "SELECT 1 FROM sqlite_schema WHERE name = ?1 AND type = 'table' AND rootpage > 0 "
      "AND sql NOT LIKE 'CREATE VIRTUAL%'");
  return row.with(table).step();
}

/// One table on its way.
class TableRescue {
 public:
  TableRescue(const Database& from, const Database& copy, std::string table)
      : from_(from), copy_(copy), table_(std::move(table)) {
    const auto ours = columns_of(copy_, table_);
    const auto theirs = columns_of(from_, table_);
    key_ = ours.key.empty() ? "rowid" : ours.key.front();
    order_ = ours.order;
    for (const auto& name : ours.all) {
      if (std::ranges::find(theirs.all, name) != theirs.all.end()) columns_.push_back(name);
    }
    if (columns_.empty()) return;
    std::string marks = "?";
    for (std::size_t i = 1; i < columns_.size(); ++i) marks += ", ?";
    insert_ = prepared(
        copy_, "INSERT INTO \"" + table_ + "\" (" + listed(columns_) + ") VALUES (" + marks + ")");
  }

  /// False when the file could not be read to the end of the table.
  [[nodiscard]] bool read_all() {
    if (columns_.empty() || read("ORDER BY " + listed(order_))) return true;
    // The page that is damaged lies somewhere between; what is behind it is reached from the end.
    static_cast<void>(read("ORDER BY " + backwards()));
    return false;
  }

  /// The rows that have this value in the first column of their key.
  void read_one(core::Id id) {
    if (columns_.empty()) return;
    static_cast<void>(read("WHERE \"" + key_ + "\" = " + core::to_string(id)));
  }

  [[nodiscard]] std::size_t refused() const { return refused_; }

 private:
  [[nodiscard]] std::string backwards() const {
    std::string out;
    for (const auto& name : order_) out += (out.empty() ? "\"" : ", \"") + name + "\" DESC";
    return out;
  }

  [[nodiscard]] bool read(const std::string& which) {
    try {
      const auto rows =
          prepared(from_, "SELECT " + listed(columns_) + " FROM main.\"" + table_ + "\" " + which);
      int code = SQLITE_OK;
      while ((code = sqlite3_step(rows.get())) == SQLITE_ROW) put(rows.get());
      if (code == SQLITE_INTERRUPT) throw SQLite::Exception(from_.raw(), code);
      return code == SQLITE_DONE;
    } catch (const SQLite::Exception& failure) {
      if (failure.getErrorCode() == SQLITE_CORRUPT) return false;
      throw;
    }
  }

  void put(sqlite3_stmt* row) {
    for (int i = 0; i < static_cast<int>(columns_.size()); ++i) {
      sqlite3_bind_value(insert_.get(), i + 1, sqlite3_column_value(row, i));
    }
    const int code = sqlite3_step(insert_.get());
    const int reason = sqlite3_extended_errcode(copy_.raw());
    sqlite3_reset(insert_.get());
    if (code == SQLITE_DONE) return;
    if (code != SQLITE_CONSTRAINT && code != SQLITE_MISMATCH) {
      throw SQLite::Exception(copy_.raw(), code);
    }
    const bool there = reason == SQLITE_CONSTRAINT_PRIMARYKEY || reason == SQLITE_CONSTRAINT_ROWID;
    if (!there) ++refused_;
  }

  const Database& from_;
  const Database& copy_;
  std::string table_;
  std::string key_;
  std::vector<std::string> order_;
  std::vector<std::string> columns_;
  RawStatement insert_;
  std::size_t refused_ = 0;
};

/// The ids that the sums name, where they can be read; what they name and the table does not give
/// is asked for one by one.
std::set<core::Id> ids_with_sums(const Database& from, const SummedTable& table) {
  std::set<core::Id> out;
  if (table.id.starts_with("foresay")) return out;
  try {
    auto rows = from.query("SELECT row_id FROM row_sum WHERE \"table\" = ?1");
    rows.with(table.number);
    while (rows.step()) out.insert(rows.id(0));
  } catch (const SQLite::Exception&) {
    return out;  // Of a damaged table what came is of use.
  }
  return out;
}

std::set<core::Id> ids_copied(const Database& copy, const std::string& table) {
  std::set<core::Id> out;
  const auto columns = columns_of(copy, table);
  auto rows = copy.query("SELECT \"" + (columns.key.empty() ? "rowid" : columns.key.front()) +
                         "\" FROM \"" + table + "\"");
  while (rows.step()) out.insert(rows.id(0));
  return out;
}

/// The table's entry among those with sums, where the file has sums.
const SummedTable* summed(const Database& from, const std::string& table) {
  const auto known = std::ranges::find_if(
      kSummedTables, [&](const SummedTable& each) { return each.name == table; });
  return known != kSummedTables.end() && is_plain_table(from, "row_sum") ? &*known : nullptr;
}

/// What somebody changed by hand comes along, and is named.
void name_altered_rows(const Database& from, const SummedTable& table, RescueReport& report) {
  CheckRun run{from, {}, {}, {}};
  try {
    compare_sums(run, table);
  } catch (const SQLite::Exception& failure) {
    // What cannot be read is named by the copying.
    if (failure.getErrorCode() != SQLITE_CORRUPT) throw;
  }
  for (auto& finding : run.findings) report.altered.push_back(std::move(finding.sentence));
}

void take_missing(TableRescue& rescue, const Database& copy, const std::string& table,
                  std::set<core::Id>& wanted) {
  for (const auto id : ids_copied(copy, table)) wanted.erase(id);
  for (const auto id : wanted) rescue.read_one(id);
  for (const auto id : ids_copied(copy, table)) wanted.erase(id);
}

std::string named_ids(const std::set<core::Id>& ids) {
  constexpr std::size_t kMost = 5;
  std::string out;
  std::size_t named = 0;
  for (const auto id : ids) {
    if (++named > kMost) return out + " and more";
    out += (out.empty() ? "" : ", ") + core::to_string(id);
  }
  return out;
}

}  // namespace

void copy_rows(const Database& from, const Database& copy, const std::string& table,
               RescueReport& report) {
  if (!is_plain_table(from, table)) {
    report.lost.push_back("The file has no table " + table + " that can be read.");
    return;
  }
  TableRescue rescue(from, copy, table);
  const bool whole = rescue.read_all();
  const auto* sums = summed(from, table);
  auto missing = sums != nullptr ? ids_with_sums(from, *sums) : std::set<core::Id>();
  if (sums != nullptr) name_altered_rows(from, *sums, report);
  take_missing(rescue, copy, table, missing);
  if (!missing.empty()) {
    report.lost.push_back("Rows of " + table + " are lost: " + named_ids(missing) + ".");
  } else if (!whole) {
    report.lost.push_back("The table " + table +
                          " is damaged; rows of it may be lost that nothing else names.");
  }
  if (rescue.refused() > 0) {
    report.lost.push_back(std::to_string(rescue.refused()) + " row" +
                          (rescue.refused() == 1 ? "" : "s") + " of " + table +
                          " held what the project's rules do not allow.");
  }
}

}  // namespace store
