// Says that this program has a project open for writing, through an advisory lock on a file beside
// it (`NAME-lock`). The kernel drops it when the program ends, however it ends. Readers need none.
#pragma once

#include <chrono>
#include <filesystem>

#include "core/result.h"

namespace store {

class ProjectLock {
 public:
  /// Waits up to `wait` for another holder; then refuses (locked), naming it where it can.
  [[nodiscard]] static core::Result<ProjectLock> take(const std::filesystem::path& project,
                                                      std::chrono::milliseconds wait);
  ProjectLock(ProjectLock&& other) noexcept;
  ProjectLock& operator=(ProjectLock&& other) noexcept;
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;
  /// Removes the file and with it the lock.
  ~ProjectLock();

 private:
  ProjectLock(std::filesystem::path file, int descriptor);
  void release();

  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace store
