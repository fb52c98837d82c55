// Copies a project to another file while it is in use, page by page, through SQLite's online
// backup. The copy is a project that can be opened; it is never half there.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/base/result.h"

namespace store {

class Database;

struct BackupOptions {
  bool overwrite = false;                     ///< Else an existing file is refused.
  std::function<void(double)> progress = {};  ///< Share 0..1.
  std::stop_token stop = {};                  ///< Stopping leaves nothing behind.
};

/// Writes beside `target` under a temporary name, syncs it to disk and renames it.
[[nodiscard]] core::Checked backup(const Database& db, const std::filesystem::path& target,
                                   const BackupOptions& options = {});

/// The pages alone, into an empty file that is there. Throws SQLite::Exception.
[[nodiscard]] core::Checked copy_pages(const Database& db, const std::filesystem::path& file,
                                       const BackupOptions& options);

}  // namespace store
