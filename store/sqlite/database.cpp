#include "store/sqlite/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cassert>
#include <cstdio>
#include <utility>

#include "store/files/file_place.h"
#include "store/files/stop_signal.h"
#include "store/fts/search_tokenizer.h"
#include "store/sqlite/row_sum_function.h"
#include "store/sqlite/search_functions.h"
#include "store/sqlite/trusted_functions.h"

namespace store {
namespace {

constexpr int kBusyTimeoutMs = 2000;

// Percent-encodes what a "file:" URI cannot hold.
std::string as_uri(const std::filesystem::path& path, std::string_view query) {
  std::string out = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      char hex[4];
      std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
      out += hex;
    } else {
      out += c;
    }
  }
  return out.append("?").append(query);
}

bool can_write(const std::filesystem::path& path) { return ::access(path.c_str(), W_OK) == 0; }

bool can_write_beside(const std::filesystem::path& path) {
  return can_write(std::filesystem::absolute(path).parent_path());
}

std::string read_header(sqlite3* connection) {
  constexpr int kHeaderBytes = 100;
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  std::string bytes(kHeaderBytes, '\0');
  const bool read = file != nullptr && file->pMethods != nullptr &&
                    file->pMethods->xRead(file, bytes.data(), kHeaderBytes, 0) == SQLITE_OK;
  return read ? bytes : std::string();
}

// SQLite needs to write beside a database in WAL mode even to read it.
bool must_be_immutable(const std::filesystem::path& path) {
  std::error_code none;
  if (can_write_beside(path) && !has_second_name(path)) return false;
  const auto log = std::filesystem::file_size(path.string() + "-wal", none);
  return none || log == 0;
}

// A file from elsewhere is data: it may not write to the tables behind the search index, what it
// defines may call plain functions alone, and a page is looked at before it is believed.
void distrust(sqlite3* connection) {
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  constexpr auto kPages = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0";
  const int code = sqlite3_exec(connection, kPages, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
}

// The last connection to close takes the files beside the project away, unless it was opened read
// only: where it can, a reader is not, and query_only keeps it from writing.
int flags_for(const std::filesystem::path& path, Database::Access access) {
  const bool writes = access == Database::Access::read_write;
  const bool tidies = can_write(path) && can_write_beside(path) && !has_second_name(path);
  return writes || tidies ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
}

}  // namespace

std::string to_sql(core::Timestamp at) {
  std::string iso = core::to_iso(at);
  if (at.ms % 1000 == 0) iso.insert(iso.size() - 1, ".000");
  return iso;
}

// Statements by their text, those not lent at the moment. A statement used inside its own loop is
// simply prepared twice.
struct Database::Statements {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>, Hash, std::equal_to<>> free;

  Statements() = default;
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;
  ~Statements() {
    for (const auto& [sql, list] : free) {
      for (auto* statement : list) sqlite3_finalize(statement);
    }
  }
};

Database::Database(std::filesystem::path path, Access access, int flags, bool immutable)
    : path_(std::move(path)),
      connection_(std::make_unique<SQLite::Database>(
          immutable ? as_uri(path_, "immutable=1") : path_.string(),
          flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | (immutable ? SQLITE_OPEN_URI : 0),
          kBusyTimeoutMs)),
      statements_(std::make_unique<Statements>()) {
  // Functions first: the schema is read with them.
  register_trusted_functions(raw());
  register_search_functions(raw());
  register_search_tokenizer(raw());
  register_row_sum(raw());
  listen_for_stop(raw());
  if (access == Access::damaged) {
    sqlite3_db_config(raw(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
  }
  distrust(raw());
  // Without recursive_triggers INSERT OR REPLACE deletes rows without firing their triggers.
  run("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL;"
      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;");
}

Database::Database(const std::filesystem::path& path, Access access, Log log)
    : Database(path, access, log == Log::foreign ? SQLITE_OPEN_READONLY : flags_for(path, access),
               access != Access::read_write && (log == Log::foreign || must_be_immutable(path))) {
  if (access != Access::read_write) run("PRAGMA query_only = ON");
}

Database Database::create(const std::filesystem::path& path) {
  return Database(path, Access::read_write, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false);
}

std::string Database::header() const { return read_header(raw()); }

std::string Database::header_of(const std::filesystem::path& path) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(as_uri(path, "immutable=1").c_str(), &opened,
                                   SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  auto header = code == SQLITE_OK ? read_header(opened) : std::string();
  sqlite3_close(opened);
  return header;
}

bool Database::moved() const {
  int moved = 0;
  return sqlite3_file_control(raw(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         moved != 0;
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&& other) noexcept {
  // The statements belong to the connection that is about to be closed.
  statements_ = std::move(other.statements_);
  connection_ = std::move(other.connection_);
  path_ = std::move(other.path_);
  return *this;
}
Database::~Database() = default;

sqlite3* Database::raw() const { return connection_->getHandle(); }
std::int64_t Database::total_changes() const { return sqlite3_total_changes64(raw()); }
std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(raw()); }

Query Database::query(std::string_view sql) const {
  auto found = statements_->free.find(sql);
  if (found == statements_->free.end()) {
    found = statements_->free.try_emplace(std::string(sql)).first;
  }
  auto& list = found->second;
  sqlite3_stmt* statement = nullptr;
  if (!list.empty()) {
    statement = list.back();
    list.pop_back();
  } else {
    const int code = sqlite3_prepare_v3(raw(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(raw(), code);
  }
  return Query(*this, found->first, statement);
}

void Database::give_back(std::string_view sql, sqlite3_stmt* statement) const {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  statements_->free.find(sql)->second.push_back(statement);
}

void Database::run(const std::string& sql) const { connection_->exec(sql); }

std::optional<std::int64_t> Database::integer(std::string_view sql) const {
  auto rows = query(sql);
  if (!rows.step() || rows.is_null(0)) return std::nullopt;
  return rows.integer(0);
}

std::optional<std::string> Database::text(std::string_view sql) const {
  auto rows = query(sql);
  if (!rows.step() || rows.is_null(0)) return std::nullopt;
  return rows.text(0);
}

Query::Query(const Database& owner, std::string_view sql, sqlite3_stmt* statement)
    : owner_(&owner), sql_(sql), statement_(statement) {}

Query::Query(Query&& other) noexcept
    : owner_(other.owner_),
      sql_(other.sql_),
      statement_(std::exchange(other.statement_, nullptr)) {}

Query::~Query() {
  if (statement_ != nullptr) owner_->give_back(sql_, statement_);
}

namespace {

void check_bound(int code, sqlite3_stmt* statement) {
  if (code != SQLITE_OK) throw SQLite::Exception(sqlite3_db_handle(statement), code);
}

}  // namespace

Query& Query::bind(int at, std::int64_t value) {
  check_bound(sqlite3_bind_int64(statement_, at, value), statement_);
  return *this;
}
Query& Query::bind(int at, double value) {
  check_bound(sqlite3_bind_double(statement_, at, value), statement_);
  return *this;
}
Query& Query::bind(int at, std::string_view value) {
  // An empty view may have no address, which would bind null.
  const char* data = value.data() == nullptr ? "" : value.data();
  check_bound(sqlite3_bind_text64(statement_, at, data, value.size(), SQLITE_STATIC, SQLITE_UTF8),
              statement_);
  return *this;
}
Query& Query::bind(int at, std::nullopt_t) {
  check_bound(sqlite3_bind_null(statement_, at), statement_);
  return *this;
}
Query& Query::bind(int at, core::Id value) {
  return value ? bind(at, value.value) : bind(at, std::nullopt);
}
Query& Query::bind(int at, core::Date value) {
  const std::string iso = core::to_iso(value);
  check_bound(
      sqlite3_bind_text64(statement_, at, iso.data(), iso.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
      statement_);
  return *this;
}
Query& Query::bind(int at, core::Timestamp value) {
  const std::string iso = to_sql(value);
  check_bound(
      sqlite3_bind_text64(statement_, at, iso.data(), iso.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
      statement_);
  return *this;
}
Query& Query::bind_blob(int at, std::string_view bytes) {
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  check_bound(sqlite3_bind_blob64(statement_, at, data, bytes.size(), SQLITE_STATIC), statement_);
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  // The reset must come after the message was taken, and must come: the statement stays cached.
  if (code != SQLITE_DONE) {
    const SQLite::Exception failure(owner_->raw(), code);
    sqlite3_reset(statement_);
    throw failure;
  }
  sqlite3_reset(statement_);
  return false;
}

void Query::run() {
  while (step()) continue;
}

void Query::reset() { sqlite3_reset(statement_); }

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Query::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Query::view(int column) const {
  const auto* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Query::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<core::Date> Query::date(int column) const { return core::parse_date(view(column)); }

core::Timestamp Query::timestamp(int column) const {
  return core::parse_timestamp(view(column)).value_or(core::Timestamp{});
}

std::optional<double> Query::maybe_real(int column) const {
  if (is_null(column)) return std::nullopt;
  return real(column);
}

Transaction::Transaction(const Database& database, Kind kind) : database_(&database) {
  database.query(kind == Kind::immediate ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after some failures (disk full): then there is nothing to do.
  if (!open_ || sqlite3_get_autocommit(database_->raw()) != 0) return;
  sqlite3_exec(database_->raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_->query("COMMIT").run();
  open_ = false;
}

}  // namespace store
