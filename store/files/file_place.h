// Where a file is to be written, made canonical once: the folder is open, and no link is left. And
// the one way to write a whole file there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "store/files/folder_handle.h"

namespace store {

struct FilePlace {
  FolderHandle folder;
  std::string name;  ///< In the folder; the file need not be there.

  [[nodiscard]] std::filesystem::path path() const { return folder.path() / name; }
};

/// A link is followed, so that it stays a link. Refuses a path without a name ("a/", "..", ""), a
/// link that leads nowhere or round in a circle, and a folder that is missing or closed to us.
[[nodiscard]] core::Result<FilePlace> place_of(const std::filesystem::path& path);

/// Gives a file group and permissions of the one that it copies or replaces, nothing more than
/// that.
void take_permissions(int fd, const struct stat& from);

/// A file beside `place` that is removed again, with what SQLite lays beside it, unless it was
/// moved there.
class TemporaryFile {
 public:
  /// Made empty, with `mode` less what the umask holds back.
  [[nodiscard]] static core::Result<TemporaryFile> beside(const FilePlace& place,
                                                          mode_t mode = 0666);
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile();

  [[nodiscard]] int get() const { return fd_.get(); }
  [[nodiscard]] std::filesystem::path path() const;
  /// Syncs it and gives it the place's name, replacing what has it, or only where nothing has.
  [[nodiscard]] core::Checked move_into_place(bool replace);

 private:
  TemporaryFile(const FilePlace& place, std::string name, Descriptor fd);

  const FilePlace* place_;
  std::string name_;  ///< Empty once it was moved.
  Descriptor fd_;
};

/// Readers see the old bytes or the new ones, never half. What is replaced must be a regular file;
/// the new one has its permissions.
[[nodiscard]] core::Checked write_whole_file(const FilePlace& place, std::string_view bytes);

/// Whether the file has a second name (a hard link), as a copy made with `cp -al` has: whoever
/// writes it writes all of them, and programs that know it by different names destroy it.
[[nodiscard]] bool has_second_name(const std::filesystem::path& project);

/// Writes and syncs; 0 or errno.
[[nodiscard]] int write_and_sync(int fd, std::string_view bytes);

}  // namespace store
