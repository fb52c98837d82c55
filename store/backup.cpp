#include "store/backup.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "store/database.h"
#include "store/refusal.h"

namespace store {
namespace {

namespace fs = std::filesystem;

/// Pages copied between two looks at progress and stop: 1 MiB of the usual size.
constexpr int kPagesAStep = 256;

core::Error refused(const fs::path& target, const std::string& why) {
  return core::Error{.message = "The backup was not written to " + target.string() + ": " + why,
                     .kind = core::ErrorKind::refused};
}

std::optional<core::Error> objection(const Database& db, const fs::path& target, bool overwrite) {
  std::error_code none;
  if (fs::equivalent(db.path(), target, none)) {
    return refused(target, "that is the project itself. Choose another name.");
  }
  if (!fs::is_directory(target.parent_path(), none)) {
    return refused(target, "its folder does not exist. Make the folder first.");
  }
  if (!fs::exists(fs::symlink_status(target, none))) return std::nullopt;
  if (!overwrite) {
    return refused(target, "the file exists. Choose another name or allow it to be overwritten.");
  }
  if (fs::is_directory(target, none)) {
    return refused(target, "that is a folder. Name a file in it.");
  }
  // A write-ahead log left beside the new file would be taken for its own.
  if (fs::exists(target.string() + "-wal", none)) {
    return refused(target,
                   "that project is open in a program. Close it there or choose another "
                   "name.");
  }
  return std::nullopt;
}

/// A file that is removed again unless it was moved to its place.
class Temporary {
 public:
  explicit Temporary(const fs::path& target)
      : path_(target.parent_path() /
              ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".tmp")) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    std::error_code none;
    for (const auto* end : {"", "-journal", "-wal", "-shm"}) fs::remove(path_.string() + end, none);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void sync_to_disk(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool done = file >= 0 && ::fsync(file) == 0;
  const int reason = errno;
  if (file >= 0) ::close(file);
  if (!done) throw std::system_error(reason, std::generic_category(), path.string());
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

core::Checked write_copy(const Database& db, const fs::path& target, const BackupOptions& options) {
  const Temporary temporary(target);
  {
    SQLite::Database to(temporary.path().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (!copy(db, to, options)) {
      return core::Error{.message = "The backup was stopped; nothing was written.",
                         .kind = core::ErrorKind::cancelled};
    }
  }
  sync_to_disk(temporary.path(), O_RDWR);
  fs::rename(temporary.path(), target);
  sync_to_disk(target.parent_path(), O_RDONLY | O_DIRECTORY);
  return core::Done{};
}

}  // namespace

core::Checked backup(const Database& db, const fs::path& target, const BackupOptions& options) {
  const auto place = fs::absolute(target);
  if (auto no = objection(db, place, options.overwrite)) return *std::move(no);
  try {
    return write_copy(db, place, options);
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_CANTOPEN) {
      return refused(place, "its folder cannot be written. Choose another one.");
    }
    if (auto no = refusal(failure, place)) return *std::move(no);
    throw;
  } catch (const std::system_error& failure) {
    return refused(place, failure.code().message() + ".");
  }
}

}  // namespace store
