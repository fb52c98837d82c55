#include "store/sqlite/trusted_functions.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

namespace store {
namespace {

/// SQLite's own function, asked on a connection beside: on the project's it has another's name.
class AskedBeside {
 public:
  explicit AskedBeside(const char* sql) : sql_(sql) {}
  AskedBeside(const AskedBeside&) = delete;
  AskedBeside& operator=(const AskedBeside&) = delete;
  ~AskedBeside() {
    sqlite3_finalize(statement_);
    sqlite3_close(beside_);
  }

  void answer(sqlite3_context* context, sqlite3_value* value) {
    if (statement_ == nullptr && !open()) {
      return sqlite3_result_error(context, "no memory for JSON", -1);
    }
    sqlite3_bind_value(statement_, 1, value);
    if (sqlite3_step(statement_) == SQLITE_ROW) {
      sqlite3_result_value(context, sqlite3_column_value(statement_, 0));
    } else {
      sqlite3_result_error(context, sqlite3_errmsg(beside_), -1);
    }
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }

 private:
  // Most connections never need one.
  bool open() {
    return sqlite3_open(":memory:", &beside_) == SQLITE_OK &&
           sqlite3_prepare_v3(beside_, sql_, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) ==
               SQLITE_OK;
  }

  const char* sql_;
  sqlite3* beside_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

void ask_beside(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  static_cast<AskedBeside*>(sqlite3_user_data(context))->answer(context, values[0]);
}

void forget_beside(void* asked) { delete static_cast<AskedBeside*>(asked); }

void trust(sqlite3* connection, const char* name, const char* sql) {
  const int code = sqlite3_create_function_v2(
      connection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
      new AskedBeside(sql), ask_beside, nullptr, nullptr, forget_beside);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
}

}  // namespace

void register_trusted_functions(sqlite3* connection) {
  trust(connection, "json_valid", "SELECT json_valid(?1)");
  trust(connection, "json_type", "SELECT json_type(?1)");
  trust(connection, "json_array_length", "SELECT json_array_length(?1)");
}

}  // namespace store
