#include "workbench/app/workbench.h"

#include <utility>
#include <variant>

namespace workbench {
namespace {

/// What leaves the place that is shown for another one.
bool is_jump(const Action& action) {
  return std::holds_alternative<OpenDocument>(action) ||
         std::holds_alternative<GoToPlace>(action) ||
         std::holds_alternative<StepDocument>(action) ||
         std::holds_alternative<SelectAnnotation>(action) ||
         std::holds_alternative<SelectProposition>(action) ||
         std::holds_alternative<ShowWorkspace>(action) || std::holds_alternative<ShowDue>(action);
}

}  // namespace

Workbench::Workbench(Environment environment, std::function<void()> wake)
    : environment_(std::move(environment)), search_(wake), jobs_(std::move(wake)) {
  const auto folder = config_folder(environment_);
  if (!folder.empty()) {
    auto loaded = load_settings(folder / "settings.json");
    settings_ = std::move(loaded.settings);
    for (auto& complaint : loaded.complaints) toast(Toast::Kind::error, std::move(complaint));
  }
  for (auto& complaint : keys_.change(settings_.keys)) {
    toast(Toast::Kind::error, std::move(complaint));
  }
  state_.dark = settings_.theme == ThemeChoice::dark;
  state_.document_order = settings_.document_order;
  state_.zoom = settings_.reader_zoom;
  const auto width = [&](const char* panel, PanelState& state) {
    const auto found = settings_.panel_widths.find(panel);
    if (found != settings_.panel_widths.end()) state.width = static_cast<float>(found->second);
  };
  width("left", state_.left);
  width("right", state_.right);
  width("track", state_.track_list);
}

Workbench::~Workbench() {
  // The place in the text is a convenience: a full disk now must not end the program badly.
  try {
    save_reading_place();
    remember_settings();
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
  }
}

void Workbench::perform(const Action& action) {
  const bool jump = is_jump(action);
  const auto from = jump ? here() : VisitedPlace();
  std::visit([this](const auto& one) { on(one); }, action);
  if (jump && here() != from) visited_.left(from);
}

void Workbench::perform_all(Actions& actions) {
  // A list that grows while it is worked on: an action may push further ones.
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const Action action = std::move(actions[i]);
    perform(action);
    actions.insert(actions.end(), std::make_move_iterator(pending_.begin()),
                   std::make_move_iterator(pending_.end()));
    pending_.clear();
  }
  actions.clear();
}

bool Workbench::pump() {
  const bool found = search_.pump();
  const bool changed = jobs_.pump() > 0 || found;
  Actions pushed = std::move(pending_);
  pending_.clear();
  perform_all(pushed);
  return changed;
}

void Workbench::refresh() {
  if (!project_) return;
  const core::Date today = core::day_of(core::now());
  documents_.refresh(*project_, state_);
  refresh_reader();
  status_.refresh(*project_, documents_, today);
  const auto shows = [this](Workspace workspace, Overlay overlay) {
    return state_.workspace == workspace || state_.overlay == overlay;
  };
  if (shows(Workspace::read, Overlay::record_verdict)) {
    inspector_.refresh(*project_, state_, today, reader_document_ ? &reader_ : nullptr);
  }
  if (shows(Workspace::track, Overlay::record_outcome)) refresh_track(today);
  refresh_score();
  if (state_.overlay == Overlay::parties) parties_.refresh(*project_, state_);
  if (state_.workspace == Workspace::dataset) dataset_.refresh(*project_, state_, jobs_);
  search_.refresh(*project_, state_);
  tag_all_.refresh(*project_, state_, search_, jobs_);
  reread_.refresh(*project_, state_);
  journal_.refresh(*project_, state_);
  backups_.refresh(backup_series(path_, settings_), state_, jobs_);
  if (const auto now = core::now(); now >= next_backup_look_) back_up_if_due(now);
}

void Workbench::refresh_score() {
  const bool lists = state_.overlay == Overlay::score_spans;
  if (state_.workspace != Workspace::score && !lists) return;
  score_.refresh(*project_, state_.score, state_.as_of);
  if (lists) score_spans_.refresh(*project_, state_, score_);
}

// Track opens on a page: what is due first, when nobody chose another.
void Workbench::refresh_track(core::Date today) {
  track_.refresh(*project_, state_, today);
  if (track_.page() != nullptr || track_.rows().empty()) return;
  state_.proposition = track_.rows().front().id;
  track_.refresh(*project_, state_, today);
}

const std::string& Workbench::annotator_name() const {
  return project_ ? project_->annotator().name : own_name();
}

void Workbench::toast(Toast::Kind kind, std::string title) {
  constexpr std::size_t kMostToasts = 5;
  // Said again, it takes the place of what was said: a key that is held would pile up the same
  // words.
  std::erase_if(state_.toasts,
                [&](const Toast& old) { return old.kind == kind && old.title == title; });
  if (state_.toasts.size() >= kMostToasts) state_.toasts.erase(state_.toasts.begin());
  state_.toasts.push_back({++last_toast_, kind, std::move(title), std::nullopt, {}});
}

void Workbench::offer(Toast::Kind kind, std::string title, const Action& action,
                      std::string button) {
  toast(kind, std::move(title));
  state_.toasts.back().action = action;
  state_.toasts.back().button = std::move(button);
}

void Workbench::complain(const core::Error& error) { toast(Toast::Kind::error, error.sentence()); }

}  // namespace workbench
