// One connection to a project file with its settings and its prepared statements. It knows SQL's
// mechanics and nothing of what the tables mean. One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

struct sqlite3;
struct sqlite3_stmt;

namespace SQLite {
class Database;
}

namespace store {

class Database;

/// A prepared statement lent by a Database for one use; it goes back when this object dies. Every
/// function throws SQLite::Exception when SQLite does. Parameters count from 1, columns from 0.
class Query {
 public:
  Query(Query&& other) noexcept;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query();

  /// Binds all parameters in order. Text must live until the query is stepped for the last time.
  template <class... Values>
  Query& with(const Values&... values) {
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }
  Query& bind(int at, std::int64_t value);
  Query& bind(int at, int value) { return bind(at, std::int64_t{value}); }
  Query& bind(int at, std::size_t value) { return bind(at, static_cast<std::int64_t>(value)); }
  Query& bind(int at, bool value) { return bind(at, std::int64_t{value}); }
  Query& bind(int at, double value);
  Query& bind(int at, std::string_view value);
  Query& bind(int at, const std::string& value) { return bind(at, std::string_view(value)); }
  Query& bind(int at, const char* value) { return bind(at, std::string_view(value)); }
  Query& bind(int at, std::nullopt_t);
  /// 0 is bound as null.
  Query& bind(int at, core::Id value);
  Query& bind(int at, core::Date value);
  Query& bind(int at, core::Timestamp value);
  template <class T>
  Query& bind(int at, const std::optional<T>& value) {
    return value ? bind(at, *value) : bind(at, std::nullopt);
  }
  Query& bind_blob(int at, std::string_view bytes);

  /// True when there is a row to read. After false the query can be stepped again from the start.
  bool step();
  /// For statements without rows: steps, then resets so that other values can be bound.
  void run();
  /// Ends the current run; the next step starts anew. Bound values stay.
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
  /// Valid until the next step.
  [[nodiscard]] std::string_view view(int column) const;
  [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
  [[nodiscard]] std::string_view blob(int column) const;
  /// 0 when null.
  [[nodiscard]] core::Id id(int column) const { return core::Id(integer(column)); }
  [[nodiscard]] std::optional<core::Date> date(int column) const;
  [[nodiscard]] core::Timestamp timestamp(int column) const;
  [[nodiscard]] std::optional<double> maybe_real(int column) const;

 private:
  friend class Database;
  Query(const Database& owner, std::string_view sql, sqlite3_stmt* statement);

  const Database* owner_;
  std::string_view sql_;  // the cache's own key, so that giving back needs no copy
  sqlite3_stmt* statement_;
};

/// The instant as the tables hold it: always with milliseconds, so that text sorts by time.
[[nodiscard]] std::string to_sql(core::Timestamp at);

class Database {
 public:
  /// damaged: read only, and what SQLite cannot make sense of in the schema is not there.
  enum class Access { read_write, read_only, damaged };

  /// The write-ahead log beside the file may be another file's: then it is not looked at.
  enum class Log { own, foreign };

  /// Opens an existing file, by a path without links. Throws SQLite::Exception. Read only, the file
  /// is opened as immutable where nothing can be written beside it, where it has a second name and
  /// where the log is foreign.
  Database(const std::filesystem::path& path, Access access, Log log = Log::own);
  /// Makes a database of a new or an empty file.
  [[nodiscard]] static Database create(const std::filesystem::path& path);
  /// SQLite's header as it lies in the file, whatever the log holds; empty when it cannot be read.
  [[nodiscard]] std::string header() const;
  [[nodiscard]] static std::string header_of(const std::filesystem::path& path);
  /// Whether the path no longer leads to the file that is open: it was moved, removed or replaced.
  [[nodiscard]] bool moved() const;
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Prepares once, then lends the same statement again. Const because reading changes nothing that
  /// can be seen from outside.
  [[nodiscard]] Query query(std::string_view sql) const;
  /// One or several statements without parameters.
  void run(const std::string& sql) const;
  /// The first column of the first row; empty when there is none or it is null.
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view sql) const;
  [[nodiscard]] std::optional<std::string> text(std::string_view sql) const;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] sqlite3* raw() const;
  [[nodiscard]] SQLite::Database& connection() const { return *connection_; }
  /// Rows changed since the connection was opened, triggers included.
  [[nodiscard]] std::int64_t total_changes() const;
  [[nodiscard]] std::int64_t last_insert_id() const;

 private:
  friend class Query;
  Database(std::filesystem::path path, Access access, int flags, bool immutable);
  void give_back(std::string_view sql, sqlite3_stmt* statement) const;

  struct Statements;
  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> connection_;
  std::unique_ptr<Statements> statements_;
};

/// Rolls back when it dies uncommitted. One at a time on a connection.
class Transaction {
 public:
  enum class Kind { deferred, immediate };
  Transaction(const Database& database, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  const Database* database_;
  bool open_ = true;
};

}  // namespace store
