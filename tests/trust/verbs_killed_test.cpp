// The program's own verbs, killed at any moment: an export folder holds whole files only and the
// next export completes it, and a project has everything that a verb ended well with.
#include <doctest/doctest.h>

#include <chrono>
#include <map>
#include <random>

#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/work.h"
#include "tests/workbench/cli_support.h"

namespace {

namespace fs = std::filesystem;
using test_support::Cli;

constexpr std::size_t kVerbKills = 20;  // Of each format.
constexpr int kDocuments = 60;
constexpr unsigned kLongestVerbs = 400'000;  // Microseconds.
constexpr const char* kOfTheUser = "mine.txt";

using Files = std::map<std::string, std::string>;

/// By their paths below `folder`; hidden ones are left out.
Files files_of(const fs::path& folder) {
  Files out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto name = entry.path().lexically_relative(folder).generic_string();
    if (!entry.is_regular_file() || name.starts_with(".foresay-")) continue;
    out[name] = test_support::read_file(entry.path());
  }
  return out;
}

void make_corpus(const Cli& cli) {
  auto project = store::Project::create(cli.project(), "eva").value();
  for (int i = 0; i < kDocuments; ++i) {
    const auto text = trust::some_text(i);
    const auto made =
        project.apply(trust::import_of_text(std::to_string(i) + ".txt", text)).value();
    if (i == 0) (void)project.apply(trust::tag_of(made.created.back(), 7)).value();
  }
}

int export_to(Cli& cli, const std::string& format, const fs::path& folder) {
  return cli.run_on("export", {"--format", format, "--out", folder.string()});
}

struct ExportCounts {
  std::size_t kills = 0;
  std::size_t cut = 0;    ///< Left files in the making behind, or some of the new ones.
  std::size_t whole = 0;  ///< Had ended before.
};

/// What lies in `folder` after a kill is of the export before or of the new one, file by file.
void kill_export(Cli& cli, const std::string& format, const Files& before, const Files& after,
                 unsigned life, ExportCounts& counts) {
  const auto folder = cli.path("out");
  trust::Worker worker([&](const auto& acknowledge) {
    const auto code = export_to(cli, format, folder);
    if (code <= 1) acknowledge(core::Id(1));
  });
  worker.kill_after(life);
  (void)worker.wait();
  ++counts.kills;
  const auto found = files_of(folder);
  CHECK(found.at(kOfTheUser) == "mine");
  std::size_t fresh = 0;
  for (const auto& file : found) {
    const auto& name = file.first;
    const auto& bytes = file.second;
    if (name == kOfTheUser) continue;
    CAPTURE(name);
    const bool of_after = after.contains(name) && after.at(name) == bytes;
    const bool of_before = before.contains(name) && before.at(name) == bytes;
    CHECK((of_after || of_before));
    fresh += of_after && !of_before ? 1U : 0U;
  }
  if (worker.count() == 1) {
    ++counts.whole;
    CHECK(fresh > 0);
  } else {
    // The list of the export before is one.
    counts.cut += fresh > 0 || trust::leftovers(folder).size() > 1 ? 1U : 0U;
  }
  // The next completes it, and nothing of the one that was cut is left.
  CHECK(export_to(cli, format, folder) <= 1);
  auto complete = files_of(folder);
  complete.erase(kOfTheUser);
  CHECK(complete == after);
  CHECK(trust::leftovers(folder) == std::vector<std::string>{".foresay-export"});
}

}  // namespace

TEST_CASE("an export that is killed leaves whole files, and the next completes it") {
  std::mt19937_64 random(trust::seed());
  for (const std::string format : {"jsonl", "csv", "brat"}) {
    CAPTURE(format);
    Cli cli;
    make_corpus(cli);
    REQUIRE(export_to(cli, format, cli.path("before")) <= 1);
    const auto before = files_of(cli.path("before"));
    REQUIRE(cli.run_on("tag-all", {"march", "prediction"}) == 0);
    const auto began = std::chrono::steady_clock::now();
    REQUIRE(export_to(cli, format, cli.path("after")) <= 1);
    const auto took = std::chrono::steady_clock::now() - began;
    // Some end before they are killed.
    const auto longest = static_cast<unsigned>(
        std::chrono::duration_cast<std::chrono::microseconds>(took * 3 / 2).count());
    const auto after = files_of(cli.path("after"));
    REQUIRE(before != after);
    ExportCounts counts;
    for (std::size_t i = 0; i < trust::amount(kVerbKills); ++i) {
      fs::remove_all(cli.path("out"));
      fs::copy(cli.path("before"), cli.path("out"), fs::copy_options::recursive);
      test_support::write_file(cli.path("out") / kOfTheUser, "mine");
      kill_export(cli, format, before, after, static_cast<unsigned>(random() % longest), counts);
    }
    MESSAGE(format << ": " << counts.kills << " kills, " << counts.cut << " cut, " << counts.whole
                   << " had ended");
  }
}

TEST_CASE("a verb that is killed leaves a healthy project with all that verbs ended well with") {
  std::mt19937_64 random(trust::seed());
  std::size_t acknowledged = 0;
  const auto kills = trust::amount(kVerbKills);
  for (std::size_t i = 0; i < kills; ++i) {
    Cli cli;
    (void)trust::copy_project(cli.project());
    const auto text = cli.file("in/more.txt", trust::some_text(3));
    trust::Worker worker([&](const auto& acknowledge) {
      const auto done = [&](const std::string& verb, const std::vector<std::string>& rest) {
        if (cli.run_on(verb, rest) > 1) return;
        const store::Database database(cli.project(), store::Database::Access::read_only);
        acknowledge(core::Id(database.integer("SELECT max(id) FROM journal").value_or(0)));
      };
      for (int n = 0;; ++n) {
        test_support::write_file(text, trust::some_text(n));
        done("import", {text});
        done("tag-all", {"march", n % 2 == 0 ? "prediction" : "claim"});
        done("undo", {});
        done("backup", {});
      }
    });
    worker.kill_after(static_cast<unsigned>(random() % kLongestVerbs));
    CHECK(worker.wait() == -1);
    acknowledged += worker.count();
    CHECK(trust::fault_of(cli.project(), worker.last()) == "");
    CHECK(trust::leftovers(fs::path(cli.project()).parent_path()).empty());
  }
  MESSAGE(kills << " kills, " << acknowledged << " verbs ended well");
}
