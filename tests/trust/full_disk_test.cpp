// A disk that is full, and a file that may not grow: a sentence says so, nothing that was
// acknowledged is lost, and work goes on once there is room.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include <fstream>
#include <random>

#include "store/check/check.h"
#include "store/project/backup.h"
#include "tests/support/has.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/recording_vfs.h"
#include "tests/trust/work.h"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFullDisks = 30;
constexpr std::int64_t kMostRoom = 600'000;  // Bytes.

/// Changes the project until one is refused; gives the refusal.
std::string change_until_refused(store::Project& project, core::Id document,
                                 const trust::Worker::Acknowledge& acknowledge) {
  for (int i = 0;; ++i) {
    const auto row = trust::change(project, document, i);
    if (!row) return row.error().message;
    if (row->value != 0) acknowledge(*row);
  }
}

void work_within_limit(const fs::path& path, core::Id document, rlim_t bytes,
                       const trust::Worker::Acknowledge& acknowledge) {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, RLIM_INFINITY};
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no limit");
  std::string said;
  auto project = store::Project::open(path);
  if (project) {
    said = change_until_refused(*project, document, acknowledge);
    const auto copy = store::backup(project->database(), path.string() + ".copy", {});
    said += copy ? "\n" : "\n" + copy.error().message;
  } else {
    said = project.error().message;
  }
  std::ofstream(path.parent_path() / "said") << said;
}

}  // namespace

TEST_CASE("files that may not grow any more are said, and lose nothing") {
  std::mt19937_64 random(trust::seed());
  std::size_t acknowledged = 0;
  const auto limits = trust::amount(kFullDisks);
  for (std::size_t i = 0; i < limits; ++i) {
    const test_support::TempDir dir;
    const auto path = dir / "p.foresay";
    const auto document = trust::copy_project(path);
    const auto bytes = static_cast<rlim_t>(random() % kMostRoom);
    CAPTURE(bytes);
    trust::Worker worker(
        [&](const auto& acknowledge) { work_within_limit(path, document, bytes, acknowledge); });
    CHECK(worker.wait() == 0);
    acknowledged += worker.count();
    const auto said = test_support::read_file(dir / "said");
    CHECK_MESSAGE((test_support::has(said, "ulimit -f") || test_support::has(said, "is full") ||
                   test_support::has(said, "cannot be opened for writing")),
                  said);
    CHECK(trust::leftovers(dir.path()).empty());
    CHECK(trust::fault_of(path, worker.last()) == "");
    if (fs::exists(path.string() + ".copy")) {
      CHECK(trust::fault_of_backup(path.string() + ".copy") == "");
    }
  }
  MESSAGE(limits << " limits, " << acknowledged << " changes acknowledged within them");
}

TEST_CASE("a full disk is said, and work goes on when there is room again") {
  std::mt19937_64 random(trust::seed());
  std::size_t acknowledged = 0;
  const auto disks = trust::amount(kFullDisks);
  for (std::size_t i = 0; i < disks; ++i) {
    const test_support::TempDir dir;
    const auto path = dir / "p.foresay";
    const auto document = trust::copy_project(path);
    core::Id last;
    trust::RecordingVfs disk;
    {
      auto project = store::Project::open(path).value();
      disk.set_room(static_cast<std::int64_t>(random() % kMostRoom));
      const auto said = change_until_refused(project, document, [&](core::Id row) {
        last = row;
        ++acknowledged;
      });
      CHECK_MESSAGE(test_support::has(said, "is full"), said);
      CHECK_FALSE(store::backup(project.database(), dir / "copy.foresay", {}));
      CHECK_FALSE(fs::exists(dir / "copy.foresay"));
      disk.set_room(std::nullopt);
      CHECK(store::check(project.database()).empty());
      const auto more = trust::change(project, document, 1);
      REQUIRE(more);
      last = *more;
    }
    CHECK(trust::fault_of(path, last) == "");
    CHECK(trust::leftovers(dir.path()).empty());
  }
  MESSAGE(disks << " full disks, " << acknowledged << " changes acknowledged before");
}
