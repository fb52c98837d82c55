// The verb export.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>

#include "workbench/base/usage_error.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_report.h"
#include "workbench/dataset/dataset_split.h"
#include "workbench/dataset/export_files.h"

namespace workbench {
namespace {

struct ExportVerbOptions {
  std::string project;
  std::string format;
  std::string out;
  std::vector<std::string> documents;
  std::vector<std::string> types;
  std::string title;
  std::string split;
  std::optional<std::uint64_t> seed;
  bool force = false;
};

/// Words of the options that name documents of the project become their ids.
core::Result<store::DatasetFilter> filter_of(const ExportVerbOptions& options) {
  store::DatasetFilter filter;
  for (const auto& type : options.types) {
    filter.types.push_back(*core::parse_name<core::StatementType>(type));
  }
  if (options.documents.empty()) return filter;
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  for (const auto& words : options.documents) {
    const auto document = document_named(snapshot->database(), words);
    if (!document) return document.error();
    filter.documents.push_back(*document);
  }
  return filter;
}

core::Result<ExitCode> run_export(const ExportVerbOptions& options, const VerbContext& context) {
  auto filter = filter_of(options);
  if (!filter) return filter.error();
  ExportRequest request{options.project,    options.format, options.out,
                        *std::move(filter), options.force,  options.title};
  request.split = parse_split(options.split);
  if (request.split && options.seed) request.split->seed = *options.seed;
  const auto report = run_job<ExportReport>(context, "Exporting",
                                            [&](const std::stop_token& stop, Progress& progress) {
                                              return export_files(request, stop, progress);
                                            });
  if (!report) return report.error();
  context.changed = true;
  for (const auto& note : report->notes) context.err << "Note: " << on_one_line(note.what) << "\n";
  print_losses(report->losses, context);
  context.out << on_one_line(summary(*report)) << "\n";
  return report->losses.empty() ? ExitCode::done : ExitCode::findings;
}

}  // namespace

VerbRun declare_export(CLI::App& verb) {
  const auto options = std::make_shared<ExportVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("--format", options->format, "Format; see `foresay formats`")
      ->required()
      ->check(a_format(false));
  verb.add_option("--out", options->out, "Folder to write; an earlier export there is replaced")
      ->required();
  verb.add_option("--document", options->documents,
                  "Only this document: id, file name or title; may be repeated");
  verb.add_option("--type", options->types, "Only this type of span; may be repeated")
      ->check(one_of<core::StatementType>());
  verb.add_option("--title", options->title, "Title of the dataset card");
  auto* split =
      verb.add_option("--split", options->split,
                      "Say which documents are for training, development and testing: 80/10/10")
          ->check([](const std::string& words) {
            return parse_split(words) ? std::string()
                                      : "give three whole numbers that add up to 100, such as "
                                        "80/10/10, not " +
                                            words;
          });
  verb.add_option("--seed", options->seed, "Another number, another split")
      ->check(a_whole_number(0))
      ->needs(split);
  verb.add_flag("--force", options->force,
                "Write among other files, replacing those of the same name");
  return [options](const VerbContext& context) { return run_export(*options, context); };
}

}  // namespace workbench
