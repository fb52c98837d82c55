#include "store/check/check_steps.h"

namespace store {

void check_versions(CheckRun& run) {
  auto rows = run.db.query(
      "SELECT DISTINCT v.document_id FROM document_version AS v WHERE NOT EXISTS (SELECT 1 FROM "
      "document AS d JOIN document_version AS s ON s.document_id = d.id AND s.sha256 = d.sha256 "
      "AND s.text = d.text WHERE d.id = v.document_id)");
  while (rows.step()) {
    run.found("document_version", rows.id(0),
              "The text of document " + core::to_string(rows.id(0)) + " is none of its versions.");
  }
}

}  // namespace store
