#include "store/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/edit/edit_context.h"
#include "store/journal/changeset.h"
#include "store/project/project_impl.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

core::Error no_writing(const std::filesystem::path& path) {
  return {"'" + path.string() + "' is open read only; open it for writing to change it.",
          core::ErrorKind::refused};
}

// Of the edits that have no changeset: whether spans may come, go or move with it.
bool moves_spans(const core::Edit& edit) {
  return std::holds_alternative<core::ApplyImport>(edit) ||
         std::holds_alternative<core::RemoveImport>(edit) ||
         std::holds_alternative<core::Together>(edit);
}

// Runs `work` and turns the failures that a person can act on into refusals. What was committed to
// a file that is no longer there is none of the project's, so it is not acknowledged.
template <class T, class Work>
core::Result<T> guarded(const Database& database, FileWatch& watch, const Work& work) {
  if (auto lost = watch.look(database, false)) return *lost;
  try {
    core::Result<T> done = work();
    if (auto lost = watch.look(database, true)) return *lost;
    watch.follow(database);
    return done;
  } catch (const SQLite::Exception& failure) {
    // What looks like damage may be another file's pages.
    if (auto lost = watch.look(database, true)) return *lost;
    if (auto refused = refusal(failure, database.path())) return *refused;
    throw;
  }
}

}  // namespace

Project::Project(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

const std::optional<std::string>& Project::undo_description() const {
  return parts_->stack.undo_description;
}
const std::optional<std::string>& Project::redo_description() const {
  return parts_->stack.redo_description;
}
std::uint64_t Project::generation() const { return parts_->generation; }

std::span<const core::Id> Project::touched_documents() const {
  parts_->look_for_others();
  return parts_->touched.all();
}

std::span<const core::Id> Project::touched_annotations() const {
  return parts_->touched_annotations;
}

const core::Annotator& Project::annotator() const { return parts_->annotator; }
bool Project::read_only() const { return parts_->access == Database::Access::read_only; }
const std::string& Project::remark() const { return parts_->remark; }
bool Project::lost() const { return parts_->watch.lost(); }
const std::filesystem::path& Project::path() const { return parts_->database.path(); }
const Database& Project::database() const { return parts_->database; }
core::Id Project::next_id() { return parts_->ids.next(); }

core::Result<Receipt> Project::apply(const core::Edit& edit) {
  if (read_only()) return no_writing(path());
  return guarded<Receipt>(database(), parts_->watch, [&] { return parts_->apply(edit); });
}

core::Result<Reverted> Project::undo() {
  if (read_only()) return no_writing(path());
  if (!parts_->stack.undo_top) {
    return core::Error{"There is nothing to undo.", core::ErrorKind::refused};
  }
  return guarded<Reverted>(database(), parts_->watch,
                           [&] { return parts_->revert(Direction::backwards); });
}

core::Result<Reverted> Project::redo() {
  if (read_only()) return no_writing(path());
  if (!parts_->stack.redo_top) {
    return core::Error{"There is nothing to redo.", core::ErrorKind::refused};
  }
  return guarded<Reverted>(database(), parts_->watch,
                           [&] { return parts_->revert(Direction::forwards); });
}

core::Result<Receipt> Project::Parts::apply(const core::Edit& edit) {
  Receipt receipt;
  EditContext context{database, ids, texts, annotator, core::now(), receipt};
  const bool undoable = can_be_undone(edit);
  const auto changes_before = database.total_changes();

  Transaction transaction(database, Transaction::Kind::immediate);
  std::optional<ChangeRecorder> changes;
  std::optional<InsertRecorder> inserts;
  if (undoable && only_adds(edit)) {
    inserts.emplace(database, shapes);
  } else if (undoable) {
    changes.emplace(database);
  }
  auto described = apply_any(context, edit);
  if (!described) return described.error();
  if (context.nothing_to_keep || database.total_changes() == changes_before) return receipt;

  std::string changeset;
  if (inserts) changeset = inserts->changeset();
  if (changes) changeset = changes->changeset();
  receipt.journal = ids.next();
  JournalEntry entry{receipt.journal, context.now, annotator.id, kind_of(edit),
                     *described,      {},          {},           {}};
  entry.tops = undoable ? Tops{receipt.journal, {}} : Tops{stack.undo_top, stack.redo_top};
  if (undoable) entry.changeset = changeset;
  write_journal(database, entry);
  transaction.commit();
  ++generation;
  if (undoable) {
    touch_annotations(changeset);
  } else if (moves_spans(edit)) {
    touched_annotations.emplace_back();
  }
  if (undoable) {
    stack = {receipt.journal, {}, *std::move(described), std::nullopt};
  } else {
    refresh();
  }
  return receipt;
}

void Project::Parts::touch_annotations(std::string_view changeset) {
  constexpr std::size_t kMost = 500;  // To read more one by one is slower than to read all.
  const auto moved = annotations_in(database, changeset, kMost);
  if (!moved) {
    touched_annotations.emplace_back();
    return;
  }
  touched_annotations.insert(touched_annotations.end(), moved->begin(), moved->end());
}

std::optional<std::string> Project::setting(std::string_view key) const {
  auto rows = database().query("SELECT value FROM setting WHERE key = ?");
  rows.with(key);
  return rows.step() ? std::optional(rows.text(0)) : std::nullopt;
}

core::Checked Project::set_setting(std::string_view key, std::string_view value) {
  if (read_only()) return no_writing(path());
  if (key == "annotator_id") {
    return core::Error{"The annotator is set by the edit SetAnnotator.", core::ErrorKind::refused};
  }
  return guarded<core::Done>(database(), parts_->watch, [&] {
    database()
        .query(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .with(key, value)
        .run();
    ++parts_->generation;
    return core::Done{};
  });
}

core::Checked Project::save_reading(core::Id document, const ReadingState& state) {
  if (read_only()) return no_writing(path());
  return guarded<core::Done>(database(), parts_->watch, [&] {
    database()
        .query(
            "INSERT INTO reading_state (document_id, offset, finished, updated_at) "
            "VALUES (?, ?, ?, ?) ON CONFLICT (document_id) DO UPDATE "
            "SET offset = excluded.offset, finished = excluded.finished, "
            "updated_at = excluded.updated_at")
        .with(document, state.at.value, state.finished, core::now())
        .run();
    return core::Done{};
  });
}

}  // namespace store
