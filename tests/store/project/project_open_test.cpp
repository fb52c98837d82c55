#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "store/project/project_lock.h"
#include "store/project/snapshot.h"
#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"
#include "tests/support/statement_count.h"

namespace {

namespace fs = std::filesystem;
using core::ErrorKind;
using store::Database;
using store::Project;
using test_store::count;
using test_store::WriteFixture;

using test_support::has;

core::Error open_error(const fs::path& path, store::OpenOptions options = {}) {
  options.wait = std::chrono::milliseconds(50);
  auto opened = Project::open(path, options);
  REQUIRE_FALSE(opened.ok());
  return opened.error();
}

}  // namespace

TEST_CASE("each refusal to open has its own kind and sentence") {
  test_support::TempDir dir;
  auto error = open_error(dir / "none.foresay");
  CHECK(error.kind == ErrorKind::not_found);
  CHECK(has(error.message, "does not exist"));

  error = open_error(dir.path());
  CHECK(error.kind == ErrorKind::not_ours);
  CHECK(has(error.message, "is not a file"));

  test_support::write_file(dir / "text.foresay", "just words, many of them, in a file of text");
  error = open_error(dir / "text.foresay");
  CHECK(error.kind == ErrorKind::not_ours);
  test_support::write_file(dir / "empty.foresay", "");
  CHECK(open_error(dir / "empty.foresay").kind == ErrorKind::not_ours);

  { Database::create(dir / "other.db").run("CREATE TABLE t (a)"); }
  error = open_error(dir / "other.db");
  CHECK(error.kind == ErrorKind::not_ours);
  CHECK(has(error.message, "is not a Foresay project"));
  CHECK_FALSE(fs::exists(dir / "other.db-lock"));
}

TEST_CASE("a project of a newer program is refused and stays as it is") {
  WriteFixture f;
  f.database().run("PRAGMA user_version = 999");
  f.close();
  const auto error = open_error(f.path());
  CHECK(error.kind == ErrorKind::too_new);
  CHECK(has(error.message, "format 999"));
  CHECK(has(error.message, "update the program"));
}

TEST_CASE("a file that was cut short or overwritten is refused as damaged") {
  WriteFixture f;
  f.close();
  const auto bytes = test_support::read_file(f.path());
  test_support::write_file(f.path(), bytes.substr(0, bytes.size() / 2 / 4096 * 4096));
  auto error = open_error(f.path());
  CHECK(error.kind == ErrorKind::corrupt);
  CHECK(has(error.message, "estore a backup"));
  std::string scribbled = bytes;
  std::fill(scribbled.begin() + 100, scribbled.begin() + 4096, 'x');
  test_support::write_file(f.path(), scribbled);
  CHECK(open_error(f.path()).kind == ErrorKind::corrupt);
}

TEST_CASE("one program at a time has a project open for writing; readers may look on") {
  WriteFixture f;
  const auto error = open_error(f.path());
  CHECK(error.kind == ErrorKind::locked);
  CHECK(has(error.message, "process " + std::to_string(::getpid())));
  auto reader = Project::open(f.path(), {Database::Access::read_only, {}});
  REQUIRE(reader.ok());
  CHECK(reader->read_only());
  f.tag(0, 5);
  CHECK(count(reader->database(), "annotation") == 1);
  CHECK(has(reader->apply(core::SetAnnotator{"bob"}).error().message, "open read only"));
  CHECK(has(reader->undo().error().message, "open read only"));
  f.close();
  CHECK_FALSE(fs::exists(f.path().string() + "-lock"));
  CHECK(Project::open(f.path()).ok());
}

TEST_CASE("a reader sees that another program saved something, and only then") {
  WriteFixture f;
  const auto reader = Project::open(f.path(), {Database::Access::read_only, {}}).value();
  const auto before = reader.generation();
  CHECK(reader.generation() == before);
  CHECK(reader.touched_documents().empty());
  f.tag(0, 5);
  CHECK(reader.touched_documents().back() == core::Id());
  CHECK(reader.generation() == before + 1);
  CHECK(reader.touched_documents().size() == 1);
  CHECK(reader.generation() == before + 1);
  CHECK(reader.touched_annotations().back() == core::Id());
}

TEST_CASE("a reader asks once what others changed, however often a frame asks for its generation") {
  WriteFixture f;
  const auto reader = Project::open(f.path(), {Database::Access::read_only, {}}).value();
  const test_support::StatementCount statements(reader);
  for (int view = 0; view < 20; ++view) {
    CHECK(reader.generation() == 1);
    CHECK(reader.touched_annotations().empty());
  }
  CHECK(statements.count() == 0);
  CHECK(reader.touched_documents().empty());
  CHECK(statements.count() == 1);
}

TEST_CASE("a project that was only looked at has nothing beside it afterwards") {
  WriteFixture f;
  f.tag(0, 5);
  f.close();
  const auto bytes = test_support::read_file(f.path());
  {
    const auto reader = Project::open(f.path(), {Database::Access::read_only, {}}).value();
    CHECK(count(reader.database(), "annotation") == 1);
    CHECK(has(test_store::sql_refused(reader.database(), "DELETE FROM setting"), "readonly"));
  }
  for (const auto* ending : {"-wal", "-shm", "-lock"}) {
    CHECK_FALSE(fs::exists(f.path().string() + ending));
  }
  CHECK(test_support::read_file(f.path()) == bytes);
  // While a writer has it open, what the writer needs stays.
  f.reopen();
  f.tag(6, 10);
  { const auto reader = Project::open(f.path(), {Database::Access::read_only, {}}).value(); }
  CHECK(fs::exists(f.path().string() + "-wal"));
  CHECK(count(f.database(), "annotation") == 2);
}

TEST_CASE("a write of another tool in progress is waited for and then refused") {
  WriteFixture f;
  Database other(f.path(), Database::Access::read_write);
  store::Transaction theirs(other, store::Transaction::Kind::immediate);
  f.database().run("PRAGMA busy_timeout = 20");
  const auto receipt = f.project().apply(core::SetAnnotator{"bob"});
  REQUIRE_FALSE(receipt.ok());
  CHECK(receipt.error().kind == ErrorKind::locked);
}

TEST_CASE("a lock left behind by a program that was killed is no hindrance") {
  WriteFixture f;
  f.close();
  test_support::write_file(f.path().string() + "-lock", "999999");
  CHECK(Project::open(f.path()).ok());
}

TEST_CASE("a project is made whole or not at all") {
  test_support::TempDir dir;
  const auto path = dir / "a b%20?#.foresay";
  REQUIRE(Project::create(path, "ann").ok());
  CHECK(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()) == 1);
  auto again = Project::create(path, "ann");
  REQUIRE_FALSE(again.ok());
  CHECK(has(again.error().message, "exists already"));
  auto nowhere = Project::create(dir / "none/p.foresay", "ann");
  REQUIRE_FALSE(nowhere.ok());
  CHECK(has(nowhere.error().message, "make the folder first"));
  CHECK(Project::create(dir / "b.foresay", "").error().kind == ErrorKind::bad_input);
  const auto opened = Project::open(path);
  REQUIRE(opened.ok());
  CHECK(opened->annotator().name == "ann");
}

TEST_CASE("files and folders without permission are refused with what to do") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: permissions do not hold back the superuser");
    return;
  }
  WriteFixture f;
  f.close();
  fs::permissions(f.path(), fs::perms::owner_read);
  CHECK(has(open_error(f.path()).message, "open it read only"));
  fs::permissions(f.path(), fs::perms::none);
  CHECK(has(open_error(f.path()).message, "change its permissions"));
  fs::permissions(f.path(), fs::perms::owner_all);
}

TEST_CASE("every connection enforces foreign keys, triggers on replaced rows, and full syncs") {
  WriteFixture f;
  CHECK(f.database().integer("PRAGMA foreign_keys") == 1);
  CHECK(f.database().integer("PRAGMA recursive_triggers") == 1);
  CHECK(f.database().integer("PRAGMA synchronous") == 2);
  CHECK(f.database().text("PRAGMA journal_mode") == "wal");
  CHECK(f.database().integer("PRAGMA application_id") == store::kApplicationId);
  CHECK(f.database().integer("PRAGMA user_version") == store::format_version());
}

TEST_CASE("an older project is backed up beside itself and then brought up to date") {
  test_support::TempDir dir;
  const auto path = dir / "old.foresay";
  const auto last = store::migrations().size() - 1;
  {
    const auto database = Database::create(path);
    store::migrate(database, store::migrations().first(last));
    database.run(
        "INSERT INTO annotator (id, name) VALUES (1, 'ann');"
        "INSERT INTO setting (key, value) VALUES ('annotator_id', '1')");
  }
  CHECK(has(open_error(path, {Database::Access::read_only, {}}).message, "open it for writing"));
  auto project = Project::open(path);
  REQUIRE_MESSAGE(project.ok(), project.error().message);
  CHECK(project->database().integer("PRAGMA user_version") == store::format_version());
  CHECK(project->annotator().name == "ann");
  const auto version = store::migrations()[last - 1].number;
  const fs::path kept = path.string() + ".v" + std::to_string(version) + ".bak";
  REQUIRE(fs::exists(kept));
  CHECK(Database(kept, Database::Access::read_only).integer("PRAGMA user_version") == version);
}

TEST_CASE("a migration that fails leaves the project at the step before") {
  test_support::TempDir dir;
  const auto database = Database::create(dir / "p.foresay");
  store::migrate(database, store::migrations());
  const store::MigrationText broken[] = {
      {1000, "CREATE TABLE extra (a) STRICT; CREATE TABLE broken (a INTEGER"}};
  CHECK_THROWS(store::migrate(database, broken));
  CHECK(database.integer("PRAGMA user_version") == store::format_version());
  CHECK(count(database, "sqlite_schema WHERE name = 'extra'") == 0);
}

TEST_CASE("a project appears when it holds all it is to hold, or not at all") {
  const test_support::TempDir dir;
  const auto path = dir / "p.foresay";
  const auto refused = store::Project::create(path, "Anna", [&](store::Project& project) {
    REQUIRE(project.apply(core::PutParty{test_store::party("Magda")}).ok());
    CHECK_FALSE(std::filesystem::exists(path));
    return core::Checked(core::Error{"Stopped.", core::ErrorKind::cancelled});
  });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message == "Stopped.");
  CHECK(std::filesystem::is_empty(dir.path()));
  const auto made = store::Project::create(path, "Anna", [](store::Project& project) {
    const auto put = project.apply(core::PutParty{test_store::party("Magda")});
    return put ? core::Checked(core::Done{}) : core::Checked(put.error());
  });
  REQUIRE(made.ok());
  CHECK(test_store::count(made->database(), "party") == 1);
}

TEST_CASE("a project that is being written is read under a link as well") {
  const test_support::TempDir dir;
  const auto path = dir / "p.foresay";
  auto project = store::Project::create(path, "Anna").value();
  for (int i = 0; i < 300; ++i) {
    const auto name = "Party " + std::to_string(i) + std::string(200, 'x');
    REQUIRE(project.apply(core::PutParty{test_store::party(name)}).ok());
  }
  std::filesystem::create_symlink(path, dir / "link.foresay");
  const auto linked = store::Snapshot::open(dir / "link.foresay");
  REQUIRE_MESSAGE(linked.ok(), (linked ? std::string() : linked.error().message));
  CHECK(test_store::count(linked->database(), "party") == 300);
}
