#include "workbench/read/proposition_finder.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/workbench/inspector_fixture.h"

namespace {

struct Field {
  test_support::InspectorFixture fixture;
  workbench::PropositionFinder finder;

  Field() {
    for (const char* statement :
         {"Belarus joins the war against Ukraine by 2023", "Lukashenka loses power in 2023",
          "Russia places nuclear warheads in Belarus", "It snows in Minsk"}) {
      core::Proposition proposition;
      proposition.statement = statement;
      fixture.made(core::PutProposition{proposition});
    }
    core::Party party;
    party.name = "Aliaksandr Lukashenka";
    party.aliases = {"Alexander Lukashenko"};
    fixture.made(core::PutParty{party});
    finder.refresh(fixture.project());
  }

  std::string first(const char* typed, const char* span = "") {
    const auto found = finder.find(typed, span, 5);
    return found.empty() ? "nothing" : found.front().statement;
  }
};

}  // namespace

TEST_CASE("words find a statement in any order, begun or with a letter wrong") {
  Field field;
  CHECK(field.first("war bel") == "Belarus joins the war against Ukraine by 2023");
  CHECK(field.first("nucleer") == "Russia places nuclear warheads in Belarus");
  CHECK(field.first("nuclear snow") == "nothing");
}

TEST_CASE("another spelling of a party finds what is written in the first") {
  Field field;
  CHECK(field.first("Lukashenko power") == "Lukashenka loses power in 2023");
}

TEST_CASE("with nothing typed the span's own words say which are near") {
  Field field;
  CHECK(field.first("", "the warheads could well be placed there soon") ==
        "Russia places nuclear warheads in Belarus");
  CHECK(field.first("", "") == "It snows in Minsk");
  CHECK(field.first("bel", "nothing nuclear about it") ==
        "Russia places nuclear warheads in Belarus");
}

TEST_CASE("a slip is one letter more, less or other") {
  CHECK(workbench::one_slip("minsk", "minks") == false);
  CHECK(workbench::one_slip("minsk", "mink"));
  CHECK(workbench::one_slip("minsk", "minsks"));
  CHECK(workbench::one_slip("minsk", "mansk"));
  CHECK(workbench::one_slip("", "a"));
  CHECK_FALSE(workbench::one_slip("minsk", "moscow"));
}
