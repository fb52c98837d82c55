// The verbs import and formats.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "importers/registry.h"
#include "workbench/base/file_finder.h"
#include "workbench/base/file_writer.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/format_list.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/import_json.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_report.h"
#include "workbench/project/import_files.h"

namespace workbench {
namespace {

struct ImportOptions {
  std::string project;
  std::vector<std::string> paths;
  std::string format;
  std::string encoding;
  std::string report;
  bool force = false;
  std::string copies = "keep";
  bool json = false;
};

bool is_report(std::string_view beginning) {
  return beginning.starts_with("{\n  \"import\": ") &&
         beginning.find("\n  \"added\": {") != std::string_view::npos;
}

/// Before anything is imported: a report may replace an earlier one, never what it reports of.
core::Checked may_write_report(const ImportOptions& options) {
  if (options.report.empty()) return core::Done{};
  auto may = may_write_file(options.report, {"report", is_report}, options.force);
  const auto report = store::identity_at(options.report);
  if (!may || !options.force || !report) return may;
  for (const auto& file : find_files({options.paths.begin(), options.paths.end()}).files) {
    if (store::identity_at(file) != report) continue;
    return core::Error{"The report cannot replace a file that is to be imported; name another.",
                       core::ErrorKind::refused, options.report};
  }
  return core::Done{};
}

/// Prints the report and writes its file. The import stands, whatever becomes of the file.
ExitCode tell(const ImportReport& report, const ImportOptions& options,
              const VerbContext& context) {
  auto exit_code = print_losses(report, context);
  if (options.json) {
    context.out << report_json(report);
  } else {
    context.out << summary(report) << "\n";
  }
  if (options.report.empty()) return exit_code;
  const auto written = write_file_atomically(options.report, report_json(report));
  if (written) return exit_code;
  context.err << "foresay: " << written.error().sentence() << "\n";
  return ExitCode::findings;
}

/// One transaction: it is whole or has not happened, whatever ends the program.
core::Result<store::Receipt> save(store::Project& project, core::ApplyImport edit,
                                  const VerbContext& context) {
  ProgressLine line(context);
  line.say("Saving what " + number_of(std::ssize(edit.batches), "file") + " held");
  return apply_as(annotator_name(context.environment), project, std::move(edit));
}

core::Result<ExitCode> run_import(const ImportOptions& options, const VerbContext& context) {
  if (auto may = may_write_report(options); !may) return may.error();
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const ImportRequest request{{options.paths.begin(), options.paths.end()},
                              options.format,
                              options.project,
                              options.copies == "keep",
                              options.encoding};
  auto read = run_job<ReadFiles>(context, "Importing",
                                 [&](const std::stop_token& stop, Progress& progress) {
                                   return read_import_files(request, stop, progress);
                                 });
  if (!read) return read.error();
  if (read->report.files.empty()) {
    print_losses(read->report.failed, context);
    return core::Error{"No file could be read; nothing was imported.", core::ErrorKind::refused};
  }
  const auto receipt = save(*project, std::move(read->edit), context);
  if (!receipt) {
    print_losses(read->report.failed, context);
    return receipt.error();
  }
  return tell(completed(std::move(read->report), *receipt), options, context);
}

core::Result<ExitCode> run_formats(bool json, const VerbContext& context) {
  std::vector<Json> rows;
  TextTable table({{"name"}, {"direction"}, {"files"}, {"description", false, true}});
  for (const auto& format : all_formats()) {
    const std::string direction = format.imports ? "import" : "export";
    std::string endings;
    for (const auto& ending : format.extensions) endings += (endings.empty() ? "." : " .") + ending;
    rows.push_back({{"name", format.name},
                    {"direction", direction},
                    {"description", format.description},
                    {"extensions", format.extensions}});
    table.add({format.name, direction, format.imports ? endings : "folder", format.description});
  }
  if (json) {
    print_json(context.out, rows);
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_import(CLI::App& verb) {
  const auto options = std::make_shared<ImportOptions>();
  add_project_option(verb, options->project);
  verb.add_option("PATH", options->paths, "Files and folders; hidden files in folders are left out")
      ->required();
  verb.add_option("--format", options->format, "Read every file as this format")
      ->check(a_format(true));
  verb.add_option("--encoding", options->encoding, "Read every file in this encoding (IANA name)")
      ->check(an_encoding());
  verb.add_option("--report", options->report, "Write what came and what could not to this file");
  verb.add_flag("--force", options->force, "Replace the report's FILE whatever it is")
      ->needs("--report");
  verb.add_option("--copies", options->copies,
                  "keep or skip documents that differ from another in line ends and spaces alone")
      ->check(a_word_of({"keep", "skip"}));
  verb.add_flag("--json", options->json, "Print the report as JSON");
  return [options](const VerbContext& context) { return run_import(*options, context); };
}

VerbRun declare_formats(CLI::App& verb) {
  const auto json = std::make_shared<bool>(false);
  verb.add_flag("--json", *json, "Print JSON for scripts");
  return [json](const VerbContext& context) { return run_formats(*json, context); };
}

}  // namespace workbench
