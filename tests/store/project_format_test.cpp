#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/store/read_fixture.h"
#include "tests/support/shared_inputs.h"

using store_test::ReadFixture;

namespace {

const std::string& page() {
  static const std::string text =
      test_support::read_file(test_support::source_dir() / "docs/project-format.md");
  return text;
}

/// The SQL of the page, without the semicolons that a shell needs.
std::vector<std::string> queries() {
  std::vector<std::string> out;
  constexpr std::string_view kOpen = "```sql\n";
  for (auto at = page().find(kOpen); at != std::string::npos; at = page().find(kOpen, at)) {
    at += kOpen.size();
    const auto end = page().find("```", at);
    auto sql = page().substr(at, end - at);
    sql.erase(sql.rfind(';'));
    out.push_back(sql);
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("The page shows five queries") { CHECK(queries().size() == 5); }

TEST_CASE("The first query of the page counts as many agreeing spans as there are") {
  ReadFixture f;
  auto rows = f.db().query(queries().at(0));
  REQUIRE(rows.step());
  CHECK(rows.integer(0) == 5);
  CHECK(rows.integer(1) == 5);
}

TEST_CASE("The other queries of the page give what they promise") {
  ReadFixture f;
  auto predictions = f.db().query(queries().at(1));
  REQUIRE(predictions.step());
  CHECK(predictions.text(1) == "Mykhailo Pashkov");
  CHECK(predictions.text(3) == "hedged");
  CHECK(predictions.real(5) == 0.6);
  REQUIRE(predictions.step());
  CHECK_FALSE(predictions.step());

  auto outcomes = f.db().query(queries().at(2));
  int evidence = 0;
  bool resolved = false;
  while (outcomes.step()) {
    evidence += static_cast<int>(outcomes.integer(5));
    resolved = resolved || (outcomes.view(1) == "true" && outcomes.view(3) == "2023-04-21");
  }
  CHECK(evidence == 1);
  CHECK(resolved);

  auto untracked = f.db().query(queries().at(3));
  REQUIRE(untracked.step());
  CHECK(untracked.id(0) == f.denial);
  CHECK_FALSE(untracked.step());

  auto found = f.db().query(queries().at(4));
  REQUIRE(found.step());
  CHECK(found.id(0) == f.english);
  CHECK(found.view(2).find("large-scale") != std::string_view::npos);
}

TEST_CASE("The page names every table of a project") {
  ReadFixture f;
  auto rows = f.db().query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
      "AND name NOT GLOB '*_search_*'");
  int tables = 0;
  while (rows.step()) {
    CAPTURE(rows.text(0));
    CHECK(page().find("`" + rows.text(0) + "`") != std::string::npos);
    ++tables;
  }
  CHECK(tables > 25);
}
