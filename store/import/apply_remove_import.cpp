#include "core/base/message_words.h"
#include "store/edit/edit_context.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

std::int64_t count(const Database& database, std::string_view sql, core::Id import) {
  auto rows = database.query(sql);
  rows.with(import);
  return rows.step() ? rows.integer(0) : 0;
}

// An import is taken back whole or not at all: what others made of its documents is theirs.
core::Checked check_removable(const Database& database, core::Id import) {
  if (count(database, "SELECT count(*) FROM import WHERE id = ?1 AND removed_at IS NULL", import) ==
      0) {
    return core::Error{"There is no such import; it may have been removed already.",
                       core::ErrorKind::not_found};
  }
  const auto foreign = count(database,
                             "SELECT count(*) FROM annotation JOIN document ON document.id = "
                             "document_id WHERE document.import_id = ?1 "
                             "AND annotation.import_id IS NOT ?1",
                             import);
  if (foreign > 0) {
    return refused("The import's documents carry " + core::number_of(foreign, "annotation") +
                   " that did not come with it; remove those first.");
  }
  const auto judged = count(database,
                            "SELECT count(*) FROM verdict JOIN annotation ON annotation.id = "
                            "annotation_id WHERE annotation.import_id = ?1",
                            import);
  if (judged > 0) {
    return refused("The import's annotations carry " + core::number_of(judged, "verdict") +
                   ", which are a log and are never deleted; the import stays.");
  }
  const auto cited = count(database,
                           "SELECT count(*) FROM evidence JOIN document ON document.id = "
                           "document_id WHERE document.import_id = ?1 "
                           "AND evidence.import_id IS NOT ?1",
                           import);
  if (cited > 0) {
    return refused("The import's documents are cited by " + core::number_of(cited, "piece") +
                   " of evidence that did not come with it; remove or change those first.");
  }
  return core::Done{};
}

// Children before parents; what is used elsewhere stays and forgets where it came from. Evidence of
// a log stays with its documents, so those documents stay too.
constexpr auto kSteps = {
    "UPDATE annotation SET parent_id = NULL WHERE parent_id IN "
    "(SELECT id FROM annotation WHERE import_id = ?1)",
    "DELETE FROM link WHERE annotation_id IN (SELECT id FROM annotation WHERE import_id = ?1)",
    "DELETE FROM span_fragment WHERE annotation_id IN "
    "(SELECT id FROM annotation WHERE import_id = ?1)",
    "DELETE FROM annotation_label WHERE annotation_id IN "
    "(SELECT id FROM annotation WHERE import_id = ?1)",
    "DELETE FROM attribution_hop WHERE annotation_id IN "
    "(SELECT id FROM annotation WHERE import_id = ?1)",
    "DELETE FROM annotation WHERE import_id = ?1",
    "DELETE FROM evidence WHERE import_id = ?1 "
    "AND id NOT IN (SELECT evidence_id FROM outcome_evidence) "
    "AND id NOT IN (SELECT evidence_id FROM verdict_evidence)",
    "DELETE FROM proposition_relation WHERE from_id IN "
    "(SELECT id FROM proposition WHERE import_id = ?1 AND status = 'draft') OR to_id IN "
    "(SELECT id FROM proposition WHERE import_id = ?1 AND status = 'draft')",
    "UPDATE proposition SET template_of = NULL WHERE import_id = ?1 AND status = 'draft'",
    "DELETE FROM proposition_look WHERE proposition_id IN (SELECT id FROM proposition "
    "WHERE import_id = ?1 AND status = 'draft')",
    "DELETE FROM proposition WHERE import_id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM outcome WHERE proposition_id = proposition.id) "
    "AND NOT EXISTS (SELECT 1 FROM link WHERE proposition_id = proposition.id "
    "                OR condition_proposition_id = proposition.id) "
    "AND NOT EXISTS (SELECT 1 FROM evidence WHERE proposition_id = proposition.id) "
    "AND NOT EXISTS (SELECT 1 FROM proposition AS other WHERE other.template_of = proposition.id)",
    "DELETE FROM party_alias WHERE party_id IN (SELECT id FROM party WHERE import_id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM annotation WHERE speaker_id = party.id) "
    "AND NOT EXISTS (SELECT 1 FROM attribution_hop WHERE party_id = party.id))",
    "DELETE FROM party WHERE import_id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM annotation WHERE speaker_id = party.id) "
    "AND NOT EXISTS (SELECT 1 FROM attribution_hop WHERE party_id = party.id)",
    "DELETE FROM reading_state WHERE document_id IN "
    "(SELECT id FROM document WHERE import_id = ?1)",
    "DELETE FROM blob WHERE sha256 IN (SELECT sha256 FROM document WHERE import_id = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM evidence WHERE archived_sha256 = blob.sha256) "
    "AND NOT EXISTS (SELECT 1 FROM document AS d WHERE d.sha256 = blob.sha256 AND "
    "(d.import_id IS NOT ?1 OR EXISTS (SELECT 1 FROM evidence WHERE document_id = d.id)))",
    "DELETE FROM document WHERE import_id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM evidence WHERE document_id = document.id)",
};

}  // namespace

Described apply(EditContext& context, const core::RemoveImport& edit) {
  const auto& database = context.database;
  auto removable = check_removable(database, edit.import);
  if (!removable) return removable.error();
  const auto documents =
      count(database, "SELECT count(*) FROM document WHERE import_id = ?1", edit.import);
  const auto spans =
      count(database, "SELECT count(*) FROM annotation WHERE import_id = ?1", edit.import);
  for (const auto* sql : kSteps) {
    auto query = database.query(sql);
    if (std::string_view(sql).find("?1") != std::string_view::npos) query.with(edit.import);
    query.run();
  }
  database.query("UPDATE import SET removed_at = ? WHERE id = ?")
      .with(context.now, edit.import)
      .run();
  context.texts.clear();
  return "Remove the import of " + core::number_of(documents, "document") + " and " +
         core::number_of(spans, "span");
}

}  // namespace store
