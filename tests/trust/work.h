// Work on a project as these tests do it, and what may be wrong with one afterwards.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/model/edit.h"
#include "store/project/project.h"

namespace trust {

[[nodiscard]] core::ApplyImport import_of_text(const std::string& name, const std::string& text);
/// Forty sentences that no other number has.
[[nodiscard]] std::string some_text(int number);
/// Of a document that has some_text(0).
[[nodiscard]] core::Edit tag_of(core::Id document, int number);

/// With one document, whose id is given.
core::Id make_project(const std::filesystem::path& path);
/// The same, faster: a copy of the first that it made.
core::Id copy_project(const std::filesystem::path& path);

/// Tags, imports and undoes in turn; gives the row of the journal by which it was acknowledged.
[[nodiscard]] core::Result<core::Id> change(store::Project& project, core::Id document, int number);

/// What is wrong with a project of which everything up to that row of the journal was called saved;
/// empty when nothing is. Opens it for writing.
[[nodiscard]] std::string fault_of(const std::filesystem::path& project, core::Id saved);
/// The same of a backup, which is only read.
[[nodiscard]] std::string fault_of_backup(const std::filesystem::path& backup);

/// Temporary files that lie in a folder, by their names.
[[nodiscard]] std::vector<std::string> leftovers(const std::filesystem::path& folder);

/// A process of its own that acknowledges rows of the journal one by one until it ends or is ended.
class Worker {
 public:
  using Acknowledge = std::function<void(core::Id)>;
  /// `work` runs in the child; what it throws is the exit code 9.
  explicit Worker(const std::function<void(const Acknowledge&)>& work);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void kill_after(unsigned microseconds) const;
  /// Until it has ended: the exit code, or -1 for a signal.
  [[nodiscard]] int wait();
  /// By wait(): how many were acknowledged, and the last of them.
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] core::Id last() const { return last_; }

 private:
  int pid_ = -1;
  int pipe_ = -1;
  std::size_t count_ = 0;
  core::Id last_;
};

}  // namespace trust
