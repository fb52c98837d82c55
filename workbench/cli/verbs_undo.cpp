// The verbs undo and redo: a line for each edit that was turned round or could not be.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "workbench/base/usage_error.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

struct UndoOptions {
  std::string project;
  std::size_t count = 1;
  bool json = false;
};

struct UndoWords {
  core::Result<store::Reverted> (store::Project::*revert)();
  const std::optional<std::string>& (store::Project::*next)() const;
  const char* done;
  const char* nothing;
};

constexpr UndoWords kUndo{&store::Project::undo, &store::Project::undo_description, "Undone",
                          "There is nothing to undo."};
constexpr UndoWords kRedo{&store::Project::redo, &store::Project::redo_description, "Done again",
                          "There is nothing to redo."};

struct UndoLine {
  core::Id id;
  std::string what;
  std::string reason;  ///< Why it was passed over; empty when it was not.
};

core::Result<std::vector<UndoLine>> turn_round(store::Project& project, const UndoOptions& options,
                                               const UndoWords& words,
                                               const std::string& annotator) {
  std::vector<UndoLine> lines;
  while (lines.size() < options.count && (project.*words.next)()) {
    if (auto named = work_as(annotator, project); !named) return named.error();
    const auto reverted = (project.*words.revert)();
    if (!reverted) return reverted.error();
    for (const auto& edit : reverted->passed_over) {
      lines.push_back({edit.of, edit.description, edit.reason});
    }
    if (reverted->journal) lines.push_back({reverted->of, reverted->description, {}});
  }
  return lines;
}

void print_lines(const std::vector<UndoLine>& lines, const UndoOptions& options,
                 const UndoWords& words, const VerbContext& context) {
  if (options.json) {
    std::vector<Json> rows;
    rows.reserve(lines.size());
    for (const auto& line : lines) {
      rows.push_back({{"id", json_of(line.id)},
                      {"what", line.what},
                      {"done", line.reason.empty()},
                      {"reason", line.reason.empty() ? Json() : Json(line.reason)}});
    }
    return print_json(context.out, rows);
  }
  for (const auto& line : lines) {
    context.out << core::to_string(line.id) << "  "
                << (line.reason.empty() ? words.done : "Passed over") << ": " << line.what
                << (line.reason.empty() ? "" : ", because " + line.reason) << ".\n";
  }
  if (lines.empty()) context.out << words.nothing << "\n";
}

core::Result<ExitCode> run_undo(const UndoOptions& options, const UndoWords& words,
                                const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto lines = turn_round(*project, options, words, annotator_name(context.environment));
  if (!lines) return lines.error();
  print_lines(*lines, options, words, context);
  const bool all = std::ranges::all_of(*lines, [](const auto& l) { return l.reason.empty(); });
  return all ? ExitCode::done : ExitCode::findings;
}

VerbRun declare(CLI::App& verb, const UndoWords& words) {
  const auto o = std::make_shared<UndoOptions>();
  add_project_option(verb, o->project);
  verb.add_option("--count", o->count, "How many edits, the latest first")
      ->check(a_whole_number(1))
      ->capture_default_str();
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o, &words](const VerbContext& context) { return run_undo(*o, words, context); };
}

}  // namespace

VerbRun declare_undo(CLI::App& verb) { return declare(verb, kUndo); }
VerbRun declare_redo(CLI::App& verb) { return declare(verb, kRedo); }

}  // namespace workbench
