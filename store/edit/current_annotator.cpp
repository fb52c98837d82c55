#include "store/edit/current_annotator.h"

namespace store {

core::Annotator read_annotator(const Database& database) {
  auto rows = database.query(
      "SELECT annotator.id, name FROM setting JOIN annotator ON annotator.id = CAST(value AS "
      "INTEGER) "
      "WHERE key = 'annotator_id'");
  if (!rows.step()) return {};
  return {rows.id(0), rows.text(1)};
}

void write_annotator(const Database& database, IdSource& ids, const std::string& name) {
  database.query("INSERT INTO annotator (id, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")
      .with(ids.next(), name)
      .run();
  database
      .query(
          "INSERT INTO setting (key, value) "
          "SELECT 'annotator_id', CAST(id AS TEXT) FROM annotator WHERE name = ? "
          "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .with(name)
      .run();
}

}  // namespace store
