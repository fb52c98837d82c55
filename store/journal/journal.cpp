#include "store/journal/journal.h"

#include <limits>

#include "store/sqlite/database.h"

namespace store {

std::vector<JournalRow> journal_page(const Database& db, std::int64_t limit, core::Id before) {
  auto query = db.query(
      "SELECT j.id, j.at, who.name, j.kind, j.description, j.changeset IS NOT NULL, "
      "(SELECT kind FROM journal WHERE undo_of = j.id AND kind IN ('undo', 'redo') "
      "ORDER BY id DESC LIMIT 1) IS 'undo', "
      "j.undo_of, coalesce(length(j.changeset), 0) "
      "FROM journal AS j JOIN annotator AS who ON who.id = j.annotator_id "
      "WHERE j.id < ?1 ORDER BY j.id DESC LIMIT ?2");
  query.with(before ? before.value : std::numeric_limits<std::int64_t>::max(), limit);
  std::vector<JournalRow> out;
  while (query.step()) {
    out.push_back({.id = query.id(0),
                   .recorded_at = query.timestamp(1),
                   .actor = query.text(2),
                   .kind = query.text(3),
                   .description = query.text(4),
                   .undoable = query.boolean(5),
                   .undone = query.boolean(6),
                   .reverts = query.id(7),
                   .changeset_bytes = query.integer(8)});
  }
  return out;
}

BroughtByImport brought_by(const Database& db, core::Id import) {
  BroughtByImport brought;
  auto paths = db.query("SELECT value FROM import, json_each(import.paths) WHERE import.id = ?1");
  paths.with(import);
  while (paths.step()) brought.paths.emplace_back(paths.text(0));
  auto counts = db.query(
      "SELECT (SELECT count(*) FROM document WHERE import_id = ?1), "
      "(SELECT count(*) FROM annotation WHERE import_id = ?1)");
  counts.with(import);
  if (!counts.step()) return brought;
  brought.documents = counts.integer(0);
  brought.annotations = counts.integer(1);
  return brought;
}

}  // namespace store
