#include "workbench/file_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace workbench {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

core::Error could_not(std::string what, const fs::path& path, int error_number) {
  return core::Error{"Could not " + std::move(what) + ": " + system_reason(error_number) + ".",
                     core::ErrorKind::refused, path.string()};
}

/// 0 or errno.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return ::fsync(fd) == 0 ? 0 : errno;
}

}  // namespace

std::string system_reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

fs::path temporary_beside(const fs::path& path) {
  const std::string stem = "." + path.filename().string() + "." + std::to_string(::getpid()) + "-";
  for (int i = 0;; ++i) {
    auto candidate = path.parent_path() / (stem + std::to_string(i) + ".tmp");
    std::error_code ignored;
    if (fs::symlink_status(candidate, ignored).type() == fs::file_type::not_found) return candidate;
  }
}

core::Checked sync_folder(const fs::path& folder) {
  const fs::path real = folder.empty() ? fs::path(".") : folder;
  const Descriptor fd(::open(real.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.ok() || ::fsync(fd.get()) != 0) return could_not("sync the folder", real, errno);
  return core::Done{};
}

core::Checked write_new_file(const fs::path& path, std::string_view bytes) {
  const Descriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!fd.ok()) return could_not("create the file", path, errno);
  const int error = write_all(fd.get(), bytes);
  if (error == 0) return core::Done{};
  ::unlink(path.c_str());
  return could_not("write the file", path, error);
}

core::Checked write_file_atomically(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  if (target.empty()) target = path;
  if (target.has_parent_path()) {
    fs::create_directories(target.parent_path(), error);
    if (error) return could_not("make the folder", target.parent_path(), error.value());
  }
  const fs::path temporary = temporary_beside(target);
  if (auto written = write_new_file(temporary, bytes); !written) return written;
  if (::rename(temporary.c_str(), target.c_str()) != 0) {
    const int reason = errno;
    ::unlink(temporary.c_str());
    return could_not("replace the file", target, reason);
  }
  return sync_folder(target.parent_path());
}

}  // namespace workbench
