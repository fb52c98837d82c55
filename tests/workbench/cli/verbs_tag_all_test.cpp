// The verb tag-all.
#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

void make_two_articles(Cli& cli) {
  const auto one = cli.file(
      "in/a.txt", "Erstens 👩‍👩‍👧\n\nBelarus could well join. Belarus waits.\n");
  const auto other = cli.file("in/b.txt", "Zweitens\n\nNobody asked Belarus.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {one, other}) == 0);
}

std::size_t spans_in(Cli& cli) {
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  return cli.json().size();
}

}  // namespace

TEST_CASE("tag-all tags every sentence a search finds as one journal row, and not a second time") {
  Cli cli;
  make_two_articles(cli);
  REQUIRE(cli.run_on("tag-all", {"belarus", "prediction"}) == 0);
  CHECK(cli.out() == "Tagged as prediction: 3 places in 2 documents.\n");
  CHECK(spans_in(cli) == 3);
  REQUIRE(cli.run_on("show", {"journal", "--json"}) == 0);
  CHECK(holds(cli.out(), "Tag 3 spans as prediction"));
  REQUIRE(cli.run_on("tag-all", {"belarus", "prediction"}) == 0);
  CHECK(cli.out() == "Tagged as prediction: no places in no documents; 3 are tagged already.\n");
  CHECK(spans_in(cli) == 3);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("tag-all --dry-run prints the plan and changes nothing") {
  Cli cli;
  make_two_articles(cli);
  REQUIRE(cli.run_on("tag-all", {"belarus", "claim", "--dry-run"}) == 0);
  CHECK(holds(cli.out(), "Belarus could well join."));
  CHECK(holds(cli.out(), "Would tag 3 places in 2 documents.\n"));
  CHECK(spans_in(cli) == 0);
  REQUIRE(cli.run_on("tag-all", {"belarus", "claim", "--dry-run", "--json"}) == 0);
  CHECK(cli.json()["dry_run"] == true);
  CHECK(cli.json()["lines"].size() == 3);
  CHECK(cli.json()["lines"][0]["id"].is_null());
}

TEST_CASE("tag-all gives the id and the place in code points of every annotation it made") {
  Cli cli;
  make_two_articles(cli);
  REQUIRE(cli.run_on("tag-all", {"belarus", "fact", "--whole", "words", "--json"}) == 0);
  const auto made = cli.json();
  CHECK(made["places"] == 3);
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  const auto spans = cli.json();
  for (const auto& line : made["lines"]) {
    bool found = false;
    for (const auto& span : spans) {
      if (span["id"] != line["id"]) continue;
      found = true;
      CHECK(span["start"] == line["start"]);
      CHECK(span["end"] == line["end"]);
      CHECK(span["type"] == "fact");
      CHECK(line["quote"] == "Belarus");
    }
    CHECK(found);
  }
}

TEST_CASE("tag-all leaves out what overlaps when asked to, and takes as many lines as asked for") {
  Cli cli;
  make_two_articles(cli);
  REQUIRE(cli.run_on("tag-all", {"join", "claim"}) == 0);
  REQUIRE(cli.run_on("tag-all", {"belarus", "fact", "--skip-overlapping", "--json"}) == 0);
  CHECK(cli.json()["places"] == 2);
  CHECK(cli.json()["overlapping"] == 1);
  REQUIRE(cli.run_on("tag-all", {"belarus", "prediction", "--limit", "1"}) == 0);
  CHECK(holds(cli.err(), "finds more than these"));
}

TEST_CASE("tag-all is narrowed by the filters of search") {
  Cli cli;
  make_two_articles(cli);
  REQUIRE(cli.run_on("tag-all", {"join", "claim"}) == 0);
  REQUIRE(cli.run_on("tag-all",
                     {"belarus", "fact", "--whole", "words", "--type", "claim", "--json"}) == 0);
  // Both words of its line; the other document has no claim.
  CHECK(cli.json()["places"] == 2);
  CHECK(cli.json()["documents"] == 1);
  CHECK(cli.run_on("tag-all", {"belarus", "fact", "--outlet", "Nobody's Paper"}) == 3);
}

TEST_CASE("tag-all refuses a query it cannot read and a type there is not") {
  Cli cli;
  make_two_articles(cli);
  CHECK(cli.run_on("tag-all", {"NEAR(", "fact"}) == 3);
  CHECK(cli.run_on("tag-all", {"belarus", "guess"}) == 2);
  CHECK(cli.run_on("tag-all", {"belarus", "fact", "--limit", "0"}) == 2);
  CHECK(spans_in(cli) == 0);
}
