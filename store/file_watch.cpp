#include "store/file_watch.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <exception>
#include <utility>

#include "store/backup.h"

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

/// What the file is by its contents, without its log.
std::string contents_of(const fs::path& project) {
  try {
    const Database database(project, Database::Access::read_only, Database::Log::foreign);
    return hex(database.header()) + " " + first_id(database);
  } catch (const SQLite::Exception&) {
    return {};
  }
}

fs::path log_of(const fs::path& project) { return project.string() + "-wal"; }

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
  auto header = database.header();
  if (header == header_ || !file_) return;
  header_ = std::move(header);
  if (id_.empty()) id_ = first_id(database);
  lock_->note(name_of(*file_) + " " + hex(header_) + " " + id_);
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
  if (lock_ == nullptr || lost_ || !database.moved()) return lost_;
  std::string sentence = "'" + project_.string() +
                         "' was moved, removed or replaced by another program while it was open "
                         "here, so this change was not saved in it.";
  if (replaced()) {
    sentence += keep_copy(database, changed);
    drop_log();
  }
  lost_ = core::Error{sentence + " Open the project again.", core::ErrorKind::refused};
  return lost_;
}

bool has_foreign_log(const fs::path& project, const LockNote& note) {
  const auto space = note.file.find(' ');
  if (space == std::string::npos || !is_filled(log_of(project))) return false;
  const auto file = identity_at(project);
  if (file && name_of(*file) == note.file.substr(0, space)) return false;
  // A project and its log that were copied together are another file with the same beginning.
  return contents_of(project) != note.file.substr(space + 1);
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
