// Rows that no constraint allows, as somebody may have written them into a file: the window opens
// the project and no verb dies of them, hangs, or breaks its word on what it ends with.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <limits>
#include <random>
#include <stdexcept>

#include "store/project/project.h"
#include "store/read/documents.h"
#include "tests/support/shared_inputs.h"
#include "tests/trust/amount.h"
#include "tests/trust/work.h"
#include "tests/workbench/cli_support.h"
#include "workbench/app/workbench.h"

namespace {

using store::Database;
using test_support::Cli;

constexpr std::size_t kValuesTried = 40;

/// What a column may hold when somebody wrote there by hand, as SQL.
constexpr std::array kHostile = {"9223372036854775807",
                                 "-9223372036854775808",
                                 "1e308",
                                 "-0.5",
                                 "''",
                                 "'nonsense'",
                                 "char(27) || '[2J' || char(10) || 'a.txt:1: forged'",
                                 "x'00ff00c328'",
                                 "'[[[[1]]]]'",
                                 "'0000-00-00'",
                                 "'9999-12-31'",
                                 "NULL",
                                 "id",
                                 "rowid"};

/// Two megabytes, in three rows: enough of them would take any program its time.
constexpr const char* kHuge = "replace(hex(zeroblob(1000000)), '00', 'ab')";

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

/// Opens every document, annotation and proposition of the project in the window, and its other
/// workspaces, without their pixels.
void look_through(const Cli& cli) {
  workbench::Environment environment;
  environment.login = "tester";
  environment.variables["HOME"] = cli.path("home").string();
  environment.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  workbench::Workbench bench(environment, [] {});
  const auto show = [&bench](const workbench::Action& action) {
    bench.perform(action);
    bench.refresh();
    bench.pump();
  };
  show(workbench::OpenProject{cli.project()});
  if (bench.project() == nullptr) return;  // Refused, with a sentence.
  const auto& database = bench.project()->database();
  for (const auto& row : store::list_documents(database)) show(workbench::OpenDocument{row.id, {}});
  for (const std::string table : {"annotation", "proposition"}) {
    auto ids = database.query("SELECT id FROM " + table + " LIMIT 12");
    while (ids.step()) {
      if (table == "annotation") show(workbench::SelectAnnotation{ids.id(0)});
      if (table == "proposition") show(workbench::SelectProposition{ids.id(0)});
    }
  }
  for (const auto workspace : {workbench::Workspace::track, workbench::Workspace::score,
                               workbench::Workspace::dataset, workbench::Workspace::read}) {
    show(workbench::ShowWorkspace{workspace});
  }
  for (int i = 0; i < 3; ++i) show(workbench::Undo{});
}

/// A verb that ends with a code of no verb, or with the words of a library.
void run(Cli& cli, const std::string& verb, const std::vector<std::string>& rest) {
  const auto code = cli.run_on(verb, rest);
  for (const std::string words : {"basic_string", "vector", "std::", "map::", "enough memory"}) {
    if (cli.err().find(words) != std::string::npos) throw std::runtime_error(verb + cli.err());
  }
  if (code < 0 || code > 3) throw std::runtime_error(verb + " ended with another code");
}

/// Those that only read, then those that write.
void run_verbs(Cli& cli) {
  for (const std::string part :
       {"documents", "spans", "propositions", "outcomes", "parties", "journal", "evidence"}) {
    run(cli, "show", {part, "--json"});
  }
  for (const std::string verb : {"score", "due", "check"}) run(cli, verb, {});
  run(cli, "timeline", {"P1"});
  run(cli, "search", {"the", "--type", "claim"});
  for (const std::string format : {"jsonl", "csv", "brat"}) {
    run(cli, "export", {"--format", format, "--out", cli.path(format).string()});
  }
  run(cli, "rescue", {cli.path("rescued.foresay").string()});
  run(cli, "tag-all", {"the", "claim"});
  run(cli, "undo", {"--count", "3"});
  run(cli, "check", {"--repair"});
}

/// In a process of its own, so that one that dies or hangs is one fault of many.
int exit_code_of(const std::function<void()>& work) {
  trust::Worker worker([&work](const auto& /*acknowledge*/) {
    ::alarm(trust::kSanitized ? 240 : 60);
    try {
      work();
    } catch (const std::exception& fault) {
      std::cerr << fault.what() << "\n";
      throw;
    }
  });
  return worker.wait();
}

struct Column {
  std::string table;
  std::string name;
};

std::vector<Column> all_columns(const Cli& cli) {
  const Database database(cli.project(), Database::Access::read_only);
  std::vector<Column> out;
  auto rows = database.query(
      "SELECT s.name, c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c "
      "WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' AND s.name NOT GLOB '*_search*'");
  while (rows.step()) out.push_back({rows.text(0), rows.text(1)});
  return out;
}

}  // namespace

TEST_CASE("no value in any column ends the window or a verb") {
  std::mt19937_64 random(trust::seed());
  Cli cli;
  cli.environment().variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  REQUIRE(cli.run_on("new", {"--sample"}) <= 1);
  const auto sample = test_support::read_file(cli.project());
  const auto columns = all_columns(cli);
  std::size_t faults = 0;
  for (std::size_t i = 0; i < trust::amount(kValuesTried); ++i) {
    const auto& column = columns[random() % columns.size()];
    const std::size_t which = random() % (kHostile.size() + 1);
    const bool huge = which == kHostile.size();
    const std::string value = huge ? kHuge : kHostile.at(which);
    const std::string rows =
        huge ? " WHERE rowid IN (SELECT rowid FROM \"" + column.table + "\" LIMIT 3)"
             : (random() % 2 == 0 ? "" : " WHERE rowid % 3 = 0");
    const auto sql =
        "UPDATE OR IGNORE \"" + column.table + "\" SET \"" + column.name + "\" = " + value + rows;
    CAPTURE(sql);
    test_support::write_file(cli.project(), sample);
    const auto code = exit_code_of([&] {
      try {
        plant(cli, sql);
      } catch (const SQLite::Exception&) {
        return;  // NULL where none may be, a table without rowid.
      }
      look_through(cli);
      run_verbs(cli);
    });
    CHECK(code == 0);
    faults += code == 0 ? 0U : 1U;
  }
  MESSAGE(columns.size() << " columns, " << trust::amount(kValuesTried) << " values, " << faults
                         << " faults");
}

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
    CHECK_NOTHROW(look_through(cli));
    CHECK_NOTHROW(run_verbs(cli));
  }
}

TEST_CASE("a term of no vocabulary ends neither the window nor a verb") {
  Cli cli;
  cli.environment().variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  REQUIRE(cli.run_on("new", {"--sample"}) <= 1);
  plant(cli,
        "UPDATE OR IGNORE verdict_term SET vocabulary_id = 77;"
        "UPDATE OR IGNORE scale_term SET scale_id = 77");
  CHECK_NOTHROW(look_through(cli));
  CHECK_NOTHROW(run_verbs(cli));
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
  CHECK_NOTHROW(look_through(cli));
  CHECK_NOTHROW(run_verbs(cli));
  const auto deep_case =
      cli.file("case.json", std::string(200'000, '[') + std::string(200'000, ']'));
  CHECK(cli.run({"score-check", deep_case}) == 3);
}
