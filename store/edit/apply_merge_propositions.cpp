#include <algorithm>

#include "core/text/utf8.h"
#include "store/edit/edit_context.h"
#include "store/read/propositions.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

constexpr std::size_t kShownChars = 60;

std::string title_of(const core::Proposition& proposition) {
  const auto head = core::first_chars(proposition.statement, kShownChars);
  return "“" + std::string(head) + (head.size() < proposition.statement.size() ? "…”" : "”");
}

bool finds(const Database& database, std::string_view sql, core::Id id) {
  auto rows = database.query(sql);
  rows.with(id);
  return rows.step();
}

core::Checked check_merge(const Database& database, const core::Proposition& keep,
                          const core::Proposition& drop) {
  if (keep.id == drop.id) return core::Error{"A proposition cannot be merged with itself."};
  if (finds(database, "SELECT 1 FROM outcome WHERE proposition_id = ? LIMIT 1", drop.id)) {
    return refused(title_of(drop) +
                   " has an outcome log, which is never deleted; keep that one and merge the other "
                   "into it, or relate the two as equivalent.");
  }
  if (keep.kind != drop.kind) {
    return refused("One asks for " + std::string(core::name_of(keep.kind)) + " and the other for " +
                   std::string(core::name_of(drop.kind)) + ", so they are not the same question.");
  }
  for (const auto& twin : twins_of(database, keep.id)) {
    if (twin.proposition == drop.id && twin.negated) {
      return refused(
          "The two negate each other, so they are not one; they share their outcome by "
          "that relation.");
    }
  }
  if (finds(database,
            "SELECT 1 FROM evidence WHERE proposition_id = ?1 AND (EXISTS (SELECT 1 FROM "
            "outcome_evidence WHERE evidence_id = evidence.id) OR EXISTS (SELECT 1 FROM "
            "verdict_evidence WHERE evidence_id = evidence.id)) LIMIT 1",
            drop.id)) {
    return refused("A log relies on evidence of " + title_of(drop) +
                   ", which cannot be moved; relate the two as equivalent instead.");
  }
  return core::Done{};
}

// A statement tied to both twice over, in the same way, is tied to one of them from now on.
void move_links(const Database& database, const core::MergePropositions& edit) {
  for (const auto* sql :
       {"DELETE FROM link WHERE proposition_id = ?2 AND EXISTS (SELECT 1 FROM link AS kept "
        "WHERE kept.annotation_id = link.annotation_id AND kept.proposition_id = ?1 "
        "AND kept.stance = link.stance AND kept.p_lo IS link.p_lo AND kept.p_hi IS link.p_hi "
        "AND kept.horizon_words = link.horizon_words)",
        "UPDATE link SET proposition_id = ?1 WHERE proposition_id = ?2",
        "UPDATE link SET condition_proposition_id = nullif(?1, proposition_id) "
        "WHERE condition_proposition_id = ?2"}) {
    database.query(sql).with(edit.keep, edit.drop).run();
  }
}

void move_relations(const Database& database, const core::MergePropositions& edit) {
  for (const auto* sql :
       {"INSERT OR IGNORE INTO proposition_relation (from_id, kind, to_id) "
        "SELECT ?1, kind, to_id FROM proposition_relation WHERE from_id = ?2 AND to_id <> ?1",
        "INSERT OR IGNORE INTO proposition_relation (from_id, kind, to_id) "
        "SELECT from_id, kind, ?1 FROM proposition_relation WHERE to_id = ?2 AND from_id <> ?1"}) {
    database.query(sql).with(edit.keep, edit.drop).run();
  }
  database.query("DELETE FROM proposition_relation WHERE from_id = ?1 OR to_id = ?1")
      .with(edit.drop)
      .run();
}

// Instances of the dropped one, and it may itself be the template of the other.
void move_instances(const Database& database, const core::MergePropositions& edit) {
  database
      .query(
          "UPDATE proposition SET template_of = (SELECT nullif(template_of, ?1) FROM proposition "
          "WHERE id = ?2) WHERE id = ?1 AND template_of = ?2")
      .with(edit.keep, edit.drop)
      .run();
  database.query("UPDATE proposition SET template_of = ?1 WHERE template_of = ?2")
      .with(edit.keep, edit.drop)
      .run();
}

// What the kept one leaves open is taken over; what it says, it keeps.
void fill_gaps(const Database& database, const core::MergePropositions& edit) {
  database
      .query(
          "UPDATE proposition SET "
          "window_to = iif(proposition.window_from IS NULL AND proposition.window_to IS NULL, "
          "dropped.window_to, proposition.window_to), "
          "window_from = iif(proposition.window_from IS NULL AND proposition.window_to IS NULL, "
          "dropped.window_from, proposition.window_from), "
          "criteria = iif(proposition.criteria = '', dropped.criteria, proposition.criteria), "
          "fine_print = iif(proposition.fine_print = '', dropped.fine_print, "
          "proposition.fine_print), "
          "topic = iif(proposition.topic = '', dropped.topic, proposition.topic), "
          "base_rate = coalesce(proposition.base_rate, dropped.base_rate), "
          "external_id = iif(proposition.external_id = '', dropped.external_id, "
          "proposition.external_id) "
          "FROM (SELECT * FROM proposition WHERE id = ?2) AS dropped WHERE proposition.id = ?1")
      .with(edit.keep, edit.drop)
      .run();
}

}  // namespace

Described apply(EditContext& context, const core::MergePropositions& edit) {
  const auto& database = context.database;
  const auto keep = proposition(database, edit.keep);
  const auto drop = proposition(database, edit.drop);
  if (!keep || !drop) {
    return core::Error{"One of the two propositions is not there; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  auto legal = check_merge(database, *keep, *drop);
  if (!legal) return legal.error();
  move_links(database, edit);
  move_relations(database, edit);
  move_instances(database, edit);
  fill_gaps(database, edit);
  for (const auto* sql : {"UPDATE evidence SET proposition_id = ?1 WHERE proposition_id = ?2",
                          "UPDATE proposition_look SET proposition_id = ?1 WHERE proposition_id = "
                          "?2"}) {
    database.query(sql).with(edit.keep, edit.drop).run();
  }
  database.query("DELETE FROM proposition WHERE id = ?").with(edit.drop).run();
  return "Merge " + title_of(*drop) + " into " + title_of(*keep);
}

}  // namespace store
