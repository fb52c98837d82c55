#include "store/schema/schema_compare.h"

#include <algorithm>
#include <map>
#include <utility>

#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"

namespace store {
namespace {

struct Thing {
  std::string type;
  std::string sql;
  bool operator==(const Thing&) const = default;
};
/// By name, which no two things of a schema share.
using Schema = std::map<std::string, Thing>;

Schema schema_of(const Database& database) {
  Schema out;
  auto rows = database.query("SELECT name, type, sql FROM sqlite_schema");
  while (rows.step()) out.emplace(rows.text(0), Thing{rows.text(1), rows.text(2)});
  return out;
}

Schema made_by_migrations(std::int64_t version) {
  const auto database = Database::create(":memory:");
  const auto all = migrations();
  const auto behind = std::ranges::find_if(
      all, [version](const MigrationText& step) { return step.number > version; });
  migrate(database, all.first(static_cast<std::size_t>(behind - all.begin())));
  return schema_of(database);
}

std::string called(const std::string& name, const Thing& thing) {
  return "the " + thing.type + " " + name;
}

bool runs_by_itself(const Thing& thing) { return thing.type == "trigger" || thing.type == "view"; }

}  // namespace

SchemaDifferences compare_schema(const Database& database) {
  const auto expected = made_by_migrations(database.integer("PRAGMA user_version").value_or(0));
  const auto found = schema_of(database);
  SchemaDifferences out;
  for (const auto& [name, thing] : found) {
    const auto same = expected.find(name);
    if (same == expected.end()) {
      (runs_by_itself(thing) ? out.harmful : out.harmless).push_back(called(name, thing));
    } else if (same->second != thing) {
      out.harmful.push_back(called(name, thing));
    }
  }
  for (const auto& [name, thing] : expected) {
    if (!found.contains(name)) out.harmful.push_back(called(name, thing) + " that is missing");
  }
  return out;
}

core::Checked refuse_foreign_schema(const Database& database) {
  const auto differences = compare_schema(database).harmful;
  if (differences.empty()) return core::Done{};
  constexpr std::size_t kNamed = 3;
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamed, differences.size()); ++i) {
    names += (names.empty() ? "" : ", ") + differences[i];
  }
  if (differences.size() > kNamed) names += " and more";
  return core::Error{"'" + database.path().string() +
                         "' is not written: its inner rules are not those that Foresay makes (" +
                         names +
                         "). Reading it works; to go on working, make a clean copy with "
                         "`foresay rescue PROJECT NEW`.",
                     core::ErrorKind::refused};
}

}  // namespace store
