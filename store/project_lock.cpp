#include "store/project_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace store {
namespace {

constexpr ::useconds_t kPause = 20'000;  // Microseconds.

enum class Attempt { taken, held, stale, failed };

// The file that was locked may have been removed by its last holder in the meantime; a lock on a
// file that nobody else can find protects nothing.
bool still_there(const std::filesystem::path& file, int descriptor) {
  struct stat named = {};
  struct stat opened = {};
  return ::stat(file.c_str(), &named) == 0 && ::fstat(descriptor, &opened) == 0 &&
         named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
}

Attempt attempt(const std::filesystem::path& file, int descriptor) {
  if (descriptor < 0) return Attempt::failed;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return errno == EWOULDBLOCK || errno == EINTR ? Attempt::held : Attempt::failed;
  }
  return still_there(file, descriptor) ? Attempt::taken : Attempt::stale;
}

std::string holder(int descriptor) {
  char text[32] = {};
  const auto size = ::pread(descriptor, text, sizeof text - 1, 0);
  return size > 0 ? " (process " + std::string(text, static_cast<std::size_t>(size)) + ")" : "";
}

void sign(int descriptor) {
  const std::string who = std::to_string(::getpid());
  // Who holds the lock is a courtesy to the next one: failing to write it is no reason to refuse.
  if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, who.data(), who.size(), 0) < 0)
    return;
}

core::Error held_by_other(const std::filesystem::path& project, int descriptor) {
  return {"'" + project.string() + "' is open in another Foresay" + holder(descriptor) +
              "; close it there, or open it here read only.",
          core::ErrorKind::locked};
}

core::Error cannot_lock(const std::filesystem::path& project, int error) {
  return {"'" + project.string() +
              "' cannot be opened for writing, because no file can be made "
              "beside it (" +
              std::generic_category().message(error) +
              "); change the folder's permissions or open it read only.",
          core::ErrorKind::refused};
}

}  // namespace

core::Result<ProjectLock> ProjectLock::take(const std::filesystem::path& project,
                                            std::chrono::milliseconds wait) {
  const std::filesystem::path file = project.string() + "-lock";
  const auto until = std::chrono::steady_clock::now() + wait;
  while (true) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    const auto got = attempt(file, descriptor);
    const int error = errno;
    if (got == Attempt::taken) {
      sign(descriptor);
      return ProjectLock(file, descriptor);
    }
    if (got == Attempt::failed) {
      if (descriptor >= 0) ::close(descriptor);
      return cannot_lock(project, error);
    }
    if (got == Attempt::held && std::chrono::steady_clock::now() >= until) {
      auto refused = held_by_other(project, descriptor);
      ::close(descriptor);
      return refused;
    }
    ::close(descriptor);
    if (got == Attempt::held) ::usleep(kPause);
  }
}

ProjectLock::ProjectLock(std::filesystem::path file, int descriptor)
    : file_(std::move(file)), descriptor_(descriptor) {}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  file_ = std::move(other.file_);
  descriptor_ = std::exchange(other.descriptor_, -1);
  return *this;
}

ProjectLock::~ProjectLock() { release(); }

void ProjectLock::release() {
  if (descriptor_ < 0) return;
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace store
