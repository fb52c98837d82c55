#include "workbench/base/file_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <system_error>

#include "store/files/file_place.h"
#include "store/project/project_files.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

core::Error refused(std::string sentence, const fs::path& path) {
  return {std::move(sentence), core::ErrorKind::refused, path.string()};
}

core::Error is_a_projects(const fs::path& path) {
  return refused("This is a project or belongs to one, and is not written over; name another file.",
                 path);
}

std::string beginning_of(const store::FilePlace& place) {
  constexpr std::size_t kEnough = 4096;
  const store::Descriptor fd(::openat(place.folder.get(), place.name.c_str(),
                                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  std::string bytes(kEnough, '\0');
  const auto read = fd.ok() ? ::pread(fd.get(), bytes.data(), bytes.size(), 0) : 0;
  bytes.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
  return bytes;
}

/// The nearest folder above that is there: the missing ones would be made in it.
fs::path nearest_folder(const fs::path& path) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).parent_path();
  while (fs::symlink_status(folder, error).type() == fs::file_type::not_found &&
         folder.has_relative_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

core::Checked may_make(const fs::path& path) {
  const auto folder = nearest_folder(path);
  auto opened = store::FolderHandle::open(folder);
  if (!opened) return core::Error{opened.error().message, opened.error().kind, path.string()};
  if (::faccessat(opened->get(), ".", W_OK | X_OK, AT_EACCESS) != 0) {
    return store::could_not("write in its folder", path, errno);
  }
  return core::Done{};
}

}  // namespace

core::Checked write_file_atomically(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error) return store::could_not("make the folder", path.parent_path(), error.value());
  const auto place = store::place_of(path);
  if (!place) return place.error();
  return store::write_whole_file(*place, bytes);
}

core::Checked may_write_file(const fs::path& path, const WrittenKind& kind, bool force) {
  std::error_code error;
  const auto status = fs::symlink_status(path, error);
  if (!fs::exists(status)) {
    if (error && error != std::errc::no_such_file_or_directory) {
      return store::could_not("write the file", path, error.value());
    }
    const auto place = store::place_of(path);
    return place && store::belongs_to_project(place->path()) ? is_a_projects(path) : may_make(path);
  }
  const auto place = store::place_of(path);
  if (!place) return place.error();
  if (store::belongs_to_project(place->path())) return is_a_projects(path);
  const auto there = place->folder.look(place->name);
  if (there && S_ISDIR(there->st_mode)) {
    return refused("This is a folder; name a file in it.", path);
  }
  if (there && !S_ISREG(there->st_mode)) {
    return refused("This is no regular file, so it is not written; name another.", path);
  }
  if (there && !force && !kind.is_ours(beginning_of(*place))) {
    return refused(std::string("The file exists and is no earlier ") + kind.name +
                       "; name another, or replace it with --force.",
                   path);
  }
  return may_make(place->path());
}

}  // namespace workbench
