// Everything a person can make the program do, as values. Menus, keys, buttons, the palette and
// tests push the same actions; Workbench::perform carries them out. An action is an edit of the
// project or a change of what is shown.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/enum_names.h"
#include "core/model/edit.h"
#include "workbench/base/document_order.h"
#include "workbench/base/reader_intent.h"
#include "workbench/base/settings.h"

namespace workbench {

enum class Workspace { read, track, score, dataset };

/// What lies over the workspace. One at a time; `none` is the plain window.
enum class Overlay {
  none,
  palette,
  find,            ///< Find in this document: a bar over the reader.
  search,          ///< Search everywhere: KWIC lines.
  pick_import,     ///< In-app file picker: files and folders to import.
  pick_project,    ///< File picker: open a project.
  pick_new,        ///< File picker: name of a new project.
  pick_export,     ///< File picker: where the dataset goes.
  keys,            ///< Overview of all keys.
  record_outcome,  ///< The form on the chosen proposition.
  new_proposition,
  import_report,   ///< What the last import could not carry.
  journal,         ///< What was changed, when, by whom; undo from there.
  context_menu,    ///< Everything possible with what was right-clicked.
  parties,         ///< Everybody who may say something: spellings, counts, merging.
  record_verdict,  ///< The form on the chosen claim or fact.
  score_spans,     ///< The spans behind a number of the Score workspace.
  pick_evidence,   ///< File picker: the archived copy of a piece of evidence.
  tag_all,         ///< What was found, about to be tagged at once.
  reread,          ///< How the open document would read in other encodings.
  headings,        ///< The palette with the headings of the open document alone.
  backups,         ///< What the project was on earlier days; restored from there.
  settings,        ///< Name, look, keys and folders of the person at the desk.
  code_book,       ///< The labels with what they mean.
};

// --- project
struct OpenProject {
  std::filesystem::path path;
};
struct NewProject {
  std::filesystem::path path;
  bool sample = false;
};
struct CloseProject {};
struct ImportFiles {
  std::vector<std::filesystem::path> paths;
  std::string format;       ///< Registry name; empty: detect.
  bool keep_copies = true;  ///< See core::ApplyImport.
};
struct ExportDataset {};  ///< As DatasetChoice says.
struct BackupProject {
  std::filesystem::path path;  ///< Empty: a name with the date, as the settings say.
};
/// Of the list of backups, the one that the buttons act on.
struct ChooseBackup {
  std::filesystem::path file;
};
struct KeepBackups {
  std::size_t count = 0;
};
/// Into the open project; what it was is kept.
struct RestoreBackup {
  std::filesystem::path file;
};
/// Beside the project, under a name of its own.
struct OpenBackupCopy {
  std::filesystem::path file;
};
/// Any change of the project.
struct Apply {
  core::Edit edit;
};
struct Undo {};
struct Redo {};
struct CancelJob {
  std::uint64_t job = 0;
};

// --- what is shown
struct ShowWorkspace {
  Workspace workspace = Workspace::read;
};
struct ShowOverlay {
  Overlay overlay = Overlay::none;
};
/// Opens a document in Read; `range` (code points) is scrolled to and selected.
struct OpenDocument {
  core::Id document;
  std::optional<core::CharRange> range;
};
/// Shows a place of the open document at the top of the reader and puts the caret there.
struct GoToPlace {
  core::CharOffset at;
};
// StepDocument is reader_intent.h's: by places in the shown list.
struct OrderDocuments {
  DocumentOrder order = DocumentOrder::unfinished;
};
struct FilterDocuments {
  std::string text;
};
struct SetFinished {
  core::Id document;
  bool finished = true;
};
/// Takes back the import that brought a document, with everything else it brought.
struct RemoveImportOf {
  core::Id document;
};
/// 0 clears the choice. Opens its document where needed.
struct SelectAnnotation {
  core::Id annotation;
};
struct SelectProposition {
  core::Id proposition;
  bool show_track = true;
};
enum class TrackTab { all, due, open, resolved, draft };
struct FilterPropositions {
  TrackTab tab = TrackTab::all;
  std::string text;
};
struct SearchEverywhere {
  std::string query;
};
/// Goes to what needs an outcome.
struct ShowDue {};
/// Opens the sheet of parties on one of them; 0 opens it on none.
struct SelectParty {
  core::Id party;
};
struct FilterParties {
  std::string text;
};
/// Two parties or two propositions that look alike and are not the same: not proposed again.
struct KeepApart {
  core::Id one;
  core::Id other;
};
/// Track and Score show what had been said, known and recorded by that day; none is today.
struct SetAsOf {
  std::optional<core::Date> date;
};

/// What one row of the scoreboard stands for.
enum class ScoreBy { speaker, outlet, document, topic, horizon, type };
struct ScoreChoice {
  ScoreBy by = ScoreBy::speaker;
  std::string scale;      ///< Whose ranges the words have; empty: the ranges as recorded.
  int scale_version = 0;  ///< 0: the latest.
  std::string group;      ///< Whose calibration is drawn; empty: everybody's.

  bool operator==(const ScoreChoice&) const = default;
};
struct ChooseScore {
  ScoreChoice choice;
};
/// A number of the Score workspace, by the spans that stand behind it.
enum class ScorePart { said, scored, hits, misses, bin, excluded, flips };
struct ScoreCell {
  std::string group;  ///< Key of the row; empty: all rows.
  ScorePart part = ScorePart::said;
  int index = 0;  ///< Of the bin, or of the reason for leaving out.

  bool operator==(const ScoreCell&) const = default;
};
struct ShowScoreSpans {
  ScoreCell cell;
};
/// A file dropped or picked as the archived copy of the evidence that is being written down.
struct AttachFile {
  std::filesystem::path path;
};

/// Puts a label on the chosen annotation, or takes it off.
struct ToggleLabel {
  std::string label;
};
/// Keeps a label set as the version after its latest.
struct KeepLabelSet {
  core::LabelSet set;
};

/// What may complete the words typed into a field; the inspector answers after the next refresh.
enum class CompletionKind { none, party, proposition, hedge, label };
struct Complete {
  CompletionKind kind = CompletionKind::none;
  std::string typed;

  bool operator==(const Complete&) const = default;
};

// --- tagging in the reader, on its selection or the sentence under the caret
struct TagSelection {
  core::StatementType type = core::StatementType::claim;
};
struct RemoveSelectedAnnotation {};

// --- tagging everything that was found
/// Who found it: the search of the whole project, or the find bar in the open document.
enum class TagSource { search, find };
/// What of a place is tagged.
enum class TagWhole { words, sentence };
struct TagAllChoice {
  TagSource source = TagSource::search;
  core::StatementType type = core::StatementType::claim;
  TagWhole whole = TagWhole::sentence;
  bool skip_overlapping = false;  ///< Leave out what overlaps any annotation.
  bool every_place = false;       ///< Not only the first page; see kMostTagPlaces.

  bool operator==(const TagAllChoice&) const = default;
};
/// Opens the preview, or changes what it previews.
struct TagAll {
  TagAllChoice choice;
};
/// Tags what is ticked in the preview.
struct TagAllPlaces {};

// --- reading the open document anew
/// Which encoding's reading is previewed.
struct ChooseReading {
  std::string encoding;
};
/// Reads the open document in the encoding that is previewed.
struct RereadOpen {};

/// What a hand in the reader asked for.
struct FollowReader {
  ReaderIntent intent;
};
/// Moves the keyboard: to the inspector's first field, or back to the text.
struct FocusInspector {};
struct FocusReader {};

// --- the dataset about to be exported
/// Every document falls into one part, by its text and the seed alone.
struct DatasetSplit {
  int train = 80;  ///< Shares of a hundred; together 100.
  int dev = 10;
  int test = 10;
  std::uint64_t seed = 1;

  bool operator==(const DatasetSplit&) const = default;
};
struct DatasetChoice {
  std::string format = "jsonl";
  std::filesystem::path out;
  std::vector<core::StatementType> types;  ///< Empty: all.
  std::vector<core::Id> documents;         ///< Empty: all.
  std::string annotator;                   ///< Empty: all.
  bool replace = false;                    ///< Overwrite an earlier export at the same place.
  std::optional<DatasetSplit> split = {};  ///< Into parts for training and testing.

  bool operator==(const DatasetChoice&) const = default;
};
struct ChooseDataset {
  DatasetChoice choice;
};

// --- window
struct SetTheme {
  bool dark = false;
};
struct SetZoom {
  double zoom = 1.0;  ///< Of the reader; clamped to 0.5..4.
};
/// `panel` is "left", "right" or "track" (the list of propositions); a missing value stays.
struct SetPanel {
  std::string panel;
  std::optional<bool> open;
  std::optional<float> width;  ///< Pixels at scale 1.
};
/// All of them at once: what is remembered between runs.
struct ChangeSettings {
  Settings settings;
};
struct DismissToast {
  std::uint64_t toast = 0;
};
/// A key or menu item by its name in commands.def.
struct RunCommand {
  std::string name;
};
struct Quit {};

using Action =
    std::variant<OpenProject, NewProject, CloseProject, ImportFiles, ExportDataset, BackupProject,
                 ChooseBackup, KeepBackups, RestoreBackup, OpenBackupCopy, Apply, Undo, Redo,
                 CancelJob, ShowWorkspace, ShowOverlay, OpenDocument, GoToPlace, StepDocument,
                 FilterDocuments, OrderDocuments, SetFinished, RemoveImportOf, SelectAnnotation,
                 SelectProposition, FilterPropositions, SearchEverywhere, ShowDue, SelectParty,
                 FilterParties, KeepApart, SetAsOf, ChooseScore, ShowScoreSpans, AttachFile,
                 Complete, TagSelection, RemoveSelectedAnnotation, TagAll, TagAllPlaces,
                 ChooseReading, RereadOpen, FollowReader, FocusInspector, FocusReader,
                 ChooseDataset, SetTheme, SetZoom, SetPanel, ChangeSettings, ToggleLabel,
                 KeepLabelSet, DismissToast, RunCommand, Quit>;
using Actions = std::vector<Action>;

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 4> core::kEnumNames<workbench::Workspace> = {
    "read", "track", "score", "dataset"};
template <>
inline constexpr std::array<std::string_view, 5> core::kEnumNames<workbench::TrackTab> = {
    "all", "due", "open", "resolved", "draft"};
template <>
inline constexpr std::array<std::string_view, 2> core::kEnumNames<workbench::TagWhole> = {
    "words", "sentence"};
template <>
inline constexpr std::array<std::string_view, 6> core::kEnumNames<workbench::ScoreBy> = {
    "speaker", "outlet", "document", "topic", "horizon", "type"};
