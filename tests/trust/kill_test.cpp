// Programs that are killed at any moment: what they acknowledged is there, and nothing half written
// outlives the next opening.
#include <doctest/doctest.h>

#include <random>

#include "store/files/file_place.h"
#include "store/project/dated_backups.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/work.h"

namespace {

constexpr std::size_t kKills = 60;
constexpr unsigned kLongestLife = 300'000;  // Microseconds.

void work_until_killed(const std::filesystem::path& path, core::Id document,
                       const trust::Worker::Acknowledge& acknowledge) {
  auto project = store::Project::open(path).value();
  for (int i = 0;; ++i) {
    const auto row = trust::change(project, document, i);
    if (row && row->value != 0) acknowledge(*row);
    if (i % 6 == 2) {
      (void)store::make_dated_backup({.project = path, .keep = 3}, {}).value();
    }
  }
}

struct KillCounts {
  std::size_t kills = 0;
  std::size_t acknowledged = 0;
  std::size_t half_written = 0;
  std::size_t backups = 0;
  std::size_t faults = 0;
};

void kill_once(std::mt19937_64& random, KillCounts& counts) {
  const test_support::TempDir dir;
  const auto path = dir / "p.foresay";
  const auto document = trust::copy_project(path);
  trust::Worker worker(
      [&](const auto& acknowledge) { work_until_killed(path, document, acknowledge); });
  worker.kill_after(static_cast<unsigned>(random() % kLongestLife));
  CHECK(worker.wait() == -1);
  ++counts.kills;
  counts.acknowledged += worker.count();
  counts.half_written += trust::leftovers(dir.path()).empty() ? 0U : 1U;
  const auto fault = trust::fault_of(path, worker.last());
  CHECK(fault == "");
  counts.faults += fault.empty() ? 0U : 1U;
  CHECK(trust::leftovers(dir.path()).empty());
  for (const auto& backup : store::dated_backups({.project = path})) {
    ++counts.backups;
    CHECK(trust::fault_of_backup(backup.file) == "");
  }
}

}  // namespace

TEST_CASE("a program that is killed loses nothing that it acknowledged and leaves nothing behind") {
  std::mt19937_64 random(trust::seed());
  KillCounts counts;
  for (std::size_t i = 0; i < trust::amount(kKills); ++i) kill_once(random, counts);
  MESSAGE(counts.kills << " kills, " << counts.acknowledged << " changes acknowledged, "
                       << counts.half_written << " with a file half written, " << counts.backups
                       << " backups, " << counts.faults << " faults");
}

TEST_CASE("what makes projects and is killed leaves whole ones, and the next removes the rest") {
  std::mt19937_64 random(trust::seed());
  std::size_t whole = 0;
  std::size_t half = 0;
  const auto kills = trust::amount(kKills / 2);
  for (std::size_t i = 0; i < kills; ++i) {
    const test_support::TempDir dir;
    trust::Worker worker([&](const auto& acknowledge) {
      for (int n = 0;; ++n) {
        acknowledge(trust::make_project(dir / (std::to_string(n) + ".foresay")));
      }
    });
    worker.kill_after(static_cast<unsigned>(random() % kLongestLife));
    CHECK(worker.wait() == -1);
    half += trust::leftovers(dir.path()).empty() ? 0U : 1U;
    (void)trust::make_project(dir / "next.foresay");
    CHECK(trust::leftovers(dir.path()).empty());
    std::size_t n = 0;
    for (; std::filesystem::exists(dir / (std::to_string(n) + ".foresay")); ++n) {
      CHECK(trust::fault_of(dir / (std::to_string(n) + ".foresay"), core::Id(0)) == "");
    }
    CHECK(n >= worker.count());
    whole += n;
  }
  MESSAGE(kills << " kills, " << whole << " projects whole, " << half << " half written");
}

TEST_CASE("a temporary file that a program is writing is left to it") {
  const test_support::TempDir dir;
  const auto path = dir / "p.foresay";
  (void)trust::make_project(path);
  const auto place = store::place_of(dir / "other.txt");
  REQUIRE(place);
  const auto writing = store::TemporaryFile::beside(*place);
  REQUIRE(writing);
  test_support::write_file(dir / ".foresay-abcdefghijklmnop", "left by a killed program");
  test_support::write_file(dir / ".foresay-abcdefghijklmnop-wal", "and beside it");
  const std::vector<std::string> of_the_user = {".foresay-export", ".foresay-abcdefghijklmnop.txt",
                                                ".foresay-ABCDEFGHIJKLMNOP"};
  for (const auto& name : of_the_user) test_support::write_file(dir / name, "mine");
  test_support::write_file(dir / "mine.txt", "mine");
  std::filesystem::create_symlink(dir / "mine.txt", dir / ".foresay-aaaaaaaaaaaaaaaa");
  (void)store::Project::open(path).value();
  CHECK(std::filesystem::exists(writing->path()));
  CHECK_FALSE(std::filesystem::exists(dir / ".foresay-abcdefghijklmnop"));
  CHECK_FALSE(std::filesystem::exists(dir / ".foresay-abcdefghijklmnop-wal"));
  for (const auto& name : of_the_user) CHECK(test_support::read_file(dir / name) == "mine");
  CHECK(std::filesystem::is_symlink(dir / ".foresay-aaaaaaaaaaaaaaaa"));
}
