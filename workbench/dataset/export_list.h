// The list of its own files that an export leaves in its folder: with it the next export knows what
// it may replace. Whoever altered a file since made it their own, and so its bytes are named too.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace workbench {

inline constexpr const char* kExportList = ".foresay-export";

/// SHA-256 by relative name, "/" between folders.
using ExportedFiles = std::map<std::string, std::string>;

/// A line that names the run, then lines as `sha256sum` writes and checks them. The same files give
/// the same bytes.
[[nodiscard]] std::string export_list(const ExportedFiles& files);

/// Lines that name no file inside the folder, or no bytes, are left out: anybody may have written
/// the list.
[[nodiscard]] ExportedFiles parse_export_list(std::string_view list);

/// Whether a name stays inside the folder and is none that exports use for themselves.
[[nodiscard]] bool stays_inside(std::string_view name);

}  // namespace workbench
