#include "store/read/outcomes.h"

#include <utility>

#include "store/read/documents.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {

std::vector<core::Outcome> outcome_log(const Database& db, core::Id proposition) {
  return outcomes_where(db, "o.proposition_id = ?1", proposition);
}

std::vector<core::Evidence> evidence_of(const Database& db, core::Id proposition) {
  return evidence_where(db, "e.proposition_id = ?1", proposition);
}

std::optional<core::Evidence> evidence(const Database& db, core::Id id) {
  auto found = evidence_where(db, "e.id = ?1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<core::Verdict> verdicts_of(const Database& db, core::Id annotation) {
  return verdicts_where(db, "v.annotation_id = ?1", annotation);
}

std::vector<core::Evidence> evidence_behind(const Database& db, core::Id proposition) {
  return evidence_where(db,
                        "e.proposition_id = ?1 OR e.id IN (SELECT evidence_id FROM "
                        "outcome_evidence JOIN outcome ON outcome.id = outcome_id "
                        "WHERE outcome.proposition_id = ?1)",
                        proposition);
}

std::vector<VerdictRow> list_verdicts(const Database& db, core::Id annotation) {
  auto verdicts = annotation ? verdicts_of(db, annotation) : verdicts_where(db, "", {});
  auto rows = db.query(
      "SELECT a.document_id, d.title, a.type, a.quote, coalesce(p.name, ''), t.rating, t.best, "
      "t.worst FROM verdict AS v JOIN annotation AS a ON a.id = v.annotation_id "
      "JOIN document AS d ON d.id = a.document_id LEFT JOIN party AS p ON p.id = a.speaker_id "
      "JOIN verdict_term AS t ON t.vocabulary_id = v.vocabulary_id AND t.term = v.term "
      "WHERE v.id = ?1");
  std::vector<VerdictRow> out;
  out.reserve(verdicts.size());
  for (auto verdict = verdicts.rbegin(); verdict != verdicts.rend(); ++verdict) {
    rows.reset();
    rows.with(verdict->id);
    if (!rows.step()) continue;
    out.push_back({std::move(*verdict), rows.id(0), rows.text(1),
                   enum_at<core::StatementType>(rows, 2), rows.text(3), rows.text(4),
                   rows.maybe_real(5), rows.real(6), rows.real(7)});
  }
  return out;
}

std::optional<std::string> archived_bytes(const Database& db, std::string_view sha256) {
  return original_bytes(db, sha256);
}

std::vector<OutcomeRow> list_outcomes(const Database& db) {
  auto log = outcomes_where(db, "", {});
  std::vector<OutcomeRow> out;
  out.reserve(log.size());
  auto query = db.query(
      "SELECT p.statement FROM outcome AS o JOIN proposition AS p ON p.id = o.proposition_id "
      "ORDER BY o.id");
  for (auto& row : log) {
    out.push_back({std::move(row), query.step() ? query.text(0) : std::string()});
  }
  return {std::make_move_iterator(out.rbegin()), std::make_move_iterator(out.rend())};
}

}  // namespace store
