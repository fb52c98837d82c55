// What lies where a project, its lock and SQLite's own files are to be.
#include "store/project/project_files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/project/backup.h"
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
using test_support::write_file;

std::string why_not(const fs::path& path) {
  const auto opened = Project::open(path, {.wait = std::chrono::milliseconds(50)});
  return opened ? std::string() : opened.error().message;
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

/// Enters a folder for names that SQLite would take for something else.
class Inside {
 public:
  explicit Inside(const fs::path& folder) : before_(fs::current_path()) {
    fs::current_path(folder);
  }
  ~Inside() { fs::current_path(before_); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  fs::path before_;
};

}  // namespace

TEST_CASE("a lock that is a link, a pipe or a file of somebody's own is refused and stays") {
  WriteFixture f;
  f.close();
  const auto folder = f.path().parent_path();
  const fs::path lock = f.path().string() + "-lock";
  write_file(folder / "precious", "mine");
  fs::create_symlink(folder / "precious", lock);
  CHECK(has(why_not(f.path()), "move it away"));
  CHECK(read_file(folder / "precious") == "mine");
  fs::remove(lock);
  fs::create_symlink(folder / "elsewhere", lock);
  CHECK(has(why_not(f.path()), "move it away"));
  CHECK_FALSE(fs::exists(folder / "elsewhere"));
  fs::remove(lock);
  fs::create_hard_link(folder / "precious", lock);
  CHECK(has(why_not(f.path()), "move it away"));
  fs::remove(lock);
  REQUIRE(::mkfifo(lock.c_str(), 0600) == 0);
  CHECK(has(why_not(f.path()), "move it away"));
  fs::remove(lock);
  write_file(lock, "a list of what I lock");
  CHECK(has(why_not(f.path()), "move it away"));
  CHECK(read_file(lock) == "a list of what I lock");
  fs::remove(lock);
  CHECK(why_not(f.path()).empty());
}

TEST_CASE("the lock is of the file, whatever link leads to it, and as private as the project") {
  WriteFixture f;
  const auto folder = f.path().parent_path();
  fs::create_directory(folder / "other");
  fs::create_symlink("../test.foresay", folder / "other/link.foresay");
  CHECK(has(why_not(folder / "other/link.foresay"), "open in another Foresay"));
  f.close();
  fs::permissions(f.path(), fs::perms::owner_read | fs::perms::owner_write);
  const auto opened = Project::open(folder / "other/link.foresay").value();
  CHECK(opened.path() == fs::canonical(f.path()));
  CHECK(mode_of(f.path().string() + "-lock") == 0600);
  CHECK(std::distance(fs::directory_iterator(folder / "other"), fs::directory_iterator()) == 1);
}

TEST_CASE("a project with a second name is read and not written") {
  WriteFixture f;
  f.tag(0, 5);
  f.close();
  const auto second = f.path().parent_path() / "second.foresay";
  fs::create_hard_link(f.path(), second);
  const auto bytes = read_file(second);
  for (const auto& path : {f.path(), second}) {
    CHECK(has(why_not(path), "has a second name"));
    CHECK(has(why_not(path), "foresay backup"));
    const auto snapshot = store::Snapshot::open(path);
    REQUIRE(snapshot);
    CHECK(count(snapshot->database(), "annotation") == 1);
  }
  CHECK(read_file(second) == bytes);
  CHECK(std::distance(fs::directory_iterator(f.path().parent_path()), fs::directory_iterator()) ==
        2);
  fs::remove(second);
  CHECK(why_not(f.path()).empty());
}

TEST_CASE("what SQLite would take for its own files and is none is refused with what to do") {
  WriteFixture f;
  f.close();
  write_file(f.path().parent_path() / "precious", "mine");
  for (const std::string end : {"-wal", "-shm", "-journal"}) {
    CAPTURE(end);
    const fs::path beside = f.path().string() + end;
    fs::create_symlink("precious", beside);
    CHECK(has(why_not(f.path()), "move it away"));
    fs::remove(beside);
    REQUIRE(::mkfifo(beside.c_str(), 0600) == 0);
    CHECK(has(why_not(f.path()), "move it away"));
    CHECK_FALSE(store::Snapshot::open(f.path()));
    fs::remove(beside);
    fs::create_hard_link(f.path().parent_path() / "precious", beside);
    CHECK(has(why_not(f.path()), "move it away"));
    fs::remove(beside);
  }
  // SQLite would delete the file that the end of such a journal names.
  write_file(f.path().string() + "-journal", "a name\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
  CHECK(has(why_not(f.path()), "would be deleted"));
  CHECK(read_file(f.path().parent_path() / "precious") == "mine");
}

TEST_CASE("names that SQLite takes for an address or for memory are ordinary names") {
  const test_support::TempDir dir;
  const Inside inside(dir.path());
  for (const std::string name : {"file:a.foresay", ":memory:", "file:b.foresay?mode=memory"}) {
    CAPTURE(name);
    REQUIRE(Project::create("./" + name, "ann"));
    CHECK(fs::is_regular_file(name));
    auto project = Project::open(name).value();
    REQUIRE(project.apply(core::SetAnnotator{"bob"}));
    REQUIRE(store::backup(project.database(), name + ".copy"));
    CHECK(fs::is_regular_file(name + ".copy"));
  }
  CHECK(Project::open("file:a.foresay").value().annotator().name == "bob");
  // Whoever writes an address does not mean a new file of that name.
  const auto address = Project::create("file:c.foresay", "ann");
  REQUIRE_FALSE(address);
  CHECK(has(address.error().message, "'./file:c.foresay'"));
  CHECK_FALSE(fs::exists("file:c.foresay"));
}

TEST_CASE("a new project follows no link and replaces nothing") {
  const test_support::TempDir dir;
  fs::create_symlink(dir / "elsewhere", dir / "p.foresay");
  const auto made = Project::create(dir / "p.foresay", "ann");
  REQUIRE_FALSE(made);
  CHECK(has(made.error().message, "exists already"));
  CHECK_FALSE(fs::exists(dir / "elsewhere"));
  CHECK(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("copies of a private project are private: a backup and what an update keeps") {
  WriteFixture f;
  fs::permissions(f.path(), fs::perms::owner_read | fs::perms::owner_write);
  const auto copy = f.path().parent_path() / "copy.foresay";
  REQUIRE(store::backup(f.database(), copy));
  CHECK(mode_of(copy) == 0600);
  const auto project = f.path().string();
  for (const auto* end : {"-wal", "-shm", "-lock"}) {
    CHECK_FALSE(store::backup(f.database(), project + end, {.overwrite = true}));
  }
  fs::create_symlink("copy.foresay", f.path().parent_path() / "link");
  REQUIRE(store::backup(f.database(), f.path().parent_path() / "link", {.overwrite = true}));
  CHECK(fs::is_symlink(f.path().parent_path() / "link"));
}

TEST_CASE("projects and what lies beside them are known by the file, not by the name") {
  WriteFixture f;
  f.close();
  const auto folder = f.path().parent_path();
  fs::rename(f.path(), folder / "renamed.txt");
  CHECK(store::belongs_to_project(folder / "renamed.txt"));
  CHECK(store::belongs_to_project(folder / "renamed.txt-wal"));
  write_file(folder / "words.foresay", "just words");
  CHECK_FALSE(store::belongs_to_project(folder / "words.foresay"));
  CHECK_FALSE(store::belongs_to_project(folder / "words.foresay-wal"));
  CHECK_FALSE(store::belongs_to_project(folder));
}
