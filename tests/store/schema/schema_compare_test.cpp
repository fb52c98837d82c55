// Projects from a stranger: what their schema holds besides ours.
#include "store/schema/schema_compare.h"

#include <doctest/doctest.h>

#include "store/project/snapshot.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using store::Database;
using store::Project;
using test_store::count;
using test_store::WriteFixture;
using test_support::has;

/// Why a project is not opened for writing after somebody ran this SQL on it; empty when it is.
std::string refusal_after(WriteFixture& f, const std::string& sql) {
  f.close();
  Database(f.path(), Database::Access::read_write).run(sql);
  const auto opened = Project::open(f.path());
  return opened ? std::string() : opened.error().message;
}

}  // namespace

TEST_CASE("the schema that the migrations make has no differences") {
  WriteFixture f;
  const auto differences = store::compare_schema(f.database());
  CHECK(differences.harmful.empty());
  CHECK(differences.harmless.empty());
}

TEST_CASE("a planted or altered rule is refused for writing, named, and the project can be read") {
  const std::vector<std::pair<std::string, std::string>> planted = {
      {"CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM setting; END",
       "the trigger evil"},
      {"CREATE VIEW evil AS SELECT 1", "the view evil"},
      {"CREATE TEMP TABLE t (a); DROP VIEW document_tally_counted", "document_tally_counted"},
      {"ALTER TABLE document ADD COLUMN evil TEXT", "the table document"}};
  for (const auto& [sql, named] : planted) {
    const auto& statement = sql;
    CAPTURE(statement);
    WriteFixture f;
    f.tag(0, 5);
    const auto why = refusal_after(f, sql);
    CHECK(has(why, "is not written"));
    CHECK(has(why, named));
    const auto snapshot = store::Snapshot::open(f.path());
    REQUIRE(snapshot);
    CHECK(count(snapshot->database(), "setting") > 0);
  }
}

TEST_CASE("a table and an index besides ours do no harm") {
  WriteFixture f;
  CHECK(refusal_after(f,
                      "CREATE TABLE mine (a); CREATE INDEX mine_a ON mine (a);"
                      "CREATE INDEX by_title ON document (title)")
            .empty());
  f.reopen();
  CHECK(store::compare_schema(f.database()).harmless.size() == 3);
}
