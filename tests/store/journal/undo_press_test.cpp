// Pressing undo and redo over random edits, logs and restarts: a press turns the next thing round,
// or says of which it cannot and why, and what comes next; pressing on gets to the end; what was
// undone comes back.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "core/text/text_index.h"
#include "core/words/anchor.h"
#include "store/check/check.h"
#include "tests/store/write_fixture.h"

namespace {

using store::Project;
using store::Reverted;
using test_store::dump;
using test_store::WriteFixture;

enum class Press { undo, redo };

core::Result<Reverted> press(Project& project, Press key) {
  return key == Press::undo ? project.undo() : project.redo();
}

const std::optional<std::string>& promised(const Project& project, Press key) {
  return key == Press::undo ? project.undo_description() : project.redo_description();
}

class Desk : public WriteFixture {
 public:
  explicit Desk(std::uint64_t seed) : random_(seed) {}
  [[nodiscard]] int below(int least, int end) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(end - least));
  }
  template <class T>
  [[nodiscard]] T any(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(0, static_cast<int>(values.size())))];
  }

 private:
  std::mt19937_64 random_;
};

core::Id one_of(Desk& f, const std::string& table) {
  auto rows = f.database().query("SELECT id FROM " + table + " ORDER BY id");
  std::vector<core::Id> ids;
  while (rows.step()) ids.push_back(rows.id(0));
  return ids.empty() ? core::Id(1)
                     : ids[static_cast<std::size_t>(f.below(0, static_cast<int>(ids.size())))];
}

core::AddAnnotations any_tag(Desk& f) {
  const auto start = f.below(0, 60);
  const auto length = f.below(1, 20);
  core::Annotation out;
  out.document = f.document();
  const core::TextIndex index(test_store::kText);
  out.span = core::make_span(index, {{core::CharOffset(start), core::CharOffset(start + length)}});
  return {{out}};
}

core::PutProposition any_terms(Desk& f) {
  core::Proposition out;
  out.statement = f.any<std::string>({"It happens", "It does not", "It may"});
  out.criteria = f.any<std::string>({"", "Two say so.", "Three say so."});
  out.window = {core::parse_date("2022-01-01"), core::parse_date("2022-12-31")};
  if (f.below(0, 2) == 0) out.id = one_of(f, "proposition");
  return {out};
}

/// What undo knows.
core::Edit any_step(Desk& f) {
  switch (f.below(0, 9)) {
    case 0:
      return any_tag(f);
    case 1:
      return core::RemoveAnnotations{{one_of(f, "annotation")}};
    case 2:
    case 3:
      return any_terms(f);
    case 4:
      return core::RemoveProposition{one_of(f, "proposition")};
    case 5: {
      auto evidence = test_store::evidence("A report");
      evidence.proposition = one_of(f, "proposition");
      return core::PutEvidence{evidence, {}};
    }
    case 6:
      return core::PutLink{test_store::link(one_of(f, "annotation"), one_of(f, "proposition"))};
    case 7:
      return core::PutRelation{{one_of(f, "proposition"),
                                f.any<core::RelationKind>({core::RelationKind::negates,
                                                           core::RelationKind::condition_of}),
                                one_of(f, "proposition")}};
    default:
      return core::MergePropositions{one_of(f, "proposition"), one_of(f, "proposition")};
  }
}

/// What stays whatever is undone.
core::Edit any_log(Desk& f) {
  if (f.below(0, 4) == 0) return test_store::verdict(one_of(f, "annotation"), "correct");
  const auto status =
      f.any<core::Status>({core::Status::open, core::Status::open, core::Status::withdrawn,
                           core::Status::annulled, core::Status::provisional, core::Status::yes});
  return test_store::outcome(one_of(f, "proposition"), status, {one_of(f, "evidence")});
}

std::string log_ids(const store::Database& database) {
  std::string out;
  for (const auto* table : {"outcome", "verdict"}) {
    auto rows = database.query(std::string("SELECT id FROM ") + table + " ORDER BY id");
    while (rows.step()) out += rows.text(0) + ' ';
  }
  return out;
}

/// One press, and what must be true of it whatever it did. True when it turned something round.
bool press_once(Desk& f, Press key) {
  auto& project = f.project();
  const auto next = promised(project, key);
  const auto before = dump(f.database());
  const auto logged = log_ids(f.database());
  const auto done = press(project, key);
  if (!next) {
    REQUIRE(!done);
    REQUIRE(dump(f.database()) == before);
    return false;
  }
  REQUIRE_MESSAGE(done.ok(), done.error().message);
  REQUIRE(log_ids(f.database()) == logged);
  if (done->journal) {
    REQUIRE(done->description == *next);
    REQUIRE(done->passed_over.empty());
    return true;
  }
  REQUIRE(dump(f.database()) == before);
  REQUIRE(!done->passed_over.empty());
  REQUIRE(done->passed_over.front().description == *next);
  for (const auto& each : done->passed_over) REQUIRE(!each.reason.empty());
  // What is said to come next does.
  if (promised(project, key)) {
    const auto then = *promised(project, key);
    const auto after = press(project, key);
    REQUIRE_MESSAGE(after.ok(), after.error().message);
    REQUIRE(after->journal != core::Id());
    REQUIRE(after->description == then);
    return true;
  }
  return false;
}

void wander(Desk& f, int steps) {
  for (int i = 0; i < steps; ++i) {
    const int what = f.below(0, 12);
    if (what < 6) {
      static_cast<void>(f.project().apply(any_step(f)));
    } else if (what < 9) {
      static_cast<void>(f.project().apply(any_log(f)));
    } else if (what == 9) {
      f.reopen();
    } else {
      static_cast<void>(press_once(f, what == 10 ? Press::undo : Press::redo));
    }
  }
}

void press_to_both_ends(std::uint64_t seed) {
  CAPTURE(seed);
  Desk f(seed);
  f.database().run("PRAGMA synchronous = OFF");
  f.made(test_store::truth_vocabulary());
  wander(f, f.below(5, 40));
  const auto most = *f.database().integer("SELECT count(*) FROM journal") + 1;

  std::vector<std::string> undone;  // The states before each thing that was undone.
  std::int64_t presses = 0;
  while (f.project().undo_description()) {
    REQUIRE(++presses <= most);
    if (f.below(0, 8) == 0) f.reopen();
    auto state = dump(f.database());
    if (press_once(f, Press::undo)) undone.push_back(std::move(state));
  }
  const auto last = std::move(undone);
  for (auto state = last.rbegin(); state != last.rend(); ++state) {
    if (f.below(0, 8) == 0) f.reopen();
    const auto redone = f.project().redo();
    REQUIRE_MESSAGE(redone.ok(), redone.error().message);
    REQUIRE(redone->passed_over.empty());
    REQUIRE(dump(f.database()) == *state);
  }
  for (presses = 0; f.project().redo_description(); static_cast<void>(press_once(f, Press::redo))) {
    REQUIRE(++presses <= most);
  }
  const auto findings = store::check(f.database());
  for (const auto& finding : findings) FAIL_CHECK(finding.sentence);
}

}  // namespace

TEST_CASE("undo and redo keep their word over any edits, logs and restarts") {
  constexpr int kRounds = 40;
  const char* given = std::getenv("FORESAY_SEED");
  if (given != nullptr) return press_to_both_ends(std::strtoull(given, nullptr, 10));
  for (int i = 0; i < kRounds; ++i) press_to_both_ends(std::random_device()());
}
