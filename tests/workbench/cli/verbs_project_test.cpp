// The verbs new, check and backup.
#include <doctest/doctest.h>

#include "tests/support/shared_inputs.h"
#include "tests/workbench/cli_support.h"

namespace fs = std::filesystem;
using test_support::Cli;
using test_support::holds;

TEST_CASE("a new project is clean, has no documents and holds the default vocabularies") {
  Cli cli;
  CHECK(cli.run_on("new") == 0);
  CHECK(holds(cli.out(), "Made "));
  CHECK(cli.err().empty());
  CHECK(cli.run_on("check") == 0);
  CHECK(holds(cli.out(), "is clean."));
  CHECK(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json() == nlohmann::json::array());
  CHECK(cli.run_on("show", {"documents"}) == 0);
  CHECK(cli.out().empty());
  CHECK(holds(cli.err(), "There is no document yet"));
}

TEST_CASE("the sample is complete: documents, spans, propositions and outcomes, and clean") {
  Cli cli;
  CHECK(cli.run_on("new", {"--sample"}) == 0);
  CAPTURE(cli.err());
  CHECK(cli.err().empty());
  CHECK(cli.run_on("check") == 0);
  CHECK(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json().size() >= 6);
  for (const auto& document : cli.json()) CHECK(document["words"].get<int>() > 100);
  CHECK(cli.run_on("show", {"spans", "--json"}) == 0);
  CHECK(cli.json().size() > 30);
  for (const auto& span : cli.json()) CHECK(span["start"].is_number());
  CHECK(cli.run_on("show", {"outcomes", "--json"}) == 0);
  CHECK(cli.json().size() > 3);
  CHECK(cli.run_on("show", {"propositions", "--json"}) == 0);
  bool published_question = false;
  for (const auto& proposition : cli.json()) {
    published_question |=
        proposition["statement"] == "Will Belarus invade Ukraine before June 1, 2022?" &&
        proposition["status"] == "false";
  }
  CHECK(published_question);
}

TEST_CASE("a path that exists, or whose folder does not, is refused and left as it was") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto before = test_support::read_file(cli.project());
  CHECK(cli.run_on("new", {"--sample"}) == 3);
  CHECK(holds(cli.err(), "p.foresay"));
  CHECK(test_support::read_file(cli.project()) == before);
  CHECK(cli.run({"new", cli.path("no/such/folder/p.foresay").string()}) == 3);
  CHECK_FALSE(fs::exists(cli.path("no")));
}

TEST_CASE("without its assets the program says which variable names them, and makes nothing") {
  Cli cli;
  cli.environment().variables["FORESAY_ASSETS"] = cli.path("none").string();
  CHECK(cli.run_on("new", {"--sample"}) == 3);
  CHECK_FALSE(fs::exists(cli.project()));
  const auto scales = cli.file("assets/scales/bad.json", "{");
  cli.environment().variables["FORESAY_ASSETS"] = cli.path("assets").string();
  CHECK(cli.run_on("new") == 3);
  CHECK(holds(cli.err(), scales + ": This is no vocabulary"));
  CHECK_FALSE(fs::exists(cli.project()));
}

TEST_CASE("annotations are made under the name in the settings, else the login name") {
  Cli cli;
  const auto article = cli.file("a.txt", "A title\n\nSomething will happen soon.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article}) == 0);
  REQUIRE(cli.run_on("tag", {"a.txt", "9", "18", "claim"}) == 0);
  (void)cli.file("config/foresay/settings.json", R"({"annotator": "Zoë"})");
  REQUIRE(cli.run_on("tag", {"a.txt", "9", "18", "prediction"}) == 0);
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  std::map<std::string, std::string> annotators;
  for (const auto& span : cli.json()) annotators[span["type"]] = span["annotator"];
  CHECK(annotators == std::map<std::string, std::string>{{"claim", "eva"}, {"prediction", "Zoë"}});
}

TEST_CASE("damage done behind the program's back is found, listed and exit code 1") {
  Cli cli;
  const auto article = cli.file("a.txt", "A title\n\nSomething will happen soon.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article}) == 0);
  REQUIRE(cli.run_on("tag", {"a.txt", "9", "18", "claim"}) == 0);
  const std::string damage = "sqlite3 '" + cli.project() +
                             "' \"DROP TRIGGER document_text_is_fixed; DROP TRIGGER "
                             "document_search_update; UPDATE document SET text = "
                             "replace(text, 'Something', 'Sometimes')\" 2> /dev/null";
  if (std::system("command -v sqlite3 > /dev/null") != 0 || std::system(damage.c_str()) != 0) {
    MESSAGE("skipped: the text cannot be changed from outside (no sqlite3, or it was refused)");
    return;
  }
  CHECK(cli.run_on("check") == 1);
  CHECK_FALSE(cli.out().empty());
  CHECK(holds(cli.err(), "finding"));
  CHECK(cli.run_on("check", {"--json"}) == 1);
  REQUIRE(cli.json().size() >= 1);
  CHECK(cli.json()[0]["what"].is_string());
  CHECK(cli.json()[0].contains("table"));
  CHECK(cli.json()[0].contains("id"));
}

TEST_CASE("a backup is a project of its own, and an existing file is replaced only by force") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  const auto copy = cli.path("copy.foresay").string();
  CHECK(cli.run_on("backup", {copy}) == 0);
  CHECK(cli.run_on("backup", {copy}) == 3);
  CHECK(holds(cli.err(), "--force"));
  CHECK(cli.run_on("backup", {copy, "--force"}) == 0);
  CHECK(cli.run({"check", copy}) == 0);
  CHECK(cli.run_on("show", {"spans", "--json"}) == 0);
  const auto spans = cli.out();
  CHECK(cli.run({"show", copy, "spans", "--json"}) == 0);
  CHECK(cli.out() == spans);
}
