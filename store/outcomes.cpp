#include "store/outcomes.h"

#include <utility>

#include "store/database.h"
#include "store/documents.h"
#include "store/rows.h"

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
