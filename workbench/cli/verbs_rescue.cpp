// The verb that takes what can be read of a project into a new one.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/check/rescue.h"
#include "workbench/base/environment.h"
#include "workbench/base/wording.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

struct RescueVerbOptions {
  std::string project;
  std::string target;
  bool json = false;
};

void print_rescue(const RescueVerbOptions& options, const store::RescueReport& report,
                  const VerbContext& context) {
  context.out << "Made " << on_one_line(options.target) << " of what can be read in "
              << on_one_line(options.project) << ": " << number_of(report.documents, "document")
              << ", " << number_of(report.annotations, "span") << ", "
              << number_of(report.propositions, "proposition") << " and "
              << number_of(report.outcomes, "outcome") << ".\n";
  for (const auto& what : report.left_out) {
    context.out << "Left out: " << on_one_line(what) << ", which Foresay did not make.\n";
  }
  for (const auto& sentence : report.altered) {
    context.out << on_one_line(sentence) << " It came along as it is.\n";
  }
  for (const auto& sentence : report.lost) context.out << on_one_line(sentence) << "\n";
}

core::Result<ExitCode> run_rescue(const RescueVerbOptions& options, const VerbContext& context) {
  const auto annotator = annotator_name(context.environment);
  const auto report = run_job<store::RescueReport>(
      context, "Rescuing", [&](const std::stop_token& stop, Progress& progress) {
        store::RescueOptions wanted;
        wanted.annotator = annotator;
        wanted.stop = stop;
        wanted.progress = [&](const std::string& step) { progress.begin("Rescuing " + step, 0); };
        return store::rescue(options.project, options.target, wanted);
      });
  if (!report) return report.error();
  context.changed = true;
  if (options.json) {
    context.out << json_text({{"documents", report->documents},
                              {"annotations", report->annotations},
                              {"propositions", report->propositions},
                              {"outcomes", report->outcomes},
                              {"left_out", report->left_out},
                              {"altered", report->altered},
                              {"lost", report->lost}})
                << "\n";
  } else {
    print_rescue(options, *report, context);
  }
  return report->lost.empty() && report->altered.empty() ? ExitCode::done : ExitCode::findings;
}

}  // namespace

VerbRun declare_rescue(CLI::App& verb) {
  const auto options = std::make_shared<RescueVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("NEW", options->target, "The project to make; it must not exist")->required();
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_rescue(*options, context); };
}

}  // namespace workbench
