// Brings a project of an older format up to date as a job: minutes where it is large, in which the
// window goes on.
#pragma once

#include <filesystem>
#include <stop_token>

#include "core/base/result.h"
#include "workbench/base/jobs.h"

namespace workbench {

/// Opens the project, so that it is brought up to date, and closes it again. Refuses what
/// store::Project::open refuses.
[[nodiscard]] core::Result<core::Done> update_project(const std::filesystem::path& path,
                                                      const std::stop_token& stop,
                                                      Progress& progress);

}  // namespace workbench
