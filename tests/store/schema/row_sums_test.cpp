// The sums of rows: every change behind the program's back is found, none of its own is reported.
#include "store/schema/row_sums.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/check/check_steps.h"
#include "store/schema/row_sums_tables.h"
#include "tests/store/read_fixture.h"

using store_test::ReadFixture;

namespace {

std::vector<store::Finding> sums_found(const store::Database& db) {
  store::CheckRun run{db, {}, [](double) {}, {}};
  store::check_row_sums(run);
  return run.findings;
}

/// A connection that keeps no sums, without the rules that forbid changes: another program.
struct StrangeHand {
  explicit StrangeHand(const ReadFixture& f)
      : db(f.project.path(), store::Database::Access::read_write) {
    auto rows = db.query("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    std::vector<std::string> names;
    while (rows.step()) names.push_back(rows.text(0));
    for (const auto& name : names) db.run("DROP TRIGGER " + name);
    db.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  }
  store::Database db;
};

struct Column {
  std::string name;
  std::string type;
};

std::vector<Column> columns_outside_the_key(const store::Database& db, std::string_view table) {
  std::vector<Column> out;
  auto rows = db.query("SELECT name, type FROM pragma_table_info(?1) WHERE pk = 0");
  rows.with(table);
  while (rows.step()) out.push_back({rows.text(0), rows.text(1)});
  return out;
}

/// Another value of the column's type; of a blob's bytes the check has another step.
std::string another(const Column& column) {
  const auto name = "\"" + column.name + "\"";
  if (column.type == "TEXT") return "coalesce(" + name + ", '') || 'x'";
  if (column.type == "BLOB") return "CAST(coalesce(" + name + ", x'') || x'00' AS BLOB)";
  return "coalesce(" + name + ", 0) + 1";
}

}  // namespace

TEST_CASE("a change of any column of any row with a sum is found, and named") {
  ReadFixture f;
  f.apply(core::MergeParties{f.lukashenko, {f.outlet}});
  const StrangeHand other(f);
  REQUIRE(sums_found(other.db).empty());
  std::size_t changed = 0;
  for (const auto& table : store::kSummedTables) {
    if (!other.db.integer("SELECT 1 FROM " + std::string(table.name)) || table.name == "blob") {
      continue;
    }
    for (const auto& column : columns_outside_the_key(other.db, table.name)) {
      const auto what = std::string(table.name) + "." + column.name;
      CAPTURE(what);
      other.db.run("BEGIN");
      other.db.run("UPDATE " + std::string(table.name) + " SET \"" + column.name +
                   "\" = " + another(column));
      const auto found = sums_found(other.db);
      CHECK(std::ranges::any_of(found, [&](const auto& finding) {
        return finding.table == table.name &&
               finding.sentence.find("not as Foresay saved it") != std::string::npos;
      }));
      other.db.run("ROLLBACK");
      ++changed;
    }
  }
  CHECK(changed > 100);
}

TEST_CASE("a row that went or came without the program is found") {
  ReadFixture f;
  const StrangeHand other(f);
  other.db.run("DELETE FROM blob; DELETE FROM link; INSERT INTO annotator VALUES (7, 'Nobody')");
  const auto found = sums_found(other.db);
  const auto says = [&](std::string_view table, std::string_view part) {
    return std::ranges::any_of(found, [&](const auto& finding) {
      return finding.table == table && finding.sentence.find(part) != std::string::npos;
    });
  };
  CHECK(says("blob", "is gone"));
  CHECK(says("link", "is gone"));
  CHECK(says("annotator", "was not written by Foresay"));
}

TEST_CASE("one bit anywhere in a value changes its sum") {
  ReadFixture f;
  const auto sum = [&](std::string_view bytes) {
    auto row = f.db().query("SELECT foresay_row_sum(?1, 7)");
    REQUIRE(row.bind_blob(1, bytes).step());
    return row.integer(0);
  };
  std::string bytes = "Nineteen bytes here";
  const auto whole = sum(bytes);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    const auto flipped = static_cast<char>(1U << (bit % 8));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ flipped);
    CHECK(sum(bytes) != whole);
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ flipped);
  }
  CHECK(sum(bytes) == whole);
}
