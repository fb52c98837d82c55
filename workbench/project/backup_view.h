// The backups of the open project: when each was made and what it holds. A job looks into them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/project/dated_backups.h"
#include "workbench/base/jobs.h"
#include "workbench/base/settings.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct BackupLine {
  std::filesystem::path file;
  std::string when;   ///< "22 Nov 2026 14:03"
  std::string holds;  ///< "5 documents, 73 spans, 12 propositions", or why it cannot be told.
  bool readable = true;
};

/// The backups that settings ask for, of a project.
[[nodiscard]] store::BackupSeries backup_series(const std::filesystem::path& project,
                                                const Settings& settings);

/// A new file beside the project that a backup can be opened as: "war 2026-12-01.foresay".
[[nodiscard]] std::filesystem::path name_for_copy(const std::filesystem::path& project,
                                                  core::Timestamp made);

/// A copy that ends when it is asked to and tells how far it is, in percent.
[[nodiscard]] store::BackupOptions watched_copy(const std::stop_token& stop, Progress& progress);

/// "5 documents, 73 spans, 12 propositions".
[[nodiscard]] std::string words_of(const store::BackupCounts& counts);

class BackupView {
 public:
  /// Looks anew each time the sheet is asked for, and once a backup was made.
  void refresh(const store::BackupSeries& series, const State& state, Jobs& jobs);
  void clear();
  void made_one() { ++made_; }

  [[nodiscard]] bool ready() const { return ready_; }
  /// Latest first.
  [[nodiscard]] const std::vector<BackupLine>& lines() const { return lines_; }
  /// Where they lie, how many are kept, and when one is made.
  [[nodiscard]] const std::string& rule() const { return rule_; }

 private:
  struct Key {
    std::uint64_t turn = 0;
    std::uint64_t made = 0;
    std::size_t keep = 0;
    bool operator==(const Key&) const = default;
  };

  ViewKey<Key> key_;
  std::uint64_t made_ = 0;
  std::uint64_t round_ = 0;
  bool ready_ = false;
  std::string rule_;
  std::vector<BackupLine> lines_;
};

}  // namespace workbench
