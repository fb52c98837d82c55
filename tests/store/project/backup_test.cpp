#include "store/project/backup.h"

#include <doctest/doctest.h>

#include <string>

#include "store/check/check.h"
#include "store/project/snapshot.h"
#include "tests/store/read_fixture.h"

using store_test::ReadFixture;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
  std::size_t out = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++out;
  return out;
}

}  // namespace

TEST_CASE("A backup is a project with everything in it") {
  ReadFixture f;
  const test_support::TempDir other;
  double last = 0;
  const auto done = store::backup(f.db(), other / "copy.foresay",
                                  {.progress = [&last](double share) { last = share; }});
  REQUIRE(done);
  CHECK(last == 1.0);
  CHECK(files_in(other.path()) == 1);
  const auto copy = store::Snapshot::open(other / "copy.foresay");
  REQUIRE(copy);
  CHECK(store::check(copy->database()).empty());
  const auto original = store::Snapshot::open(f.project.path());
  REQUIRE(original);
  CHECK(copy->load().annotations == original->load().annotations);
}

TEST_CASE("A backup from a snapshot leaves out what was written after it") {
  ReadFixture f;
  const auto snapshot = store::Snapshot::open(f.project.path());
  REQUIRE(snapshot);
  f.tag(f.english, core::StatementType::claim, "fuel");
  REQUIRE(store::backup(snapshot->database(), f.folder / "copy.foresay"));
  CHECK(store::Snapshot::open(f.folder / "copy.foresay")->load().annotations.size() == 4);
}

TEST_CASE("A backup overwrites nothing unless told, and never the project itself") {
  ReadFixture f;
  const auto target = f.folder / "copy.foresay";
  test_support::write_file(target, "precious");
  const auto refused = store::backup(f.db(), target);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == core::ErrorKind::refused);
  CHECK(test_support::read_file(target) == "precious");
  REQUIRE(store::backup(f.db(), target, {.overwrite = true}));
  CHECK(test_support::read_file(target).starts_with("SQLite format 3"));
  CHECK_FALSE(store::backup(f.db(), f.project.path(), {.overwrite = true}));
  CHECK_FALSE(store::backup(f.db(), f.folder.path(), {.overwrite = true}));
}

TEST_CASE("A project that is open is not overwritten by a backup") {
  ReadFixture f;
  ReadFixture other;
  const auto refused = store::backup(f.db(), other.project.path(), {.overwrite = true});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("open") != std::string::npos);
}

TEST_CASE("A stopped or impossible backup leaves nothing behind") {
  ReadFixture f;
  const test_support::TempDir other;
  std::stop_source stop;
  stop.request_stop();
  const auto stopped = store::backup(f.db(), other / "copy.foresay", {.stop = stop.get_token()});
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == core::ErrorKind::cancelled);
  CHECK(files_in(other.path()) == 0);
  CHECK_FALSE(store::backup(f.db(), other / "absent/copy.foresay"));
}
