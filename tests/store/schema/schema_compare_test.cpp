// Projects from a stranger: what their schema holds besides ours.
#include "store/schema/schema_compare.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "store/check/rescue.h"
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
  {
    const Database stranger(f.path(), Database::Access::read_write);
    sqlite3_db_config(stranger.raw(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    stranger.run("PRAGMA trusted_schema = ON");
    stranger.run(sql);
  }
  const auto opened = Project::open(f.path());
  return opened ? std::string() : opened.error().message;
}

/// SQL that changes a row of the schema itself.
std::string schema_edit(const std::string& change, const std::string& name) {
  return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET " + change + " WHERE name = '" +
         name + "'; PRAGMA writable_schema = OFF";
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
      {"ALTER TABLE document ADD COLUMN evil TEXT", "the table document"},
      {"CREATE VIRTUAL TABLE evil USING fts5 (a)", "the table evil"},
      {"CREATE TABLE evil (a REFERENCES annotation (id))", "the table evil"},
      {"CREATE INDEX evil ON annotation (hex(zeroblob(start)))", "the index evil"},
      {"CREATE INDEX evil ON annotation (id) WHERE note LIKE '%a'", "the index evil"},
      {"CREATE UNIQUE INDEX evil ON annotation (type)", "the index evil"},
      {"DROP INDEX annotation_by_parent", "the index annotation_by_parent that is missing"},
      {schema_edit("sql = replace(sql, 'CHECK (\"end\" > start)', '')", "annotation"),
       "the table annotation"},
      {schema_edit("sql = replace(sql, 'CHECK (name <> '''')', '')", "annotator"),
       "the table annotator"},
      {schema_edit("sql = replace(sql, 'quote           TEXT', 'quote TEXT COLLATE NOCASE')",
                   "annotation"),
       "the table annotation"}};
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

TEST_CASE("a project trusts no schema, whoever opens it and whatever for") {
  WriteFixture f;
  const auto distrusts = [](const Database& database) {
    int defensive = 0;
    sqlite3_db_config(database.raw(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    return defensive == 1 && database.integer("PRAGMA trusted_schema") == 0 &&
           database.integer("PRAGMA cell_size_check") == 1 &&
           database.integer("PRAGMA mmap_size").value_or(0) == 0;
  };
  CHECK(distrusts(f.database()));
  CHECK(distrusts(store::Snapshot::open(f.path())->database()));
  CHECK(distrusts(Database(f.path(), Database::Access::read_only)));
  // What the file defines cannot call what is not known as harmless.
  f.database().run(
      "CREATE TABLE t (a); CREATE TRIGGER t_a AFTER INSERT ON t BEGIN "
      "SELECT json_quote(NEW.a); END");
  CHECK(has(test_store::sql_refused(f.database(), "INSERT INTO t VALUES ('x')"), "unsafe use"));
}

TEST_CASE(
    "what would run when a project is only read is refused then as well, and a rescue is not") {
  const std::string endless =
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT ";
  const std::vector<std::pair<std::string, std::string>> planted = {
      {"DROP VIEW proposition_twin; CREATE VIEW proposition_twin AS " + endless +
           "i AS proposition_id, i AS twin_id, 'negates' AS kind FROM n",
       "the view proposition_twin"},
      {"PRAGMA legacy_alter_table = ON; ALTER TABLE party RENAME TO old; CREATE VIEW party AS " +
           endless + "* FROM old, n",
       "the view party"},
      {"ALTER TABLE link ADD COLUMN evil TEXT AS (hex(stance))", "the table link"}};
  for (const auto& [sql, named] : planted) {
    const auto& statement = sql;
    CAPTURE(statement);
    WriteFixture f;
    f.tag(0, 5);
    CHECK(has(refusal_after(f, sql), "is not written"));
    const auto snapshot = store::Snapshot::open(f.path());
    REQUIRE_FALSE(snapshot);
    CHECK(has(snapshot.error().message, named));
    CHECK(has(snapshot.error().message, "foresay rescue"));
    const auto report =
        store::rescue(f.path(), f.path().parent_path() / "new.foresay", {"ann", {}, {}});
    REQUIRE(report);
    CHECK(report->annotations == 1);
  }
}

TEST_CASE("a schema that makes no sense in one place is refused, and rescued without that place") {
  const std::vector<std::string> planted = {
      "CREATE TABLE calm (a);" +
          schema_edit("sql = 'CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN "
                      "DELETE FROM setting; END', rootpage = 0",
                      "calm"),
      "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM setting; END;" +
          schema_edit("name = 'outcome_is_legal'", "evil"),
      "CREATE TABLE calm (a CHECK (json_quote(a) = 1))",
      "CREATE INDEX calm ON annotation (json_quote(note))",
      schema_edit("sql = 'CREATE nonsense'", "annotation_by_parent")};
  for (const auto& sql : planted) {
    CAPTURE(sql);
    WriteFixture f;
    f.tag(0, 5);
    CHECK(has(refusal_after(f, sql), "foresay rescue"));
    const auto report =
        store::rescue(f.path(), f.path().parent_path() / "new.foresay", {"ann", {}, {}});
    REQUIRE(report);
    CHECK(report->annotations == 1);
  }
}
