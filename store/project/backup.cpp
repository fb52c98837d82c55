#include "store/project/backup.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <memory>
#include <optional>
#include <string>

#include "store/files/file_place.h"
#include "store/sqlite/database.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

namespace fs = std::filesystem;

/// Pages copied between two looks at progress and stop: 1 MiB of the usual size.
constexpr int kPagesAStep = 256;

core::Error refused(const fs::path& target, const std::string& why) {
  return core::Error{.message = "The backup was not written to " + target.string() + ": " + why,
                     .kind = core::ErrorKind::refused};
}

bool is_beside(const fs::path& target, const fs::path& project) {
  for (const auto* end : {"", "-wal", "-shm", "-journal", "-lock"}) {
    if (target == fs::path(project.string() + end)) return true;
  }
  const auto real = identity_at(project);
  return real && identity_at(target) == real;
}

std::optional<core::Error> objection(const Database& db, const FilePlace& place, bool overwrite) {
  const auto target = place.path();
  if (is_beside(target, db.path())) {
    return refused(target, "that is the project itself. Choose another name.");
  }
  const auto there = place.folder.look(place.name);
  if (!there) return std::nullopt;
  if (!overwrite) {
    return refused(target, "the file exists. Choose another name or allow it to be overwritten.");
  }
  if (S_ISDIR(there->st_mode)) {
    return refused(target, "that is a folder. Name a file in it.");
  }
  if (!S_ISREG(there->st_mode)) {
    return refused(target, "that is no regular file. Choose another name.");
  }
  // A write-ahead log left beside the new file would be taken for its own.
  if (place.folder.look(place.name + "-wal")) {
    return refused(target,
                   "that project is open in a program. Close it there or choose another "
                   "name.");
  }
  return std::nullopt;
}

/// False when it was asked to stop.
bool copy(const Database& from, SQLite::Database& to, const BackupOptions& options) {
  const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> work(
      sqlite3_backup_init(to.getHandle(), "main", from.raw(), "main"), sqlite3_backup_finish);
  if (!work) throw SQLite::Exception(to.getHandle(), sqlite3_errcode(to.getHandle()));
  int code = SQLITE_OK;
  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    if (options.stop.stop_requested()) return false;
    code = sqlite3_backup_step(work.get(), kPagesAStep);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) sqlite3_sleep(10);
    const auto pages = sqlite3_backup_pagecount(work.get());
    if (options.progress && pages > 0) {
      options.progress(1.0 - static_cast<double>(sqlite3_backup_remaining(work.get())) / pages);
    }
  }
  if (code != SQLITE_DONE) throw SQLite::Exception(sqlite3_errstr(code), code);
  return true;
}

/// The copy is as private as the project from its first byte on.
core::Checked write_copy(const Database& db, const FilePlace& place, const BackupOptions& options) {
  auto file = TemporaryFile::beside(place, 0600);
  if (!file) return refused(place.path(), file.error().message);
  if (auto done = copy_pages(db, file->path(), options); !done) return done;
  struct stat project {};
  if (::stat(db.path().c_str(), &project) == 0) take_permissions(file->get(), project);
  return file->move_into_place(options.overwrite);
}

}  // namespace

core::Checked copy_pages(const Database& db, const fs::path& file, const BackupOptions& options) {
  SQLite::Database to(file.string(), SQLite::OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW);
  if (copy(db, to, options)) return core::Done{};
  return core::Error{.message = "The copy was stopped; nothing was written.",
                     .kind = core::ErrorKind::cancelled};
}

core::Checked backup(const Database& db, const fs::path& target, const BackupOptions& options) {
  const auto place = place_of(target);
  if (!place) return refused(target, place.error().message);
  if (auto no = objection(db, *place, options.overwrite)) return *std::move(no);
  try {
    return write_copy(db, *place, options);
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_CANTOPEN) {
      return refused(place->path(), "its folder cannot be written. Choose another one.");
    }
    if (auto no = refusal(failure, place->path())) return *std::move(no);
    throw;
  }
}

}  // namespace store
