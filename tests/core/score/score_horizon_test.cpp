// What a default horizon is, and what half and twice of it would change.
#include <doctest/doctest.h>

#include "core/score/scoreboard.h"
#include "tests/core/score_rows_fixture.h"

using core::LeftOut;
using core::Status;
using doctest::Approx;
using test_score::day;
using test_score::left_out;
using test_score::move;
using test_score::Rows;
using test_score::say_on;

TEST_CASE("half a default horizon turns a late event into a miss; a stated one does not move") {
  Rows given;
  auto& row = given.say(0, 0.6, 0.9);
  row.horizon_from = day("2022-03-01");
  row.horizon_to = day("2022-08-31");
  row.horizon_default = true;
  auto& stated = given.say(0, 0.6, 0.9, 1);
  stated.horizon_from = day("2022-03-01");
  stated.horizon_to = day("2022-08-31");
  const auto board = given.board();
  auto found = core::horizon_sensitivity(given.rows, {}, board);
  CHECK(found.defaults == 1);
  CHECK(found.flips.empty());  // half of 183 days ends on 1 June, when it happened
  given.rows.rows[0].horizon_to = day("2022-08-30");
  found = core::horizon_sensitivity(given.rows, {}, given.board());
  REQUIRE(found.flips.size() == 1);
  CHECK(found.flips[0].row == 0);
  CHECK(found.flips[0].factor == 0.5);
  CHECK(found.flips[0].occurred);
  CHECK_FALSE(found.flips[0].would_have);
  CHECK(*found.half_midpoint > *found.midpoint);
  CHECK(*found.twice_midpoint == *found.midpoint);
}

TEST_CASE("twice a default horizon asks the same question with a later window, else is unknown") {
  Rows given;
  auto& row = given.say(1, 0.6, 0.9);
  row.horizon_from = day("2022-03-01");
  row.horizon_to = day("2022-12-31");
  row.horizon_default = true;
  auto found = core::horizon_sensitivity(given.rows, {}, given.board());
  CHECK(found.unknown_at_double == 1);
  CHECK_FALSE(found.twice);
  core::ScoreProposition later = given.rows.propositions[0];
  later.id = core::Id(77);
  later.window = {day("2023-01-01"), day("2023-12-31")};
  later.log = {move(Status::yes, "2023-09-10", "2023-09-05", "2023-09-01")};
  later.template_of = given.rows.propositions[1].template_of = core::Id(70);
  given.rows.propositions.push_back(later);
  found = core::horizon_sensitivity(given.rows, {}, given.board());
  REQUIRE(found.flips.size() == 1);
  CHECK(found.flips[0].would_have);
  CHECK(*found.twice_midpoint == Approx(0.0625));
}

TEST_CASE("a horizon's length is counted in calendar months, to their end") {
  Rows given;
  core::ScoreOptions options;
  options.by = core::ScoreBy::horizon;
  for (const auto& [to, name] :
       {std::pair{"2022-04-30", "up to 1 month"}, std::pair{"2022-06-30", "1 to 3 months"},
        std::pair{"2022-09-30", "3 to 6 months"}, std::pair{"2023-03-31", "6 to 12 months"},
        std::pair{"2023-04-01", "1 to 2 years"}, std::pair{"2030-01-01", "over 2 years"}}) {
    given.rows.rows.clear();
    given.say(0, 0.6, 0.9).horizon_to = day(to);
    CHECK(given.board(options).lines.at(0).name == name);
  }
  given.rows.rows.clear();
  given.say(core::kNoIndex, 0.6, 0.9);
  CHECK(given.board(options).lines.at(0).name == "(no end)");
}

TEST_CASE("a house rule for vague words is a default; dates, months and years are not") {
  CHECK(core::is_default_horizon("house v1: near-future"));
  CHECK(core::is_default_horizon("house v1: none-stated"));
  CHECK(core::is_default_horizon("house default: soon = 3 months"));
  CHECK_FALSE(core::is_default_horizon("house v1: explicit-date"));
  CHECK_FALSE(core::is_default_horizon("house v1: named-month"));
  CHECK_FALSE(core::is_default_horizon("next calendar year"));
  CHECK_FALSE(core::is_default_horizon(""));
}
