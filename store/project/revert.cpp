// Undo and redo. An edit that cannot be turned round, because something that stays stands on it, is
// passed over with a journal row of its own, so that it does not bar the way to those below.
#include "store/journal/changeset.h"
#include "store/project/project_impl.h"

namespace store {
namespace {

bool is_back(Direction direction) { return direction == Direction::backwards; }

bool is_empty(const UndoStack& stack, Direction direction) {
  return is_back(direction) ? !stack.undo_top : !stack.redo_top;
}

}  // namespace

struct Project::Parts::Attempt {
  core::Id edit;
  std::string description;
  KeptChange change;
  core::Checked done;
};

Project::Parts::Attempt Project::Parts::attempt(const UndoStack& at, Direction direction) {
  const bool back = is_back(direction);
  Attempt out{back ? at.undo_top : edit_undone_by(database, at.redo_top),
              (back ? at.undo_description : at.redo_description).value_or(""),
              {},
              core::Done{}};
  out.change = read_change(database, out.edit);
  database.run("SAVEPOINT attempt");
  out.done = apply_changeset(database, out.change.changeset, direction);
  if (!out.done) database.run("ROLLBACK TO attempt");
  return out;
}

void Project::Parts::write_reverted(const UndoStack& at, const Attempt& attempt,
                                    Direction direction, Reverted& out) {
  const bool back = is_back(direction);
  const core::Id below =
      back ? tops_before(database, attempt.edit).undo : tops_before(database, at.redo_top).redo;
  JournalEntry row{ids.next(),          core::now(),  annotator.id, back ? "undo" : "redo",
                   attempt.description, attempt.edit, {},           std::nullopt};
  std::string passed_over = attempt.description;
  if (attempt.done) {
    row.tops = back ? Tops{below, row.id} : Tops{attempt.edit, below};
    out.journal = row.id;
    out.of = attempt.edit;
    out.description = attempt.description;
    out.kind = attempt.change.kind;
  } else {
    const std::string& reason = attempt.done.error().message;
    row.kind = back ? kUndoPassedOver : kRedoPassedOver;
    row.description = passed_over += ", because " + reason;
    row.tops = back ? Tops{below, at.redo_top} : Tops{at.undo_top, below};
    out.passed_over.push_back({attempt.edit, attempt.description, reason});
  }
  write_journal(database, row);
}

Reverted Project::Parts::revert(Direction direction) {
  Reverted out;
  UndoStack now = stack;
  std::string changeset;
  Transaction transaction(database, Transaction::Kind::immediate);
  // Past what cannot be turned round one is tried that can be, so that it is true what is said of
  // the next time.
  while (!out.journal && !is_empty(now, direction)) {
    const Attempt tried = attempt(now, direction);
    if (tried.done && !out.passed_over.empty()) {
      database.run("ROLLBACK TO attempt");
      break;
    }
    write_reverted(now, tried, direction, out);
    if (tried.done) changeset = tried.change.changeset;
    now = read_undo_stack(database);
  }
  transaction.commit();
  ++generation;
  texts.clear();  // A document may show an earlier text again.
  if (out.journal) touch_annotations(changeset);
  stack = std::move(now);
  return out;
}

}  // namespace store
