// The verbs about a project as a whole: new and check.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/check/check.h"
#include "store/check/repair.h"
#include "store/project/project.h"
#include "workbench/base/wording.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_report.h"
#include "workbench/project/new_project.h"

namespace workbench {
namespace {

struct NewOptions {
  std::string project;
  bool sample = false;
};

core::Result<ExitCode> run_new(const NewOptions& options, const VerbContext& context) {
  const NewProjectRequest request{options.project, options.sample};
  const auto assets = assets_folder(context.environment);
  const auto annotator = annotator_name(context.environment);
  const auto make = [&](const std::stop_token& stop,
                        Progress& progress) -> core::Result<MadeProject> {
    auto content = read_new_project(request, assets, stop, progress);
    if (!content) return content.error();
    return make_project(request, annotator, *std::move(content), stop);
  };
  auto made = run_job<MadeProject>(context, "Making the project", make);
  if (!made) return made.error();
  context.changed = true;
  context.out << "Made " << on_one_line(options.project);
  if (options.sample) {
    context.out << " with the sample: " << number_of(made->report.counts.documents, "document")
                << " and " << number_of(made->report.counts.annotations, "span");
  }
  context.out << ".\n";
  return print_losses(made->report, context);
}

struct CheckOptions {
  std::string project;
  bool json = false;
  bool repair = false;
};

using Findings = std::vector<store::Finding>;

core::Checked repair_project(const std::string& path, Progress& progress) {
  progress.begin("Rebuilding the search index and the counters", 0);
  const auto project = store::Project::open(path);
  if (!project) return project.error();
  return store::rebuild_derived(project->database());
}

core::Result<Findings> find_damage(const CheckOptions& options, const std::stop_token& stop,
                                   Progress& progress) {
  if (options.repair) {
    if (auto done = repair_project(options.project, progress); !done) return done.error();
  }
  std::string step;
  const auto show = [&](std::string_view now, double share) {
    if (now != step) progress.begin("Checking " + std::string(now), 0);
    step = now;
    progress.set_note(std::to_string(static_cast<int>(share * 100)) + " %");
  };
  auto findings = store::check_project(options.project, show, stop);
  if (stop.stop_requested()) return cancelled();
  return findings;
}

Json json_of_finding(const store::Finding& finding) {
  return {{"what", finding.sentence},
          {"table", finding.table.empty() ? Json() : Json(finding.table)},
          {"id", json_of(finding.id)},
          {"note", finding.note}};
}

core::Result<ExitCode> run_check(const CheckOptions& options, const VerbContext& context) {
  const auto findings =
      run_job<Findings>(context, "Checking", [&](const std::stop_token& stop, Progress& progress) {
        return find_damage(options, stop, progress);
      });
  if (!findings) return findings.error();
  context.changed = options.repair;
  const auto damage =
      std::ranges::count_if(*findings, [](const store::Finding& finding) { return !finding.note; });
  if (options.json) {
    std::vector<Json> rows;
    for (const auto& finding : *findings) rows.push_back(json_of_finding(finding));
    print_json(context.out, rows);
  } else {
    for (const auto& finding : *findings) context.out << on_one_line(finding.sentence) << "\n";
    if (damage == 0) context.out << on_one_line(options.project) << " is clean.\n";
    if (damage > 0)
      context.err << number_of(damage, "finding") << " in " << on_one_line(options.project)
                  << ".\n";
  }
  return damage == 0 ? ExitCode::done : ExitCode::findings;
}

}  // namespace

VerbRun declare_new(CLI::App& verb) {
  const auto options = std::make_shared<NewOptions>();
  verb.add_option("PROJECT", options->project, "File to make (*.foresay); it must not exist")
      ->required();
  verb.add_flag("--sample", options->sample, "Fill it with the sample articles");
  return [options](const VerbContext& context) { return run_new(*options, context); };
}

VerbRun declare_check(CLI::App& verb) {
  const auto options = std::make_shared<CheckOptions>();
  add_project_option(verb, options->project);
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  verb.add_flag("--repair", options->repair,
                "First rebuild the search index, the counters and the indexes");
  return [options](const VerbContext& context) { return run_check(*options, context); };
}

}  // namespace workbench
