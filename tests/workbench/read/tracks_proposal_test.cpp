#include "workbench/read/tracks_proposal.h"

#include <doctest/doctest.h>

#include "tests/workbench/inspector_fixture.h"

using core::StatementType;
using test_support::InspectorFixture;

namespace {

constexpr std::string_view kJoins = "Minsk could well join the war in the coming weeks";

core::Id proposition(InspectorFixture& fixture, const std::string& statement) {
  core::Proposition made;
  made.statement = statement;
  return fixture.made(core::PutProposition{made});
}

const std::optional<workbench::TracksProposal>& proposed(InspectorFixture& fixture, core::Id id) {
  return fixture.shown(id).span()->proposals.tracks;
}

void link(InspectorFixture& fixture, core::Id annotation, core::Id to) {
  core::Link made;
  made.annotation = annotation;
  made.proposition = to;
  fixture.made(core::PutLink{made});
}

}  // namespace

TEST_CASE("the proposition that shares most of its words is proposed, with how alike it is") {
  InspectorFixture fixture;
  proposition(fixture, "The harvest fails in every district");
  const auto joins = proposition(fixture, "Minsk joins the war");
  const auto id = fixture.tag(kJoins, StatementType::prediction);
  const auto& tracks = proposed(fixture, id);
  REQUIRE(tracks);
  CHECK(tracks->proposition == joins);
  CHECK(tracks->likeness == doctest::Approx(0.8));
  CHECK(tracks->text == "Minsk joins the war? 80 % alike");
  CHECK(tracks->sure);
  CHECK(tracks->stance == core::Stance::asserts);
}

TEST_CASE("nothing is proposed where no words are shared, or where something is tracked") {
  InspectorFixture fixture;
  const auto harvest = proposition(fixture, "The harvest fails in every district");
  const auto id = fixture.tag(kJoins, StatementType::prediction);
  CHECK_FALSE(proposed(fixture, id));
  proposition(fixture, "Minsk joins the war");
  CHECK(proposed(fixture, id));
  link(fixture, id, harvest);
  CHECK_FALSE(proposed(fixture, id));
}

TEST_CASE("a party counts by any of its spellings") {
  InspectorFixture fixture;
  core::Party minsk;
  minsk.name = "Belarus";
  minsk.aliases = {"Minsk"};
  fixture.made(core::PutParty{minsk});
  proposition(fixture, "Belarus joins the war");
  const auto id = fixture.tag(kJoins, StatementType::prediction);
  REQUIRE(proposed(fixture, id));
  CHECK(proposed(fixture, id)->likeness == doctest::Approx(0.8));
}

TEST_CASE("what the document tracks already and what was linked last is more likely") {
  InspectorFixture fixture;
  const auto joins = proposition(fixture, "Belarus joins the war");
  const auto other = fixture.tag("The army said nothing", StatementType::prediction);
  const auto id = fixture.tag(kJoins, StatementType::prediction);
  REQUIRE(proposed(fixture, id));
  const double before = proposed(fixture, id)->likeness;
  CHECK(before < workbench::kSureLikeness);
  CHECK_FALSE(proposed(fixture, id)->sure);
  link(fixture, other, joins);
  CHECK(proposed(fixture, id)->likeness == doctest::Approx(before + 0.25));
  CHECK(proposed(fixture, id)->sure);
}

TEST_CASE(
    "two that are as alike, a denial and what is no prediction leave the choice to a person") {
  InspectorFixture fixture;
  proposition(fixture, "Minsk joins the war");
  const auto claim = fixture.tag("Minsk could well join the war", StatementType::claim);
  REQUIRE(proposed(fixture, claim));
  CHECK_FALSE(proposed(fixture, claim)->sure);
  const auto id = fixture.tag(kJoins, StatementType::prediction);
  CHECK(proposed(fixture, id)->sure);
  proposition(fixture, "Minsk joined the war");
  CHECK_FALSE(proposed(fixture, id)->sure);
}

TEST_CASE("a denial of a statement is proposed as one and never sure") {
  InspectorFixture fixture;
  proposition(fixture, "Minsk joins the war");
  workbench::PropositionFinder finder;
  finder.refresh(fixture.project());
  core::Annotation said;
  said.type = StatementType::prediction;
  said.span.quote = "Minsk will not join the war";
  const std::vector<store::RecentLink> recent;
  const auto tracks = workbench::propose_tracks(finder, {&said, {}, &recent});
  REQUIRE(tracks);
  CHECK(tracks->likeness >= workbench::kSureLikeness);
  CHECK(tracks->stance == core::Stance::denies);
  CHECK_FALSE(tracks->sure);
  CHECK(tracks->text == "Minsk joins the war? 80 % alike · denies it");
}
