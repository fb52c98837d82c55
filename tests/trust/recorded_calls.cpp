// The program's own syncs and renames, which go past SQLite's VFS: these functions stand before the
// system's in this program, and put down what they did.
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "tests/trust/recording_vfs.h"

namespace {

/// The name of an open file, or an empty one for a folder.
std::string open_name(int fd) {
  struct stat info {};
  if (::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) return {};
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(fd), error)
      .filename()
      .string();
}

void put_move_down(const char* from, const char* to) {
  auto* recording = trust::RecordingVfs::now();
  if (recording == nullptr) return;
  recording->put_down({trust::DiskStep::move, "", 0, std::string(from) + "/" + to});
}

}  // namespace

extern "C" int fsync(int fd) {
  const auto code = static_cast<int>(::syscall(SYS_fsync, fd));
  auto* recording = trust::RecordingVfs::now();
  if (code == 0 && recording != nullptr) {
    recording->put_down({trust::DiskStep::sync, open_name(fd), 0, {}});
  }
  return code;
}

extern "C" int renameat2(int from_folder, const char* from, int to_folder, const char* to,
                         unsigned flags) noexcept {
  const auto code =
      static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
  if (code == 0) put_move_down(from, to);
  return code;
}

extern "C" int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  return ::renameat2(from_folder, from, to_folder, to, 0);
}
