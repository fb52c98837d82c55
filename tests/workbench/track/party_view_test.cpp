#include "workbench/track/party_view.h"

#include <doctest/doctest.h>

#include "tests/workbench/inspector_fixture.h"
#include "workbench/track/dismissed_pairs.h"

namespace {

core::Party party(const char* name, std::vector<std::string> aliases = {}) {
  core::Party out;
  out.name = name;
  out.aliases = std::move(aliases);
  return out;
}

}  // namespace

TEST_CASE("the filter finds a party by any of its spellings") {
  test_support::InspectorFixture fixture;
  fixture.made(core::PutParty{party("Ida Berg")});
  workbench::PartyView view;
  view.refresh(fixture.project(), fixture.state);
  CHECK(view.total() == 2);
  fixture.state.party_filter = "PASHKÓV";
  view.refresh(fixture.project(), fixture.state);
  REQUIRE(view.rows().size() == 1);
  CHECK(view.rows().front().name == "Mykhailo Pashkov");
  CHECK(view.rows().front().detail == "person · no spans · 2 spellings");
  CHECK(view.matching("berg", {}, 5).size() == 1);
  CHECK(view.matching("", {}, 5).empty());
}

TEST_CASE("spelling variants are proposed, and not again once they are kept apart") {
  test_support::InspectorFixture fixture;
  const core::Id one = fixture.made(core::PutParty{party("Alexander Lukashenka")});
  const core::Id other = fixture.made(core::PutParty{party("Alexander Lukashenko")});
  workbench::PartyView view;
  view.refresh(fixture.project(), fixture.state);
  REQUIRE(view.suggestions().size() == 1);
  REQUIRE(workbench::keep_apart(fixture.project(), other, one));
  ++fixture.state.kept_apart;
  view.refresh(fixture.project(), fixture.state);
  CHECK(view.suggestions().empty());
}

TEST_CASE("the page of a party follows a merge") {
  test_support::InspectorFixture fixture;
  const core::Id keep = fixture.made(core::PutParty{party("Alexander Lukashenka")});
  const core::Id drop = fixture.made(core::PutParty{party("Lukashenko")});
  fixture.state.party = keep;
  workbench::PartyView view;
  view.refresh(fixture.project(), fixture.state);
  REQUIRE(view.page() != nullptr);
  CHECK(view.page()->spellings.size() == 1);
  fixture.made(core::MergeParties{keep, drop});
  view.refresh(fixture.project(), fixture.state);
  CHECK(view.page()->spellings.size() == 2);
}

TEST_CASE("a party keeps its old name as a spelling when it is renamed") {
  const auto before = party("Lukashenka", {"Lukashenko"});
  const auto after = workbench::renamed(before, "Lukashenko");
  CHECK(after.name == "Lukashenko");
  CHECK(after.aliases == std::vector<std::string>{"Lukashenka"});
  CHECK(workbench::renamed(before, "").name == "Lukashenka");
  CHECK(workbench::with_alias(before, "Lukashenko").aliases.size() == 1);
  CHECK(workbench::with_alias(before, "Лукашенко").aliases.size() == 2);
  CHECK(workbench::without_alias(before, "Lukashenko").aliases.empty());
}
