#include "store/files/folder_handle.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this == &other) return *this;
  close();
  fd_ = std::exchange(other.fd_, -1);
  return *this;
}

Descriptor::~Descriptor() { close(); }

void Descriptor::close() {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

std::optional<FileIdentity> identity_at(const fs::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  return identity_of(info);
}

std::string system_reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

core::Error could_not(std::string what, const fs::path& path, int error_number) {
  return core::Error{"Could not " + std::move(what) + ": " + system_reason(error_number) + ".",
                     core::ErrorKind::refused, path.string()};
}

std::string unguessable_name() {
  std::array<unsigned char, 16> bytes{};
  if (::getentropy(bytes.data(), bytes.size()) != 0) {
    throw std::system_error(errno, std::generic_category(), "No random numbers");
  }
  std::string name = ".foresay-";
  for (const unsigned char byte : bytes) name += "abcdefghijklmnopqrstuvwxyz234567"[byte % 32U];
  return name;
}

FolderHandle::FolderHandle(Descriptor fd, fs::path path)
    : fd_(std::move(fd)), path_(std::move(path)) {}

core::Error FolderHandle::error(std::string what, const std::string& name, int reason) const {
  return could_not(std::move(what), path_ / name, reason);
}

core::Result<FolderHandle> FolderHandle::open(const fs::path& path) {
  Descriptor fd(::open(path.empty() ? "." : path.c_str(), kFolder));
  if (!fd.ok()) return could_not("open the folder", path, errno);
  return FolderHandle(std::move(fd), path);
}

std::optional<struct stat> FolderHandle::look(const std::string& name) const {
  struct stat info {};
  if (::fstatat(get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return info;
}

core::Result<FolderHandle> FolderHandle::below(const std::string& name) const {
  Descriptor fd(::openat(get(), name.c_str(), kFolder | O_NOFOLLOW));
  if (!fd.ok()) return error("open the folder", name, errno);
  return FolderHandle(std::move(fd), path_ / name);
}

core::Result<FolderHandle> FolderHandle::make_below(const std::string& name, mode_t mode) const {
  if (::mkdirat(get(), name.c_str(), mode) != 0 && errno != EEXIST) {
    return error("make the folder", name, errno);
  }
  return below(name);
}

Descriptor FolderHandle::open_or_create(const std::string& name, mode_t mode) const {
  constexpr int kFlags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  return Descriptor(::openat(get(), name.c_str(), kFlags, mode));
}

core::Result<Descriptor> FolderHandle::create(const std::string& name, mode_t mode) const {
  Descriptor fd(
      ::openat(get(), name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
  if (!fd.ok()) return error("create the file", name, errno);
  return fd;
}

int FolderHandle::move(const std::string& name, const FolderHandle& to,
                       const std::string& to_name) const {
  return ::renameat(get(), name.c_str(), to.get(), to_name.c_str()) == 0 ? 0 : errno;
}

int FolderHandle::move_to_free_name(const std::string& name, const std::string& to_name) const {
  if (::renameat2(get(), name.c_str(), get(), to_name.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // Some file systems cannot: a second name replaces nothing either, where there are such.
  if (::linkat(get(), name.c_str(), get(), to_name.c_str(), 0) == 0) {
    remove(name);
    return 0;
  }
  if (errno == EEXIST || look(to_name)) return EEXIST;
  return move(name, *this, to_name);
}

void FolderHandle::remove(const std::string& name) const { ::unlinkat(get(), name.c_str(), 0); }

void FolderHandle::remove_folder(const std::string& name) const {
  ::unlinkat(get(), name.c_str(), AT_REMOVEDIR);
}

core::Checked FolderHandle::sync() const {
  // Some network file systems cannot sync a folder and need not.
  if (::fsync(get()) != 0 && errno != EINVAL) return could_not("sync the folder", path_, errno);
  return core::Done{};
}

}  // namespace store
