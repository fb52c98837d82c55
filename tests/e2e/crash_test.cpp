// What the status bar calls saved outlives the process. SIGKILL ends a process, not the machine: it
// shows that nothing reported is still in the program's own memory and that a half-written
// transaction is never seen. That the bytes also outlive a power cut rests on WAL with
// synchronous=FULL, which the last test case reads back from the connection.
#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <random>
#include <stdexcept>
#include <string>

#include "core/text/text_index.h"
#include "store/check/check.h"
#include "store/project/project.h"
#include "store/read/annotations.h"
#include "tests/e2e/killed_writer.h"
#include "tests/support/temp_dir.h"
#include "tests/trust/amount.h"
#include "workbench/app/workbench.h"

namespace {

using killed_writer::Happened;
using killed_writer::Report;
using killed_writer::Reporter;

// A fifth of it where a sanitizer makes every new process slow.
std::size_t killings() { return trust::amount(200); }

std::string long_text() {
  std::string text;
  for (int i = 0; i < 150; ++i) {
    text += "Пашков №" + std::to_string(i) + " believes that the army will march in May. ";
    if (i % 5 == 4) text += "\n\n";
  }
  return text;
}

core::ApplyImport import_of(const std::string& text) {
  core::ImportedBatch batch;
  batch.source = "march.txt";
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = "march.txt";
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.documents.push_back(document);
  return {{batch}, {"march.txt"}};
}

core::CharRange random_range(std::mt19937_64& random, const core::TextIndex& index) {
  const auto chars = static_cast<std::uint64_t>(index.char_size().value);
  const auto length = static_cast<std::int64_t>(1 + random() % 60);
  const core::CharOffset begin(static_cast<std::int64_t>(random() % (chars - 60)));
  return {begin, begin + length};
}

// What a killing must not lose: every annotation reported saved and not reported undone.
struct Expected {
  std::map<core::Id, core::CharRange> saved;
  std::map<core::Id, core::CharRange> undecided;  ///< Being undone when the process died.

  void take(const std::vector<Report>& reports) {
    for (const auto& report : reports) {
      if (report.what == Happened::saved) saved[report.annotation] = report.range;
      if (report.what == Happened::undoing) undecided.insert(saved.extract(report.annotation));
      if (report.what == Happened::undone) undecided.erase(report.annotation);
    }
  }
};

class Crashes {
 public:
  Crashes() {
    auto project = store::Project::create(path(), "ann").value();
    document_ = project.apply(import_of(text_)).value().created.back();
  }

  [[nodiscard]] std::filesystem::path path() const { return dir_ / "crash.foresay"; }
  [[nodiscard]] const core::TextIndex& index() const { return index_; }
  [[nodiscard]] core::Id document() const { return document_; }
  [[nodiscard]] workbench::Environment environment() const {
    workbench::Environment out;
    out.variables = {{"XDG_CONFIG_HOME", (dir_ / "config").string()}};
    out.login = "ann";
    return out;
  }
  /// Opens the project as it was left and compares; everything found is expected from then on.
  void verify(const std::vector<Report>& reports, bool whole);

 private:
  test_support::TempDir dir_;
  std::string text_ = long_text();
  core::TextIndex index_{text_};
  core::Id document_;
  Expected expected_;
};

void Crashes::verify(const std::vector<Report>& reports, bool whole) {
  expected_.take(reports);
  auto opened = store::Project::open(path());
  REQUIRE_MESSAGE(opened, (opened ? std::string() : opened.error().message));
  std::map<core::Id, core::CharRange> found;
  for (const auto& annotation : store::annotations_of(opened->database(), document_)) {
    const core::CharRange range = annotation.span.extent();
    found[annotation.id] = range;
    if (annotation.span.whole_quote() != index_.slice(index_.to_byte(range))) {
      FAIL_CHECK("annotation " << core::to_string(annotation.id) << " has another quote");
    }
  }
  for (const auto& [id, range] : expected_.saved) {
    const auto at = found.find(id);
    if (at == found.end()) FAIL_CHECK("annotation " << core::to_string(id) << " is lost");
    if (at != found.end() && at->second != range) FAIL_CHECK("another range");
  }
  // At most the one change that was under way may have come or gone besides.
  std::size_t unreported = 0;
  for (const auto& [id, range] : found) {
    unreported += std::size_t{!expected_.saved.contains(id) && !expected_.undecided.contains(id)};
  }
  CHECK(unreported + expected_.undecided.size() <= 1);
  if (whole) {
    for (const auto& finding : store::check(opened->database())) FAIL_CHECK(finding.sentence);
  }
  expected_ = {found, {}};
}

// Tags at random places and takes every seventh tag back, until it is killed.
[[noreturn]] void tag_through_project(const Crashes& crashes, std::uint64_t seed,
                                      const Reporter& reporter) {
  auto project = store::Project::open(crashes.path()).value();
  std::mt19937_64 random(seed);
  reporter.send({});
  for (int i = 1;; ++i) {
    core::Annotation annotation;
    annotation.document = crashes.document();
    annotation.type = static_cast<core::StatementType>(random() % 3);
    annotation.span = core::make_span(crashes.index(), {random_range(random, crashes.index())});
    const auto id = project.apply(core::AddAnnotations{{annotation}}).value().created.front();
    const auto range = annotation.span.extent();
    reporter.send({Happened::saved, id, range});
    if (i % 7 != 0) continue;
    reporter.send({Happened::undoing, id, range});
    if (!project.undo()) throw std::runtime_error("undo was refused");
    reporter.send({Happened::undone, id, range});
  }
}

// The same through what the keys of the window do.
[[noreturn]] void tag_through_workbench(const Crashes& crashes, std::uint64_t seed,
                                        const Reporter& reporter) {
  workbench::Workbench bench(crashes.environment(), [] {});
  bench.perform(workbench::OpenProject{crashes.path()});
  bench.refresh();
  bench.perform(workbench::OpenDocument{crashes.document(), {}});
  bench.refresh();
  std::mt19937_64 random(seed);
  reporter.send({});
  while (true) {
    const core::CharRange range = random_range(random, crashes.index());
    const int type = static_cast<int>(random() % 3);
    bench.perform(
        workbench::FollowReader{workbench::TagRanges{type, {crashes.index().to_byte(range)}}});
    if (!bench.state().annotation) throw std::runtime_error("the workbench did not tag");
    reporter.send({Happened::saved, bench.state().annotation, range});
    bench.refresh();
  }
}

using Writer = void (*)(const Crashes&, std::uint64_t, const Reporter&);

std::uint64_t chosen_seed() {
  const char* given = std::getenv("FORESAY_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

// Gives how many tags were reported saved.
std::size_t kill_often(Writer writer, int times) {
  Crashes crashes;
  const std::uint64_t seed = chosen_seed();
  MESSAGE("seed " << seed << " (FORESAY_SEED repeats it)");
  std::mt19937_64 random(seed);
  std::size_t saved = 0;
  for (int i = 1; i <= times; ++i) {
    const std::chrono::microseconds delay(random() % 50000);
    const std::uint64_t inner = random();
    const auto killing = killed_writer::run_and_kill(
        [&](const Reporter& reporter) { writer(crashes, inner, reporter); }, delay, i % 5 == 0);
    // A writer never ends by itself; what it said on the error stream, above, is why it did.
    if (!killing.was_killed) {
      FAIL_CHECK("writer " << i << " ended by itself, wait status " << killing.wait_status);
    }
    for (const auto& report : killing.reports) saved += std::size_t{report.what == Happened::saved};
    crashes.verify(killing.reports, i % 20 == 0 || i == times);
  }
  return saved;
}

}  // namespace

TEST_CASE("a project killed while tagging has every tag that was saved, whole") {
  const std::size_t kills = killings();
  const std::size_t saved = kill_often(tag_through_project, static_cast<int>(kills));
  MESSAGE(saved << " tags saved over " << kills << " killings");
  CHECK(saved > kills / 10);
}

TEST_CASE("the workbench killed while tagging has every tag that was saved, whole") {
  const std::size_t kills = killings() / 4;
  const std::size_t saved = kill_often(tag_through_workbench, static_cast<int>(kills));
  MESSAGE(saved << " tags saved over " << kills << " killings");
  CHECK(saved > kills / 10);
}

TEST_CASE("a commit is on the disk before it counts as saved: WAL with synchronous FULL") {
  const test_support::TempDir dir;
  const auto created = store::Project::create(dir / "new.foresay", "ann").value();
  CHECK(created.database().text("PRAGMA journal_mode") == "wal");
  CHECK(created.database().integer("PRAGMA synchronous") == 2);
  { const auto other = store::Project::create(dir / "again.foresay", "ann").value(); }
  const auto opened = store::Project::open(dir / "again.foresay").value();
  CHECK(opened.database().text("PRAGMA journal_mode") == "wal");
  CHECK(opened.database().integer("PRAGMA synchronous") == 2);
}
