// Imports through the command line: names of files that are no text, and any order of rows and
// files.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

TEST_CASE("files whose names are no UTF-8 are opened, and shown, kept and exported as text") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto folder = cli.path("in");
  std::filesystem::create_directory(folder);
  for (const char* name : {"caf\xE9.txt", "caf\xE8.txt"}) {
    std::ofstream(folder / name) << "The text of " << (name[3] == '\xE9' ? "one." : "another.");
  }
  REQUIRE(cli.run_on("import", {folder.string(), "--json"}) == 0);
  CHECK(holds(cli.out(), "caf%E9.txt"));
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json().size() == 2);
  CHECK(holds(cli.out(), "\"file\":\"caf%E9.txt\""));
  CHECK(holds(cli.out(), "\"file\":\"caf%E8.txt\""));
  for (const char* format : {"jsonl", "csv", "brat"}) {
    CAPTURE(format);
    CHECK(cli.run_on("export", {"--format", format, "--out", cli.path(format).string()}) == 0);
    CHECK_FALSE(core::first_invalid_utf8(cli.out() + cli.err()));
  }
  CHECK(cli.run_on("import", {(folder / "none\xFF.txt").string()}) == 3);
  CHECK_FALSE(core::first_invalid_utf8(cli.err()));
}

TEST_CASE("files in any order give the same project") {
  const std::string spans =
      R"({"id":"d1","file":"a.txt","dateline":"2022-03-01","text":"It will probably rain."})"
      "\n"
      R"({"id":"s1","document":"d1","start":0,"end":22,"type":"prediction",)"
      R"("quote":"It will probably rain.","speaker":"Ann","proposition_id":"P1",)"
      R"("proposition":"It rains","stance":"asserts"})"
      "\n";
  const std::string question =
      R"({"id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})"
      "\n";
  const std::string log =
      R"({"proposition_id":"P1","status":"provisional","evidence":["e1"],"recorded_at":"2022-03-03T00:00:00Z"})"
      "\n"
      R"({"proposition_id":"P1","status":"open","recorded_at":"2022-02-01T00:00:00Z"})"
      "\n"
      R"({"id":"e1","proposition_id":"P1","title":"A gauge","bears":"supports"})"
      "\n";
  std::vector<std::string> names = {"a", "b", "c"};
  do {
    CAPTURE(names[0] + names[1] + names[2]);
    Cli cli;
    REQUIRE(cli.run_on("new") == 0);
    std::vector<std::string> paths = {cli.file(names[0] + ".jsonl", spans),
                                      cli.file(names[1] + ".jsonl", question),
                                      cli.file(names[2] + ".jsonl", log)};
    CHECK(cli.run_on("import", paths) == 0);
    CHECK(cli.err().empty());
    REQUIRE(cli.run_on("show", {"propositions", "--json"}) == 0);
    REQUIRE(cli.json().size() == 1);
    CHECK(cli.json()[0]["status"] == "provisional");
    CHECK(cli.json()[0]["criteria"] == "1 mm");
    CHECK(cli.json()[0]["spans"] == 1);
  } while (std::ranges::next_permutation(names).found);
  // One after the other, too: what was named first gets its terms later.
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("import", {cli.file("a.jsonl", spans)}) == 0);
  CHECK(cli.run_on("import", {cli.file("b.jsonl", question)}) == 0);
  CHECK(cli.run_on("import", {cli.file("c.jsonl", log)}) == 0);
  REQUIRE(cli.run_on("show", {"propositions", "--json"}) == 0);
  REQUIRE(cli.json().size() == 1);
  CHECK(cli.json()[0]["status"] == "provisional");
}
