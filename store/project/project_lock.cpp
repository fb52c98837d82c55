#include "store/project/project_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr ::useconds_t kPause = 20'000;  // Microseconds.
constexpr std::size_t kLongestNote = 512;
// The last holder may remove its file between our two steps; what is never found where it was made
// is no lock.
constexpr int kMostStale = 100;

enum class Attempt { taken, held, stale, failed };

fs::path lock_of(const fs::path& project) { return project.string() + "-lock"; }

// The file that was locked may have been removed by its last holder in the meantime; a lock on a
// file that nobody else can find protects nothing.
bool still_there(const FilePlace& place, int descriptor) {
  const auto named = place.folder.look(place.name);
  struct stat opened {};
  return named && ::fstat(descriptor, &opened) == 0 && identity_of(*named) == identity_of(opened);
}

Attempt attempt(const FilePlace& place, int descriptor) {
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return errno == EWOULDBLOCK || errno == EINTR ? Attempt::held : Attempt::failed;
  }
  return still_there(place, descriptor) ? Attempt::taken : Attempt::stale;
}

std::string next_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  std::string line(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Empty when the file is not one that this program writes.
std::optional<LockNote> note_in(int descriptor) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode) || info.st_nlink > 1) {
    return std::nullopt;
  }
  std::string text(kLongestNote, '\0');
  const auto size = ::pread(descriptor, text.data(), text.size(), 0);
  if (size < 0 || std::cmp_not_equal(size, info.st_size)) return std::nullopt;
  std::string_view rest(text.data(), static_cast<std::size_t>(size));
  LockNote note{next_line(rest), next_line(rest)};
  const bool number =
      std::ranges::all_of(note.process, [](char c) { return c >= '0' && c <= '9'; });
  return number && rest.empty() ? std::optional(std::move(note)) : std::nullopt;
}

core::Error held_by_other(const fs::path& project, int descriptor) {
  const auto note = note_in(descriptor);
  return {"'" + project.string() + "' is open in another Foresay" +
              (note && !note->process.empty() ? " (process " + note->process + ")" : "") +
              "; close it there, or open it here read only.",
          core::ErrorKind::locked};
}

core::Error cannot_lock(const fs::path& project, const std::string& reason) {
  return {"'" + project.string() +
              "' cannot be opened for writing, because no file can be made "
              "beside it (" +
              reason + "); change the folder's permissions or open it read only.",
          core::ErrorKind::refused};
}

core::Error not_a_lock(const fs::path& project) {
  return {
      "'" + lock_of(project).string() +
          "' lies where the project's lock is to be, and is a link or a file of somebody's own; "
          "move it away and open the project again.",
      core::ErrorKind::refused};
}

core::Error cannot_open(const FilePlace& place, const fs::path& project, int reason) {
  const bool in_the_way = reason != EACCES && place.folder.look(place.name);
  return in_the_way ? not_a_lock(project) : cannot_lock(project, system_reason(reason));
}

/// A lock of a project that nobody else may read is nobody else's business either.
mode_t mode_beside(const FolderHandle& folder, const fs::path& project) {
  const auto info = folder.look(project.filename().string());
  return info ? info->st_mode & 0666U : 0666U;
}

}  // namespace

core::Result<ProjectLock> ProjectLock::take(const fs::path& project,
                                            std::chrono::milliseconds wait) {
  auto folder = FolderHandle::open(project.parent_path());
  if (!folder) return cannot_lock(project, folder.error().message);
  FilePlace place{*std::move(folder), lock_of(project).filename().string()};
  const auto until = std::chrono::steady_clock::now() + wait;
  for (int stale = 0; stale < kMostStale;) {
    Descriptor fd = place.folder.open_or_create(place.name, mode_beside(place.folder, project));
    if (!fd.ok()) return cannot_open(place, project, errno);
    const auto got = attempt(place, fd.get());
    if (got == Attempt::failed) return cannot_lock(project, system_reason(errno));
    if (got == Attempt::taken) {
      if (!note_in(fd.get())) return not_a_lock(project);
      return ProjectLock(std::move(place), std::move(fd));
    }
    if (got == Attempt::held && std::chrono::steady_clock::now() >= until) {
      return held_by_other(project, fd.get());
    }
    if (got == Attempt::held) ::usleep(kPause);
    stale += got == Attempt::stale ? 1 : 0;
  }
  return not_a_lock(project);
}

std::optional<LockNote> ProjectLock::read(const fs::path& project) {
  const Descriptor fd(
      ::open(lock_of(project).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  return fd.ok() ? note_in(fd.get()) : std::nullopt;
}

ProjectLock::ProjectLock(FilePlace place, Descriptor fd)
    : place_(std::move(place)), fd_(std::move(fd)), left_behind_(note_in(fd_.get())) {
  if (left_behind_ && left_behind_->process.empty()) left_behind_.reset();
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept = default;

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  place_ = std::move(other.place_);
  fd_ = std::move(other.fd_);
  left_behind_ = std::move(other.left_behind_);
  return *this;
}

ProjectLock::~ProjectLock() { release(); }

void ProjectLock::note(const std::string& file) const {
  const std::string text = std::to_string(::getpid()) + "\n" + file + "\n";
  // What it says is a courtesy to the next one: failing to write it is no reason to refuse.
  if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), text.data(), text.size(), 0) < 0)
    return;
}

void ProjectLock::release() {
  if (!fd_.ok()) return;
  if (still_there(place_, fd_.get())) place_.folder.remove(place_.name);
  fd_.close();
}

}  // namespace store
