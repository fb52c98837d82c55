#include "store/schema/schema_compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"

namespace store {
namespace {

struct Thing {
  std::string type;
  std::string table;  ///< That it belongs to.
  std::string sql;
  bool operator==(const Thing&) const = default;
};
struct NamedThing {
  std::string name;
  Thing thing;
  std::int64_t root = 0;  ///< Its first page; 0 when it has none.
};

std::vector<NamedThing> schema_of(const Database& database) {
  std::vector<NamedThing> out;
  auto rows = database.query("SELECT name, type, tbl_name, sql, rootpage FROM sqlite_schema");
  while (rows.step()) {
    out.push_back({rows.text(0), {rows.text(1), rows.text(2), rows.text(3)}, rows.integer(4)});
  }
  return out;
}

/// By name, which no two things of a schema share.
using Schema = std::map<std::string, Thing>;

Schema made_by_migrations(std::int64_t version) {
  const auto database = Database::create(":memory:");
  const auto all = migrations();
  const auto behind = std::ranges::find_if(
      all, [version](const MigrationText& step) { return step.number > version; });
  migrate(database, all.first(static_cast<std::size_t>(behind - all.begin())));
  Schema out;
  for (auto& [name, thing, root] : schema_of(database)) out.emplace(name, std::move(thing));
  return out;
}

std::string called(const std::string& name, const Thing& thing) {
  return "the " + thing.type + " " + name;
}

/// What SQLite does with a row follows from its SQL, which the row's other columns may belie.
bool is_what_it_says(const Thing& thing, std::string_view verb) {
  return thing.sql.starts_with(verb);
}

/// A table of somebody's own. Rows of ours could not be removed while it refers to them.
bool is_harmless_table(const Database& database, const NamedThing& extra, const Schema& ours) {
  if (!is_what_it_says(extra.thing, "CREATE TABLE ")) return false;
  auto refers = database.query("SELECT lower(\"table\") FROM pragma_foreign_key_list(?1)");
  refers.with(extra.name);
  while (refers.step()) {
    if (ours.contains(refers.text(0))) return false;
  }
  return true;
}

/// An index that only orders columns: it computes nothing and forbids nothing.
bool is_harmless_index(const Database& database, const NamedThing& extra, const Schema& ours) {
  const auto& [type, table, sql] = extra.thing;
  if (sql.empty()) return !ours.contains(table) && extra.name.starts_with("sqlite_autoindex_");
  if (!is_what_it_says(extra.thing, "CREATE INDEX ")) return false;
  auto listed = database.query(
      "SELECT 1 FROM pragma_index_list(?1) WHERE name = ?2 AND NOT \"unique\" AND NOT partial");
  if (!listed.with(table, extra.name).step()) return false;
  auto computed = database.query(
      "SELECT 1 FROM pragma_index_xinfo(?1) "
      "WHERE cid < -1 OR lower(coll) NOT IN ('binary', 'nocase', 'rtrim')");
  return !computed.with(extra.name).step();
}

bool is_harmless(const Database& database, const NamedThing& extra, const Schema& ours) {
  if (extra.thing.type == "table") return is_harmless_table(database, extra, ours);
  return extra.thing.type == "index" && is_harmless_index(database, extra, ours);
}

/// Whether what has the name of ours reads rows as ours does.
bool reads_like(const Database& database, const std::string& name, const Thing& found,
                const Thing& ours) {
  if (found == ours || ours.type == "index" || ours.type == "trigger") return true;
  if (!is_what_it_says(ours, "CREATE TABLE ")) return false;
  if (found.type != "table" || !is_what_it_says(found, "CREATE TABLE ")) return false;
  auto computed = database.query("SELECT 1 FROM pragma_table_xinfo(?1) WHERE hidden <> 0");
  return !computed.with(name).step();
}

std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t kNamed = 3;
  std::string out;
  for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) {
    out += (out.empty() ? "" : ", ") + names[i];
  }
  return names.size() > kNamed ? out + " and more" : out;
}

}  // namespace

SchemaDifferences compare_schema(const Database& database) {
  const auto version = database.integer("PRAGMA user_version").value_or(0);
  const auto expected = made_by_migrations(version);
  SchemaDifferences out;
  std::set<std::string> found;
  std::set<std::int64_t> roots;
  for (const auto& each : schema_of(database)) {
    const bool alone =
        found.insert(each.name).second && (each.root == 0 || roots.insert(each.root).second);
    const auto same = expected.find(each.name);
    const bool ours = same != expected.end() && same->second == each.thing;
    if (alone && ours) continue;
    const bool harmless = alone && same == expected.end() && is_harmless(database, each, expected);
    (harmless ? out.harmless : out.harmful).push_back(called(each.name, each.thing));
  }
  for (const auto& [name, thing] : expected) {
    if (!found.contains(name)) out.harmful.push_back(called(name, thing) + " that is missing");
  }
  return out;
}

core::Checked refuse_foreign_schema(const Database& database) {
  const auto differences = compare_schema(database).harmful;
  if (differences.empty()) return core::Done{};
  return core::Error{"'" + database.path().string() +
                         "' is not written: its inner rules are not those that Foresay makes (" +
                         some_of(differences) +
                         "). Reading it works; to go on working, make a clean copy with "
                         "`foresay rescue PROJECT NEW`.",
                     core::ErrorKind::refused};
}

core::Checked refuse_deceptive_schema(const Database& database) {
  const auto expected = made_by_migrations(database.integer("PRAGMA user_version").value_or(0));
  Schema found;
  for (auto& each : schema_of(database)) found.emplace(each.name, std::move(each.thing));
  std::vector<std::string> deceptive;
  for (const auto& [name, thing] : expected) {
    const auto there = found.find(name);
    const bool reads_alike =
        there == found.end() || reads_like(database, name, there->second, thing);
    if (!reads_alike) deceptive.push_back(called(name, there->second));
  }
  if (deceptive.empty()) return core::Done{};
  return core::Error{"'" + database.path().string() +
                         "' is not opened: reading it would run what somebody put there in place "
                         "of what Foresay makes (" +
                         some_of(deceptive) +
                         "). Make a clean copy with `foresay rescue PROJECT NEW`.",
                     core::ErrorKind::refused};
}

}  // namespace store
