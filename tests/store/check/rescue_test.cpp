// What a rescue takes out of projects that were planted with rules or damaged, and what it says.
#include "store/check/rescue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>

#include "store/check/check.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

namespace fs = std::filesystem;
using store::Database;
using test_store::count;
using test_store::WriteFixture;
using test_support::has;

const store::RescueOptions kInTheNameOf{"ann", {}, {}};

fs::path target_of(const WriteFixture& f) { return f.path().parent_path() / "new.foresay"; }

store::RescueReport rescued(WriteFixture& f) {
  f.close();
  auto report = store::rescue(f.path(), target_of(f), kInTheNameOf);
  REQUIRE_MESSAGE(report, (report ? std::string() : report.error().message));
  return *report;
}

/// Overwrites the first page of a table's or an index's own with nonsense.
void spoil_page(const WriteFixture& f, const std::string& name) {
  std::int64_t page = 0;
  std::int64_t size = 0;
  {
    const Database database(f.path(), Database::Access::read_only);
    page = *database.integer("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'");
    size = *database.integer("PRAGMA page_size");
  }
  auto bytes = test_support::read_file(f.path());
  const auto at = static_cast<std::ptrdiff_t>((page - 1) * size);
  std::fill(bytes.begin() + at, bytes.begin() + at + static_cast<std::ptrdiff_t>(size), 'x');
  test_support::write_file(f.path(), bytes);
}

bool any_says(const std::vector<store::Finding>& findings, std::string_view part) {
  return std::ranges::any_of(
      findings, [&](const auto& finding) { return has(finding.sentence, std::string(part)); });
}

}  // namespace

TEST_CASE("a project with a planted trigger is rescued whole, without the trigger") {
  WriteFixture f;
  f.tag(0, 5);
  f.tag(7, 20);
  f.close();
  Database(f.path(), Database::Access::read_write)
      .run(
          "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM setting; END;"
          "CREATE TABLE mine (a)");
  CHECK(has(store::Project::open(f.path()).error().message, "foresay rescue"));
  const auto report = rescued(f);
  CHECK(report.documents == 1);
  CHECK(report.annotations == 2);
  CHECK(report.lost.empty());
  CHECK(report.left_out == std::vector<std::string>{"the trigger evil", "the table mine"});
  auto copy = store::Project::open(target_of(f));
  REQUIRE(copy);
  CHECK(store::check(copy->database()).empty());
  CHECK(count(copy->database(), "annotation") == 2);
  // The journal came along.
  CHECK(copy->undo());
  CHECK(count(copy->database(), "annotation") == 1);
}

TEST_CASE("of a file with a damaged page all else is taken, and what is lost is said") {
  WriteFixture f;
  f.tag(0, 5);
  f.close();
  SUBCASE("the spans") {
    spoil_page(f, "span_fragment");
    const auto report = rescued(f);
    CHECK(report.documents == 1);
    CHECK(report.annotations == 1);
    CHECK(std::ranges::any_of(report.lost, [](const auto& sentence) {
      return has(sentence, "Rows of span_fragment are lost");
    }));
  }
  SUBCASE("an index") {
    spoil_page(f, "document_by_sha256");
    CHECK(rescued(f).lost.empty());
  }
  SUBCASE("the documents") {
    spoil_page(f, "document");
    const auto report = rescued(f);
    CHECK(report.documents == 0);
    CHECK(report.lost.size() >= 2);
  }
  const auto copy = store::Project::open(target_of(f));
  REQUIRE(copy);
  for (const auto& finding : store::check(copy->database())) FAIL_CHECK(finding.sentence);
}

TEST_CASE("a row that somebody changed by hand comes along and is named") {
  WriteFixture f;
  f.tag(0, 5);
  f.close();
  Database(f.path(), Database::Access::read_write)
      .run(
          "UPDATE document SET title = 'of another hand';"
          "INSERT INTO party (id, name, folded, kind) VALUES (77, 'Planted', 'planted', 'person')");
  const auto report = rescued(f);
  CHECK(report.lost.empty());
  REQUIRE(report.altered.size() == 2);
  CHECK(has(report.altered[0], "of document is not as Foresay saved it"));
  CHECK(has(report.altered[1], "row 77 of party was not written by Foresay"));
  CHECK(count(store::Project::open(target_of(f))->database(), "party") == 1);
}

TEST_CASE("a table that only has the name of ours is not read") {
  WriteFixture f;
  f.close();
  Database(f.path(), Database::Access::read_write)
      .run(
          "PRAGMA foreign_keys = OFF; DROP TABLE reading_state;"
          "CREATE VIEW reading_state AS SELECT 1 AS document_id, 0 AS offset");
  const auto report = rescued(f);
  CHECK(std::ranges::any_of(
      report.lost, [](const auto& sentence) { return has(sentence, "no table reading_state"); }));
}

TEST_CASE(
    "a rescue replaces nothing, and leaves nothing when it is stopped or has nothing to read") {
  WriteFixture f;
  f.close();
  const auto folder = f.path().parent_path();
  test_support::write_file(target_of(f), "mine");
  CHECK(has(store::rescue(f.path(), target_of(f), kInTheNameOf).error().message, "exists"));
  CHECK(test_support::read_file(target_of(f)) == "mine");
  std::stop_source stop;
  stop.request_stop();
  const auto stopped =
      store::rescue(f.path(), folder / "other.foresay", {"ann", {}, stop.get_token()});
  CHECK(stopped.error().kind == core::ErrorKind::cancelled);
  test_support::write_file(f.path(), "no project at all, but a text that is long enough for one");
  CHECK(store::rescue(f.path(), folder / "other.foresay", kInTheNameOf).error().kind ==
        core::ErrorKind::not_ours);
  CHECK_FALSE(fs::exists(folder / "other.foresay"));
}

TEST_CASE("a damaged page does not end a check: the other steps still say what they find") {
  WriteFixture f;
  f.tag(0, 5);
  f.close();
  Database(f.path(), Database::Access::read_write)
      .run("DROP TRIGGER blob_is_fixed; UPDATE blob SET bytes = x'00', size = 1");
  spoil_page(f, "span_fragment");
  const auto findings = store::check_project(f.path());
  REQUIRE(findings);
  CHECK(any_says(*findings, "broke off"));
  CHECK(any_says(*findings, "the trigger blob_is_fixed that is missing"));
  CHECK(any_says(*findings, "SHA-256"));
}
