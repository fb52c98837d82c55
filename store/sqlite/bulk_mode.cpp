#include "store/sqlite/bulk_mode.h"

#include <sqlite3.h>

#include <string>

namespace store {
namespace {

/// What FTS5 gathers in memory before it writes a part of the index, in bytes. A part a megabyte
/// would be merged with others again and again within the same import.
constexpr std::int64_t kBulkPortion = std::int64_t{64} << 20;
constexpr std::int64_t kUsualPortion = std::int64_t{1} << 20;
/// So many parts of a size are merged at once: each merge writes them anew. FTS5's own is 4.
constexpr std::int64_t kBulkParts = 8;
constexpr std::int64_t kUsualParts = 4;

void configure(const Database& database, std::int64_t portion, std::int64_t parts) {
  auto rows = database.query("INSERT INTO document_search (document_search, rank) VALUES (?1, ?2)");
  rows.with("hashsize", portion).run();
  rows.with("automerge", parts).run();
}

}  // namespace

LargeWrites::LargeWrites(const Database& database)
    : database_(database), secure_delete_(database.integer("PRAGMA secure_delete").value_or(0)) {
  database_.run("PRAGMA cache_size = -262144; PRAGMA secure_delete = FAST");
}

LargeWrites::~LargeWrites() {
  // A destructor cannot refuse; a cache that stays large does no harm.
  const char* words[] = {"OFF", "ON", "FAST"};
  const std::string usual = std::string("PRAGMA cache_size = -16000; PRAGMA secure_delete = ") +
                            words[static_cast<std::size_t>(secure_delete_)];
  sqlite3_exec(database_.raw(), usual.c_str(), nullptr, nullptr, nullptr);
}

BulkMode::BulkMode(const Database& database) : database_(database) {
  database_.query("INSERT INTO setting (key, value) VALUES ('bulk_import', '1')").run();
}

void BulkMode::fill_index(core::Id import) const {
  configure(database_, kBulkPortion, kBulkParts);
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
  configure(database_, kUsualPortion, kUsualParts);
  database_.query("DELETE FROM setting WHERE key = 'bulk_import'").run();
}

}  // namespace store
