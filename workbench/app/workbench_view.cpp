// Actions that change what is shown and nothing else.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "store/read/annotations.h"
#include "workbench/app/palette_headings.h"
#include "workbench/app/workbench.h"
#include "workbench/reader/reader_commands.h"
#include "workbench/track/dismissed_pairs.h"

namespace workbench {
namespace {

constexpr double kZoomStep = 1.1;

// Commands that do nothing but push one action, by name. A function makes it: a table of the
// actions themselves takes the compiler minutes and gigabytes.
struct Simple {
  std::string_view name;
  Action (*action)();
};

std::span<const Simple> simple_commands() {
  static constexpr auto kCommands = std::to_array<Simple>({
      {"open_project", [] { return Action(ShowOverlay{Overlay::pick_project}); }},
      {"new_project", [] { return Action(ShowOverlay{Overlay::pick_new}); }},
      {"close_project", [] { return Action(CloseProject{}); }},
      {"import_files", [] { return Action(ShowOverlay{Overlay::pick_import}); }},
      {"undo", [] { return Action(Undo{}); }},
      {"redo", [] { return Action(Redo{}); }},
      {"show_journal", [] { return Action(ShowOverlay{Overlay::journal}); }},
      {"show_backups", [] { return Action(ShowOverlay{Overlay::backups}); }},
      {"show_import_report", [] { return Action(ShowOverlay{Overlay::import_report}); }},
      {"workspace_read", [] { return Action(ShowWorkspace{Workspace::read}); }},
      {"workspace_track", [] { return Action(ShowWorkspace{Workspace::track}); }},
      {"workspace_score", [] { return Action(ShowWorkspace{Workspace::score}); }},
      {"workspace_dataset", [] { return Action(ShowWorkspace{Workspace::dataset}); }},
      {"palette", [] { return Action(ShowOverlay{Overlay::palette}); }},
      {"find_in_document", [] { return Action(ShowOverlay{Overlay::find}); }},
      {"find_everywhere", [] { return Action(ShowOverlay{Overlay::search}); }},
      {"go_to_heading", [] { return Action(ShowOverlay{Overlay::headings}); }},
      {"reread", [] { return Action(ShowOverlay{Overlay::reread}); }},
      {"show_settings", [] { return Action(ShowOverlay{Overlay::settings}); }},
      {"show_code_book", [] { return Action(ShowOverlay{Overlay::code_book}); }},
      {"show_keys", [] { return Action(ShowOverlay{Overlay::keys}); }},
      {"new_proposition", [] { return Action(ShowOverlay{Overlay::new_proposition}); }},
      {"record_outcome", [] { return Action(ShowOverlay{Overlay::record_outcome}); }},
      {"record_verdict", [] { return Action(ShowOverlay{Overlay::record_verdict}); }},
      {"show_due", [] { return Action(ShowDue{}); }},
      {"show_parties", [] { return Action(ShowOverlay{Overlay::parties}); }},
      {"as_of_today", [] { return Action(SetAsOf{}); }},
      {"tag_claim", [] { return Action(TagSelection{core::StatementType::claim}); }},
      {"tag_prediction", [] { return Action(TagSelection{core::StatementType::prediction}); }},
      {"tag_fact", [] { return Action(TagSelection{core::StatementType::fact}); }},
      {"remove_span", [] { return Action(RemoveSelectedAnnotation{}); }},
      {"edit_span", [] { return Action(FocusInspector{}); }},
      {"next_document", [] { return Action(StepDocument{1}); }},
      {"previous_document", [] { return Action(StepDocument{-1}); }},
      {"quit", [] { return Action(Quit{}); }},
  });
  return kCommands;
}

// A sheet that another one asks for is left to that one, which keeps what was typed into it.
Overlay under(Overlay shown, Overlay wanted) {
  const bool copy = wanted == Overlay::pick_evidence &&
                    (shown == Overlay::record_outcome || shown == Overlay::record_verdict);
  const bool found =
      wanted == Overlay::tag_all && (shown == Overlay::search || shown == Overlay::find);
  return copy || found ? shown : Overlay::none;
}

}  // namespace

void Workbench::on(const ShowWorkspace& action) {
  if (action.workspace != state_.workspace) save_reading_place();
  state_.workspace = action.workspace;
  state_.overlay = Overlay::none;
}

void Workbench::on(const ShowOverlay& action) {
  state_.overlay_under = under(state_.overlay, action.overlay);
  state_.overlay = action.overlay;
  ++state_.overlay_turn;
  if (action.overlay == Overlay::reread) state_.reread_as.clear();
  // Another program may have brought labels since.
  if (action.overlay == Overlay::code_book && project_) code_book_.read(project_->database());
  const bool headings = action.overlay == Overlay::headings;
  if (action.overlay != Overlay::palette && !headings) return;
  palette_.open(project(), documents_, state_, keys_, heading_entries(reader_));
  if (headings) palette_.type(kHeadingsOnly);
}

void Workbench::on(const OpenDocument& action) {
  if (action.document != state_.document) {
    save_reading_place();
    state_.annotation = {};
  }
  state_.document = action.document;
  state_.workspace = Workspace::read;
  state_.overlay = Overlay::none;
  state_.focus = Focus::reader;
  if (!project_) return;
  refresh_reader();
  if (action.range && reader_.has_text()) {
    if (const auto bytes = reader_.index().checked(*action.range)) reader_.select(*bytes);
  }
}

void Workbench::on(const GoToPlace& action) {
  state_.workspace = Workspace::read;
  state_.overlay = Overlay::none;
  state_.focus = Focus::reader;
  if (!reader_.has_text()) return;
  reader_.jump_to(reader_.index().to_byte(action.at));
}

void Workbench::on(const StepDocument& action) {
  const core::Id next = documents_.neighbour(state_.document, action.by);
  if (next && next != state_.document) on(OpenDocument{next, {}});
}

void Workbench::on(const FilterDocuments& action) { state_.document_filter = action.text; }

void Workbench::on(const OrderDocuments& action) {
  state_.document_order = action.order;
  remember_settings();
}

void Workbench::on(const SetFinished& action) {
  if (!project_) return;
  auto reading = store::reading_state(project_->database(), action.document);
  reading.finished = action.finished;
  if (const auto saved = project_->save_reading(action.document, reading); !saved) {
    return complain(saved.error());
  }
}

void Workbench::on(const SelectAnnotation& action) {
  state_.annotation = action.annotation;
  if (!project_ || !action.annotation) return;
  const auto found = store::annotation(project_->database(), action.annotation);
  if (!found) {
    state_.annotation = {};
    return;
  }
  if (found->document != state_.document || state_.workspace != Workspace::read) {
    on(OpenDocument{found->document, {}});
    state_.annotation = action.annotation;
  }
  refresh_reader();
}

void Workbench::on(const SelectProposition& action) {
  state_.proposition = action.proposition;
  state_.overlay = Overlay::none;
  if (action.show_track) on(ShowWorkspace{Workspace::track});
}

void Workbench::on(const FilterPropositions& action) {
  state_.track_tab = action.tab;
  state_.track_filter = action.text;
}

void Workbench::on(const SearchEverywhere& action) {
  state_.search_query = action.query;
  state_.overlay = Overlay::search;
}

void Workbench::on(const ShowDue& /*action*/) {
  on(FilterPropositions{TrackTab::due, {}});
  on(ShowWorkspace{Workspace::track});
}

void Workbench::on(const SelectParty& action) {
  state_.party = action.party;
  state_.overlay = Overlay::parties;
}

void Workbench::on(const FilterParties& action) { state_.party_filter = action.text; }

void Workbench::on(const KeepApart& action) {
  if (!project_) return;
  if (const auto kept = keep_apart(*project_, action.one, action.other); !kept) {
    return complain(kept.error());
  }
  ++state_.kept_apart;
}

void Workbench::on(const SetAsOf& action) { state_.as_of = action.date; }

void Workbench::on(const ChooseScore& action) { state_.score = action.choice; }

void Workbench::on(const ShowScoreSpans& action) {
  state_.score_cell = action.cell;
  state_.overlay = Overlay::score_spans;
}

void Workbench::on(const AttachFile& action) {
  state_.attachment = action.path;
  ++state_.attachments;
}

void Workbench::on(const Complete& action) { state_.completion = action; }

void Workbench::on(const FocusInspector& /*action*/) {
  state_.right.open = true;
  state_.focus = Focus::inspector;
}

void Workbench::on(const FocusReader& /*action*/) { state_.focus = Focus::reader; }

void Workbench::on(const ChooseDataset& action) { state_.dataset = action.choice; }

void Workbench::on(const SetTheme& action) {
  state_.dark = action.dark;
  remember_settings();
}

void Workbench::on(const SetZoom& action) {
  state_.zoom = std::clamp(action.zoom, 0.5, 4.0);
  remember_settings();
}

void Workbench::on(const ChangeSettings& action) {
  const bool renamed = action.settings.annotator != settings_.annotator;
  settings_ = action.settings;
  state_.dark = settings_.theme == ThemeChoice::dark;
  state_.zoom = settings_.reader_zoom;
  keys_ = KeyMap();
  // What means two things is listed beside the keys.
  static_cast<void>(keys_.change(settings_.keys));
  if (renamed && project_ && !project_->read_only()) apply(core::SetAnnotator{own_name()});
  remember_settings();
}

void Workbench::on(const SetPanel& action) {
  PanelState* panel = action.panel == "left" ? &state_.left : nullptr;
  if (action.panel == "right") panel = &state_.right;
  if (action.panel == "track") panel = &state_.track_list;
  if (panel == nullptr) return;
  if (action.open) panel->open = *action.open;
  // Narrower than this a panel says nothing; wider, it hides the text.
  if (action.width) panel->width = std::clamp(*action.width, 200.0F, 640.0F);
}

void Workbench::on(const RunCommand& action) {
  const auto simple = simple_commands();
  const auto found = std::find_if(simple.begin(), simple.end(),
                                  [&](const Simple& s) { return s.name == action.name; });
  const Command* command = find_command(action.name);
  const std::string reason =
      command == nullptr ? std::string() : why_not(*command, state_, project_.has_value());
  if (!reason.empty()) return toast(Toast::Kind::info, reason);
  if (state_.overlay == Overlay::palette || state_.overlay == Overlay::headings) {
    state_.overlay = Overlay::none;
  }
  if (found != simple.end()) return perform(found->action());
  if (action.name == "tag_all") return on_tag_all();
  if (action.name == "accept_proposals") return on_accept_proposals();
  if (run_place_command(action.name)) return;
  if (action.name == "toggle_theme") return on(SetTheme{!state_.dark});
  if (action.name == "zoom_in") return on(SetZoom{state_.zoom * kZoomStep});
  if (action.name == "zoom_out") return on(SetZoom{state_.zoom / kZoomStep});
  if (action.name == "zoom_reset") return on(SetZoom{1.0});
  if (action.name == "toggle_left_panel") state_.left.open = !state_.left.open;
  if (action.name == "toggle_right_panel") state_.right.open = !state_.right.open;
  if (action.name == "mark_finished") return on(SetFinished{state_.document, true});
  if (action.name == "mark_unfinished") return on(SetFinished{state_.document, false});
  if (action.name == "export_dataset") return on_export();
  if (action.name == "leave") return on_leave();
  // What acts on the reader alone has its commands there.
  for (const ReaderIntent& intent : run_reader_command(reader_, action.name).intents) take(intent);
}

// The same key leads through an export: to the page, to the place it goes, to the files.
void Workbench::on_export() {
  if (state_.workspace != Workspace::dataset) return on(ShowWorkspace{Workspace::dataset});
  if (state_.dataset.out.empty()) return on(ShowOverlay{Overlay::pick_export});
  on(ExportDataset{});
}

// Esc takes one step back: the overlay, the inspector, the selection, the chosen span.
void Workbench::on_leave() {
  if (state_.overlay != Overlay::none) {
    state_.overlay = under(std::exchange(state_.overlay_under, Overlay::none), state_.overlay);
  } else if (state_.focus == Focus::inspector) {
    state_.focus = Focus::reader;
  } else if (const auto intent = reader_.escape()) {
    take(*intent);
  }
}

void Workbench::on(const Quit& /*action*/) { state_.quit = true; }

}  // namespace workbench
