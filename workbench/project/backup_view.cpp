#include "workbench/project/backup_view.h"

#include <system_error>
#include <utility>

#include "core/base/date.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;
using BackupLines = std::vector<BackupLine>;

BackupLine backup_line(const store::DatedBackup& backup) {
  BackupLine line;
  line.file = backup.file;
  line.when =
      core::to_short(core::day_of(backup.made)) + " " + core::to_iso(backup.made).substr(11, 5);
  const auto counts = store::count_backup(backup.file);
  line.readable = counts.ok();
  line.holds = counts ? words_of(*counts) : counts.error().message;
  return line;
}

core::Result<BackupLines> look_into(const store::BackupSeries& series, const std::stop_token& stop,
                                    Progress& progress) {
  BackupLines lines;
  const auto backups = store::dated_backups(series);
  progress.begin("Looking into backups", static_cast<std::int64_t>(backups.size()));
  for (const auto& backup : backups) {
    if (stop.stop_requested()) return cancelled();
    lines.push_back(backup_line(backup));
    progress.step();
  }
  return lines;
}

std::string rule_of(const store::BackupSeries& series) {
  const std::string where =
      series.folder.empty() ? "beside the project" : "in " + series.folder.string();
  if (series.keep == 0)
    return "No backups are made by themselves. Those there are lie " + where + ".";
  return "Made when the project is opened and the last is older than a day. The latest " +
         std::to_string(series.keep) + " are kept " + where + ".";
}

}  // namespace

store::BackupSeries backup_series(const fs::path& project, const Settings& settings) {
  return {project, settings.backup_folder, settings.backups_kept};
}

fs::path name_for_copy(const fs::path& project, core::Timestamp made) {
  const std::string stem = project.stem().string() + " " + core::to_iso(core::day_of(made));
  const std::string end = project.extension().string();
  auto file = project.parent_path() / (stem + end);
  std::error_code none;
  for (int n = 2; fs::exists(fs::symlink_status(file, none)); ++n) {
    file = project.parent_path() / (stem + " " + std::to_string(n) + end);
  }
  return file;
}

store::BackupOptions watched_copy(const std::stop_token& stop, Progress& progress) {
  progress.begin("Copying", 100);
  store::BackupOptions options;
  options.stop = stop;
  options.progress = [&progress, shown = std::int64_t{0}](double share) mutable {
    const auto percent = static_cast<std::int64_t>(share * 100);
    progress.step(percent - std::exchange(shown, percent));
  };
  return options;
}

std::string words_of(const store::BackupCounts& counts) {
  return number_of(counts.documents, "document") + ", " + number_of(counts.annotations, "span") +
         ", " + number_of(counts.propositions, "proposition");
}

void BackupView::refresh(const store::BackupSeries& series, const State& state, Jobs& jobs) {
  if (state.overlay != Overlay::backups) return;
  if (!key_.changed({state.overlay_turn, made_, series.keep})) return;
  rule_ = rule_of(series);
  const auto round = ++round_;
  jobs.start<BackupLines>(
      "Looking into backups",
      [series](const std::stop_token& stop, Progress& progress) {
        return look_into(series, stop, progress);
      },
      [this, round](core::Result<BackupLines> found) {
        if (round != round_ || !found) return;
        lines_ = *std::move(found);
        ready_ = true;
      });
}

void BackupView::clear() {
  key_.forget();
  ++round_;
  ready_ = false;
  lines_.clear();
}

}  // namespace workbench
