// The projects in tests/projects, each written by a version of this program and never touched
// again: what a person made with any version can be opened, checked and changed by this one.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "store/check/check.h"
#include "store/project/project.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

namespace fs = std::filesystem;

// An empty project has a page for each of its tables and indexes: about 400 kB.
constexpr std::uintmax_t kLargest = 512 * 1024;

fs::path projects_folder() { return test_support::source_dir() / "tests" / "projects"; }

std::vector<fs::path> old_projects() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(projects_folder())) {
    if (entry.path().extension() == ".foresay") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The files are opened as copies: opening migrates, and writes beside them.
fs::path copy_into(const test_support::TempDir& dir, const fs::path& project) {
  const fs::path copy = dir / project.filename().string();
  fs::copy_file(project, copy);
  return copy;
}

std::string counts_of(const store::Database& database, std::istream& tables) {
  std::string out;
  std::string line;
  while (std::getline(tables, line)) {
    const std::string table = line.substr(0, line.find(' '));
    const auto rows = database.integer("SELECT count(*) FROM " + table);
    out += table + ' ' + std::to_string(rows.value_or(-1)) + '\n';
  }
  return out;
}

// Tables, indexes, views and triggers, as they were written.
std::string schema_of(const store::Database& database) {
  return database
      .text(
          "SELECT group_concat(sql, char(10)) FROM "
          "(SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name)")
      .value_or("");
}

}  // namespace

TEST_CASE("the format that is written today is among the kept projects, small and named by it") {
  const auto projects = old_projects();
  REQUIRE_FALSE(projects.empty());
  for (const auto& project : projects) CHECK(fs::file_size(project) < kLargest);
  const std::string now = "v" + std::to_string(store::format_version()) + ".foresay";
  CHECK(fs::exists(projects_folder() / now));
  const store::Database file(projects_folder() / now, store::Database::Access::read_only);
  CHECK(file.integer("PRAGMA user_version") == store::format_version());
}

TEST_CASE("a project of every version opens, is clean and holds every row it was kept with") {
  for (const auto& project : old_projects()) {
    CAPTURE(project.filename().string());
    const test_support::TempDir dir;
    const auto opened = store::Project::open(copy_into(dir, project));
    REQUIRE_MESSAGE(opened, (opened ? std::string() : opened.error().message));
    for (const auto& finding : store::check(opened->database())) FAIL_CHECK(finding.sentence);
    const std::string recorded =
        test_support::read_file(fs::path(project).replace_extension(".counts"));
    std::istringstream tables(recorded);
    CHECK(counts_of(opened->database(), tables) == recorded);
  }
}

TEST_CASE("what was done last in a project of any version can be taken back and done again") {
  for (const auto& project : old_projects()) {
    CAPTURE(project.filename().string());
    const test_support::TempDir dir;
    auto opened = store::Project::open(copy_into(dir, project)).value();
    const auto tags = opened.database().integer("SELECT count(*) FROM annotation");
    const auto undone = opened.undo();
    REQUIRE_MESSAGE(undone, (undone ? std::string() : undone.error().message));
    CHECK(opened.database().integer("SELECT count(*) FROM annotation") == *tags - 1);
    REQUIRE(opened.redo());
    CHECK(opened.database().integer("SELECT count(*) FROM annotation") == tags);
    CHECK(store::check(opened.database()).empty());
  }
}

TEST_CASE("a project of every version has the schema of a new one once it is open") {
  const test_support::TempDir dir;
  const auto fresh = store::Project::create(dir / "fresh.foresay", "ann").value();
  for (const auto& project : old_projects()) {
    CAPTURE(project.filename().string());
    const auto opened = store::Project::open(copy_into(dir, project)).value();
    // A difference means that a migration was edited after it was released.
    CHECK(schema_of(opened.database()) == schema_of(fresh.database()));
  }
}
