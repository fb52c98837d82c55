// Writes a whole file so that a reader sees the old bytes or the new ones, never half: temporary
// file beside it, fsync, rename, fsync of the folder. Not for appending.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"

namespace workbench {

/// Missing folders on the way are made. A link is followed, so that it stays a link.
[[nodiscard]] core::Checked write_file_atomically(const std::filesystem::path& path,
                                                  std::string_view bytes);

/// Writes and fsyncs a new file; refuses when it exists. The name is not durable until sync_folder.
[[nodiscard]] core::Checked write_new_file(const std::filesystem::path& path,
                                           std::string_view bytes);

/// Makes the names inside a folder durable.
[[nodiscard]] core::Checked sync_folder(const std::filesystem::path& folder);

/// "Permission denied" and its like, as the system words it.
[[nodiscard]] std::string system_reason(int error_number);

/// The path with a name beside it that nothing uses: ".NAME.PID-N.tmp" in the same folder.
[[nodiscard]] std::filesystem::path temporary_beside(const std::filesystem::path& path);

}  // namespace workbench
