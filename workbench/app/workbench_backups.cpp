// Actions on backups: made when they are due and when somebody asks, restored, opened as copies.
#include <algorithm>
#include <utility>

#include "store/project/restore.h"
#include "workbench/app/workbench.h"

namespace workbench {
namespace {

constexpr std::int64_t kHourMs = 60LL * 60 * 1000;

}  // namespace

// Looked for when a project is opened and, in a window that stays open, once an hour.
void Workbench::back_up_if_due(core::Timestamp now) {
  next_backup_look_.ms = now.ms + kHourMs;
  if (!project_ || project_->read_only() || project_->lost() || !environment_.keeps_settings) {
    return;
  }
  if (store::backup_is_due(backup_series(path_, settings_), now)) start_backup(false);
}

void Workbench::start_backup(bool say) {
  jobs_.start<std::filesystem::path>(
      "Backing up",
      [series = backup_series(path_, settings_)](const std::stop_token& stop, Progress& progress) {
        return store::make_dated_backup(series, watched_copy(stop, progress));
      },
      [this, say](const core::Result<std::filesystem::path>& made) {
        backups_.made_one();
        if (!made) return complain(made.error());
        if (say) {
          toast(Toast::Kind::done, "Backed up as " + made->filename().string() + ".");
        }
      });
}

void Workbench::on(const BackupProject& action) {
  if (!project_) return;
  if (action.path.empty()) return start_backup(true);
  jobs_.start<core::Done>(
      "Backing up",
      [from = path_, to = action.path](const std::stop_token& stop,
                                       Progress& progress) -> core::Result<core::Done> {
        const auto snapshot = store::Snapshot::open(from);
        if (!snapshot) return snapshot.error();
        return store::backup(snapshot->database(), to, watched_copy(stop, progress));
      },
      [this, to = action.path](const core::Result<core::Done>& done) {
        if (!done) return complain(done.error());
        toast(Toast::Kind::done, "The project is backed up to " + to.string() + ".");
      });
}

void Workbench::on(const ChooseBackup& action) { state_.backup = action.file; }

void Workbench::on(const KeepBackups& action) {
  settings_.backups_kept = action.count;
  remember_settings();
}

// The project is closed meanwhile, so that nothing is written into what is replaced.
void Workbench::on(const RestoreBackup& action) {
  if (!project_) return;
  const auto series = backup_series(path_, settings_);
  forget_project();
  jobs_.start<std::filesystem::path>(
      "Restoring the backup",
      [series, file = action.file](const std::stop_token& stop, Progress& progress) {
        return store::restore_backup(file, series, watched_copy(stop, progress));
      },
      [this, project = series.project](const core::Result<std::filesystem::path>& kept) {
        if (!project_) on(OpenProject{project});
        if (!kept) return complain(kept.error());
        toast(Toast::Kind::done,
              "The backup is restored. What the project was until now is kept as " +
                  kept->filename().string() + ".");
      });
}

void Workbench::on(const OpenBackupCopy& action) {
  if (!project_) return;
  const auto all = store::dated_backups(backup_series(path_, settings_));
  const auto found = std::ranges::find(all, action.file, &store::DatedBackup::file);
  if (found == all.end()) return toast(Toast::Kind::error, "That backup is not there any more.");
  const auto target = name_for_copy(path_, found->made);
  jobs_.start<core::Done>(
      "Copying the backup",
      [file = action.file, target](const std::stop_token& stop, Progress& progress) {
        return store::copy_of_backup(file, target, watched_copy(stop, progress));
      },
      [this, target](const core::Result<core::Done>& done) {
        if (!done) return complain(done.error());
        on(OpenProject{target});
      });
}

}  // namespace workbench
