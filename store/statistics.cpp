#include "store/statistics.h"

#include "store/database.h"

namespace store {

Statistics statistics(const Database& db, core::Date today) {
  auto query = db.query(
      "SELECT t.documents, (SELECT count(*) FROM reading_state WHERE finished = 1), t.claims, "
      "t.predictions, t.facts, t.predictions - t.tracked, "
      "(SELECT count(*) FROM annotation WHERE start IS NULL), (SELECT count(*) FROM party), "
      "p.everything, p.open, p.due, p.resolved, (SELECT count(*) FROM link), "
      "(SELECT count(*) FROM evidence) "
      "FROM (SELECT count(*) AS documents, coalesce(sum(claims), 0) AS claims, "
      "coalesce(sum(predictions), 0) AS predictions, coalesce(sum(facts), 0) AS facts, "
      "coalesce(sum(tracked), 0) AS tracked FROM document_tally) AS t, "
      "(SELECT count(*) AS everything, "
      "count(*) FILTER (WHERE status IN ('provisional', 'disputed') OR (status = 'open' "
      " AND (window_to IS NULL OR window_to >= ?1))) AS open, "
      "count(*) FILTER (WHERE status = 'due' OR (status = 'open' AND window_to < ?1)) AS due, "
      "count(*) FILTER (WHERE status IN ('true', 'false', 'ambiguous')) AS resolved "
      "FROM proposition) AS p");
  query.with(today);
  Statistics out;
  if (!query.step()) return out;
  int column = 0;
  for (auto* counter :
       {&out.documents, &out.finished, &out.claims, &out.predictions, &out.facts,
        &out.untracked_predictions, &out.unanchored, &out.parties, &out.propositions, &out.open,
        &out.due, &out.resolved, &out.links, &out.evidence}) {
    *counter = query.integer(column++);
  }
  return out;
}

}  // namespace store
