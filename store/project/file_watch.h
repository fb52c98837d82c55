// A project may be moved, removed or replaced while it is open: a sync client does that daily. The
// watch tells, and sees to it that the log of the old file is never applied to the new one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "store/project/project_lock.h"
#include "store/sqlite/database.h"

namespace store {

/// Of a project that is open for writing. It dies after the connection and before the lock.
class FileWatch {
 public:
  /// Neither a lock nor a watch when the project is only read.
  FileWatch(const ProjectLock* lock, std::filesystem::path project);
  /// Takes away what is left of the old file's log beside a new one.
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// The file was opened, or something was written to it: the lock's note follows.
  void follow(const Database& database);
  /// Empty while the path leads to the file. Else what has happened: by then what was saved here
  /// and is in no other file lies in a copy, and the log is away. `changed`: a commit came before.
  [[nodiscard]] std::optional<core::Error> look(const Database& database, bool changed);
  [[nodiscard]] bool lost() const { return lost_.has_value(); }

 private:
  [[nodiscard]] bool replaced() const;
  [[nodiscard]] bool overwritten(const Database& database) const;
  [[nodiscard]] std::string keep_log(const Database& database) const;
  [[nodiscard]] std::string keep_copy(const Database& database, bool changed) const;
  void drop_log() const;

  const ProjectLock* lock_;
  std::filesystem::path project_;
  std::optional<FileIdentity> file_;
  std::optional<FileIdentity> log_;
  std::optional<FileIdentity> index_;
  std::string header_;
  std::string id_;
  std::int64_t names_page_ = 0;  ///< Where the annotators lie: no two projects have the same.
  std::string names_;            ///< That page as it lies in the file.
  std::int64_t others_ = 0;      ///< SQLite's count of what other programs saved,
  std::int64_t changes_ = 0;     ///< and of the rows that this one changed.
  std::optional<core::Error> lost_;
};

/// Whether the log beside a project is that of another file, which was there when a program noted
/// `note` in the lock and then was killed, or is still running. Also when somebody wrote another
/// file over the one that was there, which is then the same file to the system. Where no note says
/// which file it was (an empty `note`), what the log holds tells.
[[nodiscard]] bool has_foreign_log(const std::filesystem::path& project, const LockNote& note);

/// Gives a foreign log another name and says so in a sentence.
[[nodiscard]] std::string move_log_aside(const std::filesystem::path& project);

}  // namespace store
