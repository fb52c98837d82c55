// Rows that no constraint allows, as somebody may have written them into a file: the window opens
// the project and no verb dies of them.
#include <doctest/doctest.h>

#include <limits>

#include "store/project/project.h"
#include "store/read/documents.h"
#include "tests/support/shared_inputs.h"
#include "tests/workbench/cli_support.h"
#include "workbench/app/workbench.h"

namespace {

using store::Database;
using test_support::Cli;

/// Runs SQL on the sample past its checks and triggers, which are there again afterwards.
void plant(const Cli& cli, const std::string& sql) {
  const Database database(cli.project(), Database::Access::read_write);
  std::vector<std::pair<std::string, std::string>> triggers;
  {
    auto rows = database.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    while (rows.step()) triggers.emplace_back(rows.text(0), rows.text(1));
  }
  database.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  for (const auto& [name, trigger] : triggers) database.run("DROP TRIGGER \"" + name + "\"");
  database.run(sql);
  for (const auto& [name, trigger] : triggers) database.run(trigger);
}

/// Opens every document of the project in the window, without its pixels.
void look_through(const Cli& cli) {
  workbench::Environment environment;
  environment.login = "tester";
  environment.variables["HOME"] = cli.path("home").string();
  environment.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  workbench::Workbench bench(environment, [] {});
  bench.perform(workbench::OpenProject{cli.project()});
  REQUIRE(bench.project() != nullptr);
  bench.refresh();
  for (const auto& row : store::list_documents(bench.project()->database())) {
    bench.perform(workbench::OpenDocument{row.id, {}});
    bench.refresh();
    CHECK(bench.reader().has_text());
  }
}

void run_verbs(Cli& cli) {
  for (const std::string kind : {"documents", "spans", "propositions", "outcomes"}) {
    CHECK(cli.run_on("show", {kind, "--json"}) <= 3);
  }
  CHECK(cli.run_on("search", {"the", "--type", "claim"}) <= 3);
  CHECK(cli.run_on("tag-all", {"the", "claim", "--dry-run"}) <= 3);
  CHECK(cli.run_on("check") == 1);
  for (const std::string format : {"jsonl", "csv", "brat"}) {
    CHECK(cli.run_on("export", {"--format", format, "--out", cli.path(format).string()}) <= 3);
  }
}

}  // namespace

TEST_CASE("offsets outside the text end neither the window nor a verb") {
  const auto kLargest = std::to_string(std::numeric_limits<std::int64_t>::max());
  const auto kLeast = std::to_string(std::numeric_limits<std::int64_t>::min());
  const std::vector<std::string> rows = {
      "INSERT OR REPLACE INTO reading_state SELECT id, " + kLargest + ", 0, '' FROM document",
      "INSERT OR REPLACE INTO reading_state SELECT id, " + kLeast + ", 0, '' FROM document",
      "UPDATE span_fragment SET start = " + kLargest + " - 5, \"end\" = " + kLargest,
      "UPDATE span_fragment SET start = start + 1000000, \"end\" = \"end\" + 1000000",
      "UPDATE span_fragment SET start = " + kLeast + ", \"end\" = " + kLargest,
      "UPDATE span_fragment SET start = \"end\", \"end\" = start",
      "UPDATE span_fragment SET start = -7, \"end\" = -3; UPDATE annotation SET start = -7"};
  for (const auto& sql : rows) {
    CAPTURE(sql);
    Cli cli;
    cli.environment().variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
    REQUIRE(cli.run_on("new", {"--sample"}) <= 1);
    plant(cli, sql);
    look_through(cli);
    if (sql.find("reading_state") == std::string::npos) run_verbs(cli);
  }
}

TEST_CASE("JSON nested without end in a column ends no verb and no window") {
  const std::string deep =
      "'{\"blocks\":' || replace(hex(zeroblob(50000)), '00', '[[') || "
      "replace(hex(zeroblob(50000)), '00', ']]') || '}'";
  Cli cli;
  cli.environment().variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  REQUIRE(cli.run_on("new", {"--sample"}) <= 1);
  std::string sql;
  for (const std::string table : {"document", "annotation", "link", "proposition", "party"}) {
    sql += "UPDATE " + table + " SET extra = " + deep + ";";
  }
  plant(cli, sql);
  look_through(cli);
  for (const std::string format : {"jsonl", "csv", "brat"}) {
    CHECK(cli.run_on("export", {"--format", format, "--out", cli.path(format).string()}) <= 3);
  }
  const auto deep_case =
      cli.file("case.json", std::string(200'000, '[') + std::string(200'000, ']'));
  CHECK(cli.run({"score-check", deep_case}) == 3);
}
