#include "core/base/sha256.h"
#include "store/edit/add_evidence.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"

namespace store {
namespace {

bool evidence_exists(const Database& database, core::Id evidence) {
  auto rows = database.query("SELECT 1 FROM evidence WHERE id = ?");
  rows.with(evidence);
  return rows.step();
}

std::string title_of(const core::Evidence& evidence) {
  if (!evidence.title.empty()) return "“" + evidence.title + "”";
  if (!evidence.address.empty()) return "“" + evidence.address + "”";
  return "(untitled)";
}

// The columns are too many for an UPDATE of its own to be worth it; the old row must go first, and
// the schema refuses that when a log relies on it.
void replace(const Database& database, const core::Evidence& evidence) {
  database.query("DELETE FROM evidence WHERE id = ?").with(evidence.id).run();
  insert_evidence(database, evidence, {});
}

}  // namespace

Described apply(EditContext& context, const core::PutEvidence& edit) {
  core::Evidence given = edit.evidence;
  if (!edit.archived_bytes.empty()) {
    given.archived_sha256 = core::sha256_hex(edit.archived_bytes);
    insert_blob(context.database, given.archived_sha256, edit.archived_bytes);
  }
  auto checked = checked_evidence(context, std::move(given));
  if (!checked) return checked.error();
  core::Evidence evidence = *std::move(checked);
  if (evidence_exists(context.database, evidence.id)) {
    replace(context.database, evidence);
    return "Change evidence " + title_of(evidence);
  }
  evidence.id = context.or_next(evidence.id);
  insert_evidence(context.database, evidence, {});
  context.receipt.created.push_back(evidence.id);
  return "Add evidence " + title_of(evidence);
}

}  // namespace store
