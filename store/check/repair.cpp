#include "store/check/repair.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/sqlite/bulk_mode.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {

core::Checked rebuild_derived(const Database& database) {
  try {
    const LargeWrites large(database);
    Transaction transaction(database, Transaction::Kind::immediate);
    database.run("REINDEX");
    database.run(
        "DELETE FROM document_tally;"
        "INSERT INTO document_tally (document_id, claims, predictions, facts, tracked) "
        "SELECT document_id, claims, predictions, facts, tracked FROM document_tally_counted");
    for (const std::string table :
         {"document_search", "annotation_search", "party_search", "proposition_search"}) {
      database.run("INSERT INTO " + table + " (" + table + ") VALUES ('rebuild')");
    }
    transaction.commit();
    return core::Done{};
  } catch (const SQLite::Exception& failure) {
    if (auto refused = refusal(failure, database.path())) return *refused;
    throw;
  }
}

}  // namespace store
