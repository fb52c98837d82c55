// The power fails while a project is worked on: whatever the disk kept of what was not synced, the
// project opens, checks clean, and has everything that was called saved.
#include <doctest/doctest.h>

#include <cstdlib>
#include <iostream>

#include "core/text/text_index.h"
#include "core/words/anchor.h"
#include "store/check/check.h"
#include "store/project/project.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "tests/trust/recording_vfs.h"

namespace {

namespace fs = std::filesystem;
using store::Project;
using trust::Disk;

constexpr std::size_t kCuts = 1000;
constexpr int kChanges = 60;

core::ApplyImport import_of_text(const std::string& name, const std::string& text) {
  core::ImportedBatch batch;
  batch.source = name;
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = name;
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.documents.push_back(document);
  return {{batch}, {name}};
}

std::string some_text(int number) {
  std::string out;
  for (int i = 0; i < 40; ++i) {
    out += "Text " + std::to_string(number) + " says that the army will march in May " +
           std::to_string(i) + ". ";
  }
  return out;
}

core::Edit tag_of(core::Id document, int number) {
  core::Annotation tag;
  tag.document = document;
  const std::string text = some_text(0);
  const core::TextIndex index(text);
  tag.span = core::make_span(index, {{core::CharOffset(number), core::CharOffset(number + 10)}});
  return core::AddAnnotations{{tag}};
}

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

struct Session {
  test_support::TempDir dir;
  Disk before;
  std::vector<trust::DiskEntry> entries;
  std::vector<Saved> saved;

  Session() {
    const auto path = dir / "p.foresay";
    core::Id document;
    {
      auto project = Project::create(path, "ann").value();
      document = project.apply(import_of_text("first.txt", some_text(0)))->created.back();
    }
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
    core::Id row;
    if (number % 7 == 3) {
      row = project.undo().value().journal;
    } else if (number % 10 == 5) {
      const auto name = std::to_string(saved.size()) + ".txt";
      row = project.apply(import_of_text(name, some_text(number))).value().journal;
    } else {
      row = project.apply(tag_of(document, number)).value().journal;
    }
    REQUIRE(row);
    saved.push_back({recording.entries().size(), row});
  }

  [[nodiscard]] core::Id saved_by(std::size_t cut) const {
    core::Id out;
    for (const auto& each : saved) {
      if (each.entries <= cut) out = each.journal;
    }
    return out;
  }
};

/// What is wrong with the project that this disk holds; empty when nothing is.
std::string fault_of(const Disk& disk, core::Id saved) {
  const test_support::TempDir dir;
  for (const auto& [name, bytes] : disk) test_support::write_file(dir / name, bytes);
  const auto project = Project::open(dir / "p.foresay");
  if (!project) return "it does not open: " + project.error().message;
  const auto& database = project->database();
  const auto last = database.integer("SELECT max(id) FROM journal").value_or(0);
  if (last < saved.value) return "something that was called saved is missing";
  const auto findings = store::check(database);
  return findings.empty() ? std::string() : findings.front().sentence;
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
    const auto fault = fault_of(disk, session.saved_by(cut));
    if (fault.empty()) continue;
    ++faults;
    FAIL_CHECK("cut after " << cut << " of " << session.entries.size() << ": " << fault);
  }
  MESSAGE(cuts << " cuts, " << unsynced << " of them before a sync, " << session.saved.size()
               << " changes saved, " << session.entries.size() << " writes and syncs, " << faults
               << " faults");
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
    faults += fault_of(disk, session.saved.back().journal).empty() ? 0U : 1U;
  }
  CHECK(faults > 0);
}
