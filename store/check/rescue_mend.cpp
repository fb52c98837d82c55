#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <map>

#include "store/check/rescue_steps.h"

namespace store {
namespace {

struct ForeignKey {
  std::string table;
  std::string parent;
  std::vector<std::pair<std::string, std::string>> columns;  ///< Ours and the parent's.
};

std::vector<ForeignKey> foreign_keys_of(const Database& copy, const std::string& table) {
  std::map<std::int64_t, ForeignKey> keys;
  auto rows = copy.query("SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)");
  rows.with(table);
  while (rows.step()) {
    auto& key = keys[rows.integer(0)];
    key.table = table;
    key.parent = rows.text(1);
    key.columns.emplace_back(rows.text(2), rows.text(3));
  }
  std::vector<ForeignKey> out;
  out.reserve(keys.size());
  for (auto& [id, key] : keys) out.push_back(std::move(key));
  return out;
}

/// The condition under which a row names a parent that is not there.
std::string leads_nowhere(const ForeignKey& key) {
  std::string named;
  std::string same;
  for (const auto& [ours, theirs] : key.columns) {
    named += "\"" + ours + "\" NOT NULL AND ";
    same += (same.empty() ? "" : " AND ");
    same += "parent.\"" + theirs + "\" = \"" + key.table + "\".\"" + ours + "\"";
  }
  return named + "NOT EXISTS (SELECT 1 FROM \"" + key.parent + "\" AS parent WHERE " + same + ")";
}

/// The rows that were changed; empty when a constraint forbids it.
std::optional<std::int64_t> changed_by(const Database& copy, const std::string& sql) {
  const auto before = copy.total_changes();
  try {
    copy.run(sql);
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() != SQLITE_CONSTRAINT) throw;
    return std::nullopt;
  }
  return copy.total_changes() - before;
}

bool may_be_empty(const Database& copy, const ForeignKey& key) {
  auto row = copy.query("SELECT \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2");
  row.with(key.table, key.columns.front().first);
  return key.columns.size() == 1 && row.step() && !row.boolean(0);
}

std::int64_t mend(const Database& copy, const ForeignKey& key, RescueReport& report) {
  if (may_be_empty(copy, key)) {
    const auto emptied =
        changed_by(copy, "UPDATE \"" + key.table + "\" SET \"" + key.columns.front().first +
                             "\" = NULL WHERE " + leads_nowhere(key));
    if (emptied) {
      if (*emptied > 0) {
        report.lost.push_back("In " + std::to_string(*emptied) + " of " + key.table + " what " +
                              key.columns.front().first + " named is lost.");
      }
      return *emptied;
    }
  }
  const auto gone =
      changed_by(copy, "DELETE FROM \"" + key.table + "\" WHERE " + leads_nowhere(key)).value_or(0);
  if (gone > 0) {
    report.lost.push_back(std::to_string(gone) + " of " + key.table +
                          " are left out, because what they belong to in " + key.parent +
                          " is lost.");
  }
  return gone;
}

void mend_references(const Database& copy, RescueReport& report) {
  std::vector<ForeignKey> keys;
  for (const auto& table : tables_to_rescue(copy)) {
    const auto more = foreign_keys_of(copy, table);
    keys.insert(keys.end(), more.begin(), more.end());
  }
  // What goes may take others with it.
  for (std::int64_t changed = 1; changed > 0;) {
    changed = 0;
    for (const auto& key : keys) changed += mend(copy, key, report);
  }
}

/// Range and quote of an annotation are those of the fragments that are left; without one it is not
/// anchored.
constexpr const char* kFollowFragments =
    "UPDATE annotation SET start = f.first, \"end\" = f.last, quote = f.quote FROM "
    "(SELECT annotation_id, min(start) AS first, max(\"end\") AS last, "
    "group_concat(quote, ' ') AS quote FROM (SELECT * FROM span_fragment "
    "ORDER BY annotation_id, ordinal) GROUP BY annotation_id) AS f "
    "WHERE f.annotation_id = annotation.id AND (start IS NOT f.first OR \"end\" IS NOT f.last "
    "OR annotation.quote <> f.quote);"
    "UPDATE annotation SET start = NULL, \"end\" = NULL WHERE start NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM span_fragment WHERE annotation_id = annotation.id);";

constexpr const char* kFollowLogs =
    "UPDATE proposition SET status = coalesce((SELECT status FROM outcome "
    "WHERE proposition_id = proposition.id ORDER BY id DESC LIMIT 1), 'draft');";

constexpr const char* kCount =
    "DELETE FROM document_tally; INSERT INTO document_tally (document_id, claims, predictions, "
    "facts, tracked) SELECT document_id, claims, predictions, facts, tracked "
    "FROM document_tally_counted;";

}  // namespace

std::vector<std::string> tables_to_rescue(const Database& copy) {
  std::vector<std::string> out;
  auto rows = copy.query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
      "AND name NOT GLOB '*_search' AND name NOT GLOB '*_search_*' "
      "AND name NOT IN ('status_move', 'row_sum', 'document_tally') ORDER BY rowid");
  while (rows.step()) out.push_back(rows.text(0));
  return out;
}

HeldTriggers take_triggers(const Database& copy) {
  HeldTriggers out;
  std::vector<std::string> names;
  auto rows = copy.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  while (rows.step()) {
    names.push_back(rows.text(0));
    out.sql.push_back(rows.text(1));
  }
  for (const auto& name : names) copy.run("DROP TRIGGER \"" + name + "\"");
  return out;
}

void give_triggers(const Database& copy, const HeldTriggers& held) {
  for (const auto& sql : held.sql) copy.run(sql);
}

void mend_copy(const Database& copy, RescueReport& report) {
  mend_references(copy, report);
  copy.run(kFollowFragments);
  copy.run(kFollowLogs);
  copy.run(kCount);
  copy.run("DELETE FROM setting WHERE key IN ('bulk_import', 'reverting')");
  for (const std::string table :
       {"document_search", "annotation_search", "party_search", "proposition_search"}) {
    copy.run("INSERT INTO " + table + " (" + table + ") VALUES ('rebuild')");
  }
}

}  // namespace store
