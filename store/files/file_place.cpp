#include "store/files/file_place.h"

#include <unistd.h>

#include <cerrno>
#include <climits>
#include <system_error>
#include <utility>

#include "store/files/leftovers.h"

namespace store {
namespace {

namespace fs = std::filesystem;

core::Error no_place(std::string sentence, const fs::path& path) {
  return {std::move(sentence), core::ErrorKind::refused, path.string()};
}

/// The path behind a link, which must be there.
core::Result<fs::path> behind_link(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
  auto real = fs::canonical(path, error);
  if (!error) return real;
  return no_place(error == std::errc::too_many_symbolic_link_levels
                      ? "This symbolic link leads round in a circle; name a file."
                      : "This symbolic link leads nowhere; name a file.",
                  path);
}

/// What else SQLite may have laid beside a file of ours.
constexpr const char* kBesideDatabase[] = {"-journal", "-wal", "-shm", "-lock"};

}  // namespace

core::Result<FilePlace> place_of(const fs::path& path) {
  if (path.empty()) return no_place("This names no file; name one.", path);
  std::error_code error;
  const auto followed = behind_link(fs::absolute(path, error));
  if (error) return could_not("find the place", path, error.value());
  if (!followed) return followed.error();
  const auto name = followed->filename().string();
  if (name.empty() || name == "." || name == "..") {
    return no_place("This names a folder; name a file in it.", path);
  }
  if (name.size() > NAME_MAX) return could_not("use the name", path, ENAMETOOLONG);
  const auto folder = fs::canonical(followed->parent_path(), error);
  if (error) return could_not("open its folder", path, error.value());
  auto opened = FolderHandle::open(folder);
  if (!opened) return opened.error();
  return FilePlace{*std::move(opened), name};
}

void take_permissions(int fd, const struct stat& from) {
  struct stat now {};
  mode_t mode = from.st_mode & 0777U;
  if (::fstat(fd, &now) == 0 && now.st_gid != from.st_gid &&
      ::fchown(fd, static_cast<uid_t>(-1), from.st_gid) != 0) {
    mode &= ~static_cast<mode_t>(0070);  // They were meant for another group.
  }
  // Where permissions cannot be set they are those of the file system.
  if (::fchmod(fd, mode) != 0) return;
}

core::Result<TemporaryFile> TemporaryFile::beside(const FilePlace& place, mode_t mode) {
  remove_leftovers_once(place.folder);
  constexpr int kTries = 3;
  for (int tries = 1;; ++tries) {
    auto name = unguessable_name();
    auto fd = place.folder.create(name, mode);
    if (!fd) return core::Error{fd.error().message, fd.error().kind, place.path().string()};
    hold_as_at_work(fd->get());
    // Before it was held another program may have taken it for a leftover.
    if (tries < kTries && !place.folder.look(name)) continue;
    return TemporaryFile(place, std::move(name), *std::move(fd));
  }
}

TemporaryFile::TemporaryFile(const FilePlace& place, std::string name, Descriptor fd)
    : place_(&place), name_(std::move(name)), fd_(std::move(fd)) {}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : place_(other.place_), name_(std::exchange(other.name_, {})), fd_(std::move(other.fd_)) {}

TemporaryFile::~TemporaryFile() {
  if (name_.empty()) return;
  place_->folder.remove(name_);
  for (const char* end : kBesideDatabase) place_->folder.remove(name_ + end);
}

fs::path TemporaryFile::path() const { return place_->folder.path() / name_; }

core::Checked TemporaryFile::move_into_place(bool replace) {
  if (::fsync(fd_.get()) != 0) return could_not("write the file", place_->path(), errno);
  const int error = replace ? place_->folder.move(name_, place_->folder, place_->name)
                            : place_->folder.move_to_free_name(name_, place_->name);
  if (error != 0) {
    return could_not(replace ? "replace the file" : "make the file", place_->path(), error);
  }
  name_.clear();
  return place_->folder.sync();
}

int write_and_sync(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return ::fsync(fd) == 0 ? 0 : errno;
}

core::Checked write_whole_file(const FilePlace& place, std::string_view bytes) {
  const auto there = place.folder.look(place.name);
  if (there && !S_ISREG(there->st_mode)) {
    return no_place("This is no regular file, so it is not written; name another.", place.path());
  }
  auto file = TemporaryFile::beside(place, there ? 0600 : 0666);
  if (!file) return file.error();
  if (there) take_permissions(file->get(), *there);
  if (const int error = write_and_sync(file->get(), bytes); error != 0) {
    return could_not("write the file", place.path(), error);
  }
  return file->move_into_place(true);
}

bool has_second_name(const fs::path& project) {
  struct stat info {};
  return ::stat(project.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_nlink > 1;
}

}  // namespace store
