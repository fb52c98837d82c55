#include "store/read/statistics.h"

#include "store/sqlite/database.h"

namespace store {

PropositionCounts count_propositions(const Database& db, core::Date today) {
  auto query = db.query(
      "SELECT count(*), "
      "count(*) FILTER (WHERE status IN ('provisional', 'disputed') OR (status = 'open' "
      " AND (window_to IS NULL OR window_to >= ?1))), "
      "count(*) FILTER (WHERE status = 'due' OR (status = 'open' AND window_to < ?1)), "
      "count(*) FILTER (WHERE status IN ('true', 'false', 'ambiguous')) FROM proposition");
  query.with(today);
  if (!query.step()) return {};
  return {query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

}  // namespace store
