// What a Project is made of; shared by the files that open it and those that change it. Nobody else
// needs it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/edit/id_source.h"
#include "store/edit/text_cache.h"
#include "store/journal/changeset.h"
#include "store/journal/insert_recorder.h"
#include "store/journal/undo_stack.h"
#include "store/project/changed_documents.h"
#include "store/project/file_watch.h"
#include "store/project/project.h"
#include "store/project/project_lock.h"

namespace store {

struct Project::Parts {
  // The lock is let go after the connection is closed: members die from the last to the first.
  std::optional<ProjectLock> lock;
  FileWatch watch;
  Database database;
  TouchedDocuments touched{database};
  Database::Access access;
  IdSource ids;
  TextCache texts;
  TableShapes shapes;
  core::Annotator annotator;
  UndoStack stack;
  std::uint64_t generation = 1;
  std::vector<core::Id> touched_annotations;
  std::string remark;
  std::int64_t data_version = 0;

  Parts(std::optional<ProjectLock> held, Database opened, Database::Access how, std::string said);
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  /// Keeps a copy of what would be lost, when the file was replaced meanwhile.
  ~Parts();
  /// Reads annotator and stack again, after something was written.
  void refresh();
  [[nodiscard]] core::Result<Receipt> apply(const core::Edit& edit);
  /// The caller has seen that the stack is not empty.
  [[nodiscard]] Reverted revert(Direction direction);
  /// Of a project that is only read: takes in that another program changed it, which SQLite tells.
  /// touched_documents() asks here, which a window asks once a frame and first; what else tells of
  /// changes is asked dozens of times a frame and costs nothing.
  void look_for_others();
  /// Remembers which spans a committed changeset may have moved.
  void touch_annotations(std::string_view changeset);

 private:
  /// The edit at the top of a stack, applied or taken back; or why it cannot be.
  struct Attempt;
  [[nodiscard]] Attempt attempt(const UndoStack& at, Direction direction);
  void write_reverted(const UndoStack& at, const Attempt& attempt, Direction direction,
                      Reverted& out);
};

}  // namespace store
