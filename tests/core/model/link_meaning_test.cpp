#include "core/model/link_meaning.h"

#include <doctest/doctest.h>

using core::Probability;
using core::Stance;

namespace {

constexpr Probability kWill{.95, std::nullopt, .99};
constexpr Probability kWillNot{.01, std::nullopt, .05};
constexpr Probability kCouldWell{.40, std::nullopt, .75};

}  // namespace

TEST_CASE("words of a denial are turned round when they call it likely, and only then") {
  CHECK(core::event_range(Stance::denies, kWill).range == kWillNot);
  CHECK_FALSE(core::event_range(Stance::denies, kWill).or_else);
  CHECK(core::event_range(Stance::denies, kWillNot).range == kWillNot);
  for (const auto stance : {Stance::asserts, Stance::hedged, Stance::conditional}) {
    CHECK(core::event_range(stance, kWill).range == kWill);
    CHECK_FALSE(core::event_range(stance, kCouldWell).or_else);
  }
}

TEST_CASE("a denial in words across one half may mean either range") {
  const auto asked = core::event_range(Stance::denies, kCouldWell);
  CHECK(asked.range == Probability{.25, std::nullopt, .60});
  CHECK(asked.or_else == kCouldWell);
}

TEST_CASE("turning round twice gives the same range, its best estimate included") {
  const Probability estimate{.6, .7, .99};
  CHECK(core::turned_round(estimate) == Probability{.01, .3, .4});
  CHECK(core::turned_round(core::turned_round(estimate)) == estimate);
}

TEST_CASE("a denial that calls its event likely contradicts itself, nothing else does") {
  CHECK(core::meaning_of(Stance::denies, kWill).turned == kWillNot);
  CHECK_FALSE(core::meaning_of(Stance::denies, kWillNot).turned);
  CHECK_FALSE(core::meaning_of(Stance::denies, kCouldWell).turned);
  CHECK_FALSE(core::meaning_of(Stance::denies, std::nullopt).turned);
  CHECK_FALSE(core::meaning_of(Stance::hedged, kWill).turned);
  CHECK_FALSE(core::meaning_of(Stance::argues_against, kWill).turned);
}

TEST_CASE("what a link expects is its range's side, without a range its stance's") {
  CHECK(core::meaning_of(Stance::hedged, kWillNot).expects == false);
  CHECK(core::meaning_of(Stance::asserts, kCouldWell).expects == std::nullopt);
  CHECK(core::meaning_of(Stance::denies, std::nullopt).expects == false);
  CHECK(core::meaning_of(Stance::conditional, std::nullopt).expects == std::nullopt);
  // An argument makes no forecast, whatever somebody typed beside it.
  CHECK(core::meaning_of(Stance::argues_against, kWill).expects == false);
  CHECK_FALSE(core::meaning_of(Stance::argues_against, kWill).event);
  CHECK(core::meaning_of(Stance::argues_for, kWill).argues);
}
