// Backups that a project gathers by itself: copies whose names hold the moment they were made,
// beside the project or in a folder of their own, of which the latest few are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "store/project/backup.h"

namespace store {

struct BackupSeries {
  std::filesystem::path project;
  std::filesystem::path folder = {};  ///< Absolute; empty: the project's own.
  std::size_t keep = 7;               ///< 0: none are made.
};

struct DatedBackup {
  std::filesystem::path file;
  core::Timestamp made;  ///< As the name says, to the second.
  std::uintmax_t bytes = 0;
};

struct BackupCounts {
  std::int64_t documents = 0;
  std::int64_t annotations = 0;
  std::int64_t propositions = 0;
};

/// The project's own, latest first; nothing is opened. Names alone tell which they are, so that the
/// project need not be there.
[[nodiscard]] std::vector<DatedBackup> dated_backups(const BackupSeries& series);

/// Whether the latest is older than a day or there is none.
[[nodiscard]] bool backup_is_due(const BackupSeries& series, core::Timestamp now);

/// Makes one and gives its path; as store::backup does. Then removes those beyond `keep`: only
/// projects, and none that is open. Refuses a folder that is not there.
[[nodiscard]] core::Result<std::filesystem::path> make_dated_backup(const BackupSeries& series,
                                                                    const BackupOptions& options);

/// What a backup holds; refuses what is no project.
[[nodiscard]] core::Result<BackupCounts> count_backup(const std::filesystem::path& backup);

/// Where the next one goes: a name that is free. `end`: ".bak".
[[nodiscard]] core::Result<std::filesystem::path> dated_name(const BackupSeries& series,
                                                             std::string_view end);

}  // namespace store
