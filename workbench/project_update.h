// Brings a project of an older format up to date as a job: minutes where it is large, in which the
// window goes on.
#pragma once

#include <filesystem>
#include <stop_token>

#include "core/result.h"
#include "store/project.h"
#include "workbench/jobs.h"
#include "workbench/verb.h"

namespace workbench {

/// Opens the project, so that it is brought up to date, and closes it again. Refuses what
/// store::Project::open refuses.
[[nodiscard]] core::Result<core::Done> update_project(const std::filesystem::path& path,
                                                      const std::stop_token& stop,
                                                      Progress& progress);

/// For a verb that writes: opens the project, brought up to date where it needs it, with progress
/// on the terminal and a line that says so.
[[nodiscard]] core::Result<store::Project> open_for_writing(const std::filesystem::path& path,
                                                            const VerbContext& context);

}  // namespace workbench
