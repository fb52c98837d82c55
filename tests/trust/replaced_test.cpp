// Projects that are moved, removed, replaced or written over while they are open, and logs of
// killed programs beside files that came since.
#include <doctest/doctest.h>
#include <unistd.h>

#include <random>

#include "tests/support/has.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/work.h"

namespace {

namespace fs = std::filesystem;
using store::Project;

constexpr std::size_t kReplacements = 40;

enum class Fate { moved, removed, replaced, overwritten };
constexpr int kWaysToGo = 4;

void meet(Fate fate, const fs::path& path, const fs::path& other) {
  switch (fate) {
    case Fate::moved:
      return fs::rename(path, path.string() + ".moved");
    case Fate::removed:
      fs::remove(path);
      return;
    case Fate::replaced:
      return fs::rename(other, path);
    case Fate::overwritten:
      return test_support::write_file(path, test_support::read_file(other));
  }
}

/// A project that a killed program had open, with the rows that it acknowledged.
struct Killed {
  test_support::TempDir dir;
  fs::path path = dir / "p.foresay";
  core::Id last;

  explicit Killed(int changes) {
    const auto document = trust::make_project(path);
    trust::Worker worker([&](const auto& acknowledge) {
      auto project = Project::open(path).value();
      for (int i = 0; i < changes; ++i) acknowledge(trust::change(project, document, i).value());
      ::_exit(0);
    });
    REQUIRE(worker.wait() == 0);
    last = worker.last();
    REQUIRE(fs::file_size(path.string() + "-wal") > 0);
  }
};

}  // namespace

TEST_CASE("a project that goes away while it is open is not acknowledged and harms no other") {
  std::mt19937_64 random(trust::seed());
  std::size_t kept = 0;
  const auto rounds = trust::amount(kReplacements);
  for (std::size_t i = 0; i < rounds; ++i) {
    const test_support::TempDir dir;
    const auto path = dir / "p.foresay";
    const auto other = dir / "other.foresay";
    const auto document = trust::make_project(path);
    (void)trust::make_project(other);
    const auto bytes = test_support::read_file(other);
    const auto fate = static_cast<Fate>(i % kWaysToGo);
    CAPTURE(static_cast<int>(fate));
    core::Id last;
    {
      auto project = Project::open(path).value();
      const auto changes = 1 + random() % 30;
      for (std::size_t n = 0; n < changes; ++n) {
        last = trust::change(project, document, static_cast<int>(n)).value();
      }
      meet(fate, path, other);
      const auto refused = trust::change(project, document, 1);
      REQUIRE_FALSE(refused);
      CHECK(test_support::has(refused.error().message, " by another program while it was open"));
    }
    const bool new_file = fate == Fate::replaced || fate == Fate::overwritten;
    if (new_file) CHECK(test_support::read_file(path) == bytes);
    if (new_file) CHECK(trust::fault_of(path, core::Id(0)) == "");
    if (fate == Fate::overwritten) {
      CHECK(fs::exists(path.string() + "-wal.old"));
    } else {
      CHECK(trust::fault_of(dir / "p.kept.foresay", last) == "");
      ++kept;
    }
  }
  MESSAGE(rounds << " files that went away, " << kept << " copies whole");
}

TEST_CASE("a log without a lock is its own project's, and no other's") {
  std::size_t own = 0;
  std::size_t foreign = 0;
  for (const int changes : {1, 2, 7, 30, 120}) {
    for (const bool has_lock : {true, false}) {
      CAPTURE(changes);
      CAPTURE(has_lock);
      Killed killed(changes);
      if (!has_lock) fs::remove(killed.path.string() + "-lock");
      for (const auto* end : {"", "-wal", "-lock"}) {
        const fs::path from = killed.path.string() + end;
        if (fs::exists(from)) fs::copy_file(from, killed.dir / ("q.foresay" + std::string(end)));
      }
      CHECK(trust::fault_of(killed.path, killed.last) == "");
      ++own;
      const auto other = killed.dir / "other.foresay";
      (void)trust::make_project(other);
      const auto replaced = killed.dir / "q.foresay";
      fs::rename(other, replaced);
      const auto log = test_support::read_file(replaced.string() + "-wal");
      CHECK(trust::fault_of_backup(replaced) == "");
      {
        const auto project = Project::open(replaced);
        REQUIRE(project);
        CHECK(test_support::has(project->remark(), "q.foresay-wal.old"));
      }
      CHECK(test_support::read_file(replaced.string() + "-wal.old") == log);
      CHECK(trust::fault_of(replaced, core::Id(0)) == "");
      ++foreign;
    }
  }
  MESSAGE(own << " logs applied to their own project, " << foreign << " moved aside");
}
