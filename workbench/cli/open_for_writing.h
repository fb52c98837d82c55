// How a verb that writes opens its project. The window opens through the workbench instead.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "store/project/project.h"
#include "workbench/cli/verb.h"

namespace workbench {

/// For a verb that writes: opens the project, brought up to date where it needs it, with progress
/// on the terminal and a line that says so.
[[nodiscard]] core::Result<store::Project> open_for_writing(const std::filesystem::path& path,
                                                            const VerbContext& context);

}  // namespace workbench
