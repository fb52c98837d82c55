#include "store/read/recent_use.h"

#include "store/sqlite/database.h"

namespace store {

std::vector<RecentLink> recent_links(const Database& db, std::size_t looks) {
  // Ids sort by the time they were made.
  auto query = db.query(
      "SELECT l.proposition_id, a.document_id, a.speaker_id "
      "FROM (SELECT * FROM link ORDER BY id DESC LIMIT ?1) AS l "
      "JOIN annotation AS a ON a.id = l.annotation_id "
      "WHERE l.proposition_id IS NOT NULL ORDER BY l.id DESC");
  query.with(static_cast<std::int64_t>(looks));
  std::vector<RecentLink> out;
  while (query.step()) out.push_back({query.id(0), query.id(1), query.id(2)});
  return out;
}

core::Id recent_speaker(const Database& db, core::Id except) {
  auto query = db.query(
      "SELECT speaker_id FROM (SELECT * FROM annotation ORDER BY id DESC LIMIT 100) "
      "WHERE speaker_id IS NOT NULL AND id <> ?1 ORDER BY id DESC LIMIT 1");
  query.with(except);
  return query.step() ? query.id(0) : core::Id();
}

}  // namespace store
