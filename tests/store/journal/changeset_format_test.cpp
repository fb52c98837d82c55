#include "store/journal/changeset_format.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/store/read_fixture.h"

TEST_CASE("Every changeset of a journal is readable, and none of its beginnings or changed heads") {
  store_test::ReadFixture f;
  auto rows = f.db().query("SELECT changeset FROM journal WHERE changeset IS NOT NULL");
  int seen = 0;
  while (rows.step()) {
    const std::string whole(rows.blob(0));
    CHECK(store::is_readable_changeset(whole));
    CHECK_FALSE(store::is_readable_changeset(whole.substr(0, whole.size() - 1)));
    CHECK_FALSE(store::is_readable_changeset("X" + whole));
    CHECK_FALSE(store::is_readable_changeset(whole + "T\x02"));
    ++seen;
  }
  CHECK(seen > 5);
}

TEST_CASE("A changeset that claims more than there is is refused") {
  using namespace std::string_literals;
  CHECK(store::is_readable_changeset(""));
  CHECK_FALSE(store::is_readable_changeset("T\x01"));
  CHECK_FALSE(store::is_readable_changeset("T\x01\x01name"));
  CHECK(store::is_readable_changeset("T\x01\x01name\x00\x12\x00\x05"s));
  CHECK_FALSE(store::is_readable_changeset("T\x01\x01name\x00\x12\x00\x03\xff\xff\xff\x7f"s));
  CHECK_FALSE(store::is_readable_changeset("T\x01\x01name\x00\x12\x00\x09"s));
}
