#include "store/read/versions.h"

#include "store/sqlite/database.h"

namespace store {

std::vector<DocumentVersion> versions_of(const Database& db, core::Id document) {
  // The second part stands for documents without rows.
  auto rows = db.query(
      "SELECT v.number, v.origin, v.at, a.name, v.sha256, v.encoding, v.char_count, "
      "v.sha256 = d.sha256 AND v.char_count = d.char_count AND v.text = d.text "
      "FROM document_version AS v JOIN document AS d ON d.id = v.document_id "
      "LEFT JOIN annotator AS a ON a.id = v.annotator_id WHERE v.document_id = ?1 "
      "UNION ALL SELECT 1, 'import', import.at, NULL, d.sha256, d.encoding, d.char_count, 1 "
      "FROM document AS d LEFT JOIN import ON import.id = d.import_id WHERE d.id = ?1 "
      "AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = ?1) ORDER BY 1");
  rows.with(document);
  std::vector<DocumentVersion> out;
  while (rows.step()) {
    out.push_back({rows.integer(0), rows.text(1), rows.timestamp(2), rows.text(3), rows.text(4),
                   rows.text(5), rows.integer(6), rows.integer(7) != 0});
  }
  return out;
}

std::vector<core::Id> documents_with_versions(const Database& db) {
  auto rows = db.query("SELECT DISTINCT document_id FROM document_version ORDER BY document_id");
  std::vector<core::Id> out;
  while (rows.step()) out.push_back(rows.id(0));
  return out;
}

std::optional<std::string> version_text(const Database& db, core::Id document,
                                        std::int64_t number) {
  auto rows = db.query(
      "SELECT text FROM document_version WHERE document_id = ?1 AND number = ?2 "
      "UNION ALL SELECT text FROM document WHERE id = ?1 AND ?2 = 1 "
      "AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = ?1)");
  rows.with(document, number);
  return rows.step() ? std::optional(rows.text(0)) : std::nullopt;
}

}  // namespace store
