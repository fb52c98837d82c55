// Actions on whole projects and files: open, make, import, export, and what is remembered
// between runs.
#include <utility>

#include "store/project/project_files.h"
#include "store/project/snapshot.h"
#include "workbench/app/workbench.h"
#include "workbench/base/wording.h"
#include "workbench/project/new_project.h"
#include "workbench/project/project_update.h"

namespace workbench {
namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

}  // namespace

bool Workbench::adopt(core::Result<store::Project> opened) {
  if (!opened) {
    complain(opened.error());
    return false;
  }
  forget_project();
  project_.emplace(*std::move(opened));
  path_ = project_->path();
  settings_ = with_recent_project(std::move(settings_), path_);
  next_backup_look_.ms = core::now().ms + kDayMs;
  remember_settings();
  if (const auto last = project_->setting("last_document")) {
    if (const auto id = core::parse_id(*last)) state_.document = *id;
  }
  code_book_.read(project_->database());
  documents_.refresh(*project_, state_);
  if (documents_.find(state_.document) == nullptr) {
    state_.document = documents_.neighbour({}, 0);
  }
  begin_with_due();
  if (!project_->remark().empty()) toast(Toast::Kind::notice, project_->remark());
  return true;
}

// The status bar counts what is due; Track opens on it.
void Workbench::begin_with_due() {
  status_.refresh(*project_, documents_, core::day_of(core::now()));
  if (status_.propositions().due > 0) state_.track_tab = TrackTab::due;
}

void Workbench::forget_project() {
  save_reading_place();
  if (project_ && !project_->read_only() && !project_->lost() && state_.document) {
    const auto kept = project_->set_setting("last_document", core::to_string(state_.document));
    if (!kept) complain(kept.error());
  }
  visited_.clear();
  code_book_.clear();
  documents_.clear();
  reader_.close();
  inspector_.clear();
  track_.clear();
  score_.clear();
  score_spans_.clear();
  parties_.clear();
  dataset_.clear();
  search_.clear();
  tag_all_.clear();
  reread_.clear();
  journal_.clear();
  backups_.clear();
  status_.clear();
  last_import_.reset();
  project_.reset();
  path_.clear();
  reader_document_ = {};
  last_speaker_ = last_proposition_ = {};
  feed_.close();
  State kept;
  kept.left = state_.left;
  kept.right = state_.right;
  kept.track_list = state_.track_list;
  kept.document_order = state_.document_order;
  kept.dark = state_.dark;
  kept.zoom = state_.zoom;
  kept.toasts = std::move(state_.toasts);
  state_ = std::move(kept);
}

void Workbench::on(const OpenProject& action) {
  // The same file cannot be opened beside itself: its lock is this program's own.
  if (project_ && store::real_path(action.path) == path_) {
    // One that was only looked at may be free to be written by now.
    if (!project_->lost() && !project_->read_only()) {
      state_.overlay = Overlay::none;
      return;
    }
    forget_project();
  }
  if (store::needs_update(action.path)) return update_then_open(action.path);
  updating_.clear();
  auto opened = store::Project::open(action.path);
  std::string why_not;
  const bool elsewhere = !opened && opened.error().kind == core::ErrorKind::locked;
  if (elsewhere || (!opened && opened.error().kind == core::ErrorKind::refused)) {
    // What must not be written, or is being written, can still be looked at.
    auto looked_at =
        store::Project::open(action.path, {.access = store::Database::Access::read_only});
    if (looked_at) {
      why_not = elsewhere ? "Another Foresay has this project open, so it is shown here read only "
                            "and follows what is saved there. Close it there and open it again to "
                            "write."
                          : opened.error().message;
      opened = std::move(looked_at);
    }
  }
  if (!adopt(std::move(opened))) return;
  state_.overlay = Overlay::none;
  if (!why_not.empty()) toast(Toast::Kind::notice, why_not);
  back_up_if_due(core::now());
}

// Of an older project: beside the window, which shows how far it is. What is open stays open until
// then, and what is opened meanwhile stays instead.
void Workbench::update_then_open(const std::filesystem::path& path) {
  state_.overlay = Overlay::none;
  if (updating_ == path) return;
  updating_ = path;
  jobs_.start<core::Done>(
      "Bringing the project up to date",
      [path](const std::stop_token& stop, Progress& progress) {
        return update_project(path, stop, progress);
      },
      [this, path](const core::Result<core::Done>& done) {
        if (updating_ != path) return;
        updating_.clear();
        if (!done) return complain(done.error());
        if (!adopt(store::Project::open(path))) return;
        toast(Toast::Kind::done,
              "The project is up to date; a copy of it as it was lies beside it.");
      });
}

const std::string& Workbench::own_name() const {
  return settings_.annotator.empty() ? environment_.login : settings_.annotator;
}

void Workbench::on(const NewProject& action) {
  NewProjectRequest request;
  request.path = action.path;
  request.sample = action.sample;
  // Vocabularies and sample are a few files of our own: quicker read than shown as progress.
  Progress progress;
  auto content = read_new_project(request, assets_folder(environment_), {}, progress);
  if (!content) return complain(content.error());
  auto made = make_project(request, own_name(), *std::move(content));
  if (!made) return complain(made.error());
  updating_.clear();
  if (adopt(std::move(made->project))) state_.overlay = Overlay::none;
}

void Workbench::on(const CloseProject& /*action*/) { forget_project(); }

void Workbench::on(const ImportFiles& action) {
  if (!project_) {
    return toast(Toast::Kind::error, "Open or make a project first, then drop the files again.");
  }
  state_.overlay = Overlay::none;
  if (!action.paths.empty() && action.paths.front().is_absolute()) {
    settings_.import_folder = action.paths.front().parent_path().string();
  }
  ImportRequest request;
  request.paths = action.paths;
  request.format = action.format;
  request.project = path_;
  request.keep_copies = action.keep_copies;
  const auto into = path_;
  jobs_.start<ReadFiles>(
      "Importing",
      [request = std::move(request)](const std::stop_token& stop, Progress& progress) {
        return read_import_files(request, stop, progress);
      },
      [this, into](core::Result<ReadFiles> read) {
        if (path_ == into) finish_import(std::move(read));
      });
}

void Workbench::finish_import(core::Result<ReadFiles> read) {
  if (!read) return complain(read.error());
  auto receipt = apply(std::move(read->edit));
  if (!receipt) return;
  last_import_ = completed(std::move(read->report), *receipt);
  const bool clean = last_import_->clean();
  if (clean) {
    toast(Toast::Kind::done, summary(*last_import_));
  } else {
    offer(Toast::Kind::error, summary(*last_import_), ShowOverlay{Overlay::import_report},
          "Show what was not carried over");
  }
  if (!state_.document) {
    documents_.refresh(*project_, state_);
    state_.document = documents_.neighbour({}, 0);
  }
}

void Workbench::on(const ExportDataset& /*action*/) {
  if (!project_) return;
  if (state_.dataset.out.empty()) {
    return toast(Toast::Kind::info, "Choose where the dataset goes first.");
  }
  const auto choice = state_.dataset;
  jobs_.start<ExportReport>(
      "Exporting",
      [path = path_, choice](const std::stop_token& stop,
                             Progress& progress) -> core::Result<ExportReport> {
        const auto snapshot = store::Snapshot::open(path);
        if (!snapshot) return snapshot.error();
        ExportRequest request;
        request.project = path;
        request.format = choice.format;
        request.out = choice.out;
        request.filter = dataset_filter(choice, *snapshot);
        request.force = choice.replace;
        request.split = choice.split;
        return export_files(request, stop, progress);
      },
      [this](core::Result<ExportReport> report) { finish_export(std::move(report)); });
}

void Workbench::finish_export(core::Result<ExportReport> report) {
  if (!report) return complain(report.error());
  dataset_.exported({report->out, summary(*report)});
  toast(Toast::Kind::done, summary(*report));
}

void Workbench::on(const CancelJob& action) { jobs_.cancel(action.job); }

void Workbench::on(const DismissToast& action) {
  std::erase_if(state_.toasts, [&](const Toast& toast) { return toast.id == action.toast; });
}

void Workbench::remember_settings() {
  const auto folder = config_folder(environment_);
  if (folder.empty() || !environment_.keeps_settings) return;
  settings_.document_order = state_.document_order;
  settings_.theme = state_.dark ? ThemeChoice::dark : ThemeChoice::light;
  settings_.reader_zoom = state_.zoom;
  const auto keep = [&](const char* panel, const PanelState& state) {
    settings_.panel_widths[panel] = state.width;
  };
  keep("left", state_.left);
  keep("right", state_.right);
  keep("track", state_.track_list);
  if (const auto saved = save_settings(folder / "settings.json", settings_); !saved) {
    complain(saved.error());
  }
}

}  // namespace workbench
