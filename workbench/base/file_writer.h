// Files that a person asked to be written: a report, a picture, the settings. Each is whole or as
// it was, and what lies there already is only replaced when it is the program's own or it was
// allowed.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"
#include "store/files/folder_handle.h"

namespace workbench {

using store::system_reason;

/// Missing folders on the way are made. A link is followed, so that it stays a link; what is
/// replaced must be a regular file, whose permissions the new one has.
[[nodiscard]] core::Checked write_file_atomically(const std::filesystem::path& path,
                                                  std::string_view bytes);

/// What pictures of the window have near their beginning: PNG's own key for the program.
inline constexpr std::string_view kPictureMark{"Software\0Foresay", 16};

/// What a file is to be, and how one from an earlier run is known by its first bytes.
struct WrittenKind {
  const char* name;  ///< "report": completes "no earlier …".
  bool (*is_ours)(std::string_view beginning);
};

/// Whether that place may be written: nothing lies there, an earlier file of the kind, or with
/// `force` any regular file. Never a project, or what lies beside one. To be asked before anything
/// else is done and while no project is open.
[[nodiscard]] core::Checked may_write_file(const std::filesystem::path& path,
                                           const WrittenKind& kind, bool force);

}  // namespace workbench
