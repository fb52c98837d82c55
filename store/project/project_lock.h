// Says that this program has a project open for writing, through an advisory lock on a file beside
// it (`NAME-lock`). The kernel drops it when the program ends, however it ends. Readers need none.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "store/files/file_place.h"

namespace store {

/// What a lock file says: who holds it, and of which file.
struct LockNote {
  std::string process;  ///< Its number; empty when it is not known.
  std::string file;     ///< The project's FileState, as one line; empty in locks of older versions.
};

class ProjectLock {
 public:
  /// Waits up to `wait` for another holder; then refuses (locked), naming it where it can. Refuses
  /// what has the lock's name and is none: a link, a file of somebody's own.
  [[nodiscard]] static core::Result<ProjectLock> take(const std::filesystem::path& project,
                                                      std::chrono::milliseconds wait);
  /// What the lock beside a project says, held or left behind; empty when there is none of ours.
  [[nodiscard]] static std::optional<LockNote> read(const std::filesystem::path& project);

  ProjectLock(ProjectLock&& other) noexcept;
  ProjectLock& operator=(ProjectLock&& other) noexcept;
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;
  /// Removes the file and with it the lock.
  ~ProjectLock();

  /// Of a program that was killed with the project open: its note.
  [[nodiscard]] const std::optional<LockNote>& left_behind() const { return left_behind_; }
  /// Notes who holds it and the state of the project's file, for whoever comes after.
  void note(const std::string& file) const;
  /// The project's folder, wherever it is by now.
  [[nodiscard]] const FolderHandle& folder() const { return place_.folder; }

 private:
  ProjectLock(FilePlace place, Descriptor fd);
  void release();

  FilePlace place_;
  Descriptor fd_;
  std::optional<LockNote> left_behind_;
};

}  // namespace store
