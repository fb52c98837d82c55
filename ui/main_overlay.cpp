// What lies over the workspace in the main frame: sheets, file pickers and the reader's menu.
#include <array>

#include "ui/keys_sheet.h"
#include "ui/main_frame.h"
#include "ui/menus.h"
#include "ui/report_sheets.h"

namespace ui {
namespace {

using workbench::Overlay;
using workbench::PickPurpose;

PickPurpose purpose_of(Overlay overlay) {
  if (overlay == Overlay::pick_project) return PickPurpose::open_project;
  if (overlay == Overlay::pick_new) return PickPurpose::save_project;
  return overlay == Overlay::pick_export ? PickPurpose::save_export : PickPurpose::import_paths;
}

FileSheetText text_of(Overlay overlay) {
  if (overlay == Overlay::pick_project) return {"Open a project", "Open", false};
  if (overlay == Overlay::pick_new) return {"New project", "Make it", true};
  if (overlay == Overlay::pick_export) return {"Where the dataset goes", "Choose", false};
  return {"Import documents or annotations", "Import", false};
}

}  // namespace

void MainFrame::overlay(Frame& frame, const Box& body) {
  const auto& state = frame.bench.state();
  const bool fresh = state.overlay != last_overlay_;
  last_overlay_ = state.overlay;
  switch (state.overlay) {
    case Overlay::none:
    case Overlay::find:
      break;
    case Overlay::palette:
      if (fresh) palette_.fresh = true;
      return draw_palette(frame.look, body, frame.bench.palette(), palette_, frame.actions);
    case Overlay::search:
      if (fresh) search_.fresh = true;
      return draw_search(frame.look, body, frame.bench.search(), search_, frame.actions);
    case Overlay::keys:
      return draw_keys(frame.look, body, frame.bench.keys(), frame.actions);
    case Overlay::journal:
      return draw_journal(frame.look, body, frame.bench.journal(), frame.actions);
    case Overlay::import_report:
      return draw_import_report(frame.look, body,
                                frame.bench.last_import() ? &*frame.bench.last_import() : nullptr,
                                frame.actions);
    case Overlay::record_outcome:
      return draw_outcome_sheet(frame.look, body, frame.bench.track().page(),
                                core::day_of(core::now()), frame.bench.annotator_name(), outcome_,
                                frame.actions);
    case Overlay::new_proposition:
      if (fresh && !editing_) proposition_ = PropositionSheet();
      editing_ = false;
      return draw_proposition_sheet(frame.look, body, proposition_, frame.actions);
    case Overlay::pick_import:
    case Overlay::pick_project:
    case Overlay::pick_new:
    case Overlay::pick_export:
      if (fresh) {
        picker_.open(purpose_of(state.overlay), files_from_.empty() ? home_ : files_from_, home_);
        files_ = FileSheet();
        if (state.overlay == Overlay::pick_new) files_.name = "untitled.foresay";
        if (state.overlay == Overlay::pick_export) files_.name = "dataset";
      }
      return picker(frame, body);
    case Overlay::parties:
    case Overlay::record_verdict:
    case Overlay::score_spans:
    case Overlay::pick_evidence:
      break;
    case Overlay::context_menu:
      return context_menu(frame, fresh);
  }
}

void MainFrame::picker(Frame& frame, const Box& body) {
  const auto overlay = frame.bench.state().overlay;
  const auto event = draw_file_sheet(frame.look, body, picker_, files_, text_of(overlay));
  files_from_ = picker_.folder();
  if (event.closed) frame.actions.emplace_back(workbench::ShowOverlay{});
  if (!event.chosen.empty()) chosen(frame, event.chosen);
}

void MainFrame::chosen(Frame& frame, const std::vector<std::filesystem::path>& paths) {
  switch (frame.bench.state().overlay) {
    case Overlay::pick_project:
      frame.actions.emplace_back(workbench::OpenProject{paths.front()});
      break;
    case Overlay::pick_new:
      frame.actions.emplace_back(workbench::NewProject{paths.front(), files_.sample});
      break;
    case Overlay::pick_export: {
      auto choice = frame.bench.state().dataset;
      choice.out = paths.front();
      frame.actions.emplace_back(workbench::ChooseDataset{choice});
      frame.actions.emplace_back(workbench::ShowOverlay{});
      break;
    }
    default:
      frame.actions.emplace_back(workbench::ImportFiles{paths, {}});
      break;
  }
}

void MainFrame::context_menu(Frame& frame, bool fresh) {
  struct Entry {
    std::string_view command;
    std::string_view label;
  };
  static constexpr std::array<Entry, 9> kEntries = {{{"tag_claim", "Tag as claim"},
                                                     {"tag_prediction", "Tag as prediction"},
                                                     {"tag_fact", "Tag as fact"},
                                                     {"", ""},
                                                     {"edit_span", "Edit this annotation"},
                                                     {"remove_span", "Remove this annotation"},
                                                     {"", ""},
                                                     {"find_in_document", "Find in this document"},
                                                     {"mark_finished", "Mark as finished"}}};
  // The id is whole in itself: nothing is pushed that the menu would have to outlive.
  if (fresh) ImGui::OpenPopup("reader menu");
  const Menu menu(frame.look, "reader menu", frame.look.px(240));
  if (menu.open()) {
    for (const auto& entry : kEntries) {
      if (entry.command.empty()) {
        menu_separator(frame.look);
        continue;
      }
      const auto* command = workbench::find_command(entry.command);
      const std::string keys = frame.bench.keys().shown(entry.command);
      const std::string reason = workbench::why_not(*command, frame.bench.state(), true);
      if (menu_item(frame.look,
                    {.label = entry.label, .shortcut = keys, .disabled_reason = reason})) {
        frame.actions.emplace_back(workbench::ShowOverlay{});
        frame.actions.emplace_back(workbench::RunCommand{std::string(entry.command)});
      }
    }
  } else {
    frame.actions.emplace_back(workbench::ShowOverlay{});
  }
}

}  // namespace ui
