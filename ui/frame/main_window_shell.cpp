// Header, footer and toasts of the main frame: what the workbench knows, in the shell's words.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/frame/main_window.h"
#include "ui/widget/icons.h"
#include "ui/widget/toasts.h"
#include "workbench/base/wording.h"
#include "workbench/track/track_view.h"

namespace ui {
namespace {

/// Not a command but a menu that opens where it was pressed.
constexpr std::string_view kAsOf = "as of";

constexpr std::array<std::string_view, 4> kWorkspaces = {"Read", "Track", "Score", "Dataset"};

/// Entries of the project menu; an empty name is a separator.
struct MenuEntry {
  std::string_view command;
  std::string_view label;
  std::string_view icon;
};
constexpr std::array<MenuEntry, 16> kMenu = {{
    {"open_project", "Open project…", icon::kFolder},
    {"new_project", "New project…", icon::kPlus},
    {"close_project", "Close project", ""},
    {"", "", ""},
    {"import_files", "Import…", icon::kDownload},
    {"export_dataset", "Export dataset…", icon::kUpload},
    {"show_import_report", "Last import", ""},
    {"show_parties", "Parties…", icon::kUser},
    {"show_code_book", "Code book…", icon::kTag},
    {"show_journal", "What was changed", icon::kClock},
    {"show_backups", "Backups…", ""},
    {"", "", ""},
    {"toggle_theme", "Light or dark", ""},
    {"show_settings", "Settings…", ""},
    {"show_keys", "All keys", ""},
    {"quit", "Quit", ""},
}};

std::string commas(std::int64_t n, std::string_view one, std::string_view many) {
  return workbench::counted(n, one, many);
}

std::vector<FooterItem> left_items(const workbench::Workbench& bench) {
  const auto& tags = bench.status().tags();
  const auto& propositions = bench.status().propositions();
  std::vector<FooterItem> items;
  if (bench.project() == nullptr) return items;
  if (bench.state().workspace == workbench::Workspace::track) {
    items.push_back({"", commas(propositions.all, "proposition", "propositions")});
  } else if (bench.state().workspace == workbench::Workspace::score) {
    const auto& total = bench.score().board().total;
    items.push_back({"", commas(static_cast<std::int64_t>(total.spans), "span", "spans")});
    items.push_back({"", workbench::grouped(static_cast<std::int64_t>(total.scored)) + " scored"});
  } else {
    items.push_back({"", commas(tags.all(), "tag", "tags")});
    if (tags.untracked > 0) {
      items.push_back({"", commas(tags.untracked, "prediction tracks nothing yet",
                                  "predictions track nothing yet")});
    }
  }
  if (propositions.due > 0) {
    items.push_back({"", commas(propositions.due, "proposition due", "propositions due"),
                     FooterTone::due, true, "Show what is due", "show_due"});
  }
  const auto stale = std::ssize(bench.track().due().stale);
  if (bench.state().workspace == workbench::Workspace::track && stale > 0) {
    items.push_back({"", workbench::grouped(stale) + " not looked at for long", FooterTone::plain,
                     true, "Show what nobody has looked at for 90 days", "show_due"});
  }
  return items;
}

std::vector<FooterItem> right_items(const workbench::Workbench& bench) {
  std::vector<FooterItem> items;
  const auto& keys = bench.keys();
  if (bench.state().workspace == workbench::Workspace::read && bench.state().document) {
    items.push_back({keys.shown("tag_claim"), "claim", FooterTone::claim});
    items.push_back({keys.shown("tag_prediction"), "prediction", FooterTone::prediction});
    items.push_back({keys.shown("tag_fact"), "fact", FooterTone::fact});
  }
  if (bench.state().workspace == workbench::Workspace::score) {
    items.push_back({"", "Click a number to see its spans"});
  }
  if (bench.state().workspace == workbench::Workspace::track) {
    items.push_back({"", "As of " + as_of_words(bench.state().as_of) + " ▾", FooterTone::plain,
                     true, "Show what had been said, known and recorded by a day", kAsOf});
  }
  items.push_back(
      {keys.shown("show_keys"), "all keys", FooterTone::plain, true, "All keys", "show_keys"});
  if (bench.project() != nullptr) {
    const bool read_only = bench.project()->read_only();
    // apply() returns only after the commit is on the disk, so what is shown is saved.
    items.push_back({"", read_only ? "read only" : "✓ saved"});
  }
  return items;
}

constexpr std::uint64_t kJobBit = std::uint64_t{1} << 63;
/// How long good news stay; bad ones stay until they are sent away.
constexpr double kToastSeconds = 5;
constexpr double kNoticeSeconds = 15;

Toast job_toast(const workbench::JobView& job) {
  const auto& progress = job.progress;
  Toast toast;
  toast.id = job.id | kJobBit;
  toast.kind = ToastKind::progress;
  toast.title = job.title;
  toast.text = progress.what;
  if (progress.of > 0) {
    toast.text +=
        " " + workbench::grouped(progress.done) + " of " + workbench::grouped(progress.of);
    toast.fraction = static_cast<float>(progress.done) / static_cast<float>(progress.of);
  }
  if (!progress.note.empty()) toast.text += " · " + progress.note;
  toast.text += " · " + std::to_string(static_cast<int>(job.seconds)) + " s";
  toast.can_cancel = !job.cancelled;
  return toast;
}

std::string spaced(std::string keys) {
  std::replace(keys.begin(), keys.end(), '+', ' ');
  return keys;
}

}  // namespace

Box MainFrame::shell(Frame& frame) {
  const auto& bench = frame.bench;
  const auto* project = bench.project();
  const auto left = left_items(bench);
  const auto right = right_items(bench);
  const std::string name =
      project != nullptr ? bench.project_path().filename().string() : "No project";
  std::array<std::string, kMenu.size()> shortcuts;
  std::array<MenuItem, kMenu.size()> menu;
  for (std::size_t i = 0; i < kMenu.size(); ++i) {
    shortcuts[i] = bench.keys().shown(kMenu[i].command);
    menu[i] = {.label = kMenu[i].label, .icon = kMenu[i].icon, .shortcut = shortcuts[i]};
  }
  ShellView view;
  view.project = name;
  view.project_menu = menu;
  if (project != nullptr) view.workspaces = kWorkspaces;
  view.workspace = static_cast<int>(bench.state().workspace);
  const std::string command_key = spaced(bench.keys().shown("palette"));
  const std::string undo_key = spaced(bench.keys().shown("undo"));
  const std::string redo_key = spaced(bench.keys().shown("redo"));
  view.command_key = command_key;
  view.undo_key = undo_key;
  view.redo_key = redo_key;
  const auto undo = project != nullptr ? project->undo_description() : std::nullopt;
  const auto redo = project != nullptr ? project->redo_description() : std::nullopt;
  const std::string undo_name = "Undo" + (undo ? ": " + *undo : std::string());
  const std::string redo_name = "Redo" + (redo ? ": " + *redo : std::string());
  view.undo_name = undo_name;
  view.redo_name = redo_name;
  view.undo_disabled = undo ? "" : "There is nothing to undo.";
  view.redo_disabled = redo ? "" : "There is nothing to do again.";
  view.footer_left = left;
  view.footer_right = right;
  if (brief_) {
    view.message = brief_->title;
    view.message_action = brief_->details;
  }
  const ShellFrame drawn = draw_shell(frame.look, view);
  for (const auto& event : drawn.events) {
    const auto index = static_cast<std::size_t>(event.index);
    if (event.kind == ShellEvent::Kind::footer_left) {
      footer_event(frame, left[index].command);
    } else if (event.kind == ShellEvent::Kind::footer_right) {
      footer_event(frame, right[index].command);
    } else {
      shell_event(frame, event);
    }
  }
  return drawn.body;
}

void MainFrame::footer_event(Frame& frame, std::string_view command) {
  if (command == kAsOf) {
    as_of_.wanted = true;
    as_of_at_ = ImGui::GetIO().MousePos - frame.look.px(0, 16);
    return;
  }
  if (!command.empty()) {
    frame.actions.emplace_back(workbench::RunCommand{std::string(command)});
  }
}

void MainFrame::shell_event(Frame& frame, const ShellEvent& event) {
  using Kind = ShellEvent::Kind;
  const auto run = [&](std::string_view command) {
    frame.actions.emplace_back(workbench::RunCommand{std::string(command)});
  };
  switch (event.kind) {
    case Kind::workspace:
      frame.actions.emplace_back(
          workbench::ShowWorkspace{static_cast<workbench::Workspace>(event.index)});
      break;
    case Kind::menu:
      run(kMenu[static_cast<std::size_t>(event.index)].command);
      break;
    case Kind::command:
      run("palette");
      break;
    case Kind::undo:
      run("undo");
      break;
    case Kind::redo:
      run("redo");
      break;
    case Kind::message:
      if (brief_) {
        take_toast(frame,
                   {brief_->id, event.index == 0 ? ToastAction::dismiss : ToastAction::details});
      }
      break;
    case Kind::footer_left:
    case Kind::footer_right:
      break;
  }
}

ToastKind MainFrame::kind_of(workbench::Toast::Kind kind) {
  switch (kind) {
    case workbench::Toast::Kind::info:
      return ToastKind::info;
    case workbench::Toast::Kind::done:
      return ToastKind::done;
    case workbench::Toast::Kind::error:
      return ToastKind::error;
    case workbench::Toast::Kind::notice:
      return ToastKind::notice;
  }
  return ToastKind::info;
}

// Jobs follow the toasts; their ids have the highest bit set so that the two never meet.
std::vector<Toast> MainFrame::shown_toasts(Frame& frame) {
  std::vector<Toast> shown;
  const double now = ImGui::GetTime();
  for (const auto& toast : frame.bench.state().toasts) {
    const bool bad = toast.kind == workbench::Toast::Kind::error;
    const bool notice = toast.kind == workbench::Toast::Kind::notice;
    const double seconds = notice ? kNoticeSeconds : kToastSeconds;
    const double since = toast_since_.emplace(toast.id, now).first->second;
    if (!bad && now - since >= seconds) {
      frame.actions.emplace_back(workbench::DismissToast{toast.id});
      continue;
    }
    if (!bad) frame.wish.redraw_in = std::min(frame.wish.redraw_in, seconds - (now - since));
    Toast one;
    one.id = toast.id;
    one.kind = kind_of(toast.kind);
    one.title = toast.title;
    one.details = toast.button;
    shown.push_back(std::move(one));
  }
  for (const auto& job : frame.bench.jobs().list()) {
    if (job.seconds >= 0.2) shown.push_back(job_toast(job));
  }
  return shown;
}

// What is short and goes by itself stands in the footer, the latest of it; the rest in rows above.
void MainFrame::sort_toasts(Frame& frame) {
  messages_ = shown_toasts(frame);
  brief_.reset();
  const float room = ImGui::GetMainViewport()->Size.x * kMessageShare;
  std::erase_if(messages_, [&](const Toast& toast) {
    const bool passes = toast.kind == ToastKind::done || toast.kind == ToastKind::info;
    if (!passes || footer_message_width(frame.look, toast.title, toast.details) > room) {
      return false;
    }
    brief_ = toast;
    return true;
  });
}

// Gives what is left of the body.
Box MainFrame::toasts(Frame& frame, const Box& body) {
  const ToastFrame drawn = draw_toasts(frame.look, body, messages_);
  for (const auto& event : drawn.events) take_toast(frame, event);
  return drawn.left;
}

void MainFrame::take_toast(Frame& frame, const ToastEvent& event) {
  if ((event.id & kJobBit) != 0) {
    frame.actions.emplace_back(workbench::CancelJob{event.id & ~kJobBit});
    return;
  }
  const auto& all = frame.bench.state().toasts;
  const auto toast = std::find_if(all.begin(), all.end(),
                                  [&](const workbench::Toast& t) { return t.id == event.id; });
  if (event.action == ToastAction::details && toast != all.end() && toast->action) {
    frame.actions.push_back(*toast->action);
  }
  frame.actions.emplace_back(workbench::DismissToast{event.id});
}

}  // namespace ui
