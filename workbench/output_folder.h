// Puts the files of an export into a folder: all of them or none, never touching a file that is not
// an export's own. What an export wrote is listed in a hidden file, so that the next one knows.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"

namespace workbench {

/// A path below the folder, with "/" between its parts, and the whole contents.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// The list of its own files that an export leaves in its folder.
inline constexpr const char* kExportList = ".foresay-export";

/// Whether files may be put there: the folder is missing, empty or an earlier export's, or `force`.
/// What lies there otherwise is said.
[[nodiscard]] core::Checked may_write_folder(const std::filesystem::path& folder, bool force);

/// Writes beside the folder, syncs, then moves into place: in one step when the folder holds
/// nothing but an earlier export, else file by file. Files of an earlier export that are not
/// written again are removed; others stay, unless they have the name of one that is written and
/// `force` is set.
[[nodiscard]] core::Checked write_folder(const std::filesystem::path& folder,
                                         const std::vector<OutputFile>& files, bool force);

}  // namespace workbench
