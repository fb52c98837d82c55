// Names whose key an older version of the program made: undo and redo pass over the difference, and
// leave the key of today.
#include <doctest/doctest.h>

#include "store/read/parties.h"
#include "tests/store/write_fixture.h"

namespace {

core::PutParty put_party(const std::string& name) {
  core::PutParty edit;
  edit.party.name = name;
  edit.party.kind = core::PartyKind::person;
  return edit;
}

}  // namespace

TEST_CASE(
    "a party whose key is of an older version can be taken back, and comes back with today's") {
  test_store::WriteFixture f;
  f.made(put_party("Łukasz Мой"));
  f.database().run("UPDATE party SET folded = 'łukasz мои'");
  CHECK_FALSE(store::party_named(f.database(), "lukasz мой"));
  REQUIRE(f.project().undo());
  CHECK(f.database().integer("SELECT count(*) FROM party") == 0);
  REQUIRE(f.project().redo());
  CHECK(store::party_named(f.database(), "lukasz мой"));
  CHECK_FALSE(store::party_named(f.database(), "lukasz мои"));
}

TEST_CASE("a party that was changed otherwise is not taken back") {
  test_store::WriteFixture f;
  f.made(put_party("Łukasz"));
  f.database().run("UPDATE party SET folded = 'łukasz', note = 'by somebody'");
  (void)f.project().undo();  // It passes over what cannot be taken back.
  CHECK(f.database().integer("SELECT count(*) FROM party") == 1);
}
