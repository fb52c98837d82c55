// The verbs undo and redo, and what the window says of an edit that cannot be undone.
#include <doctest/doctest.h>

#include "store/journal/journal.h"
#include "tests/workbench/cli_support.h"
#include "workbench/app/workbench.h"

using test_support::Cli;
using test_support::holds;

namespace {

// Two tags, the second of which made a proposition (one edit with its link) that is open now.
void make_undo_project(Cli& cli) {
  const auto text = cli.file("in/a.txt", "Belarus could well join. Nobody else will.\n");
  const auto rows = cli.file(
      "in/p.jsonl",
      R"({"id": "P1", "statement": "Belarus joins", "window": {"from": "2022-01-01", "to": "2022-12-31"}, "criteria": "It is announced."})"
      "\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {text, rows}) == 0);
  REQUIRE(cli.run_on("tag", {"a.txt", "0", "7", "claim"}) == 0);
  REQUIRE(cli.run_on("proposition", {"instance", "P1", "2022-01-01..2022-06-30", "By June"}) == 0);
  REQUIRE(cli.run_on("outcome", {"By June", "open"}) == 0);
}

}  // namespace

TEST_CASE("undo gives a line for each edit, and says which one was passed over and why") {
  Cli cli;
  make_undo_project(cli);
  CHECK(cli.run_on("undo", {"--json"}) == 1);
  REQUIRE(cli.json().size() == 1);
  const auto passed = cli.json()[0];
  CHECK(passed["done"] == false);
  CHECK(passed["what"] == "Add “By June”");
  CHECK(holds(passed["reason"].get<std::string>(), "an outcome is recorded"));
  CHECK(passed["id"].get<std::string>().size() > 10);
  CHECK(cli.run_on("undo", {"--json"}) == 0);
  const auto done = cli.json().at(0);
  CHECK(done["done"] == true);
  CHECK(done["what"] == "Tag a claim");
  CHECK(done["reason"].is_null());
  CHECK(cli.run_on("undo") == 0);
  CHECK(cli.out() == "There is nothing to undo.\n");
  CHECK(cli.run_on("undo", {"--json"}) == 0);
  CHECK(cli.json().empty());
  REQUIRE(cli.run_on("show", {"journal", "--json"}) == 0);
  CHECK(cli.json()[0]["kind"] == "undo");
  CHECK(cli.json()[1]["kind"] == "undo passed over");
  CHECK(cli.json()[1]["reverts"] == passed["id"]);
  REQUIRE(cli.run_on("show", {"journal"}) == 0);
  CHECK(holds(cli.out(), "undo passed over: Add “By June”, because an outcome"));
  CHECK(cli.run_on("redo") == 0);
  CHECK(holds(cli.out(), "Done again: Tag a claim."));
  CHECK(cli.run_on("redo") == 0);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("undo of several edits lists those it took back and those it could not") {
  Cli cli;
  make_undo_project(cli);
  CHECK(cli.run_on("undo", {"--count", "9"}) == 1);
  CHECK(holds(cli.out(), "  Passed over: Add “By June”, because an outcome"));
  CHECK(holds(cli.out(), "  Undone: Tag a claim.\n"));
  CHECK(cli.run_on("redo", {"--count", "9", "--json"}) == 0);
  CHECK(cli.json().size() == 1);
  CHECK(cli.run_on("undo", {"--count", "0"}) == 2);
}

TEST_CASE("the window says what cannot be undone, why, and what the next press takes back") {
  Cli cli;
  make_undo_project(cli);
  workbench::Environment environment;
  environment.login = "Anna";
  environment.keeps_settings = false;
  workbench::Workbench bench(environment, [] {});
  bench.perform(workbench::OpenProject{cli.project()});
  const auto tags = [&] {
    return bench.project()->database().integer("SELECT count(*) FROM annotation");
  };
  bench.perform(workbench::Undo{});
  CHECK(tags() == 1);
  CHECK(bench.state().toasts.back().title ==
        "“Add “By June”” cannot be undone: an outcome is recorded of its proposition, and outcomes "
        "stay. The next undo takes back “Tag a claim”.");
  bench.perform(workbench::Undo{});
  CHECK(tags() == 0);
  CHECK(bench.state().toasts.back().title == "Undone: Tag a claim.");
  bench.perform(workbench::Undo{});
  CHECK(bench.state().toasts.back().title == "There is nothing to undo.");
  bench.perform(workbench::ShowOverlay{workbench::Overlay::journal});
  bench.refresh();
  REQUIRE(bench.journal().lines().size() > 2);
  CHECK(bench.journal().lines()[0].what == "undo: Tag a claim");
  CHECK(holds(bench.journal().lines()[1].what, "undo passed over: Add “By June”, because"));
}
