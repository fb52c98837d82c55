// The verbs that change what is there: untag, edit, document edit, proposition add and edit.
#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

/// A project with one article and one tag; the tag's id.
std::string make_tagged(Cli& cli) {
  const auto article = cli.file("in/rain.txt", "Rain\n\nIt will rain tomorrow. It rained.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article}) == 0);
  REQUIRE(cli.run_on("tag", {"rain.txt", "6", "28", "prediction", "--json"}) == 0);
  return cli.json()["id"].get<std::string>();
}

nlohmann::json listed(Cli& cli, const std::string& what) {
  REQUIRE(cli.run_on("show", {what, "--json"}) == 0);
  return cli.json();
}

}  // namespace

TEST_CASE("edit changes what it is told and leaves the rest; undo takes all of it back") {
  Cli cli;
  const auto id = make_tagged(cli);
  REQUIRE(cli.run_on("edit", {id, "--type", "claim", "--speaker", "Ida Berg", "--hedge", "will",
                              "--label", "weather", "--place", "29:39"}) == 0);
  CHECK(holds(cli.out(), "It rained."));
  auto spans = listed(cli, "spans");
  REQUIRE(spans.size() == 1);
  CHECK(spans[0]["type"] == "claim");
  CHECK(spans[0]["speaker"] == "Ida Berg");
  CHECK(spans[0]["hedge"] == "will");
  CHECK(spans[0]["start"] == 29);
  REQUIRE(cli.run_on("edit", {id, "--speaker", ""}) == 0);
  CHECK(listed(cli, "spans")[0]["type"] == "claim");
  REQUIRE(cli.run_on("undo", {"--count", "2"}) == 0);
  spans = listed(cli, "spans");
  CHECK(spans[0]["type"] == "prediction");
  CHECK(spans[0]["start"] == 6);
  CHECK(listed(cli, "parties").empty());
  CHECK(cli.run_on("edit", {id, "--place", "0:4000"}) == 3);
  CHECK(cli.run_on("edit", {"no such tag", "--note", "x"}) == 3);
}

TEST_CASE("untag takes annotations away, and undo brings them back") {
  Cli cli;
  const auto id = make_tagged(cli);
  CHECK(cli.run_on("untag", {id}) == 0);
  CHECK(cli.out() == "Removed 1 annotation.\n");
  CHECK(listed(cli, "spans").empty());
  REQUIRE(cli.run_on("undo") == 0);
  CHECK(listed(cli, "spans").size() == 1);
  CHECK(cli.run_on("untag", {"no such tag"}) == 3);
}

TEST_CASE("document edit corrects what is known of a document") {
  Cli cli;
  make_tagged(cli);
  REQUIRE(cli.run_on("document", {"edit", "rain.txt", "--title", "On rain", "--outlet", "The Daily",
                                  "--author", "Ida Berg", "--dateline", "2022-12-20"}) == 0);
  const auto documents = listed(cli, "documents");
  CHECK(documents[0]["title"] == "On rain");
  CHECK(documents[0]["authors"][0] == "Ida Berg");
  REQUIRE(cli.run_on("undo") == 0);
  CHECK(listed(cli, "documents")[0]["title"] != "On rain");
}

TEST_CASE("proposition add makes one and proposition edit words it anew") {
  Cli cli;
  make_tagged(cli);
  REQUIRE(cli.run_on("proposition", {"add", "It rains in Minsk", "--criteria", "A gauge says so.",
                                     "--window", "2023-01-01..2023-01-31", "--base-rate", "0.4"}) ==
          0);
  auto rows = listed(cli, "propositions");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0]["statement"] == "It rains in Minsk");
  CHECK(rows[0]["criteria"] == "A gauge says so.");
  REQUIRE(cli.run_on("proposition",
                     {"edit", "It rains in Minsk", "--statement", "It rains in Brest"}) == 0);
  rows = listed(cli, "propositions");
  CHECK(rows[0]["statement"] == "It rains in Brest");
  CHECK(rows[0]["criteria"] == "A gauge says so.");
  CHECK(cli.run_on("proposition", {"add"}) == 3);
}
