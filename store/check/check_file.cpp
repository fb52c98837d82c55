#include "core/base/sha256.h"
#include "store/check/check_steps.h"
#include "store/journal/changeset_format.h"
#include "store/schema/schema_compare.h"

namespace store {
namespace {

std::vector<core::Id> row_ids(const Database& db, std::string_view sql) {
  std::vector<core::Id> out;
  auto rows = db.query(sql);
  while (rows.step()) out.push_back(rows.id(0));
  return out;
}

void check_blob(CheckRun& run, core::Id id) {
  auto row = run.db.query("SELECT sha256, bytes FROM blob WHERE rowid = ?1");
  row.with(id);
  if (!row.step()) return;
  const auto found = core::sha256_hex(row.blob(1));
  if (found == row.view(0)) return;
  run.found("blob", id,
            "The file kept as " + row.text(0) + " now has the SHA-256 " + found +
                ": its bytes were changed. Import the original again.");
}

void check_changeset(CheckRun& run, core::Id id) {
  auto row = run.db.query("SELECT description, changeset FROM journal WHERE id = ?1");
  row.with(id);
  if (!row.step() || is_readable_changeset(row.blob(1))) return;
  run.found("journal", id,
            "The journal's record of “" + row.text(0) +
                "” cannot be read: that change cannot be undone.");
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

void check_schema(CheckRun& run) {
  const auto differences = compare_schema(run.db);
  for (const auto& what : differences.harmful) {
    run.found("sqlite_schema", {},
              "The file's inner rules are not those that Foresay makes: " + what +
                  ". Make a clean copy with `foresay rescue`.");
  }
  for (const auto& what : differences.harmless) {
    run.found("sqlite_schema", {}, "The file has " + what + " besides what Foresay makes.");
    run.findings.back().note = true;
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
  const auto ids = row_ids(run.db, "SELECT rowid FROM blob");
  for (std::size_t i = 0; i < ids.size() && !run.stop.stop_requested(); ++i) {
    run.attempt("blob", "a kept file", [&] { check_blob(run, ids[i]); });
    run.share(static_cast<double>(i) / static_cast<double>(ids.size()));
  }
}

void check_journal(CheckRun& run) {
  for (const auto id : row_ids(run.db, "SELECT id FROM journal WHERE changeset NOT NULL")) {
    if (run.stop.stop_requested()) return;
    run.attempt("journal", "row " + core::to_string(id) + " of the journal",
                [&] { check_changeset(run, id); });
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
