#include "store/check/repair.h"

#include <doctest/doctest.h>

#include "store/check/check.h"
#include "tests/store/write_fixture.h"

TEST_CASE("what is derived is rebuilt: counters and the search index") {
  test_store::WriteFixture f;
  f.tag(0, 5);
  f.database().run(
      "UPDATE document_tally SET claims = claims + 1;"
      "INSERT INTO document_search (document_search) VALUES ('delete-all')");
  const auto before = store::check(f.database());
  REQUIRE(before.size() == 2);
  CHECK(before[0].table == "document_tally");
  CHECK(before[1].table == "document_search");
  REQUIRE(store::rebuild_derived(f.database()));
  for (const auto& finding : store::check(f.database())) FAIL_CHECK(finding.sentence);
}

TEST_CASE("what people made is not repaired: a quote that is wrong stays to be seen") {
  test_store::WriteFixture f;
  f.tag(0, 5);
  f.close();
  store::Database(f.path(), store::Database::Access::read_write)
      .run("UPDATE annotation SET quote = 'altered', note = 'altered'");
  f.reopen();
  REQUIRE(store::rebuild_derived(f.database()));
  CHECK_FALSE(store::check(f.database()).empty());
}
