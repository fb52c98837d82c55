#include "workbench/dataset/export_files.h"

#include <algorithm>
#include <utility>

#include "exporters/registry.h"
#include "store/read/documents.h"
#include "store/read/outcomes.h"
#include "store/read/versions.h"
#include "workbench/base/wording.h"
#include "workbench/dataset/dataset_split.h"
#include "workbench/dataset/output_folder.h"

namespace workbench {

exporters::ExportOptions export_options(const store::Snapshot& snapshot, std::string title,
                                        const std::stop_token& stop, Progress& progress) {
  exporters::ExportOptions options;
  options.title = std::move(title);
  options.stop = stop;
  options.blob = [&snapshot](std::string_view sha256) {
    auto bytes = store::original_bytes(snapshot.database(), sha256);
    return bytes ? bytes : store::archived_bytes(snapshot.database(), sha256);
  };
  options.progress = [&progress](double share) {
    progress.set_note(std::to_string(static_cast<int>(share * 100)) + " %");
  };
  return options;
}

core::Checked write_dataset(const exporters::Exporter& exporter, const core::Dataset& dataset,
                            exporters::Sink& sink, const exporters::ExportOptions& options,
                            const std::optional<DatasetSplit>& split) {
  if (!split) return exporter.write(dataset, sink, options);
  SplitSink with_split(sink, dataset, *split);
  auto in_parts = options;
  in_parts.is_split = true;
  auto written = exporter.write(dataset, with_split, in_parts);
  if (written) with_split.finish();
  return written;
}

namespace {

// No format holds them; those read anew come back by --encoding from the original bytes.
void say_versions(const store::Database& db, const core::Dataset& dataset,
                  core::LossReport& losses) {
  const auto versioned = store::documents_with_versions(db);
  const auto count = std::ranges::count_if(dataset.documents, [&](const core::Document& document) {
    return std::ranges::binary_search(versioned, document.id);
  });
  if (count == 0) return;
  losses.push_back(
      {"Of " + number_of(count, "document") +
           " the text that is shown is exported; earlier versions stay in the project.",
       {},
       0});
}

}  // namespace

core::Result<ExportReport> export_files(const ExportRequest& request, const std::stop_token& stop,
                                        Progress& progress) {
  const auto* exporter = exporters::find(request.format);
  if (exporter == nullptr) {
    return core::Error{"There is no format “" + request.format +
                       "” to export: `foresay formats` lists them."};
  }
  if (auto may = may_write_folder(request.out, request.force); !may) return may.error();
  const auto snapshot = store::Snapshot::open(request.project);
  if (!snapshot) return snapshot.error();
  progress.begin("Reading the project", 0);
  const auto dataset = snapshot->load(request.filter);
  if (stop.stop_requested()) return cancelled();
  progress.begin("Writing " + request.format, 0);
  const auto options = export_options(*snapshot, request.title, stop, progress);
  auto losses = exporter->losses(dataset, options);
  say_versions(snapshot->database(), dataset, losses);
  auto notes = exporter->notes(dataset);
  auto folder = OutputFolder::open(request.out, request.force, request.project);
  if (!folder) return folder.error();
  if (auto written = write_dataset(*exporter, dataset, **folder, options, request.split);
      !written) {
    return written.error();
  }
  if (stop.stop_requested()) return cancelled();
  ExportReport report{request.out,
                      {},
                      std::move(losses),
                      std::move(notes),
                      std::ssize(dataset.documents),
                      std::ssize(dataset.annotations)};
  if (auto finished = (*folder)->finish(); !finished) return finished.error();
  for (const auto& [name, hash] : (*folder)->files()) report.files.push_back(name);
  report.found_cut = (*folder)->found_cut();
  return report;
}

std::string summary(const ExportReport& report) {
  return "Exported " + number_of(report.documents, "document") + " and " +
         number_of(report.annotations, "span") + " to " + report.out.string() + ": " +
         number_of(std::ssize(report.files), "file") + "." +
         (report.found_cut ? " An earlier export to this folder had been cut; what it left is gone."
                           : "");
}

}  // namespace workbench
