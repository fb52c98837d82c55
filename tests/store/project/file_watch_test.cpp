// A project that another program moves, removes or replaces while it is open here.
#include "store/project/file_watch.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "store/check/check.h"
#include "store/project/snapshot.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

namespace fs = std::filesystem;
using store::Project;
using test_store::count;
using test_store::WriteFixture;
using test_support::has;
using test_support::read_file;

/// Another project, as a sync client lays it over the one that is open.
fs::path other_project(const fs::path& folder) {
  auto other = Project::create(folder / "other.foresay", "somebody else").value();
  return other.path();
}

std::int64_t annotations_in(const fs::path& project) {
  const auto snapshot = store::Snapshot::open(project);
  REQUIRE_MESSAGE(snapshot, (snapshot ? std::string() : snapshot.error().message));
  CHECK(store::check(snapshot->database()).empty());
  return count(snapshot->database(), "annotation");
}

core::Error refusal_of(Project& project, const std::string& name) {
  const auto done = project.apply(core::SetAnnotator{name});
  REQUIRE_FALSE(done);
  return done.error();
}

}  // namespace

TEST_CASE("a replaced project is not written, and what was open is kept in a copy") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  f.tag(0, 5);
  const auto other = other_project(folder);
  const auto bytes = read_file(other);
  fs::rename(other, f.path());
  const auto error = refusal_of(f.project(), "bob");
  CHECK(error.kind == core::ErrorKind::refused);
  CHECK(has(error.message, "was moved, removed or replaced"));
  CHECK(f.project().lost());
  // Whoever opens the new file meets no log of the old one, also while the old one is still open.
  CHECK_FALSE(fs::exists(f.path().string() + "-wal"));
  CHECK(annotations_in(f.path()) == 0);
  CHECK(has(f.project().set_setting("a", "b").error().message, "was moved"));
  CHECK(has(f.project().undo().error().message, "was moved"));
  f.close();
  CHECK(read_file(f.path()) == bytes);
  CHECK(annotations_in(f.path()) == 0);
  CHECK(has(error.message, "test.kept.foresay"));
  CHECK(annotations_in(folder / "test.kept.foresay") == 1);
}

TEST_CASE(
    "a project that is replaced while nothing is done keeps what was saved when it is closed") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  f.tag(0, 5);
  const auto other = other_project(folder);
  const auto bytes = read_file(other);
  fs::rename(other, f.path());
  // A reader that comes while the old file is open here must not meet its log either.
  CHECK(annotations_in(f.path()) == 0);
  f.close();
  CHECK(read_file(f.path()) == bytes);
  CHECK(annotations_in(f.path()) == 0);
  CHECK(annotations_in(folder / "test.kept.foresay") == 1);
  CHECK_FALSE(fs::exists(f.path().string() + "-lock"));
}

TEST_CASE("a project that was moved away or removed is not acknowledged") {
  for (const bool removed : {true, false}) {
    CAPTURE(removed);
    WriteFixture f;
    const auto folder = f.path().parent_path();
    f.tag(0, 5);
    if (removed) {
      fs::remove(f.path());
    } else {
      fs::rename(f.path(), folder / "moved.foresay");
    }
    CHECK(has(refusal_of(f.project(), "bob").message, "test.kept.foresay"));
    f.close();
    CHECK_FALSE(fs::exists(f.path()));
    CHECK_FALSE(fs::exists(f.path().string() + "-wal"));
    CHECK(annotations_in(folder / "test.kept.foresay") == 1);
  }
}

TEST_CASE("a folder that is renamed takes project and log along, and nothing is lost") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  f.tag(0, 5);
  const fs::path away = folder.string() + "-away";
  fs::rename(folder, away);
  CHECK(has(refusal_of(f.project(), "bob").message, "was moved"));
  f.close();
  CHECK(annotations_in(away / "test.foresay") == 1);
  CHECK(Project::open(away / "test.foresay"));
  fs::rename(away, folder);
}

TEST_CASE("a project that is written over in place is neither written nor mixed with the log") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  f.tag(0, 5);
  const auto bytes = read_file(other_project(folder));
  std::string said;
  SUBCASE("with another change to come") {
    test_support::write_file(f.path(), bytes);
    const auto error = refusal_of(f.project(), "bob");
    CHECK(has(error.message, "was overwritten by another program"));
    CHECK(has(error.message, "test.foresay-wal.old"));
    CHECK(f.project().lost());
  }
  SUBCASE("with none") {
    test_support::write_file(f.path(), bytes);
    // Whoever opens the new file meanwhile does not meet the log of the old one.
    CHECK(annotations_in(f.path()) == 0);
  }
  SUBCASE("by an earlier state of itself") {
    f.close();
    const auto earlier = read_file(f.path());
    f.reopen();
    for (int i = 0; i < 40; ++i) f.tag(6 + i, 20 + i);
    f.reopen();
    f.tag(1, 3);
    test_support::write_file(f.path(), earlier);
    CHECK(has(refusal_of(f.project(), "bob").message, "was overwritten by another program"));
    f.close();
    CHECK(read_file(f.path()) == earlier);
    CHECK(annotations_in(f.path()) == 1);
    return;
  }
  f.close();
  CHECK(read_file(f.path()) == bytes);
  CHECK(annotations_in(f.path()) == 0);
  CHECK(fs::exists(f.path().string() + "-wal.old"));
}

TEST_CASE("checkpoints of its own are no foreign hand, nor are changes of another tool") {
  WriteFixture f;
  for (int i = 0; i < 3; ++i) {
    f.tag(i, i + 5);
    f.database().run("PRAGMA wal_checkpoint(PASSIVE)");
    f.project().database().run("PRAGMA wal_autocheckpoint = 1");
  }
  {
    const store::Database tool(f.path(), store::Database::Access::read_write);
    tool.run("CREATE TABLE mine (a); PRAGMA wal_checkpoint(TRUNCATE); DROP TABLE mine");
  }
  f.tag(10, 15);
  CHECK_FALSE(f.project().lost());
  f.close();
  CHECK(annotations_in(f.path()) == 4);
}

TEST_CASE("the log that a killed program left is not applied to a file that came since") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  f.tag(0, 5);
  // As a kill leaves it: the log filled, the lock lying there.
  fs::create_directory(folder / "killed");
  const auto killed = folder / "killed/test.foresay";
  for (const std::string end : {"", "-wal", "-lock"}) {
    fs::copy_file(f.path().string() + end, killed.string() + end);
  }
  f.close();
  SUBCASE("copied whole it is the project, with all that was saved") {
    const auto project = Project::open(killed);
    REQUIRE(project);
    CHECK(project->remark().empty());
    CHECK(count(project->database(), "annotation") == 1);
  }
  SUBCASE("nor to one that was written over it in place") {
    const auto lock = read_file(killed.string() + "-lock");
    // The note as the killed program would have made it of this very file.
    struct stat info {};
    REQUIRE(::stat(killed.c_str(), &info) == 0);
    const auto file = std::to_string(info.st_dev) + ":" + std::to_string(info.st_ino);
    const auto line = lock.find('\n') + 1;
    test_support::write_file(killed.string() + "-lock",
                             lock.substr(0, line) + file + lock.substr(lock.find(' ', line)));
    test_support::write_file(killed, read_file(other_project(folder)));
    CHECK(annotations_in(killed) == 0);
    const auto project = Project::open(killed);
    REQUIRE(project);
    CHECK(has(project->remark(), "test.foresay-wal.old"));
    CHECK(count(project->database(), "annotation") == 0);
  }
  SUBCASE("a reader looks at the new file alone") {
    fs::rename(other_project(folder), killed);
    CHECK(annotations_in(killed) == 0);
    CHECK(fs::exists(killed.string() + "-wal"));
  }
  SUBCASE("a writer moves the log aside and says so") {
    const auto bytes = read_file(killed.string() + "-wal");
    fs::rename(other_project(folder), killed);
    const auto project = Project::open(killed);
    REQUIRE(project);
    CHECK(has(project->remark(), "test.foresay-wal.old"));
    CHECK(count(project->database(), "annotation") == 0);
    CHECK(store::check(project->database()).empty());
    CHECK(read_file(killed.string() + "-wal.old") == bytes);
  }
}
