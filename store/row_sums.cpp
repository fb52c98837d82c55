#include "store/row_sums.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <bit>
#include <cstring>
#include <string>
#include <string_view>

#include "store/row_sums_tables.h"

namespace store {
namespace {

constexpr std::uint64_t kSumPrime =
    0x9e3779b97f4a7c15ULL;  // Odd, so that multiplying loses nothing.

/// Each step is reversible for a given word: what differs in one word differs in the end.
class RowSum {
 public:
  void mix(std::uint64_t word) { sum_ = std::rotl(sum_ ^ word, 29) * kSumPrime; }

  void mix(std::string_view bytes) {
    mix(bytes.size());
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      mix(word);
      bytes.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    mix(rest);
  }

  [[nodiscard]] std::int64_t value() const {
    return std::bit_cast<std::int64_t>(sum_ ^ (sum_ >> 31U));
  }

 private:
  std::uint64_t sum_ = 0x243f6a8885a308d3ULL;
};

void mix_value(RowSum& sum, sqlite3_value* value) {
  const int type = sqlite3_value_type(value);
  sum.mix(static_cast<std::uint64_t>(type));
  switch (type) {
    case SQLITE_INTEGER:
      return sum.mix(static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT:
      return sum.mix(std::bit_cast<std::uint64_t>(sqlite3_value_double(value)));
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
      const void* bytes =
          type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value);
      const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
      return sum.mix(size == 0 ? std::string_view()
                               : std::string_view(static_cast<const char*>(bytes), size));
    }
    default:
      return;
  }
}

void row_sum(sqlite3_context* context, int count, sqlite3_value** values) {
  RowSum sum;
  for (int i = 0; i < count; ++i) mix_value(sum, values[i]);
  sqlite3_result_int64(context, sum.value());
}

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

void register_row_sum(sqlite3* connection) {
  const int code = sqlite3_create_function_v2(connection, "foresay_row_sum", -1,
                                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                              nullptr, row_sum, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
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
