// What lies over the workspace in the main frame: sheets, file pickers and the reader's menu.
#include <array>
#include <utility>

#include "ui/frame/backups_sheet.h"
#include "ui/frame/keys_sheet.h"
#include "ui/frame/main_window.h"
#include "ui/frame/report_sheets.h"
#include "ui/read/reread_sheet.h"
#include "ui/score/score_spans_sheet.h"
#include "ui/search/tag_all_sheet.h"
#include "ui/widget/menus.h"

namespace ui {
namespace {

using workbench::Overlay;
using workbench::PickPurpose;

PickPurpose purpose_of(Overlay overlay) {
  if (overlay == Overlay::pick_project) return PickPurpose::open_project;
  if (overlay == Overlay::pick_new) return PickPurpose::save_project;
  if (overlay == Overlay::pick_evidence) return PickPurpose::pick_copy;
  return overlay == Overlay::pick_export ? PickPurpose::save_export : PickPurpose::import_paths;
}

FileSheetText text_of(Overlay overlay) {
  if (overlay == Overlay::pick_project) return {"Open a project", "Open", false};
  if (overlay == Overlay::pick_new) return {"New project", "Make it", true};
  if (overlay == Overlay::pick_export) return {"Where the dataset goes", "Choose", false};
  if (overlay == Overlay::pick_evidence) return {"Keep a copy of the source", "Keep it", false};
  return {"Import documents or annotations", "Import", false};
}

}  // namespace

void MainFrame::overlay(Frame& frame, const Box& body) {
  const auto& state = frame.bench.state();
  const bool fresh = state.overlay != last_overlay_;
  const bool again = std::exchange(last_turn_, state.overlay_turn) != state.overlay_turn;
  // A picked copy goes back to the form that asked for it.
  if (fresh && state.overlay == Overlay::pick_evidence) evidence_for_ = last_overlay_;
  last_overlay_ = state.overlay;
  switch (state.overlay) {
    case Overlay::none:
    case Overlay::find:
      break;
    case Overlay::palette:
    case Overlay::headings:
      if (fresh) palette_.fresh = true;
      return draw_palette(frame.look, body, frame.bench.palette(), palette_, frame.actions);
    case Overlay::search:
      if (fresh || again) search_.fresh = true;
      return draw_search(frame.look, body, frame.bench.search(), search_, frame.actions);
    case Overlay::keys:
      return draw_keys(frame.look, body, frame.bench.keys(), frame.actions);
    case Overlay::journal:
      return draw_journal(frame.look, body, frame.bench.journal(), frame.actions);
    case Overlay::settings:
      if (fresh) settings_ = SettingsSheet();
      return draw_settings(frame.look, body, frame.bench, settings_, frame.actions);
    case Overlay::code_book:
      if (fresh) code_book_ = CodeBookSheet();
      return draw_code_book_sheet(frame.look, body, frame.bench.code_book(), frame.bench.keys(),
                                  code_book_, frame.actions);
    case Overlay::backups:
      return draw_backups(frame.look, body, frame.bench, frame.actions);
    case Overlay::import_report:
      return draw_import_report(frame.look, body,
                                frame.bench.last_import() ? &*frame.bench.last_import() : nullptr,
                                frame.actions);
    case Overlay::record_outcome:
    case Overlay::record_verdict:
      return records(frame, body, fresh);
    case Overlay::reread:
      return draw_reread(frame.look, body, frame.bench.reread(), frame.actions);
    case Overlay::tag_all:
      return draw_tag_all(frame.look, body, frame.bench.tag_all(), frame.bench.state(),
                          frame.actions);
    case Overlay::new_proposition:
    case Overlay::parties:
    case Overlay::score_spans:
      return form(frame, body, fresh);
    case Overlay::pick_import:
    case Overlay::pick_project:
    case Overlay::pick_new:
    case Overlay::pick_export:
    case Overlay::pick_evidence:
      if (fresh) open_picker(frame);
      return picker(frame, body);
    case Overlay::context_menu:
      return context_menu(frame, fresh);
  }
}

void MainFrame::form(Frame& frame, const Box& body, bool fresh) {
  switch (frame.bench.state().overlay) {
    case Overlay::new_proposition:
      if (fresh && !editing_) proposition_ = PropositionSheet();
      editing_ = false;
      return draw_proposition_sheet(frame.look, body, proposition_, frame.actions);
    case Overlay::parties:
      if (fresh) {
        parties_ = PartiesSheet();
        parties_.filter = frame.bench.state().party_filter;
      }
      return draw_parties(frame.look, body, frame.bench.parties(), parties_, frame.actions);
    default:
      return draw_score_spans(frame.look, body, frame.bench.score_spans(), frame.actions);
  }
}

// What goes into the logs: the outcome of a proposition, the verdict on an annotation.
void MainFrame::records(Frame& frame, const Box& body, bool fresh) {
  auto& bench = frame.bench;
  const core::Date today = core::day_of(core::now());
  if (fresh) selected_ = bench.selected_words();
  if (bench.state().overlay == Overlay::record_outcome) {
    const OutcomeScene scene{bench.track().page(), bench.state(), today, bench.annotator_name(),
                             selected_};
    return draw_outcome_sheet(frame.look, body, scene, outcome_, frame.actions);
  }
  const VerdictScene scene{bench.inspector().span(), bench.state(), today, bench.annotator_name()};
  draw_verdict_sheet(frame.look, body, scene, verdict_, frame.actions);
}

void MainFrame::open_picker(const Frame& frame) {
  const auto overlay = frame.bench.state().overlay;
  const auto& settings = frame.bench.settings();
  if (files_from_.empty()) files_from_ = settings.import_folder;
  if (overlay == Overlay::pick_export && !settings.export_folder.empty()) {
    files_from_ = settings.export_folder;
  }
  picker_.open(purpose_of(overlay), files_from_.empty() ? home_ : files_from_, home_);
  files_ = FileSheet();
  if (overlay == Overlay::pick_new) {
    files_.sample = std::exchange(sample_wanted_, false);
    files_.name = files_.sample ? "sample.foresay" : "untitled.foresay";
  }
  if (overlay == Overlay::pick_export) files_.name = "dataset";
}

void MainFrame::picker(Frame& frame, const Box& body) {
  const auto overlay = frame.bench.state().overlay;
  const auto event = draw_file_sheet(frame.look, body, picker_, files_, text_of(overlay));
  files_from_ = picker_.folder();
  if (event.closed) {
    const bool evidence = overlay == Overlay::pick_evidence;
    frame.actions.emplace_back(workbench::ShowOverlay{evidence ? evidence_for_ : Overlay::none});
  }
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
    case Overlay::pick_evidence:
      frame.actions.emplace_back(workbench::AttachFile{paths.front()});
      frame.actions.emplace_back(workbench::ShowOverlay{evidence_for_});
      break;
    default:
      frame.actions.emplace_back(workbench::ImportFiles{paths, {}, !files_.skip_copies});
      break;
  }
}

void MainFrame::copy_entry(Frame& frame) {
  const auto intent = frame.bench.reader().copy();
  const auto* copy = intent ? std::get_if<workbench::CopyText>(&*intent) : nullptr;
  const std::string keys = frame.bench.keys().shown("copy");
  if (menu_item(frame.look,
                {.label = "Copy",
                 .shortcut = keys,
                 .disabled_reason = copy == nullptr ? "Select some words first." : ""})) {
    if (copy != nullptr) frame.wish.copy = copy->text;
    frame.actions.emplace_back(workbench::ShowOverlay{});
  }
  const auto& state = frame.bench.state();
  const std::string cited = frame.bench.keys().shown("copy_citation");
  if (menu_item(frame.look,
                {.label = "Copy with its source",
                 .shortcut = cited,
                 .disabled_reason =
                     copy == nullptr && !state.annotation ? "Select some words first." : ""})) {
    frame.actions.emplace_back(workbench::RunCommand{"copy_citation"});
    frame.actions.emplace_back(workbench::ShowOverlay{});
  }
  menu_separator(frame.look);
}

void MainFrame::context_menu(Frame& frame, bool fresh) {
  struct Entry {
    std::string_view command;
    std::string_view label;
  };
  static constexpr std::array<Entry, 13> kEntries = {{{"tag_claim", "Tag as claim"},
                                                      {"tag_prediction", "Tag as prediction"},
                                                      {"tag_fact", "Tag as fact"},
                                                      {"", ""},
                                                      {"edit_span", "Edit this annotation"},
                                                      {"record_verdict", "Give a verdict…"},
                                                      {"split_fragment", "Split it at the caret"},
                                                      {"merge_fragments", "Merge its fragments"},
                                                      {"remove_span", "Remove this annotation"},
                                                      {"", ""},
                                                      {"find_in_document", "Find in this document"},
                                                      {"reread", "Wrong letters? Read it as…"},
                                                      {"mark_finished", "Mark as finished"}}};
  // The id is whole in itself: nothing is pushed that the menu would have to outlive.
  if (fresh) ImGui::OpenPopup("reader menu");
  const Menu menu(frame.look, "reader menu", frame.look.px(240));
  if (menu.open()) {
    copy_entry(frame);
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
