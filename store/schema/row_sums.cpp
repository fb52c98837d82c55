#include "store/schema/row_sums.h"

#include <string>
#include <string_view>

#include "store/schema/row_sums_tables.h"

namespace store {
namespace {

/// Every column of the table, or those named, each behind the mark of a row.
std::string marked_columns(const Database& database, const SummedTable& table) {
  if (!table.columns.empty()) return std::string(table.columns);
  std::string out;
  auto columns = database.query("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
  columns.with(table.name);
  while (columns.step()) out += (out.empty() ? "@\"" : ", @\"") + columns.text(0) + "\"";
  return out;
}

/// SQL about one row of a table, whose columns are marked with @.
std::string about(const std::string& row, std::string_view marked) {
  std::string out;
  for (const char c : marked) {
    if (c == '@') {
      out += row + ".";
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kInsertSum = "INSERT INTO row_sum (row_id, ordinal, \"table\", sum) ";

void follow_table(const Database& database, const SummedTable& table) {
  const std::string name(table.name);
  const auto drop = [&](const std::string& row) {
    return "DELETE FROM row_sum WHERE " + is_sum_of(row, table) + "; ";
  };
  const auto add = std::string(kInsertSum) + "VALUES (" + key_of_row("NEW", table) + ", " +
                   std::to_string(table.number) + ", " + sum_of_row(database, "NEW", table) + "); ";
  const auto trigger = [&](const std::string& event, const std::string& body) {
    database.run("CREATE TEMP TRIGGER sum_" + name + "_" + event + " AFTER " + event + " ON main." +
                 name + " BEGIN " + body + "END");
  };
  trigger("INSERT", drop("NEW") + add);
  trigger("UPDATE", drop("OLD") + drop("NEW") + add);
  trigger("DELETE", drop("OLD"));
}

}  // namespace

std::string key_of_row(const std::string& row, const SummedTable& table) {
  return about(row, table.id) + ", " + about(row, table.ordinal);
}

std::string is_sum_of(const std::string& row, const SummedTable& table) {
  return "row_sum.row_id = " + about(row, table.id) +
         " AND row_sum.\"table\" = " + std::to_string(table.number) +
         " AND row_sum.ordinal = " + about(row, table.ordinal);
}

std::string sum_of_row(const Database& database, const std::string& row, const SummedTable& table) {
  return "foresay_row_sum(" + about(row, marked_columns(database, table)) + ")";
}

void fill_row_sums(const Database& database) {
  database.run("DELETE FROM row_sum");
  for (const auto& table : kSummedTables) {
    database.run(std::string(kInsertSum) + "SELECT " + key_of_row("t", table) + ", " +
                 std::to_string(table.number) + ", " + sum_of_row(database, "t", table) + " FROM " +
                 std::string(table.name) + " AS t");
  }
}

void follow_row_sums(const Database& database) {
  for (const auto& table : kSummedTables) follow_table(database, table);
}

}  // namespace store
