// The file work of an export: a snapshot of a project through an exporter into a folder. It runs in
// a job; the project may be edited meanwhile. The same project gives the same bytes.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/dataset.h"
#include "exporters/exporter.h"
#include "store/project/snapshot.h"
#include "workbench/base/action.h"
#include "workbench/base/jobs.h"

namespace workbench {

struct ExportRequest {
  std::filesystem::path project;
  std::string format;         ///< Name of an exporter.
  std::filesystem::path out;  ///< A folder; see output_folder.h for when it is refused.
  store::DatasetFilter filter;
  bool force = false;  ///< Write among other files and replace those of the same name.
  /// Of the dataset card. Not the project's name, which would make equal projects differ.
  std::string title = {};
  std::optional<DatasetSplit> split = {};  ///< None: not split.
};

struct ExportReport {
  std::filesystem::path out;
  std::vector<std::string> files;  ///< Below `out`, by name.
  core::LossReport losses;         ///< What of this dataset was left out or changed.
  core::LossReport notes;          ///< What the format holds of no dataset.
  std::int64_t documents = 0;
  std::int64_t annotations = 0;
  bool found_cut = false;  ///< What an export before this one had left half done is gone.
};

/// What an exporter is to be called with: title, original bytes, progress and stop.
[[nodiscard]] exporters::ExportOptions export_options(const store::Snapshot& snapshot,
                                                      std::string title,
                                                      const std::stop_token& stop,
                                                      Progress& progress);

/// The exporter's files, and with a split what says so.
[[nodiscard]] core::Checked write_dataset(const exporters::Exporter& exporter,
                                          const core::Dataset& dataset, exporters::Sink& sink,
                                          const exporters::ExportOptions& options,
                                          const std::optional<DatasetSplit>& split);

/// Refuses an unknown format, a place that may not be written, and a project that cannot be opened.
/// Cancelled or refused, nothing has changed.
[[nodiscard]] core::Result<ExportReport> export_files(const ExportRequest& request,
                                                      const std::stop_token& stop,
                                                      Progress& progress);

/// "Exported 5 documents and 73 spans to dataset: 8 files."
[[nodiscard]] std::string summary(const ExportReport& report);

}  // namespace workbench
