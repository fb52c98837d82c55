// The session interface is declared only on request.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "core/sha256.h"
#include "store/check_steps.h"

namespace store {
namespace {

/// Empty when every change in it can be read.
std::string changeset_damage(std::string_view changeset) {
  sqlite3_changeset_iter* changes = nullptr;
  // The interface takes a pointer to mutable bytes and does not write to them.
  int code = sqlite3changeset_start(&changes, static_cast<int>(changeset.size()),
                                    const_cast<char*>(changeset.data()));
  if (code != SQLITE_OK) return sqlite3_errstr(code);
  while (sqlite3changeset_next(changes) == SQLITE_ROW) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(changes, &table, &columns, &operation, &indirect);
  }
  code = sqlite3changeset_finalize(changes);
  return code == SQLITE_OK ? std::string() : sqlite3_errstr(code);
}

}  // namespace

void check_file(CheckRun& run) {
  auto rows = run.db.query("PRAGMA integrity_check(100)");
  while (rows.step()) {
    if (rows.view(0) == "ok") continue;
    run.found("", {},
              "SQLite found damage in the file: " + rows.text(0) +
                  ". Restore the project from a backup.");
  }
}

void check_references(CheckRun& run) {
  auto rows = run.db.query("PRAGMA foreign_key_check");
  while (rows.step()) {
    run.found(rows.text(0), rows.id(1),
              "A row of " + rows.text(0) + " refers to a row of " + rows.text(2) +
                  " that does not exist.");
  }
}

void check_kept_bytes(CheckRun& run) {
  const auto count = run.db.integer("SELECT count(*) FROM blob").value_or(0);
  std::int64_t done = 0;
  auto rows = run.db.query("SELECT rowid, sha256, bytes FROM blob");
  while (!run.stop.stop_requested() && rows.step()) {
    const auto found = core::sha256_hex(rows.blob(2));
    if (found != rows.view(1)) {
      run.found("blob", rows.id(0),
                "The file kept as " + rows.text(1) + " now has the SHA-256 " + found +
                    ": its bytes were changed. Import the original again.");
    }
    run.share(static_cast<double>(++done) / static_cast<double>(count));
  }
}

void check_journal(CheckRun& run) {
  auto rows =
      run.db.query("SELECT id, description, changeset FROM journal WHERE changeset NOT NULL");
  while (!run.stop.stop_requested() && rows.step()) {
    const auto damage = changeset_damage(rows.blob(2));
    if (damage.empty()) continue;
    run.found("journal", rows.id(0),
              "The journal's record of \"" + rows.text(1) + "\" cannot be read (" + damage +
                  "): that change cannot be undone.");
  }
}

void check_counters(CheckRun& run) {
  auto rows = run.db.query(
      "SELECT document_id FROM (SELECT * FROM document_tally_counted EXCEPT "
      "SELECT * FROM document_tally) UNION SELECT document_id FROM (SELECT * FROM document_tally "
      "EXCEPT SELECT * FROM document_tally_counted)");
  while (rows.step()) {
    run.found("document_tally", rows.id(0),
              "The counters of document " + core::to_string(rows.id(0)) +
                  " do not agree with its annotations.");
  }
}

}  // namespace store
