#include "store/bulk_mode.h"

#include <sqlite3.h>

namespace store {

BulkMode::BulkMode(const Database& database) : database_(database) {
  database_.run("PRAGMA cache_size = -262144");
  database_.query("INSERT INTO setting (key, value) VALUES ('bulk_import', '1')").run();
}

BulkMode::~BulkMode() {
  // A destructor cannot refuse; a cache that stays large does no harm.
  sqlite3_exec(database_.raw(), "PRAGMA cache_size = -16000", nullptr, nullptr, nullptr);
}

void BulkMode::fill_index(core::Id import) const {
  database_
      .query(
          "INSERT INTO document_search (rowid, title, publisher, text) "
          "SELECT id, title, publisher, text FROM document WHERE import_id = ?")
      .with(import)
      .run();
  database_
      .query(
          "INSERT INTO annotation_search (rowid, quote, note, hedge) "
          "SELECT id, quote, note, hedge FROM annotation WHERE import_id = ?")
      .with(import)
      .run();
  database_.query("DELETE FROM setting WHERE key = 'bulk_import'").run();
}

}  // namespace store
