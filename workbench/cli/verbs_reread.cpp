// The verb that reads a document anew, in another encoding.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "store/read/versions.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_report.h"
#include "workbench/read/reread.h"

namespace workbench {
namespace {

struct RereadOptions {
  std::string project;
  std::string document;
  std::string encoding;
  bool dry_run = false;
  bool json = false;
};

core::Result<Rereading> rereading_of(const store::Database& db, const RereadOptions& options) {
  const auto id = document_named(db, options.document);
  if (!id) return id.error();
  return reread(db, *id, options.encoding);
}

Json losses_json(const core::LossReport& losses) {
  Json out = Json::array();
  for (const auto& loss : losses) out.push_back(json_of(loss));
  return out;
}

void print_result(const Rereading& reading, const core::LossReport& losses,
                  const RereadOptions& options, const VerbContext& context) {
  constexpr std::size_t kLines = 5;
  constexpr std::size_t kWidth = 100;
  const auto lines = telling_lines(reading.edit.text, kLines, kWidth);
  if (options.json) {
    context.out << json_text({{"document", json_of(reading.edit.document)},
                              {"encoding", reading.edit.encoding},
                              {"encoding_before", reading.encoding_before},
                              {"dry_run", options.dry_run},
                              {"replaced", reading.replaced},
                              {"lines", lines},
                              {"losses", losses_json(losses)}});
    return;
  }
  context.out << lines << (options.dry_run ? "It would be read" : "It is read") << " as "
              << reading.edit.encoding << " instead of " << reading.encoding_before << "; "
              << number_of(static_cast<std::int64_t>(reading.replaced), "sequence") << " "
              << (reading.replaced == 1 ? "is" : "are") << " not of that encoding.\n";
}

core::Result<ExitCode> preview(const RereadOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto reading = rereading_of(snapshot->database(), options);
  if (!reading) return reading.error();
  print_result(*reading, {}, options, context);
  return ExitCode::done;
}

core::Result<ExitCode> run_reread(const RereadOptions& options, const VerbContext& context) {
  if (options.dry_run) return preview(options, context);
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto reading = rereading_of(project->database(), options);
  if (!reading) return reading.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project, reading->edit);
  if (!receipt) return receipt.error();
  print_losses(receipt->losses, context);
  print_result(*reading, receipt->losses, options, context);
  return receipt->losses.empty() && reading->replaced == 0 ? ExitCode::done : ExitCode::findings;
}

}  // namespace

VerbRun declare_reread(CLI::App& verb) {
  const auto options = std::make_shared<RereadOptions>();
  add_project_option(verb, options->project);
  verb.add_option("DOCUMENT", options->document, "Id, file name or title")->required();
  verb.add_option("--encoding", options->encoding, "What its bytes are read as (IANA name)")
      ->required()
      ->check(an_encoding());
  verb.add_flag("--dry-run", options->dry_run, "Show some lines as they would read");
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_reread(*options, context); };
}

}  // namespace workbench
