#include "store/journal/undo_stack.h"

namespace store {
namespace {

std::optional<std::string> description_of(const Database& database, core::Id row) {
  if (!row) return std::nullopt;
  auto rows = database.query("SELECT description FROM journal WHERE id = ?");
  rows.with(row);
  return rows.step() ? std::optional(rows.text(0)) : std::nullopt;
}

}  // namespace

UndoStack read_undo_stack(const Database& database) {
  UndoStack stack;
  {
    auto rows = database.query("SELECT undo_top, redo_top FROM journal ORDER BY id DESC LIMIT 1");
    if (!rows.step()) return stack;
    stack.undo_top = rows.id(0);
    stack.redo_top = rows.id(1);
  }
  // An undo row repeats the description of the edit that it undid.
  stack.undo_description = description_of(database, stack.undo_top);
  stack.redo_description = description_of(database, stack.redo_top);
  return stack;
}

Tops tops_before(const Database& database, core::Id row) {
  auto rows = database.query(
      "SELECT undo_top, redo_top FROM journal WHERE id < ? ORDER BY id DESC LIMIT 1");
  rows.with(row);
  if (!rows.step()) return {};
  return {rows.id(0), rows.id(1)};
}

core::Id edit_undone_by(const Database& database, core::Id undo_row) {
  auto rows = database.query("SELECT undo_of FROM journal WHERE id = ?");
  rows.with(undo_row);
  return rows.step() ? rows.id(0) : core::Id();
}

KeptChange read_change(const Database& database, core::Id edit) {
  auto rows = database.query("SELECT kind, changeset FROM journal WHERE id = ?");
  rows.with(edit);
  return rows.step() ? KeptChange{rows.text(0), std::string(rows.blob(1))} : KeptChange{};
}

void write_journal(const Database& database, const JournalEntry& entry) {
  auto query = database.query(
      "INSERT INTO journal (id, at, annotator_id, kind, description, undo_of, undo_top, redo_top, "
      "changeset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  query.with(entry.id, entry.at, entry.annotator, entry.kind, entry.description, entry.undo_of,
             entry.tops.undo, entry.tops.redo);
  if (entry.changeset) query.bind_blob(9, *entry.changeset);
  query.run();
}

}  // namespace store
