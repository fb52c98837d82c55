#include "core/sha256.h"
#include "store/changeset_format.h"
#include "store/check_steps.h"

namespace store {

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
    if (is_readable_changeset(rows.blob(2))) continue;
    run.found("journal", rows.id(0),
              "The journal's record of “" + rows.text(1) +
                  "” cannot be read: that change cannot be undone.");
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
