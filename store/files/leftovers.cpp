#include "store/files/leftovers.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLeftoverPrefix = ".foresay-";
constexpr std::size_t kLeftoverLetters = 16;
constexpr std::string_view kLeftoverEnds[] = {"", "-journal", "-wal", "-shm", "-lock"};

/// Beyond every byte that SQLite locks.
struct flock lock_of_work() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = off_t{1} << 61U;
  lock.l_len = 1;
  return lock;
}

bool is_letter_of_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); }

/// The temporary file's own name, of it and of what lies beside it; empty for other names.
std::string temporary_name(std::string_view name) {
  constexpr auto kSize = kLeftoverPrefix.size() + kLeftoverLetters;
  if (!name.starts_with(kLeftoverPrefix) || name.size() < kSize) return {};
  const auto letters = name.substr(kLeftoverPrefix.size(), kLeftoverLetters);
  const bool ours = std::ranges::all_of(letters, is_letter_of_name) &&
                    std::ranges::find(kLeftoverEnds, name.substr(kSize)) != std::end(kLeftoverEnds);
  return ours ? std::string(name.substr(0, kSize)) : std::string();
}

std::set<std::string> temporary_names(const fs::path& folder) {
  std::set<std::string> out;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (auto name = temporary_name(at->path().filename().string()); !name.empty()) {
      out.insert(std::move(name));
    }
  }
  return out;
}

bool is_own_file(const FolderHandle& folder, const std::string& name) {
  const auto info = folder.look(name);
  return info && S_ISREG(info->st_mode) && info->st_uid == ::geteuid();
}

bool is_at_work(const FolderHandle& folder, const std::string& name) {
  if (!folder.look(name)) return false;  // Only what lay beside it is left.
  const Descriptor fd(
      ::openat(folder.get(), name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  auto lock = lock_of_work();
  return !fd.ok() || ::fcntl(fd.get(), F_OFD_SETLK, &lock) != 0;
}

}  // namespace

void hold_as_at_work(int fd) {
  auto lock = lock_of_work();
  ::fcntl(fd, F_OFD_SETLK, &lock);  // Where it fails nobody removes anything either.
}

void remove_leftovers(const FolderHandle& folder) {
  for (const auto& name : temporary_names(folder.path())) {
    if (is_at_work(folder, name)) continue;
    for (const auto end : kLeftoverEnds) {
      const auto each = name + std::string(end);
      if (is_own_file(folder, each)) folder.remove(each);
    }
  }
}

void remove_leftovers_once(const FolderHandle& folder) {
  static std::mutex mutex;
  static std::set<std::pair<dev_t, ino_t>> done;
  struct stat info {};
  if (::fstat(folder.get(), &info) != 0) return;
  {
    const std::lock_guard guard(mutex);
    if (!done.emplace(info.st_dev, info.st_ino).second) return;
  }
  remove_leftovers(folder);
}

}  // namespace store
