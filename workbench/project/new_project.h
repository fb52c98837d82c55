// Makes a project as a person expects to find it: with the default vocabularies, and on request
// with the sample, both from the assets and through the same importers as everything else.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "store/project/project.h"
#include "workbench/base/environment.h"
#include "workbench/project/import_files.h"

namespace workbench {

struct NewProjectRequest {
  std::filesystem::path path;  ///< Must not exist; its folder must.
  bool sample = false;
};

/// What a new project is to hold.
struct NewContent {
  core::Together vocabularies;
  ReadFiles sample;  ///< Nothing to apply when no sample was asked for.
};

/// Reads the assets; runs in a job.
[[nodiscard]] core::Result<NewContent> read_new_project(const NewProjectRequest& request,
                                                        const std::filesystem::path& assets,
                                                        const std::stop_token& stop,
                                                        Progress& progress);

struct MadeProject {
  store::Project project;
  ImportReport report;
};
/// Makes the file with all it is to hold: it appears when it is whole, or not at all.
[[nodiscard]] core::Result<MadeProject> make_project(const NewProjectRequest& request,
                                                     const std::string& annotator,
                                                     NewContent content,
                                                     const std::stop_token& stop = {});

}  // namespace workbench
