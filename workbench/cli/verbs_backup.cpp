// The verb about backups: make one, list them, restore one.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "store/project/dated_backups.h"
#include "store/project/restore.h"
#include "store/project/snapshot.h"
#include "workbench/base/settings.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"
#include "workbench/cli/verb_options.h"
#include "workbench/project/backup_view.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

struct BackupVerbOptions {
  std::string project;
  std::string target;
  bool force = false;
  bool list = false;
  bool json = false;
  std::string restore;
  std::string copy;
};

core::Result<fs::path> copy_project(const BackupVerbOptions& options,
                                    const store::BackupSeries& series, const std::stop_token& stop,
                                    Progress& progress) {
  auto wanted = watched_copy(stop, progress);
  if (options.target.empty()) return store::make_dated_backup(series, wanted);
  std::error_code ignored;
  if (!options.force && fs::exists(options.target, ignored)) {
    return core::Error{"The file exists; name another, or replace it with --force.",
                       core::ErrorKind::refused, options.target};
  }
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  wanted.overwrite = options.force;
  auto done = store::backup(snapshot->database(), options.target, wanted);
  if (!done) return done.error();
  return fs::path(options.target);
}

Json json_of_backup(const store::DatedBackup& backup,
                    const core::Result<store::BackupCounts>& counts) {
  const auto or_null = [&](std::int64_t value) { return counts ? Json(value) : Json(); };
  const auto found = counts ? *counts : store::BackupCounts();
  return {{"file", backup.file.string()},
          {"made", core::to_iso(backup.made)},
          {"bytes", backup.bytes},
          {"documents", or_null(found.documents)},
          {"annotations", or_null(found.annotations)},
          {"propositions", or_null(found.propositions)},
          {"complaint", counts ? Json() : Json(counts.error().message)}};
}

ExitCode list_backups(const BackupVerbOptions& options, const store::BackupSeries& series,
                      const VerbContext& context) {
  std::vector<Json> rows;
  bool all_read = true;
  for (const auto& backup : store::dated_backups(series)) {
    const auto counts = store::count_backup(backup.file);
    all_read = all_read && counts.ok();
    if (options.json) {
      rows.push_back(json_of_backup(backup, counts));
    } else {
      context.out << core::to_iso(backup.made) << "  "
                  << on_one_line(counts ? words_of(*counts) : counts.error().message) << "  "
                  << on_one_line(backup.file.filename().string()) << "\n";
    }
  }
  if (options.json) print_json(context.out, rows);
  if (!options.json && store::dated_backups(series).empty()) {
    context.err << "There is no backup of " << on_one_line(options.project) << " yet.\n";
  }
  return all_read ? ExitCode::done : ExitCode::findings;
}

/// The latest whose moment begins so ("2026-12-01"), the "latest" of all, or else a file.
core::Result<fs::path> backup_named(const std::string& words, const store::BackupSeries& series) {
  const auto all = store::dated_backups(series);
  const auto found = std::ranges::find_if(all, [&](const store::DatedBackup& backup) {
    return words == "latest" || core::to_iso(backup.made).starts_with(words);
  });
  if (found != all.end()) return found->file;
  std::error_code none;
  if (fs::exists(words, none)) return fs::path(words);
  return core::Error{
      "There is no backup “" + words + "”; `foresay backup PROJECT --list` lists those there are.",
      core::ErrorKind::not_found};
}

core::Result<ExitCode> restore(const BackupVerbOptions& options, const store::BackupSeries& series,
                               const VerbContext& context) {
  const auto file = backup_named(options.restore, series);
  if (!file) return file.error();
  const auto kept = run_job<fs::path>(
      context, "Restoring",
      [&](const std::stop_token& stop, Progress& progress) -> core::Result<fs::path> {
        const auto wanted = watched_copy(stop, progress);
        if (options.copy.empty()) {
          return store::restore_backup(*file, series, wanted);
        }
        auto done = store::copy_of_backup(*file, options.copy, wanted);
        if (!done) return done.error();
        return fs::path();
      });
  if (!kept) return kept.error();
  context.changed = true;
  context.out << "Restored " << on_one_line(file->string()) << " to "
              << on_one_line(options.copy.empty() ? options.project : options.copy) << ".\n";
  if (!kept->empty())
    context.out << "What it was before is kept as " << on_one_line(kept->string()) << ".\n";
  return ExitCode::done;
}

core::Result<ExitCode> run_backup(const BackupVerbOptions& options, const VerbContext& context) {
  auto loaded = load_settings(settings_file(context.environment));
  const auto series = backup_series(options.project, loaded.settings);
  if (options.list) return list_backups(options, series, context);
  if (!options.restore.empty()) return restore(options, series, context);
  const auto done =
      run_job<fs::path>(context, "Copying", [&](const std::stop_token& stop, Progress& progress) {
        return copy_project(options, series, stop, progress);
      });
  if (!done) return done.error();
  context.changed = true;
  context.out << "Copied " << on_one_line(options.project) << " to " << on_one_line(done->string())
              << ".\n";
  return ExitCode::done;
}

}  // namespace

VerbRun declare_backup(CLI::App& verb) {
  const auto options = std::make_shared<BackupVerbOptions>();
  add_project_option(verb, options->project);
  auto* file = verb.add_option("FILE", options->target,
                               "Where the copy goes; without it, one with the date in its name");
  auto* force = verb.add_flag("--force", options->force, "Replace FILE when it exists");
  auto* list = verb.add_flag("--list", options->list, "List the dated backups, latest first");
  verb.add_flag("--json", options->json, "Print JSON for scripts")->needs(list);
  auto* restore = verb.add_option("--restore", options->restore,
                                  "Put the project back to a backup: its day or moment, latest, or "
                                  "a file");
  verb.add_option("--to", options->copy, "Restore to a new project instead")->needs(restore);
  force->needs(file);
  list->excludes(file)->excludes(restore);
  restore->excludes(file);
  return [options](const VerbContext& context) { return run_backup(*options, context); };
}

}  // namespace workbench
