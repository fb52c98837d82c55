#include "ui/frame/main_window.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "imgui_internal.h"
#include "ui/dataset/dataset_panel.h"
#include "ui/frame/keys_sheet.h"
#include "ui/frame/report_sheets.h"
#include "ui/score/score_panel.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"
#include "ui/widget/menus.h"
#include "ui/widget/overlay.h"
#include "ui/widget/panel_scope.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::Overlay;
using workbench::Workspace;

constexpr double kNever = std::numeric_limits<double>::infinity();
/// Progress is looked at this often while a job or a search runs.
constexpr double kProgressEvery = 0.1;
/// And this often at a project that another program may be writing.
constexpr double kFollowEvery = 1.0;
constexpr float kLeastInspector = 256;      ///< Design pixels: words beside its labels.
constexpr ImGuiMouseButton kMouseBack = 3;  ///< The buttons at the thumb.
constexpr ImGuiMouseButton kMouseForward = 4;
constexpr const char* kDocuments = "documents";  ///< The window of their list.

PanelWidth panel_of(const workbench::PanelState& state) { return {state.width, !state.open}; }

PanelWidth panel_of(const workbench::PanelState& state, float width_at_first) {
  return {state.width, !state.open, state.width != width_at_first};
}

/// Somebody went from the filter of the documents on to their list with the keyboard.
bool keys_in_documents() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return context.NavCursorVisible && context.NavWindow != nullptr &&
         std::string_view(context.NavWindow->RootWindow->Name) == kDocuments;
}

/// Dear ImGui is about to move its focus, or something has the keyboard already.
bool focus_is_taken() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return context.ActiveId != 0 || context.NavMoveSubmitted || context.NavMoveScoringItems ||
         context.NavActivateId != 0 || context.NavNextActivateId != 0 ||
         context.NavWindowingTarget != nullptr || ImGui::GetIO().WantTextInput ||
         ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
}

/// A drag begins at the width that is shown.
PanelWidth as_shown(const Look& look, PanelWidth panel, float width) {
  if (width > 0) panel.width = width / look.scale;
  return panel;
}

}  // namespace

MainFrame::Wish MainFrame::draw(const Look& look, workbench::Workbench& bench,
                                workbench::Actions& actions) {
  Frame frame{look, bench, actions, {kNever, {}}};
  // What closes a menu in this frame was meant for it.
  menu_open_ = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  keys(frame);
  sort_toasts(frame);
  const Box body = toasts(frame, shell(frame));
  workspace(frame, body);
  overlay(frame, body);
  as_of_popup(look, as_of_at_, bench.state().as_of, as_of_, actions);
  hold_focus(frame);
  if (auto copied = bench.take_copied(); !copied.empty()) frame.wish.copy = std::move(copied);
  if (!bench.idle()) frame.wish.redraw_in = std::min(frame.wish.redraw_in, kProgressEvery);
  // What another window saves is to be seen in this one.
  if (bench.project() != nullptr && bench.project()->read_only()) {
    frame.wish.redraw_in = std::min(frame.wish.redraw_in, kFollowEvery);
  }
  return std::move(frame.wish);
}

// Dear ImGui moves a focus of its own with arrows, pages, Tab and Alt. While the text has the keys
// none of its windows is to have them too; and another workspace begins without a ring.
void MainFrame::hold_focus(const Frame& frame) {
  const auto& state = frame.bench.state();
  const bool changed = std::exchange(last_workspace_, state.workspace) != state.workspace;
  if (changed) ImGui::SetNavCursorVisible(false);
  const bool reads = state.workspace == Workspace::read &&
                     state.focus == workbench::Focus::reader && state.overlay == Overlay::none &&
                     frame.bench.reader().has_text();
  if (!reads || focus_is_taken() || ImGui::GetCurrentContext()->NavWindow == nullptr) return;
  if (keys_in_documents() && !ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
  ImGui::SetWindowFocus(nullptr);
  ImGui::SetNavCursorVisible(false);
}

// The keyboard speaks to the inspector: with a caret or a ring there, on its way, or between two of
// its fields. Letters are then no keys.
bool MainFrame::inspector_has_keys(const Frame& frame) {
  const auto& state = frame.bench.state();
  return state.workspace == Workspace::read && state.focus == workbench::Focus::inspector &&
         state.right.open && state.overlay == Overlay::none;
}

// The buttons at the thumb, and a key that the sheet of settings waits for: true when it took it.
bool MainFrame::special_keys(Frame& frame, const std::vector<workbench::Chord>& chords) {
  const auto run = [&frame](const char* command) {
    frame.actions.emplace_back(workbench::RunCommand{command});
  };
  if (ImGui::IsMouseClicked(kMouseBack)) run("go_back");
  if (ImGui::IsMouseClicked(kMouseForward)) run("go_forward");
  if (frame.bench.state().overlay != Overlay::settings || settings_.capturing.empty()) return false;
  if (!chords.empty()) take_key(settings_, frame.bench.settings(), chords.front(), frame.actions);
  return true;
}

// Keys of the reader are taken by the reader itself; here are those that act everywhere.
void MainFrame::keys(Frame& frame) {
  const bool editing = ImGui::GetIO().WantTextInput && ImGui::GetActiveID() != 0;
  const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  const bool moves = ring_moves();
  if (moves) keep_typed_letters();
  const bool typing = ImGui::GetIO().WantTextInput || moves || inspector_has_keys(frame);
  const auto chords = pressed_chords();
  if (special_keys(frame, chords)) return;
  keep_tooltips_from_keys(!chords.empty());
  for (const auto& chord : chords) {
    if ((typing || popup) && workbench::types_text(chord)) continue;
    const auto action = frame.bench.keys().action_for(chord, workbench::KeyScope::anywhere);
    if (action.empty()) continue;
    // Esc belongs to the field or menu that is open.
    if (action == "leave" && (editing || popup)) continue;
    if (action == "accept_proposals" && !accept_proposals(frame)) continue;
    frame.actions.emplace_back(workbench::RunCommand{std::string(action)});
  }
}

// Sheets have a use of their own for that key; a field keeps its words first. True when it is to be
// run now.
bool MainFrame::accept_proposals(const Frame& frame) {
  const auto& state = frame.bench.state();
  const bool covered = state.overlay != Overlay::none && state.overlay != Overlay::find;
  if (state.workspace != Workspace::read || covered) return false;
  if (!inspector_.editor.any_open()) return true;
  inspector_.editor.accept_all();
  return false;
}

void MainFrame::workspace(Frame& frame, const Box& body) {
  if (frame.bench.project() == nullptr) return start_page(frame, body);
  switch (frame.bench.state().workspace) {
    case Workspace::read:
      return read(frame, body);
    case Workspace::track:
      return track(frame, body);
    case Workspace::score:
      return score(frame, body);
    case Workspace::dataset:
      return dataset(frame, body);
  }
}

// In one row, in the middle.
void MainFrame::start_buttons(Frame& frame) {
  const Look& look = frame.look;
  constexpr const char* kNew = "New project…";
  constexpr const char* kOpen = "Open…";
  constexpr const char* kSample = "Try the sample…";
  const float gap = look.px(12);
  const float width = button_size(look, kNew).x + button_size(look, kOpen).x +
                      button_size(look, kSample).x + 2 * gap;
  ImGui::Dummy(ImVec2(1, look.px(8)));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                       std::max(0.0F, std::floor((ImGui::GetContentRegionAvail().x - width) / 2)));
  const auto run = [&frame](const char* command) {
    frame.actions.emplace_back(workbench::RunCommand{command});
  };
  if (primary_button(look, kNew)) run("new_project");
  ImGui::SameLine(0, gap);
  if (plain_button(look, kOpen)) run("open_project");
  ImGui::SameLine(0, gap);
  if (plain_button(look, kSample)) {
    sample_wanted_ = true;
    run("new_project");
  }
}

void MainFrame::start_page(Frame& frame, const Box& body) {
  const Look& look = frame.look;
  const PanelScope panel(look, "start", body, look.theme.paper, ImVec2(32, 32));
  if (!panel.visible()) return;
  const auto& recent = frame.bench.settings().recent_projects;
  (void)empty_state(look, icon::kDatabase, "Open a project, or make one",
                    "A project is one file: your texts, spans, propositions and outcomes.");
  start_buttons(frame);
  if (recent.empty()) return;
  constexpr float kRecentWidth = 480;
  const float room = ImGui::GetContentRegionAvail().x;
  const float width = std::min(room, look.px(kRecentWidth));
  ImGui::Dummy(ImVec2(1, look.px(24)));
  ImGui::Indent(std::floor((room - width) / 2) + 1);
  text_item(look, TextRole::small_bold, look.theme.soft, "LATELY OPEN");
  for (const auto& path : recent) {
    const std::filesystem::path file(path);
    ImGui::PushID(path.c_str());
    if (link_button(look, file.stem().string())) {
      frame.actions.emplace_back(workbench::OpenProject{path});
    }
    ImGui::SameLine(0, look.px(10));
    elided_item(look, TextRole::small, look.theme.soft, file.parent_path().string());
    ImGui::PopID();
  }
}

void MainFrame::keep_width(Frame& frame, const char* panel, const PanelWidth& width,
                           const workbench::PanelState& state) {
  if (width.width == state.width && width.folded == !state.open) return;
  frame.actions.emplace_back(workbench::SetPanel{panel, !width.folded, width.width});
}

void MainFrame::read(Frame& frame, const Box& body) {
  const Look& look = frame.look;
  const auto& state = frame.bench.state();
  const workbench::State at_first;
  PanelWidth left = panel_of(state.left, at_first.left.width);
  PanelWidth right = panel_of(state.right, at_first.right.width);
  right.least = kLeastInspector;
  const PanelFit fit = fit_panels(look, body.width(), left, right);
  const float left_edge = body.min.x + fit.left;
  const float right_edge = body.max.x - fit.right;
  if (fit.left > 0) {
    const PanelScope panel(look, kDocuments, {body.min, ImVec2(left_edge, body.max.y)},
                           look.theme.panel, ImVec2(16, 16));
    if (panel.visible()) {
      const core::Id asked = documents_.removing;
      draw_documents(look, frame.bench.documents(), state, documents_, frame.actions);
      // The question opens with the next frame.
      if (documents_.removing && documents_.removing != asked) {
        documents_.removal = workbench::removal_words(*frame.bench.project(), documents_.removing);
      }
    }
  }
  reader(frame, {ImVec2(left_edge, body.min.y), ImVec2(right_edge, body.max.y)});
  if (fit.right > 0) {
    const PanelScope panel(look, "inspector", {ImVec2(right_edge, body.min.y), body.max},
                           look.theme.card, ImVec2(16, 16));
    if (panel.visible()) {
      draw_inspector(look, frame.bench.inspector(), state, frame.bench.code_book(), inspector_,
                     frame.actions);
      if (inspector_.editor.on_its_way()) frame.wish.redraw_in = 0;
    }
  }
  left = as_shown(look, left, fit.left);
  right = as_shown(look, right, fit.right);
  if (splitter(look, "left edge", PanelSide::left, left_edge, body.min.y, body.max.y, left)) {
    keep_width(frame, "left", left, state.left);
  }
  if (splitter(look, "right edge", PanelSide::right, right_edge, body.min.y, body.max.y, right)) {
    keep_width(frame, "right", right, state.right);
  }
}

void MainFrame::without_text(Frame& frame, const Box& area) {
  const Look& look = frame.look;
  const PanelScope panel(look, "reader", area, look.theme.paper, ImVec2(32, 32));
  const bool none = frame.bench.documents().total() == 0;
  if (panel.visible() &&
      empty_state(look, icon::kFile, none ? "No documents yet" : "Choose a document",
                  none ? "Drop articles here, or Ctrl+O." : "It opens here.",
                  none ? "Import…" : "")) {
    frame.actions.emplace_back(workbench::RunCommand{"import_files"});
  }
}

void MainFrame::reader(Frame& frame, const Box& area) {
  auto& bench = frame.bench;
  if (!bench.reader().has_text()) return without_text(frame, area);
  const bool under =
      bench.state().overlay != Overlay::none && bench.state().overlay != Overlay::find;
  ReaderView view{bench.keys()};
  view.focused = bench.state().focus == workbench::Focus::reader && !under && !menu_open_ &&
                 !keys_in_documents();
  view.zoom = bench.state().zoom;
  view.measure = bench.settings().reader_measure;
  view.find_open = bench.state().overlay == Overlay::find;
  view.find_turn = bench.state().overlay_turn;
  const ReaderEvents events = reader_.draw(frame.look, bench.reader(), area, view);
  if (events.pressed) frame.actions.emplace_back(workbench::FocusReader{});
  if (events.zoom) frame.actions.emplace_back(workbench::SetZoom{*events.zoom});
  if (events.tag_found) frame.actions.emplace_back(workbench::RunCommand{"tag_all"});
  if (events.close_find) frame.actions.emplace_back(workbench::ShowOverlay{});
  for (const auto& chord : events.other_keys) {
    if (const auto* label = bench.code_book().with_key(chord)) {
      frame.actions.emplace_back(workbench::ToggleLabel{label->name});
    }
  }
  for (const auto& intent : events.intents) {
    if (const auto* copy = std::get_if<workbench::CopyText>(&intent)) {
      frame.wish.copy = copy->text;
    } else {
      frame.actions.emplace_back(workbench::FollowReader{intent});
    }
  }
  if (events.again) frame.wish.redraw_in = 0;
}

void MainFrame::track(Frame& frame, const Box& body) {
  const Look& look = frame.look;
  const auto& state = frame.bench.state();
  const auto& track = frame.bench.track();
  PanelWidth list = panel_of(state.track_list);
  const float edge = body.min.x + panel_width(look, list, body.width());
  {
    const PanelScope panel(look, "propositions", {body.min, ImVec2(edge, body.max.y)},
                           look.theme.panel, ImVec2(16, 16));
    if (panel.visible()) draw_track_list(look, track, state, track_list_, frame.actions);
  }
  {
    const PanelScope panel(look, "proposition page", {ImVec2(edge, body.min.y), body.max},
                           look.theme.paper, ImVec2(40, 28));
    if (panel.visible()) track_page(frame);
  }
  if (splitter(look, "track edge", PanelSide::left, edge, body.min.y, body.max.y, list)) {
    keep_width(frame, "track", list, state.track_list);
  }
}

void MainFrame::track_page(Frame& frame) {
  const auto& track = frame.bench.track();
  const TrackPageScene scene{frame.look, track, core::day_of(core::now()), frame.actions};
  const auto event = draw_track_page(scene, track_page_);
  if (event.record) frame.actions.emplace_back(workbench::RunCommand{"record_outcome"});
  if (!event.edit && !event.instance) return;
  const auto& shown = track.page()->proposition;
  proposition_ = {event.edit ? workbench::proposition_form(shown) : workbench::instance_form(shown),
                  true};
  editing_ = true;
  frame.actions.emplace_back(workbench::ShowOverlay{Overlay::new_proposition});
}

void MainFrame::score(Frame& frame, const Box& body) {
  draw_score(frame.look, body, frame.bench.score(), frame.bench.state(), as_of_, frame.actions);
}

void MainFrame::dataset(Frame& frame, const Box& body) {
  const Look& look = frame.look;
  const PanelScope panel(look, "dataset", body, look.theme.paper, ImVec2(40, 28));
  if (!panel.visible()) return;
  if (formats_.empty()) formats_ = workbench::DatasetView::formats();
  draw_dataset(look, frame.bench.dataset(), frame.bench.state(), formats_, frame.actions);
}

}  // namespace ui
