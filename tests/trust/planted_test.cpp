// Links where files of the program are to lie, and rules in a schema that somebody planted.
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>

#include "store/check/rescue.h"
#include "store/project/backup.h"
#include "store/project/dated_backups.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/work.h"

namespace {

namespace fs = std::filesystem;
using store::Project;

constexpr std::string_view kVictim = "what somebody else wrote";

enum class Planted { symbolic_link, hard_link, link_to_nowhere, folder, pipe };
constexpr std::array kPlanted = {Planted::symbolic_link, Planted::hard_link,
                                 Planted::link_to_nowhere, Planted::folder, Planted::pipe};

void plant(Planted what, const fs::path& place, const fs::path& victim) {
  switch (what) {
    case Planted::symbolic_link:
      return fs::create_symlink(victim, place);
    case Planted::hard_link:
      return fs::create_hard_link(victim, place);
    case Planted::link_to_nowhere:
      return fs::create_symlink(victim.parent_path() / "nowhere", place);
    case Planted::folder:
      fs::create_directory(place);
      return;
    case Planted::pipe:
      REQUIRE(::mkfifo(place.c_str(), 0600) == 0);
      return;
  }
}

/// Everything that writes beside a project; whether it is refused does not matter here.
void work_beside(const fs::path& path, core::Id document) {
  auto project = Project::open(path, {.wait = std::chrono::milliseconds(0)});
  if (!project) return;
  for (int i = 0; i < 4; ++i) (void)trust::change(*project, document, i);
  (void)store::backup(project->database(), path.parent_path() / "copy.foresay", {});
  (void)store::backup(project->database(), path.parent_path() / "copy.foresay",
                      {.overwrite = true});
  (void)store::make_dated_backup({.project = path}, {});
}

void run_as_stranger(const fs::path& path, const std::string& sql) {
  const store::Database stranger(path, store::Database::Access::read_write);
  sqlite3_db_config(stranger.raw(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  stranger.run("PRAGMA trusted_schema = ON");
  stranger.run(sql);
}

}  // namespace

TEST_CASE("nothing is written through a link that lies where a file of ours is to be") {
  const std::array<std::string, 7> names = {
      "p.foresay-lock",           "p.foresay-wal", "p.foresay-shm",
      "p.foresay-journal",        "copy.foresay",  "copy.foresay-wal",
      ".foresay-abcdefghijklmnop"};
  std::size_t count = 0;
  for (const auto& name : names) {
    for (const auto what : kPlanted) {
      // A backup goes where a link of the user's leads: that is its name.
      if (name == "copy.foresay" && what == Planted::symbolic_link) continue;
      CAPTURE(name);
      CAPTURE(static_cast<int>(what));
      const test_support::TempDir dir;
      const test_support::TempDir elsewhere;
      const auto victim = elsewhere / "victim";
      test_support::write_file(victim, kVictim);
      fs::permissions(victim, fs::perms::owner_read | fs::perms::owner_write);
      const auto document = trust::copy_project(dir / "p.foresay");
      plant(what, dir / name, victim);
      work_beside(dir / "p.foresay", document);
      CHECK(test_support::read_file(victim) == kVictim);
      CHECK(fs::status(victim).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
      CHECK_FALSE(fs::exists(elsewhere / "nowhere"));
      CHECK(fs::exists(fs::symlink_status(dir / "p.foresay")));
      std::error_code none;
      fs::remove(dir / name, none);
      CHECK(trust::fault_of(dir / "p.foresay", core::Id(0)) == "");
      ++count;
    }
  }
  MESSAGE(count << " links, folders and pipes planted");
}

TEST_CASE("planted rules are refused for writing, and a rescue leaves them out") {
  const std::array<std::string, 6> planted = {
      "CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM document; END",
      "CREATE TRIGGER evil BEFORE UPDATE ON setting BEGIN SELECT raise(ABORT, 'no'); END",
      "CREATE VIEW evil AS SELECT * FROM document",
      "CREATE VIRTUAL TABLE evil USING fts5 (a)",
      "CREATE INDEX evil ON annotation (hex(zeroblob(start)))",
      "DROP INDEX annotation_by_parent"};
  for (const auto& sql : planted) {
    CAPTURE(sql);
    const test_support::TempDir dir;
    const auto path = dir / "p.foresay";
    (void)trust::make_project(path);
    run_as_stranger(path, sql);
    const auto bytes = test_support::read_file(path);
    const auto refused = Project::open(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("foresay rescue") != std::string::npos);
    CHECK(test_support::read_file(path) == bytes);
    REQUIRE(store::rescue(path, dir / "clean.foresay", {}));
    CHECK(trust::fault_of(dir / "clean.foresay", core::Id(0)) == "");
  }
  MESSAGE(planted.size() << " rules planted");
}
