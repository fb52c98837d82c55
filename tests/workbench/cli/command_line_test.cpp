#include "workbench/cli/command_line.h"

#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"
#include "workbench/cli/verb.h"

using test_support::Cli;
using test_support::holds;

TEST_CASE("without a verb the window is opened, on the project that is named when it exists") {
  Cli cli;
  CHECK(cli.run({}) == -1);
  CHECK(cli.window_project().empty());
  const auto file = cli.file("mine.foresay", "anything");
  CHECK(cli.run({file}) == -1);
  CHECK(cli.window_project() == file);
  CHECK(cli.run({cli.path("none.foresay").string()}) == 3);
  CHECK(holds(cli.err(), "There is no such project. Make it with `foresay new"));
}

TEST_CASE("the version and the help of every verb are printed with exit code 0") {
  Cli cli;
  CHECK(cli.run({"--version"}) == 0);
  CHECK(holds(cli.out(), "foresay 0."));
  CHECK(cli.run({"--help"}) == 0);
  for (const auto& verb : workbench::verbs()) {
    CAPTURE(verb.name);
    CHECK(holds(cli.out(), verb.summary));
  }
  CHECK(holds(cli.out(), "Exit codes: 0 done"));
  for (const auto& verb : workbench::verbs()) {
    CAPTURE(verb.name);
    CHECK(cli.run({verb.name, "--help"}) == 0);
    CHECK(holds(cli.out(), verb.summary));
    CHECK(cli.err().empty());
  }
}

TEST_CASE("wrong usage is exit code 2, a sentence and where to find help, and touches no file") {
  Cli cli;
  const std::vector<std::vector<std::string>> wrong = {
      {"shwo", "x"},
      {"shwo"},
      {"--nonsense"},
      {"new"},
      {"new", cli.project(), "too", "many"},
      {"show", cli.project()},
      {"show", cli.project(), "everything"},
      {"show", cli.project(), "spans", "--type", "guess"},
      {"search", cli.project()},
      {"import", cli.project()},
      {"import", cli.project(), "x", "--format", "papyrus"},
      {"export", cli.project(), "--format", "papyrus", "--out", "x"},
      {"export", cli.project(), "--format", "jsonl"},
      {"tag", cli.project(), "doc", "1", "2"},
      {"tag", cli.project(), "doc", "-1", "2", "claim"},
      {"tag", cli.project(), "doc", "1", "two", "claim"},
      {"tag", cli.project(), "doc", "1", "2", "guess"},
      {"tag", cli.project(), "doc", "1", "2", "claim", "--said", "2022-13-01"},
      {"tag", cli.project(), "doc", "1", "2", "claim", "--said", "2022-02-01..2022-01-01"},
      {"tag", cli.project(), "doc", "1", "2", "claim", "--fragment", "7"},
      {"outcome", cli.project(), "P1", "maybe"},
      {"outcome", cli.project(), "P1", "true", "--known", "yesterday"},
      {"backup", cli.project(), "--to", cli.project()},
      {"check"}};
  for (const auto& arguments : wrong) {
    CAPTURE(arguments.front());
    CAPTURE(arguments.back());
    CHECK(cli.run(arguments) == 2);
    CHECK(cli.out().empty());
    CHECK(cli.err().starts_with("foresay"));
    CHECK(cli.err().ends_with("\n"));
  }
  CHECK_FALSE(std::filesystem::exists(cli.project()));
}

TEST_CASE("every verb that needs a project ends with 3 and a sentence when there is none") {
  Cli cli;
  const auto article = cli.file("a.txt", "Some words of an article.");
  const std::vector<std::vector<std::string>> attempts = {
      {"import", cli.project(), article},
      {"export", cli.project(), "--format", "jsonl", "--out", cli.path("out").string()},
      {"show", cli.project(), "documents"},
      {"search", cli.project(), "words"},
      {"tag", cli.project(), "a.txt", "0", "4", "claim"},
      {"outcome", cli.project(), "P1", "open"},
      {"check", cli.project()},
      {"backup", cli.project(), cli.path("copy").string()}};
  for (const auto& arguments : attempts) {
    CAPTURE(arguments.front());
    CHECK(cli.run(arguments) == 3);
    CHECK(holds(cli.err(), "p.foresay"));
    CHECK(cli.out().empty());
  }
  CHECK_FALSE(std::filesystem::exists(cli.project()));
  CHECK_FALSE(std::filesystem::exists(cli.path("out")));
}

TEST_CASE("a file that is no project is refused by every verb that would read it") {
  Cli cli;
  (void)cli.file("p.foresay", "this is no database at all, whatever it is called");
  for (const char* verb : {"check"}) CHECK(cli.run_on(verb) == 3);
  CHECK(cli.run_on("show", {"documents"}) == 3);
  CHECK(cli.run_on("new") == 3);
  CHECK(test_support::read_file(cli.project()) ==
        "this is no database at all, whatever it is called");
}

TEST_CASE("wrong arguments are said in sentences of our own") {
  Cli cli;
  const auto said = [&cli](const std::vector<std::string>& words) {
    CHECK(cli.run(words) == 2);
    CHECK(cli.out().empty());
    for (const char* foreign :
         {"required", "not expected", "Could not", "not in", "missing TEXT"}) {
      CAPTURE(cli.err());
      CHECK_FALSE(holds(cli.err(), foreign));
    }
    return cli.err();
  };
  CHECK(
      holds(said({"import"}), "foresay import: PROJECT is missing.\nTry `foresay import --help`."));
  CHECK(holds(said({"export", "p", "--format", "csv"}), "--out is missing."));
  CHECK(holds(said({"export", "p", "--out"}), "--out needs a value behind it."));
  CHECK(holds(said({"export", "p", "--out", "a", "--out", "b", "--format", "csv"}),
              "--out is given more than once"));
  CHECK(holds(said({"show", "p", "spams"}), "“spams” is not one of documents, versions, spans"));
  CHECK(holds(said({"show", "p", "spans", "more"}), "“more” is one word too many"));
  CHECK(holds(said({"export", "p", "--format", "csv", "--out", "o", "--seed", "2"}),
              "--seed needs --split as well."));
  CHECK(holds(said({"score", "p", "--bins", "x"}), "“x” is no whole number from 1 to 100."));
  CHECK(holds(said({"score", "p", "--bins", "101"}), "“101” is no whole number from 1 to 100."));
  CHECK(holds(said({"tag", "p", "d", "1.5", "3", "claim"}), "“1.5” is no whole number from 0 on."));
  CHECK(holds(said({"--scale", "9"}), "“9” is no number from 0.5 to 4."));
  CHECK(holds(said({"--theme", "blue"}), "“blue” is not one of light, dark."));
}

TEST_CASE("words that begin with a dash are explained, and stand behind two dashes") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("import", {"-article.txt"}) == 2);
  CHECK(holds(cli.err(), "“-article.txt” is no option of foresay import."));
  CHECK(holds(cli.err(), "./-article.txt"));
  CHECK(cli.run_on("search", {"-hunger"}) == 2);
  CHECK(holds(cli.err(), "“-hunger” is no option of foresay search."));
  CHECK(holds(cli.err(), "behind --"));
  CHECK(cli.run_on("search", {"--", "-hunger"}) == 0);
  CHECK(cli.run({"--nonsense"}) == 2);
  CHECK(holds(cli.err(), "“--nonsense” is no option of foresay."));
  CHECK(cli.run({"import", "-h"}) == 0);
  CHECK(holds(cli.out(), "--copies"));
}
