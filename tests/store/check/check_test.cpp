#include "store/check/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "store/project/snapshot.h"
#include "tests/store/read_fixture.h"

using store_test::ReadFixture;

namespace {

/// Breaks the project behind the back of its constraints, as a faulty disk or program would.
void damage(const ReadFixture& f, const std::string& trigger, const std::string& sql) {
  if (!trigger.empty()) f.db().run("DROP TRIGGER " + trigger);
  f.db().run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql +
             ";PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF");
}

bool found(const ReadFixture& f, std::string_view table, std::string_view part) {
  const auto findings = store::check(f.db());
  const bool out = std::ranges::any_of(findings, [&](const store::Finding& finding) {
    return finding.table == table && finding.sentence.find(part) != std::string::npos;
  });
  if (!out) {
    for (const auto& finding : findings) MESSAGE(finding.table << ": " << finding.sentence);
  }
  return out;
}

}  // namespace

TEST_CASE("A project made through edits is clean, also on a read-only connection") {
  ReadFixture f;
  f.tag(f.english, core::StatementType::claim, "fuel");
  REQUIRE(f.project.undo());
  for (const auto& finding : store::check(f.db())) FAIL_CHECK(finding.sentence);
  const auto snapshot = store::Snapshot::open(f.project.path());
  REQUIRE(snapshot);
  for (const auto& finding : store::check(snapshot->database())) FAIL_CHECK(finding.sentence);
}

TEST_CASE("Progress climbs to the end and a stop is heeded") {
  ReadFixture f;
  double last = 0;
  std::size_t steps = 0;
  (void)store::check(f.db(), [&](std::string_view, double share) {
    CHECK(share >= last);
    last = share;
    ++steps;
  });
  CHECK(steps >= 8);
  CHECK(last > 0.8);
  std::stop_source stop;
  std::size_t after = 0;
  (void)store::check(
      f.db(),
      [&](std::string_view, double) {
        ++after;
        stop.request_stop();
      },
      stop.get_token());
  CHECK(after <= 2);
}

TEST_CASE("A quote, a context or a repeated range that is not the text's is found") {
  ReadFixture f;
  SUBCASE("quote") {
    damage(f, "span_fragment_update",
           "UPDATE span_fragment SET quote = 'A' || substr(quote, 2) WHERE annotation_id = " +
               core::to_string(f.claim));
    CHECK(found(f, "span_fragment", "the text there reads “a large-scale offensive”"));
  }
  SUBCASE("context") {
    damage(
        f, "span_fragment_update",
        "UPDATE span_fragment SET prefix = '' WHERE annotation_id = " + core::to_string(f.claim));
    CHECK(found(f, "span_fragment", "context"));
  }
  SUBCASE("context behind") {
    damage(
        f, "span_fragment_update",
        "UPDATE span_fragment SET suffix = 'x' WHERE annotation_id = " + core::to_string(f.claim));
    CHECK(found(f, "span_fragment", "context"));
  }
  SUBCASE("order of fragments") {
    damage(f, "span_fragment_update",
           "UPDATE span_fragment SET start = 1, \"end\" = 4, quote = 'olu' WHERE ordinal = 1");
    CHECK(found(f, "annotation", "does not repeat"));
  }
  SUBCASE("outside the text") {
    damage(f, "span_fragment_update",
           "UPDATE span_fragment SET start = start + 1000, \"end\" = \"end\" + 1000 "
           "WHERE annotation_id = " +
               core::to_string(f.claim));
    CHECK(found(f, "span_fragment", "outside its text"));
  }
  SUBCASE("text") {
    damage(f, "document_text_is_fixed", "UPDATE document SET text = replace(text, 'fuel', 'food')");
    CHECK(found(f, "span_fragment", "needs fuel"));
  }
  SUBCASE("search index") {
    damage(f, "document_search_update", "UPDATE document SET title = title || 'x'");
    CHECK(found(f, "document_search", "search index"));
  }
}

TEST_CASE("A reference to nothing is found") {
  ReadFixture f;
  damage(f, "", "DELETE FROM party WHERE id = " + core::to_string(f.analyst));
  CHECK(found(f, "annotation", "party that does not exist"));
}

TEST_CASE("An illegal log is found by replaying it") {
  ReadFixture f;
  SUBCASE("illegal move") {
    damage(f, "outcome_is_fixed", "UPDATE outcome SET status = 'due' WHERE status = 'open'");
    CHECK(found(f, "outcome", "from draft to due, which is not a legal move"));
  }
  SUBCASE("missing evidence") {
    damage(f, "outcome_is_fixed", "UPDATE outcome SET evidence = '[]'");
    CHECK(found(f, "outcome", "without evidence"));
  }
  SUBCASE("outside the window") {
    damage(f, "outcome_is_fixed",
           "UPDATE outcome SET occurred_from = '2024-01-01', occurred_to = '2024-01-01' "
           "WHERE status = 'true'");
    CHECK(found(f, "outcome", "outside its window"));
  }
  SUBCASE("status") {
    damage(f, "proposition_status_is_derived",
           "UPDATE proposition SET status = 'false' WHERE status = 'true'");
    CHECK(found(f, "proposition", "its log ends with true"));
  }
}

TEST_CASE("Bytes that are not what their name says are found") {
  ReadFixture f;
  damage(f, "blob_is_fixed", "UPDATE blob SET bytes = CAST('Kept bytes' AS BLOB) WHERE size = 10");
  CHECK(found(f, "blob", "SHA-256"));
}

TEST_CASE("A changeset that cannot be read is found") {
  ReadFixture f;
  damage(f, "journal_is_fixed",
         "UPDATE journal SET changeset = x'5401' WHERE changeset IS NOT NULL");
  CHECK(found(f, "journal", "cannot be undone"));
}

TEST_CASE("Counters that strayed are found") {
  ReadFixture f;
  damage(f, "", "UPDATE document_tally SET claims = claims + 1");
  CHECK(found(f, "document_tally", "do not agree"));
}

TEST_CASE("A search index that strayed is found, row by row") {
  ReadFixture f;
  SUBCASE("a row too many") {
    damage(f, "", "INSERT INTO annotation_search (rowid, quote) VALUES (77, 'ghost')");
    CHECK(found(f, "annotation_search", "annotation 77"));
  }
  SUBCASE("a row missing") {
    damage(f, "party_search_before_update", "UPDATE party SET name = 'Somebody'");
    CHECK(found(f, "party_search", core::to_string(f.analyst)));
  }
}

TEST_CASE("A word longer than the index keeps of one is no finding") {
  ReadFixture f;
  f.db().run("UPDATE annotation SET note = 'data:' || replace(hex(zeroblob(20000)), '00', 'x1')");
  CHECK(store::check(f.db()).empty());
}
