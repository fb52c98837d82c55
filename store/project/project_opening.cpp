#include "store/project/project_opening.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "store/project/file_watch.h"
#include "store/project/project.h"
#include "store/project/project_files.h"
#include "store/project/project_lock.h"
#include "store/schema/migrations.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
std::optional<core::Error> refuse_by_header(const Database& database) {
  const auto& path = database.path();
  if (database.integer("PRAGMA application_id").value_or(0) != kApplicationId) {
    return core::Error{
        quoted_path(path) + " is not a Foresay project; open a file that Foresay made.",
        core::ErrorKind::not_ours};
  }
  const auto version = database.integer("PRAGMA user_version").value_or(0);
  if (version > format_version()) {
    return core::Error{quoted_path(path) + " was made by a newer Foresay (format " +
                           std::to_string(version) + ", this program knows up to " +
                           std::to_string(format_version()) + "); update the program.",
                       core::ErrorKind::too_new};
  }
  return std::nullopt;
}

// A file cut short opens without complaint until the missing page is asked for. While a write-ahead
// log exists pages may lie there, and SQLite itself will find what is missing. The log is looked
// for after the pages were counted, as another program may begin one in between, and beside the
// file that SQLite opened, which a link may name.
bool is_cut_short(const Database& database) {
  std::error_code none;
  const auto size = database.integer("PRAGMA page_size").value_or(0);
  const auto pages = database.integer("PRAGMA page_count").value_or(0);
  const char* opened = sqlite3_db_filename(database.raw(), "main");
  const auto log = std::filesystem::file_size(sqlite3_filename_wal(opened), none);
  if (!none && log > 0) return false;
  const auto bytes = std::filesystem::file_size(database.path(), none);
  return !none && bytes < static_cast<std::uintmax_t>(pages * size);
}

Database::Log log_beside(const std::filesystem::path& path) {
  const auto note = ProjectLock::read(path).value_or(LockNote());
  return has_foreign_log(path, note) ? Database::Log::foreign : Database::Log::own;
}

core::Result<Database> open_to_read(const std::filesystem::path& named, Database::Access access) {
  constexpr auto kAccess = Database::Access::read_only;
  const auto path = real_path(named);
  if (auto refused = refuse_by_kind(path, kAccess)) return *refused;
  if (auto refused = refuse_by_neighbours(path, kAccess)) return *refused;
  try {
    Database database(path, access, log_beside(path));
    if (auto refused = refuse_by_header(database)) return *refused;
    return database;
  } catch (const SQLite::Exception& failure) {
    if (auto refused = refusal(failure, path)) return *refused;
    return core::Error{quoted_path(path) + " cannot be opened: " + failure.what() + ".",
                       core::ErrorKind::refused};
  }
}

}  // namespace store
