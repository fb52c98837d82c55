// What the command line says of sentences and languages, and how tags keep whole characters.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

const std::string kSentenceArticle =
    "Bridge could open\n\nRiver Gazette\n4 May 2023\n\nMr. Bell said that the old bridge over the\n"
    "river could open. “It could. It will,” he said.\n";

void make_project(Cli& cli, const std::string& text) {
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {cli.file("in/a.txt", text)}) == 0);
}

std::vector<std::string> quotes_of(Cli& cli, const char* key = "quote") {
  std::vector<std::string> out;
  for (const auto& row : cli.json()) out.push_back(row[key].get<std::string>());
  return out;
}

}  // namespace

TEST_CASE("show sentences lists the units of a text in order, in code points") {
  Cli cli;
  make_project(cli, kSentenceArticle);
  REQUIRE(cli.run_on("show", {"sentences", "--json"}) == 0);
  const auto rows = cli.json();
  CHECK(quotes_of(cli) ==
        std::vector<std::string>{"Bridge could open", "River Gazette", "4 May 2023",
                                 "Mr. Bell said that the old bridge over the\nriver could open.",
                                 "“It could. It will,” he said."});
  CHECK(quotes_of(cli, "kind") ==
        std::vector<std::string>{"title", "sentence", "dateline", "sentence", "sentence"});
  CHECK(rows[0]["start"] == 0);
  CHECK(rows[0]["end"] == 17);
  CHECK(rows[4]["end"].get<int>() - rows[4]["start"].get<int>() == 29);
  CHECK(rows[0]["file"] == "a.txt");
  CHECK(rows[3]["language"] == "en");
  CHECK(cli.run_on("show", {"sentences", "--document", "no such"}) == 3);
}

TEST_CASE("tag-all leaves titles and datelines alone unless it is asked for them") {
  Cli cli;
  make_project(cli, kSentenceArticle);
  REQUIRE(cli.run_on("tag-all", {"could", "claim", "--dry-run", "--json"}) == 0);
  CHECK(cli.json()["places"] == 2);
  CHECK(cli.json()["titles"] == 1);
  CHECK(cli.json()["lines"][0]["skip"] == "title");
  REQUIRE(cli.run_on("tag-all", {"could", "claim", "--dry-run"}) == 0);
  CHECK(holds(cli.out(), "2 places in 1 document; 1 is a title or dateline."));
  REQUIRE(cli.run_on("tag-all", {"could", "claim", "--dry-run", "--json", "--titles"}) == 0);
  CHECK(cli.json()["places"] == 3);
  REQUIRE(cli.run_on("tag-all", {"could", "claim", "--dry-run", "--json", "--whole", "words"}) ==
          0);
  CHECK(cli.json()["places"] == 3);
}

TEST_CASE("a tag never cuts what is seen as one character") {
  Cli cli;
  // A letter with its accent apart, and a family of five code points.
  make_project(cli, "Title here\n\nThe cafe\u0301 is 👨‍👩‍👧 old.\n");
  REQUIRE(cli.run_on("tag", {"a.txt", "16", "20", "claim", "--json"}) == 0);
  CHECK(cli.json()["quote"] == "cafe\u0301");
  CHECK(cli.json()["end"] == 21);
  CHECK(holds(cli.err(), "widened"));
  REQUIRE(cli.run_on("tag", {"a.txt", "27", "32", "claim", "--json"}) == 0);
  CHECK(cli.json()["quote"] == "👨‍👩‍👧 o");
  CHECK(holds(cli.err(), "widened"));
  REQUIRE(cli.run_on("tag", {"a.txt", "12", "15", "claim", "--json"}) == 0);
  CHECK(cli.json()["quote"] == "The");
  CHECK(cli.err().empty());
}

TEST_CASE("the language of a document is guessed, stated or corrected by hand") {
  Cli cli;
  const std::string danish =
      "Borgmesteren sagde i går, at den gamle bro over floden ikke bliver åbnet før vinteren.";
  const std::string rows = R"({"id":"a","file":"a","text":")" + danish + "\"}\n" +
                           R"({"id":"b","file":"b","text":")" + danish +
                           " \",\"language\":\"nb\"}\n" + R"({"id":"c","file":"c","text":")" +
                           danish + "  \",\"language\":\"\"}\n";
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {cli.file("in/rows.jsonl", rows)}) == 0);
  const auto language = [&cli](const char* document) {
    REQUIRE(cli.run_on("language", {document, "--json"}) == 0);
    return cli.json();
  };
  CHECK(language("a")["language"] == "da");
  CHECK(language("b")["language"] == "nb");
  CHECK(language("b")["guess"] == "da");
  CHECK(language("c")["language"].is_null());
  REQUIRE(cli.run_on("language", {"a", "sv"}) == 0);
  CHECK(language("a")["language"] == "sv");
  REQUIRE(cli.run_on("language", {"a", "--guess"}) == 0);
  CHECK(language("a")["language"] == "da");
  CHECK(cli.run_on("language", {"a", "Danish!"}) == 2);
  CHECK(cli.run_on("language", {"no such", "da"}) == 3);
}
