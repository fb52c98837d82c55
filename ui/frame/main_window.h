// One frame of the whole window: header, footer, the current workspace, what lies over it and the
// keys that act everywhere. It reads the workbench's views and pushes actions; it knows no window.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ui/frame/file_sheet.h"
#include "ui/frame/palette_sheet.h"
#include "ui/frame/settings_sheet.h"
#include "ui/frame/shell.h"
#include "ui/read/code_book_sheet.h"
#include "ui/read/documents_panel.h"
#include "ui/read/inspector_panel.h"
#include "ui/reader/reader.h"
#include "ui/search/search_sheet.h"
#include "ui/shared/as_of_menu.h"
#include "ui/text/look.h"
#include "ui/track/outcome_sheet.h"
#include "ui/track/parties_sheet.h"
#include "ui/track/proposition_sheet.h"
#include "ui/track/track_list.h"
#include "ui/track/track_page_panel.h"
#include "ui/track/verdict_sheet.h"
#include "ui/widget/splitter.h"
#include "ui/widget/toasts.h"
#include "workbench/app/workbench.h"

namespace ui {

class MainFrame {
 public:
  /// `home`: where file pickers start.
  explicit MainFrame(std::filesystem::path home) : home_(std::move(home)) {}

  struct Wish {
    /// Seconds until the next frame is wanted although nothing happens; infinity: none is.
    double redraw_in = 0;
    std::string copy;  ///< For the clipboard; empty: nothing.
  };
  /// Call once a frame between NewFrame and Render, after bench.refresh().
  [[nodiscard]] Wish draw(const Look& look, workbench::Workbench& bench,
                          workbench::Actions& actions);

 private:
  struct Frame {
    const Look& look;
    workbench::Workbench& bench;
    workbench::Actions& actions;
    Wish wish;
  };

  void keys(Frame& frame);
  bool special_keys(Frame& frame, const std::vector<workbench::Chord>& chords);
  bool accept_proposals(const Frame& frame);
  [[nodiscard]] static bool inspector_has_keys(const Frame& frame);
  void hold_focus(const Frame& frame);
  Box shell(Frame& frame);
  void footer_event(Frame& frame, std::string_view command);
  void shell_event(Frame& frame, const ShellEvent& event);
  void workspace(Frame& frame, const Box& body);
  void start_page(Frame& frame, const Box& body);
  void start_buttons(Frame& frame);
  void read(Frame& frame, const Box& body);
  void reader(Frame& frame, const Box& area);
  void without_text(Frame& frame, const Box& area);
  void track(Frame& frame, const Box& body);
  void track_page(Frame& frame);
  void score(Frame& frame, const Box& body);
  void dataset(Frame& frame, const Box& body);
  void overlay(Frame& frame, const Box& body);
  void form(Frame& frame, const Box& body, bool fresh);
  void records(Frame& frame, const Box& body, bool fresh);
  void open_picker(const Frame& frame);
  void picker(Frame& frame, const Box& body);
  void chosen(Frame& frame, const std::vector<std::filesystem::path>& paths);
  void context_menu(Frame& frame, bool fresh);
  static void copy_entry(Frame& frame);
  void sort_toasts(Frame& frame);
  Box toasts(Frame& frame, const Box& body);
  static void take_toast(Frame& frame, const ToastEvent& event);
  std::vector<Toast> shown_toasts(Frame& frame);
  static ToastKind kind_of(workbench::Toast::Kind kind);
  /// Remembers panels moved by hand; `right` is measured from the right edge.
  static void keep_width(Frame& frame, const char* panel, const PanelWidth& width,
                         const workbench::PanelState& state);

  std::filesystem::path home_;
  bool menu_open_ = false;            ///< As the frame began.
  std::filesystem::path files_from_;  ///< The folder the last picker stood in.
  bool sample_wanted_ = false;        ///< By the next new project.
  bool editing_ = false;              ///< The proposition's form was filled by its page.
  workbench::Overlay last_overlay_ = workbench::Overlay::none;
  std::uint64_t last_turn_ = 0;  ///< Of asking for an overlay.
  workbench::Workspace last_workspace_ = workbench::Workspace::read;
  DocumentsPanel documents_;
  InspectorPanel inspector_;
  Reader reader_;
  TrackList track_list_;
  PaletteSheet palette_;
  SearchSheet search_;
  FileSheet files_;
  SettingsSheet settings_;
  CodeBookSheet code_book_;
  workbench::FilePicker picker_;
  OutcomeSheet outcome_;
  PropositionSheet proposition_;
  VerdictSheet verdict_;
  PartiesSheet parties_;
  TrackPagePanel track_page_;
  AsOfMenu as_of_;
  ImVec2 as_of_at_;  ///< Where the footer's choice of the day was pressed.
  std::optional<workbench::EvidenceSpan> selected_;  ///< Words chosen in Read when a form opened.
  workbench::Overlay evidence_for_ = workbench::Overlay::none;  ///< Sheet a copy is picked for.
  std::vector<workbench::FormatLine> formats_;
  std::map<std::uint64_t, double> toast_since_;  ///< When each was first drawn, ImGui's clock.
  std::vector<Toast> messages_;                  ///< In rows above the footer.
  std::optional<Toast> brief_;                   ///< In the footer.
};

}  // namespace ui
