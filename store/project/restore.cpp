#include "store/project/restore.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <utility>

#include "store/files/file_place.h"
#include "store/project/file_watch.h"
#include "store/project/project_files.h"
#include "store/project/project_lock.h"
#include "store/project/project_opening.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kLogs = {"-wal", "-shm", "-journal"};

core::Error damaged_backup(const fs::path& backup) {
  return {
      quoted_path(backup) +
          " is damaged, so nothing was restored; take an older backup, or what can be read with "
          "`foresay rescue`.",
      core::ErrorKind::corrupt};
}

/// A backup that can be relied on.
core::Result<Database> open_whole(const fs::path& backup) {
  auto database = open_to_read(backup);
  if (!database) return database;
  try {
    if (is_cut_short(*database) || database->text("PRAGMA quick_check(1)") != "ok") {
      return damaged_backup(backup);
    }
  } catch (const SQLite::Exception& failure) {
    if (auto no = refusal(failure, backup)) return *std::move(no);
    return damaged_backup(backup);
  }
  return database;
}

/// Bytes as they are, of a file that SQLite cannot read.
core::Checked copy_bytes(const FolderHandle& folder, const std::string& name, const fs::path& to) {
  const Descriptor in(
      ::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat info {};
  if (!in.ok() || ::fstat(in.get(), &info) != 0 || !S_ISREG(info.st_mode)) {
    return could_not("read the file", folder.path() / name, in.ok() ? EINVAL : errno);
  }
  const auto place = place_of(to);
  if (!place) return place.error();
  auto out = TemporaryFile::beside(*place, 0600);
  if (!out) return out.error();
  std::string bytes(1U << 20U, '\0');
  for (ssize_t n = 1; n > 0;) {
    n = ::read(in.get(), bytes.data(), bytes.size());
    if (n < 0) return could_not("read the file", folder.path() / name, errno);
    const std::string_view part(bytes.data(), static_cast<std::size_t>(n));
    if (const int error = write_and_sync(out->get(), part); error != 0) {
      return could_not("write the file", to, error);
    }
  }
  take_permissions(out->get(), info);
  return out->move_into_place(false);
}

core::Result<fs::path> keep_bytes(const FilePlace& project, const BackupSeries& series) {
  auto kept = dated_name(series, ".damaged");
  if (!kept) return kept;
  for (const auto* end : {"-wal", ""}) {
    const auto name = project.name + end;
    if (!project.folder.look(name)) continue;
    auto done = copy_bytes(project.folder, name, kept->string() + end);
    if (!done) return done.error();
  }
  return kept;
}

/// A project that can be read is kept as a backup, and its log is part of its file afterwards.
core::Result<fs::path> keep_readable(const Database& present, const BackupSeries& series,
                                     const BackupOptions& options) {
  auto kept = dated_name(series, ".bak");
  if (!kept) return kept;
  BackupOptions wanted = options;
  wanted.overwrite = false;
  if (auto done = backup(present, *kept, wanted); !done) return done.error();
  return kept;
}

core::Checked settle_log(const fs::path& project) {
  const Database database(project, Database::Access::read_write);
  if (database.integer("PRAGMA wal_checkpoint(TRUNCATE)").value_or(0) == 0) return core::Done{};
  return core::Error{
      "Another window is reading " + quoted_path(project) + "; close it there and restore again.",
      core::ErrorKind::locked};
}

/// Empty when there is nothing to keep.
core::Result<fs::path> keep_present(const FilePlace& place, const BackupSeries& series,
                                    const BackupOptions& options) {
  if (!place.folder.look(place.name)) return fs::path();
  const auto project = place.path();
  if (log_beside(project) == Database::Log::foreign) (void)move_log_aside(project);
  try {
    const auto present = open_to_read(project);
    if (present && !is_cut_short(*present)) {
      auto kept = keep_readable(*present, series, options);
      if (!kept) return kept;
      if (auto done = settle_log(project); !done) return done.error();
      return kept;
    }
  } catch (const SQLite::Exception& failure) {
    const auto no = refusal(failure, project);
    if (!no || (no->kind != core::ErrorKind::corrupt && no->kind != core::ErrorKind::not_ours)) {
      throw;
    }
  }
  return keep_bytes(place, series);
}

/// The copy, beside where it goes; the permissions are the present project's, else the backup's.
core::Result<TemporaryFile> copy_beside(const Database& from, const FilePlace& place,
                                        const BackupOptions& options) {
  auto file = TemporaryFile::beside(place, 0600);
  if (!file) return file;
  if (auto done = copy_pages(from, file->path(), options); !done) return done.error();
  const auto there = place.folder.look(place.name);
  struct stat backup {};
  if (there) {
    take_permissions(file->get(), *there);
  } else if (::stat(from.path().c_str(), &backup) == 0) {
    take_permissions(file->get(), backup);
  }
  return file;
}

core::Result<fs::path> put_in_place(const Database& from, const FilePlace& place,
                                    const BackupSeries& series, const BackupOptions& options) {
  auto copy = copy_beside(from, place, options);
  if (!copy) return copy.error();
  auto kept = keep_present(place, series, options);
  if (!kept) return kept;
  // The log of what is replaced must not be taken for that of what comes.
  for (const auto* end : kLogs) place.folder.remove(place.name + end);
  if (auto done = copy->move_into_place(true); !done) return done.error();
  return kept;
}

}  // namespace

core::Result<fs::path> restore_backup(const fs::path& file, const BackupSeries& series,
                                      const BackupOptions& options) {
  const auto project = real_path(series.project);
  if (real_path(file) == project) {
    return core::Error{"That is the project itself; name a backup of it.",
                       core::ErrorKind::refused};
  }
  std::error_code none;
  if (fs::exists(project, none)) {
    if (auto no = refuse_by_kind(project, Database::Access::read_write)) return *std::move(no);
    if (auto no = refuse_by_neighbours(project, Database::Access::read_write)) {
      return *std::move(no);
    }
  }
  const auto place = place_of(project);
  if (!place) return place.error();
  const auto from = open_whole(file);
  if (!from) return from.error();
  const auto lock = ProjectLock::take(project, std::chrono::seconds(2));
  if (!lock) return lock.error();
  try {
    return put_in_place(*from, *place, series, options);
  } catch (const SQLite::Exception& failure) {
    if (auto no = refusal(failure, project)) return *std::move(no);
    throw;
  }
}

core::Checked copy_of_backup(const fs::path& file, const fs::path& target,
                             const BackupOptions& options) {
  const auto from = open_whole(file);
  if (!from) return from.error();
  return backup(*from, target, options);
}

}  // namespace store
