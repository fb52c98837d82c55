// What would be undone and redone next, read from the journal's last row: each row names the tops
// of both stacks as they are after it, and below a top lies what the row before it named. So the
// stacks survive a restart and cost one row to know.
#pragma once

#include <optional>
#include <string>

#include "store/sqlite/database.h"

namespace store {

/// Kinds of the journal rows of edits that undo and redo could not turn round.
inline constexpr std::string_view kUndoPassedOver = "undo passed over";
inline constexpr std::string_view kRedoPassedOver = "redo passed over";

struct UndoStack {
  core::Id undo_top;  ///< The edit that would be undone next; 0 when none.
  core::Id redo_top;  ///< The undo row that would be redone next; 0 when none.
  std::optional<std::string> undo_description;
  std::optional<std::string> redo_description;
};

[[nodiscard]] UndoStack read_undo_stack(const Database& database);

/// The tops below an edit or undo row: those of the row before it.
struct Tops {
  core::Id undo;
  core::Id redo;
};
[[nodiscard]] Tops tops_before(const Database& database, core::Id row);

/// The edit that an undo or redo row concerns.
[[nodiscard]] core::Id edit_undone_by(const Database& database, core::Id undo_row);
/// What an edit was, and what it changed: empty when the row has none.
struct KeptChange {
  std::string kind;
  std::string changeset;
};
[[nodiscard]] KeptChange read_change(const Database& database, core::Id edit);

struct JournalEntry {
  core::Id id;
  core::Timestamp at;
  core::Id annotator;
  std::string_view kind;
  std::string_view description;
  core::Id undo_of;
  Tops tops;
  std::optional<std::string_view> changeset;
};
void write_journal(const Database& database, const JournalEntry& entry);

}  // namespace store
