// The program without its window: owns the open project, the state of what is shown, the
// view-models and the jobs; carries out actions. It draws nothing and knows no key codes.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "store/project/project.h"
#include "workbench/app/journal_view.h"
#include "workbench/app/palette.h"
#include "workbench/app/place_history.h"
#include "workbench/app/status_view.h"
#include "workbench/base/action.h"
#include "workbench/base/environment.h"
#include "workbench/base/jobs.h"
#include "workbench/base/key_map.h"
#include "workbench/base/settings.h"
#include "workbench/base/state.h"
#include "workbench/dataset/dataset_view.h"
#include "workbench/dataset/export_files.h"
#include "workbench/project/backup_view.h"
#include "workbench/project/import_files.h"
#include "workbench/read/code_book.h"
#include "workbench/read/document_list.h"
#include "workbench/read/inspector.h"
#include "workbench/read/reread_view.h"
#include "workbench/reader/reader_model.h"
#include "workbench/reader/span_feed.h"
#include "workbench/score/score_span_list.h"
#include "workbench/score/score_view.h"
#include "workbench/search/search_view.h"
#include "workbench/search/tag_all_view.h"
#include "workbench/track/evidence_form.h"
#include "workbench/track/party_view.h"
#include "workbench/track/track_view.h"

namespace workbench {

/// Contract: all members are called by the main thread. Once a frame: `pump()`, `refresh()`, draw
/// the views, `perform` what the panels pushed. With no action, no finished job and an unchanged
/// project, `refresh` asks the database nothing.
class Workbench {
 public:
  /// `wake` may be called from other threads; it makes the window draw a frame.
  Workbench(Environment environment, std::function<void()> wake);
  ~Workbench();
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;

  void perform(const Action& action);
  /// Performs and empties the list; actions pushed by actions run too.
  void perform_all(Actions& actions);
  /// What the reader asks for becomes actions or is carried out here.
  void take(const ReaderIntent& intent);
  /// Hands over finished jobs; true when something changed.
  bool pump();
  /// Makes anew the views whose key changed.
  void refresh();

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const store::Project* project() const { return project_ ? &*project_ : nullptr; }
  [[nodiscard]] const std::filesystem::path& project_path() const { return path_; }
  [[nodiscard]] const Jobs& jobs() const { return jobs_; }
  /// No job and no search runs, and none is to be handed over.
  [[nodiscard]] bool idle() const { return jobs_.idle() && search_.idle(); }
  [[nodiscard]] const KeyMap& keys() const { return keys_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// Under whose name annotations are made; the login name without a project.
  [[nodiscard]] const std::string& annotator_name() const;

  [[nodiscard]] const DocumentList& documents() const { return documents_; }
  /// The reader draws and takes input through this; its intents come back as actions.
  [[nodiscard]] ReaderModel& reader() { return reader_; }
  [[nodiscard]] const Inspector& inspector() const { return inspector_; }
  [[nodiscard]] const Track& track() const { return track_; }
  [[nodiscard]] const ScoreTable& score() const { return score_; }
  [[nodiscard]] const ScoreSpanList& score_spans() const { return score_spans_; }
  [[nodiscard]] const PartyView& parties() const { return parties_; }
  [[nodiscard]] const DatasetView& dataset() const { return dataset_; }
  [[nodiscard]] SearchView& search() { return search_; }
  /// The sheet ticks and unticks its places here.
  [[nodiscard]] TagAllView& tag_all() { return tag_all_; }
  [[nodiscard]] const RereadView& reread() const { return reread_; }
  [[nodiscard]] const CodeBook& code_book() const { return code_book_; }
  [[nodiscard]] const JournalView& journal() const { return journal_; }
  [[nodiscard]] const BackupView& backups() const { return backups_; }
  [[nodiscard]] const StatusView& status() const { return status_; }
  [[nodiscard]] Palette& palette() { return palette_; }
  /// The words chosen in the reader, or those of the chosen annotation, as evidence.
  [[nodiscard]] std::optional<EvidenceSpan> selected_words() const;
  /// What an action copied, for the clipboard; empty when none did since the last call.
  [[nodiscard]] std::string take_copied() { return std::exchange(copied_, {}); }
  /// What the last import carried and could not carry; empty before the first.
  [[nodiscard]] const std::optional<ImportReport>& last_import() const { return last_import_; }

 private:
  // One overload an action; each lives beside its kin in workbench_*.cpp.
  void on(const OpenProject& action);
  void on(const NewProject& action);
  void on(const CloseProject& action);
  void on(const ImportFiles& action);
  void on(const ExportDataset& action);
  void on(const BackupProject& action);
  void on(const ChooseBackup& action);
  void on(const KeepBackups& action);
  void on(const RestoreBackup& action);
  void on(const OpenBackupCopy& action);
  void on(const Apply& action);
  void on(const Undo& action);
  void on(const Redo& action);
  void on(const CancelJob& action);
  void on(const ShowWorkspace& action);
  void on(const ShowOverlay& action);
  void on(const OpenDocument& action);
  void on(const GoToPlace& action);
  void on(const StepDocument& action);
  void on(const FilterDocuments& action);
  void on(const OrderDocuments& action);
  void on(const SetFinished& action);
  void on(const RemoveImportOf& action);
  void on(const SelectAnnotation& action);
  void on(const SelectProposition& action);
  void on(const FilterPropositions& action);
  void on(const SearchEverywhere& action);
  void on(const ShowDue& action);
  void on(const SelectParty& action);
  void on(const FilterParties& action);
  void on(const KeepApart& action);
  void on(const SetAsOf& action);
  void on(const ChooseScore& action);
  void on(const ShowScoreSpans& action);
  void on(const AttachFile& action);
  void on(const Complete& action);
  void on(const TagSelection& action);
  void on(const RemoveSelectedAnnotation& action);
  void on(const TagAll& action);
  void on(const TagAllPlaces& action);
  void on(const ChooseReading& action);
  void on(const RereadOpen& action);
  void on(const FollowReader& action);
  void on(const FocusInspector& action);
  void on(const FocusReader& action);
  void on(const ChooseDataset& action);
  void on(const SetTheme& action);
  void on(const SetZoom& action);
  void on(const SetPanel& action);
  void on(const ChangeSettings& action);
  void on(const ToggleLabel& action);
  void on(const KeepLabelSet& action);
  void on(const DismissToast& action);
  void on(const RunCommand& action);
  void on(const Quit& action);
  void on_export();
  void on_leave();
  void on_tag_all();
  void on_accept_proposals();
  void on_copy_citation();
  [[nodiscard]] VisitedPlace here() const;
  void go_to(const VisitedPlace& place);
  void go_back_or_forward(bool back);
  bool run_place_command(std::string_view name);
  void on_repeat_last();
  void on_finish_document();
  [[nodiscard]] const SpanView* span_to_fill();
  void remember_use(const core::Edit& edit);
  void forget_offered_undo();

  [[nodiscard]] const std::string& own_name() const;
  bool adopt(core::Result<store::Project> opened);
  void update_then_open(const std::filesystem::path& path);
  void forget_project();
  std::optional<store::Receipt> apply(const core::Edit& edit);
  void toast(Toast::Kind kind, std::string title);
  /// With a button that does `action`.
  void offer(Toast::Kind kind, std::string title, const Action& action, std::string button);
  void complain(const core::Error& error);
  void tag(core::StatementType type, const std::vector<core::ByteRange>& ranges);
  [[nodiscard]] core::Id same_tag(const core::Annotation& wanted) const;
  void change_annotation(core::Id annotation, const std::function<void(core::Annotation&)>& change);
  void refresh_reader();
  void show_text_anew();
  void refresh_track(core::Date today);
  void refresh_score();
  void begin_with_due();
  void read_document();
  void save_reading_place();
  void remember_settings();
  void back_up_if_due(core::Timestamp now);
  void start_backup(bool say);
  void finish_export(core::Result<ExportReport> report);
  void finish_import(core::Result<ReadFiles> read);

  Environment environment_;
  Settings settings_;
  KeyMap keys_;
  State state_;
  std::optional<store::Project> project_;
  std::filesystem::path path_;
  std::filesystem::path updating_;  ///< An older project that is opened as soon as it is ready.
  DocumentList documents_;
  ReaderModel reader_;
  Inspector inspector_;
  Track track_;
  ScoreTable score_;
  ScoreSpanList score_spans_;
  PartyView parties_;
  DatasetView dataset_;
  SearchView search_;
  TagAllView tag_all_;
  RereadView reread_;
  CodeBook code_book_;
  JournalView journal_;
  BackupView backups_;
  core::Timestamp next_backup_look_;
  StatusView status_;
  Palette palette_;
  std::optional<ImportReport> last_import_;
  std::uint64_t last_toast_ = 0;
  core::Id reader_document_;  ///< What the reader holds,
  SpanFeed feed_;             ///< and where its spans come from.
  core::Id last_speaker_;     ///< What R repeats: worked with since the project was opened.
  core::Id last_proposition_;
  PlaceHistory visited_;
  std::string copied_;
  core::IdGenerator ids_;
  Actions pending_;  ///< Pushed by actions.
  Jobs jobs_;        // last: its thread stops before what its callbacks touch goes
};

}  // namespace workbench
