#include "store/project/file_watch.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <exception>
#include <utility>

#include "store/project/backup.h"
#include "store/project/unnoted_log.h"

namespace store {
namespace {

namespace fs = std::filesystem;

std::string name_of(FileIdentity file) {
  return std::to_string(file.device) + ":" + std::to_string(file.inode);
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += "0123456789abcdef"[value / 16U];
    out += "0123456789abcdef"[value % 16U];
  }
  return out;
}

std::optional<FileIdentity> identity_in(const FolderHandle& folder, const std::string& name) {
  const auto info = folder.look(name);
  return info ? std::optional(identity_of(*info)) : std::nullopt;
}

/// Of the first annotator, whose id is as old as the project and no other project's. Projects that
/// were just made have the same header.
std::string first_id(const Database& database) {
  return std::to_string(database.integer("SELECT min(id) FROM annotator").value_or(0));
}

/// What the file is by its contents, without its log; both empty when that cannot be read.
struct FileContents {
  std::string header;
  std::string id;
};

FileContents contents_of(const fs::path& project) {
  try {
    const Database database(project, Database::Access::read_only, Database::Log::foreign);
    return {database.header(), first_id(database)};
  } catch (const SQLite::Exception&) {
    return {};
  }
}

fs::path log_of(const fs::path& project) { return project.string() + "-wal"; }

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (const char byte : bytes.substr(at, 4)) out = out * 256U + static_cast<unsigned char>(byte);
  return out;
}

std::string read_at(int fd, std::size_t size, off_t at) {
  std::string out(size, '\0');
  const auto got = ::pread(fd, out.data(), size, at);
  return got == static_cast<ssize_t>(size) ? out : std::string();
}

/// What lies in the file, whatever SQLite has in memory or in the log; empty when it cannot be
/// read.
std::string raw_bytes(const Database& database, std::size_t size, std::int64_t at) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(database.raw(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  std::string out(size, '\0');
  const bool read =
      file != nullptr && file->pMethods != nullptr &&
      file->pMethods->xRead(file, out.data(), static_cast<int>(size), at) == SQLITE_OK;
  return read ? out : std::string();
}

std::string raw_page(const Database& database, std::int64_t number) {
  const auto header = database.header();
  if (number <= 0 || header.empty()) return {};
  // Two bytes, in which 1 stands for 65,536.
  const auto said = big_endian(header, 14) & 0xFFFFU;
  const std::size_t size = said == 1 ? 65536U : said;
  return raw_bytes(database, size, (number - 1) * static_cast<std::int64_t>(size));
}

/// Whether the log has a page that begins so, from where a checkpoint copies it into the file. The
/// form of the log: 32 bytes, then frames of 24 bytes and a page; salts tell frames of today from
/// old ones.
bool log_holds(const fs::path& project, std::uint32_t page, const std::string& beginning) {
  constexpr std::size_t kLogHeader = 32;
  constexpr std::size_t kFrameHeader = 24;
  const Descriptor log(
      ::open(log_of(project).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!log.ok()) return false;
  const auto start = read_at(log.get(), kLogHeader, 0);
  if (start.empty()) return false;
  const auto frame = static_cast<off_t>(kFrameHeader + big_endian(start, 8));
  for (off_t at = kLogHeader;; at += frame) {
    const auto head = read_at(log.get(), kFrameHeader, at);
    if (head.empty() || head.substr(8, 8) != start.substr(16, 8)) return false;
    if (big_endian(head, 0) != page) continue;
    const auto bytes = read_at(log.get(), beginning.size(), at + static_cast<off_t>(kFrameHeader));
    if (bytes == beginning) return true;
  }
}

bool is_filled(const fs::path& file) {
  std::error_code none;
  return fs::file_size(file, none) > 0 && !none;
}

fs::path free_name(const fs::path& stem, const std::string& end) {
  fs::path name = stem.string() + end;
  for (int n = 2; fs::exists(fs::symlink_status(name)); ++n) {
    name = stem.string() + "." + std::to_string(n) + end;
  }
  return name;
}

}  // namespace

FileWatch::FileWatch(const ProjectLock* lock, fs::path project)
    : lock_(lock), project_(std::move(project)) {}

FileWatch::~FileWatch() {
  if (lock_ != nullptr && file_ && replaced()) drop_log();
}

void FileWatch::follow(const Database& database) {
  if (lock_ == nullptr) return;
  const auto name = project_.filename().string();
  if (!file_) file_ = identity_in(lock_->folder(), name);
  if (!log_) log_ = identity_in(lock_->folder(), name + "-wal");
  if (!index_) index_ = identity_in(lock_->folder(), name + "-shm");
  others_ = database.integer("PRAGMA data_version").value_or(0);
  changes_ = database.total_changes();
  if (names_page_ == 0) {
    names_page_ =
        database.integer("SELECT rootpage FROM sqlite_schema WHERE name = 'annotator'").value_or(0);
  }
  names_ = raw_page(database, names_page_);
  auto header = database.header();
  if (header == header_ || !file_) return;
  header_ = std::move(header);
  if (id_.empty()) id_ = first_id(database);
  lock_->note(name_of(*file_) + " " + hex(header_) + " " + id_);
}

// The file is the same to the system, and what lies in it is not what this program left there nor
// what a checkpoint brought from the log; unless another program saved something, as SQLite would
// know.
bool FileWatch::overwritten(const Database& database) const {
  const auto header = database.header();
  const auto names = raw_page(database, names_page_);
  if (header_.empty()) return false;
  const bool same_header = header == header_ || log_holds(project_, 1, header);
  const bool same_names =
      names == names_ || log_holds(project_, static_cast<std::uint32_t>(names_page_), names);
  if (same_header && same_names) return false;
  try {
    return database.integer("PRAGMA data_version").value_or(0) == others_;
  } catch (const SQLite::Exception&) {
    return true;
  }
}

// SQLite would bring the log into the new file when the project is closed. Without the old file's
// pages no copy can be made, so the log alone is kept.
std::string FileWatch::keep_log(const Database& database) const {
  sqlite3_db_config(database.raw(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (!is_filled(log_of(project_))) return {};
  const auto old = free_name(log_of(project_), ".old");
  std::error_code error;
  fs::rename(log_of(project_), old, error);
  fs::remove(project_.string() + "-shm", error);
  return " What was saved here last is kept in '" + old.string() + "'.";
}

// A folder that was renamed still holds the file and its log, under the names they had.
bool FileWatch::replaced() const {
  return identity_in(lock_->folder(), project_.filename().string()) != file_;
}

void FileWatch::drop_log() const {
  const auto name = project_.filename().string();
  const auto drop = [this](const std::string& each, const std::optional<FileIdentity>& ours) {
    if (ours && identity_in(lock_->folder(), each) == ours) lock_->folder().remove(each);
  };
  drop(name + "-wal", log_);
  drop(name + "-shm", index_);
}

std::string FileWatch::keep_copy(const Database& database, bool changed) const {
  if (!is_filled(log_of(project_))) return {};
  auto stem = project_;
  const auto copy = free_name(stem.replace_extension(), ".kept" + project_.extension().string());
  std::string why_not;
  try {
    const auto kept = backup(database, copy);
    if (!kept) why_not = kept.error().message;
  } catch (const std::exception& broken) {
    why_not = broken.what();
  }
  if (!why_not.empty()) return " No copy of what was open could be kept: " + why_not;
  return std::string(" What was open here, ") + (changed ? "this change included" : "without it") +
         ", is kept in '" + copy.string() + "'.";
}

std::optional<core::Error> FileWatch::look(const Database& database, bool changed) {
  if (lock_ == nullptr || lost_) return lost_;
  // Something was written since that nobody watched: the file is what that has left.
  if (!changed && database.total_changes() != changes_) follow(database);
  const bool over = !database.moved() && overwritten(database);
  if (!over && !database.moved()) return std::nullopt;
  std::string sentence = "'" + project_.string() + "' was " +
                         (over ? "overwritten" : "moved, removed or replaced") +
                         " by another program while it was open here, so this change was not saved "
                         "in it.";
  if (over) {
    sentence += keep_log(database);
  } else if (replaced()) {
    sentence += keep_copy(database, changed);
    drop_log();
  }
  lost_ = core::Error{sentence + " Open the project again.", core::ErrorKind::refused};
  return lost_;
}

bool has_foreign_log(const fs::path& project, const LockNote& note) {
  if (!is_filled(log_of(project))) return false;
  const auto space = note.file.find(' ');
  if (space == std::string::npos) return is_log_of_another(project);
  const auto file = identity_at(project);
  const bool same_file = file && name_of(*file) == note.file.substr(0, space);
  const auto now = contents_of(project);
  // A project and its log that were copied together are another file with the same beginning.
  if (hex(now.header) + " " + now.id == note.file.substr(space + 1)) return false;
  if (!same_file) return true;
  // A checkpoint may have been at work when the program was killed: SQLite goes on with it.
  if (now.header.empty()) return false;
  return !note.file.ends_with(" " + now.id) || !log_holds(project, 1, now.header);
}

std::string move_log_aside(const fs::path& project) {
  const auto old = free_name(project.string() + "-wal", ".old");
  std::error_code error;
  fs::rename(log_of(project), old, error);
  fs::remove(project.string() + "-shm", error);
  return "'" + project.string() +
         "' was replaced while a program that did not end well had it open; what that program had "
         "saved last belongs to the file that was there before, and is kept in '" +
         old.string() + "'.";
}

}  // namespace store
