// The power fails while a project is worked on: whatever the disk kept of what was not synced, the
// project opens, checks clean, and has everything that was called saved.
#include <doctest/doctest.h>

#include <set>

#include "store/project/dated_backups.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/recording_vfs.h"
#include "tests/trust/work.h"

namespace {

namespace fs = std::filesystem;
using store::Project;
using trust::Disk;

constexpr std::size_t kCuts = 1000;
constexpr int kChanges = 60;

Disk read_folder(const fs::path& folder) {
  Disk out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (!name.ends_with("-shm") && !name.ends_with("-lock")) {
      out[name] = test_support::read_file(entry.path());
    }
  }
  return out;
}

/// After so many entries of the record the journal's last row was called saved.
struct Saved {
  std::size_t entries = 0;
  core::Id journal;
};

/// The same of a dated backup.
struct SavedBackup {
  std::size_t entries = 0;
  std::string name;
};

struct Session {
  test_support::TempDir dir;
  Disk before;
  std::vector<trust::DiskEntry> entries;
  std::vector<Saved> saved;
  std::vector<SavedBackup> backups;
  mutable std::set<std::string> seen;

  Session() {
    const auto path = dir / "p.foresay";
    const auto document = trust::make_project(path);
    before = read_folder(dir.path());
    const trust::RecordingVfs recording;
    for (int sitting = 0; sitting < 2; ++sitting) {
      auto project = Project::open(path).value();
      project.database().run("PRAGMA wal_autocheckpoint = 40");
      for (int i = 0; i < kChanges / 2; ++i) change(project, document, i, recording);
    }
    entries = recording.entries();
  }

  void change(Project& project, core::Id document, int number,
              const trust::RecordingVfs& recording) {
    const auto row = trust::change(project, document, number).value();
    REQUIRE(row);
    saved.push_back({recording.entries().size(), row});
    if (number % 8 != 4) return;
    const auto backup = store::make_dated_backup({.project = project.path(), .keep = 99}, {});
    REQUIRE(backup);
    backups.push_back({recording.entries().size(), backup->filename().string()});
  }

  /// Whether these bytes were not asked about before: the same backup is checked once.
  [[nodiscard]] bool is_new(const std::string& bytes) const { return seen.insert(bytes).second; }

  [[nodiscard]] core::Id saved_by(std::size_t cut) const {
    core::Id out;
    for (const auto& each : saved) {
      if (each.entries <= cut) out = each.journal;
    }
    return out;
  }
};

/// What is wrong with the project and the backups that this disk holds; empty when nothing is.
std::string fault_on(const Disk& disk, const Session& session, std::size_t cut) {
  const test_support::TempDir dir;
  for (const auto& [name, bytes] : disk) test_support::write_file(dir / name, bytes);
  if (auto fault = trust::fault_of(dir / "p.foresay", session.saved_by(cut)); !fault.empty()) {
    return fault;
  }
  if (!trust::leftovers(dir.path()).empty()) return "a temporary file was left";
  for (const auto& [entries, name] : session.backups) {
    const bool there = fs::exists(dir / name);
    if (!there && entries <= cut) return "a backup that was made is missing";
    if (!there || !session.is_new(disk.at(name))) continue;
    if (auto fault = trust::fault_of_backup(dir / name); !fault.empty()) return fault;
  }
  return {};
}

}  // namespace

TEST_CASE("the power may fail at any moment") {
  std::mt19937_64 random(trust::seed());
  const Session session;
  const auto cuts = trust::amount(kCuts);
  std::size_t faults = 0;
  std::size_t unsynced = 0;
  for (std::size_t i = 0; i < cuts; ++i) {
    const auto cut = random() % (session.entries.size() + 1);
    const auto disk = trust::disk_after(session.before, session.entries, cut, random);
    unsynced += cut > 0 && session.entries[cut - 1].step != trust::DiskStep::sync ? 1U : 0U;
    const auto fault = fault_on(disk, session, cut);
    if (fault.empty()) continue;
    ++faults;
    FAIL_CHECK("cut after " << cut << " of " << session.entries.size() << ": " << fault);
  }
  MESSAGE(cuts << " cuts, " << unsynced << " of them before a sync, " << session.saved.size()
               << " changes saved, " << session.backups.size() << " backups, "
               << session.entries.size() << " writes and syncs, " << faults << " faults");
  CHECK(faults == 0);
}

// A test that finds nothing has to show that it could.
TEST_CASE("a disk that keeps nothing it was told to keep loses what was saved") {
  std::mt19937_64 random(trust::seed());
  Session session;
  std::erase_if(session.entries,
                [](const auto& entry) { return entry.step == trust::DiskStep::sync; });
  std::size_t faults = 0;
  for (int i = 0; i < 20; ++i) {
    const auto disk =
        trust::disk_after(session.before, session.entries, session.entries.size(), random);
    faults += fault_on(disk, session, session.entries.size()).empty() ? 0U : 1U;
  }
  CHECK(faults > 0);
}
