#include "core/sha256.h"
#include "store/edit_context.h"
#include "store/insert_rows.h"

namespace store {
namespace {

bool exists(const Database& database, core::Id evidence) {
  auto rows = database.query("SELECT 1 FROM evidence WHERE id = ?");
  rows.with(evidence);
  return rows.step();
}

std::string title_of(const core::Evidence& evidence) {
  if (!evidence.title.empty()) return "“" + evidence.title + "”";
  if (!evidence.address.empty()) return "“" + evidence.address + "”";
  return "(untitled)";
}

core::Checked check_grades(const core::Evidence& evidence) {
  if (evidence.reliability < 'A' || evidence.reliability > 'F') {
    return core::Error{"The reliability of a source is a letter from A to F; F: cannot be judged."};
  }
  if (evidence.credibility < 1 || evidence.credibility > 6) {
    return core::Error{"Credibility is a number from 1 to 6; 6: cannot be judged."};
  }
  return core::Done{};
}

// The columns are too many for an UPDATE of its own to be worth it; the old row must go first, and
// the schema refuses that when a log relies on it.
void replace(const Database& database, const core::Evidence& evidence) {
  database.query("DELETE FROM evidence WHERE id = ?").with(evidence.id).run();
  insert_evidence(database, evidence, {});
}

}  // namespace

Described apply(EditContext& context, const core::PutEvidence& edit) {
  core::Evidence evidence = edit.evidence;
  auto checked = check_grades(evidence);
  if (!checked) return checked.error();
  if (!edit.archived_bytes.empty()) {
    evidence.archived_sha256 = core::sha256_hex(edit.archived_bytes);
    insert_blob(context.database, evidence.archived_sha256, edit.archived_bytes);
  }
  if (exists(context.database, evidence.id)) {
    replace(context.database, evidence);
    return "Change evidence " + title_of(evidence);
  }
  evidence.id = context.or_next(evidence.id);
  insert_evidence(context.database, evidence, {});
  context.receipt.created.push_back(evidence.id);
  return "Add evidence " + title_of(evidence);
}

}  // namespace store
