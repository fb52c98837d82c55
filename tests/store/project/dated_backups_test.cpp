#include "store/project/dated_backups.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "store/check/check.h"
#include "store/project/restore.h"
#include "store/project/snapshot.h"
#include "tests/store/read_fixture.h"

namespace fs = std::filesystem;
using store_test::ReadFixture;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

std::int64_t spans_in(const fs::path& file) {
  const auto counts = store::count_backup(file);
  REQUIRE(counts);
  return counts->annotations;
}

unsigned bits_of(const fs::path& file) {
  struct stat info {};
  REQUIRE(::stat(file.c_str(), &info) == 0);
  return info.st_mode & 0777U;
}

/// A copy of the project as if it had been made then.
fs::path backup_of_day(const ReadFixture& f, const std::string& moment) {
  const fs::path file = f.project.path().string() + "." + moment + ".bak";
  REQUIRE(store::backup(f.db(), file));
  return file;
}

}  // namespace

TEST_CASE("a dated backup is whole, as private as its project, and listed with what it holds") {
  ReadFixture f;
  fs::permissions(f.project.path(), fs::perms::owner_read | fs::perms::owner_write);
  const store::BackupSeries series{f.project.path()};
  CHECK(store::backup_is_due(series, core::now()));
  const auto made = store::make_dated_backup(series, {});
  REQUIRE(made);
  CHECK(bits_of(*made) == 0600);
  CHECK(made->parent_path() == f.folder.path());
  const auto all = store::dated_backups(series);
  REQUIRE(all.size() == 1);
  CHECK(all.front().file == *made);
  CHECK(spans_in(*made) == 4);
  CHECK_FALSE(store::backup_is_due(series, core::now()));
  CHECK(store::backup_is_due(series, {core::now().ms + kDay + 5000}));
  CHECK_FALSE(store::backup_is_due({f.project.path(), {}, 0}, {core::now().ms + 2 * kDay}));
}

TEST_CASE("a backup from the future, made by a wrong clock, does not stand in for today's") {
  ReadFixture f;
  backup_of_day(f, "2199-01-01T000000Z");
  CHECK(store::backup_is_due({f.project.path()}, core::now()));
}

TEST_CASE("the latest backups are kept; what is no backup of this project is never removed") {
  ReadFixture f;
  for (int day = 1; day <= 5; ++day) {
    backup_of_day(f, "2024-03-0" + std::to_string(day) + "T080000Z");
  }
  const std::string name = f.project.path().string();
  const fs::path mine = name + ".2024-01-01T080000Z.bak";
  test_support::write_file(mine, "my own notes");
  const fs::path linked = name + ".2024-01-02T080000Z.bak";
  test_support::write_file(f.folder / "thesis.txt", "thesis");
  fs::create_symlink(f.folder / "thesis.txt", linked);
  const fs::path other = name + ".old.bak";
  test_support::write_file(other, "other");
  const fs::path open = backup_of_day(f, "2024-01-03T080000Z");
  const auto writes_it = store::Project::open(open);
  REQUIRE(writes_it);
  REQUIRE(store::make_dated_backup({f.project.path(), {}, 3}, {}));
  CHECK(fs::exists(mine));
  CHECK(fs::is_symlink(linked));
  CHECK(fs::exists(other));
  CHECK(fs::exists(open));
  CHECK_FALSE(fs::exists(name + ".2024-03-03T080000Z.bak"));
  CHECK(fs::exists(name + ".2024-03-04T080000Z.bak"));
  CHECK(fs::exists(name + ".2024-03-05T080000Z.bak"));
}

TEST_CASE("projects of one name share a folder for backups without mixing them") {
  ReadFixture f;
  ReadFixture other;
  const test_support::TempDir folder;
  const store::BackupSeries series{f.project.path(), folder.path(), 1};
  const store::BackupSeries others{other.project.path(), folder.path(), 1};
  REQUIRE(f.project.path().filename() == other.project.path().filename());
  REQUIRE(store::make_dated_backup(series, {}));
  REQUIRE(store::make_dated_backup(others, {}));
  REQUIRE(store::dated_backups(series).size() == 1);
  REQUIRE(store::dated_backups(others).size() == 1);
  const auto absent = store::make_dated_backup({f.project.path(), folder / "absent", 1}, {});
  REQUIRE_FALSE(absent);
  CHECK(absent.error().message.find("is not there") != std::string::npos);
}

TEST_CASE("restoring keeps what the project was, and the project's permissions") {
  ReadFixture f;
  const store::BackupSeries series{f.project.path()};
  const auto backup = backup_of_day(f, "2024-03-01T080000Z");
  f.tag(f.english, core::StatementType::claim, "fuel");
  const auto path = f.project.path();
  const auto held = store::restore_backup(backup, series);
  REQUIRE_FALSE(held);  // It is open here.
  CHECK(held.error().kind == core::ErrorKind::locked);
  { const store::Project closed = std::move(f.project); }
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  const auto kept = store::restore_backup(backup, series);
  REQUIRE(kept);
  CHECK(spans_in(path) == 4);
  CHECK(spans_in(*kept) == 5);
  CHECK(bits_of(path) == 0600);
  CHECK(bits_of(*kept) == 0600);
  auto opened = store::Project::open(path);
  REQUIRE(opened);
  CHECK(store::check(opened->database()).empty());
}

TEST_CASE("a damaged project is kept byte by byte with its log when a backup is restored") {
  ReadFixture f;
  const auto backup = backup_of_day(f, "2024-03-01T080000Z");
  const auto path = f.project.path();
  { const store::Project closed = std::move(f.project); }
  const auto bytes = test_support::read_file(path);
  test_support::write_file(path, bytes.substr(0, bytes.size() / 2));
  const auto kept = store::restore_backup(backup, {path});
  REQUIRE(kept);
  CHECK(kept->string().ends_with(".damaged"));
  CHECK(test_support::read_file(*kept) == bytes.substr(0, bytes.size() / 2));
  CHECK(spans_in(path) == 4);
  fs::remove(path);
  const auto nothing = store::restore_backup(backup, {path});
  REQUIRE(nothing);
  CHECK(nothing->empty());
  CHECK(spans_in(path) == 4);
}

TEST_CASE("a damaged backup, a stranger's file and the project itself are not restored") {
  ReadFixture f;
  const auto path = f.project.path();
  const auto backup = backup_of_day(f, "2024-03-01T080000Z");
  { const store::Project closed = std::move(f.project); }
  const auto before = test_support::read_file(path);
  const auto bytes = test_support::read_file(backup);
  test_support::write_file(backup, bytes.substr(0, bytes.size() - 8192));
  CHECK_FALSE(store::restore_backup(backup, {path}));
  test_support::write_file(backup, "no project at all");
  CHECK_FALSE(store::restore_backup(backup, {path}));
  CHECK_FALSE(store::restore_backup(path, {path}));
  CHECK_FALSE(store::restore_backup(f.folder / "absent", {path}));
  std::stop_source stop;
  stop.request_stop();
  test_support::write_file(backup, bytes);
  const auto stopped = store::restore_backup(backup, {path}, {.stop = stop.get_token()});
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == core::ErrorKind::cancelled);
  CHECK(test_support::read_file(path) == before);
}

TEST_CASE("a backup is copied to a new project and replaces none") {
  ReadFixture f;
  const auto backup = backup_of_day(f, "2024-03-01T080000Z");
  REQUIRE(store::copy_of_backup(backup, f.folder / "copy.foresay"));
  CHECK(spans_in(f.folder / "copy.foresay") == 4);
  CHECK_FALSE(store::copy_of_backup(backup, f.folder / "copy.foresay"));
}
