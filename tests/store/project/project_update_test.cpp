// Projects of an older format: what is told while they are brought up to date, what stays when that
// is stopped, and that their texts are found as before.
#include "store/project/project_update.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "store/check/check.h"
#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"
#include "store/search/search.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

namespace fs = std::filesystem;
using store::Database;
using store::Project;
using store::UpdateStep;

constexpr int kTexts = 700;
constexpr int kBeforePrefixes = 5;

// A project file of format 5 with texts of many words, as that version's triggers indexed them.
class OldProject {
 public:
  OldProject() {
    const auto database = Database::create(path());
    const auto steps = store::migrations();
    const auto end = std::find_if(steps.begin(), steps.end(), [](const store::MigrationText& step) {
      return step.number > kBeforePrefixes;
    });
    store::migrate(database, steps.first(static_cast<std::size_t>(end - steps.begin())));
    database.run(
        "INSERT INTO annotator (id, name) VALUES (1, 'ann');"
        "INSERT INTO setting (key, value) VALUES ('annotator_id', '1')");
    // That format's index had a tokenizer of SQLite's, which triggers may not use unless trusted.
    database.run("PRAGMA trusted_schema = ON");
    const store::Transaction transaction(database, store::Transaction::Kind::immediate);
    database.run(
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " +
        std::to_string(kTexts) +
        ") INSERT INTO document (id, sha256, file_name, title, publisher, char_count, text) "
        "SELECT i, printf('%064d', i), i || '.txt', 'Title ' || i, 'Outlet', length(words), words "
        "FROM (SELECT i, printf('Malta mal%d polka pol%d Żółw żal %d', i, i % 9, i) AS words "
        "FROM n); COMMIT; BEGIN");
  }

  [[nodiscard]] fs::path path() const { return dir_ / "old.foresay"; }
  [[nodiscard]] fs::path copy() const { return path().string() + ".v5.bak"; }
  [[nodiscard]] std::int64_t version() const {
    const Database database(path(), Database::Access::read_only);
    return database.integer("PRAGMA user_version").value_or(0);
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(dir_.path()), fs::directory_iterator()));
  }

 private:
  test_support::TempDir dir_;
};

std::string lines_of(const Database& database) {
  std::string out;
  for (const char* query : {"mal*", "mal* pol*", "m*", "zo*", "\"malta mal\"*", "mal7", "pol3*",
                            "NEAR(mal12* polka, 2)", "outlet*", "title 69*"}) {
    for (const auto order : {store::HitOrder::rank, store::HitOrder::place}) {
      store::SearchOptions options;
      options.order = order;
      const auto hits = store::search(database, query, options);
      REQUIRE_MESSAGE(hits.ok(), query);
      CHECK_FALSE(hits->empty());
      for (const auto& hit : *hits) {
        out += core::to_string(hit.id) + ' ' + hit.snippet + ' ' + std::to_string(hit.rank);
        for (const auto& mark : hit.marks) out += ' ' + std::to_string(mark.begin.value);
        out += '\n';
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("texts are found in an updated project as they were before, line by line") {
  const OldProject old;
  const std::string before = [&] {
    const Database database(old.path(), Database::Access::read_only);
    return lines_of(database);
  }();
  const auto project = Project::open(old.path());
  REQUIRE_MESSAGE(project.ok(), project.error().message);
  CHECK(lines_of(project->database()) == before);
  for (const auto& finding : store::check(project->database())) FAIL_CHECK(finding.sentence);
  CHECK(test_store::search_index_fault(project->database()).empty());
  // What an import sets for its length is not left behind by an update either.
  CHECK(project->database().integer("SELECT v FROM document_search_config WHERE k = 'hashsize'") ==
        1 << 20);
  CHECK(project->database().integer("PRAGMA secure_delete") ==
        Database(old.copy(), Database::Access::read_only).integer("PRAGMA secure_delete"));
}

TEST_CASE("an update tells how far it is: first the copy, then the index, each up to the whole") {
  const OldProject old;
  CHECK(store::needs_update(old.path()));
  std::vector<std::pair<UpdateStep, double>> told;
  {
    store::OpenOptions options;
    options.progress = [&](UpdateStep step, double share) { told.emplace_back(step, share); };
    REQUIRE(Project::open(old.path(), options));
  }
  REQUIRE_FALSE(told.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  const auto indexing = std::find_if(
      told.begin(), told.end(), [](const auto& one) { return one.first == UpdateStep::indexing; });
  REQUIRE(indexing != told.begin());
  CHECK(std::prev(indexing)->second == doctest::Approx(1));
  CHECK(told.end() - indexing > 100);
  CHECK(told.end() - indexing < 250);  // Not each of very many documents.
  CHECK(told.back().second == doctest::Approx(1));
  CHECK_FALSE(store::needs_update(old.path()));
  CHECK(fs::exists(old.copy()));
}

TEST_CASE("an update that is stopped leaves the project as it was, and no copy of it") {
  for (const auto when : {UpdateStep::copying, UpdateStep::indexing}) {
    const OldProject old;
    const auto files = old.files();
    std::stop_source stop;
    store::OpenOptions options;
    options.stop = stop.get_token();
    options.progress = [&](UpdateStep step, double share) {
      if (step == when && (step == UpdateStep::copying || share > 0.3)) stop.request_stop();
    };
    const auto stopped = Project::open(old.path(), options);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == core::ErrorKind::cancelled);
    CHECK(test_support::has(stopped.error().message, "is as it was"));
    CHECK(old.version() == kBeforePrefixes);
    CHECK(old.files() == files);
    const auto again = Project::open(old.path());
    REQUIRE(again);
    CHECK(store::check(again->database()).empty());
  }
}

TEST_CASE("what is no project, or not there, or of today's format needs no update") {
  const test_support::TempDir dir;
  CHECK_FALSE(store::needs_update(dir / "none.foresay"));
  CHECK_FALSE(store::needs_update(dir.path()));
  test_support::write_file(dir / "text.foresay", "not a database, but long enough to be read");
  CHECK_FALSE(store::needs_update(dir / "text.foresay"));
  const test_store::WriteFixture today;
  CHECK_FALSE(store::needs_update(today.path()));
}
