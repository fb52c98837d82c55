// An open folder, and files in it as this program makes them: named relative to it, so that nobody
// can put another folder in its place meanwhile; never through a link; new ones only where nothing
// lies; temporary ones under names that nobody can guess. Whatever we write goes through here.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace store {

/// An open file, closed with the object.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }
  void close();

 private:
  int fd_ = -1;
};

/// What a file is, whatever leads to it.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileIdentity&) const = default;
};
[[nodiscard]] inline FileIdentity identity_of(const struct stat& info) {
  return {info.st_dev, info.st_ino};
}
/// Of what a path leads to; links are followed.
[[nodiscard]] std::optional<FileIdentity> identity_at(const std::filesystem::path& path);

class FolderHandle {
 public:
  /// Follows links; the folder stays the one that was there.
  [[nodiscard]] static core::Result<FolderHandle> open(const std::filesystem::path& path);

  /// As it was opened, for sentences and for SQLite.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] int get() const { return fd_.get(); }

  /// Of the name itself, a link included; empty when nothing is there or it cannot be told.
  [[nodiscard]] std::optional<struct stat> look(const std::string& name) const;
  /// A folder in this one, no link.
  [[nodiscard]] core::Result<FolderHandle> below(const std::string& name) const;
  /// Makes it first where nothing lies.
  [[nodiscard]] core::Result<FolderHandle> make_below(const std::string& name,
                                                      mode_t mode = 0777) const;
  /// Opens what is there for reading and writing, or makes it with `mode`; no link, and without
  /// waiting for the other end of a pipe. Closed, with errno, when it cannot.
  [[nodiscard]] Descriptor open_or_create(const std::string& name, mode_t mode) const;
  /// A new file; refused when anything has the name.
  [[nodiscard]] core::Result<Descriptor> create(const std::string& name, mode_t mode) const;

  /// Replaces a file or link of that name; 0 or errno.
  [[nodiscard]] int move(const std::string& name, const FolderHandle& to,
                         const std::string& to_name) const;
  /// Moves only where nothing lies; 0 or errno.
  [[nodiscard]] int move_to_free_name(const std::string& name, const std::string& to_name) const;
  /// A file or link; whether it was there does not matter.
  void remove(const std::string& name) const;
  void remove_folder(const std::string& name) const;
  /// Makes the names durable.
  [[nodiscard]] core::Checked sync() const;

 private:
  FolderHandle(Descriptor fd, std::filesystem::path path);
  [[nodiscard]] core::Error error(std::string what, const std::string& name, int reason) const;

  Descriptor fd_;
  std::filesystem::path path_;
};

/// ".foresay-" and 80 random bits; short, so that it fits wherever a name does.
[[nodiscard]] std::string unguessable_name();

/// "Permission denied" and its like, as the system words it.
[[nodiscard]] std::string system_reason(int error_number);

/// "Could not WHAT: REASON.", about a path.
[[nodiscard]] core::Error could_not(std::string what, const std::filesystem::path& path,
                                    int error_number);

}  // namespace store
