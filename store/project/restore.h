// Puts a project back to what a backup holds. What it was before is kept beside it.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "store/project/dated_backups.h"

namespace store {

/// Checks the backup first; then keeps the present project under a dated name (as a backup, or byte
/// by byte with its log when SQLite cannot read it) and gives that name (empty: there was nothing);
/// last, the copy of the backup takes the project's place, whole. Refuses, with nothing changed, a
/// backup that is damaged or no project, and a project that is open elsewhere.
[[nodiscard]] core::Result<std::filesystem::path> restore_backup(
    const std::filesystem::path& backup, const BackupSeries& series,
    const BackupOptions& options = {});

/// Copies a backup to a new project; refused when a file is there.
[[nodiscard]] core::Checked copy_of_backup(const std::filesystem::path& backup,
                                           const std::filesystem::path& target,
                                           const BackupOptions& options = {});

}  // namespace store
