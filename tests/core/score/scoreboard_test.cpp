// The scoreboard: what is scored, what is left out and why, who may be ranked, and as of when.
#include "core/score/scoreboard.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/core/score_rows_fixture.h"

using core::LeftOut;
using core::Status;
using doctest::Approx;

using test_score::day;
using test_score::left_out;
using test_score::move;
using test_score::Rows;
using test_score::say_on;

TEST_CASE(
    "a range scores a band: the mean of the least and of the most, with the midpoint inside") {
  Rows given;
  given.say(0, 0.6, 0.9);
  given.say(1, 0.1, 0.5);
  const auto total = given.board().total;
  CHECK(total.scored == 2);
  CHECK(total.brier->least == Approx((0.01 + 0.01) / 2));
  CHECK(total.brier->most == Approx((0.16 + 0.25) / 2));
  CHECK(*total.midpoint == Approx((0.0625 + 0.09) / 2));
  CHECK(*total.base_rate == 0.5);
  CHECK(*total.reference == 0.25);
  CHECK(*total.skill == Approx(1 - 0.07625 / 0.25));
}

TEST_CASE("a hit is a range wholly on the side of what happened; across one half is neither") {
  Rows given;
  given.say(0, 0.6, 0.9);
  given.say(1, 0.6, 0.9, 1);
  given.say(0, 0.3, 0.7, core::kNoIndex);
  given.say(1, 0.1, 0.5, core::kNoIndex);  // a half itself counts with the side it ends
  const auto board = given.board();
  CHECK(board.rows[0].hit == true);
  CHECK(board.rows[1].hit == false);
  CHECK(board.rows[2].hit == std::nullopt);
  CHECK(board.rows[3].hit == true);
  CHECK(board.total.judged == 3);
  CHECK(board.total.hits == 2);
  CHECK(*board.total.hit_rate == Approx(2.0 / 3));
}

TEST_CASE("a denial has a low probability of the event and is not turned round again") {
  Rows given;
  given.say(1, 0.01, 0.05).stance = core::Stance::denies;
  const auto board = given.board();
  CHECK(board.rows[0].hit == true);
  CHECK(board.total.brier->most == Approx(0.0025));
}

TEST_CASE("each reason for leaving out is the first that applies") {
  Rows given;
  CHECK((given.say(core::kNoIndex, 0.5, 0.9), given.last_left_out()) == LeftOut::not_tracked);
  given.say(0, 0.5, 0.9).state = core::LinkState::suggested;
  CHECK(given.last_left_out() == LeftOut::not_confirmed);
  given.say(0, 0.5, 0.9).stance = core::Stance::argues_for;
  CHECK(given.last_left_out() == LeftOut::argument);
  given.say(0, 0, 1).has_probability = false;
  CHECK(given.last_left_out() == LeftOut::no_probability);
  given.say(0, 0.05, 0.6).scorable = false;
  CHECK(given.last_left_out() == LeftOut::not_scorable);
  CHECK((given.say(2, 0.5, 0.9), given.last_left_out()) == LeftOut::ambiguous);
  CHECK((given.say(3, 0.5, 0.9), given.last_left_out()) == LeftOut::annulled);
  given.say(3, 0.5, 0.9).conditional = true;
  CHECK(given.last_left_out() == LeftOut::condition_not_met);
  CHECK((given.say(4, 0.5, 0.9), given.last_left_out()) == LeftOut::not_resolved);
  given.say(0, 0.5, 0.9).said_from = day("2022-06-06");
  CHECK(given.last_left_out() == LeftOut::said_too_late);
  given.say(2, 0.05, 0.6).scorable = false;
  CHECK(given.last_left_out() == LeftOut::not_scorable);
  const auto total = given.board().total;
  CHECK(total.scored == 0);
  CHECK(total.spans == 11);
  CHECK(std::accumulate(total.left_out.begin(), total.left_out.end(), std::size_t{0}) == 11);
}

TEST_CASE("a condition that is false, unclear or open keeps its conditionals from being scored") {
  Rows given;
  for (const auto& [condition, reason] : {std::pair{0U, std::optional<LeftOut>()},
                                          std::pair{1U, std::optional(LeftOut::condition_not_met)},
                                          std::pair{2U, std::optional(LeftOut::ambiguous)},
                                          std::pair{4U, std::optional(LeftOut::not_resolved)}}) {
    auto& row = given.say(0, 0.6, 0.9, core::kNoIndex);
    row.condition = condition;
    row.conditional = true;
    CHECK(given.last_left_out() == reason);
  }
}

TEST_CASE("of one speaker's forecasts of one proposition the last before the deadline counts") {
  Rows given;
  given.say(0, 0.1, 0.2);
  say_on(given.say(0, 0.6, 0.9), "2022-04-01");
  say_on(given.say(0, 0.8, 0.9), "2022-07-01");
  given.say(0, 0.3, 0.4, 1);
  auto board = given.board();
  CHECK(board.rows[0].left_out == LeftOut::duplicate);
  CHECK_FALSE(board.rows[1].left_out);
  CHECK(board.rows[2].left_out == LeftOut::said_too_late);
  CHECK_FALSE(board.rows[3].left_out);
  core::ScoreOptions options;
  options.repeats = core::Repeats::first;
  board = given.board(options);
  CHECK_FALSE(board.rows[0].left_out);
  CHECK(board.rows[1].left_out == LeftOut::duplicate);
  options.repeats = core::Repeats::all;
  CHECK(given.board(options).total.scored == 3);
}

TEST_CASE("by outlet a speaker repeats himself within the outlet, in the total over all of them") {
  Rows given;
  given.rows.outlets.push_back("Courier");
  given.rows.documents.push_back({core::Id(8), "Other", 1});
  given.say(0, 0.6, 0.9);
  given.say(0, 0.7, 0.9).document = 1;
  core::ScoreOptions options;
  options.by = core::ScoreBy::outlet;
  const auto board = given.board(options);
  REQUIRE(board.lines.size() == 2);
  CHECK(board.lines[0].scored == 1);
  CHECK(board.lines[1].scored == 1);
  CHECK(board.total.scored == 1);
  CHECK(left_out(board.total, LeftOut::duplicate) == 1);
  CHECK(board.left_out(board.total, 0) == LeftOut::duplicate);
  CHECK_FALSE(board.left_out(board.lines[0], 0));
}

TEST_CASE("two lines are ranked only where their bands are apart") {
  Rows given;
  given.say(0, 0.9, 0.99);
  given.say(0, 0.1, 0.2, 1);
  auto board = given.board();
  REQUIRE(board.lines.size() == 2);
  CHECK(board.lines[0].name == "Ann");
  CHECK(core::may_be_ranked(board.lines[0], board.lines[1]));
  CHECK(board.lines[0].better_than == 1);
  CHECK(board.lines[1].worse_than == 1);
  REQUIRE(core::ranked_pairs(board, 10).size() == 1);
  CHECK(core::ranked_pairs(board, 10)[0].better == 0);
  given.rows.rows[1].hi = 0.95;
  board = given.board();
  CHECK_FALSE(core::may_be_ranked(board.lines[0], board.lines[1]));
  CHECK(board.lines[0].better_than == 0);
  CHECK(core::ranked_pairs(board, 10).empty());
}

TEST_CASE("as of a day only what was said, known and recorded by then is there") {
  Rows given;
  given.say(0, 0.6, 0.9);
  core::ScoreOptions options;
  const auto at = [&](std::string_view iso) {
    options.as_of = day(iso);
    return given.board(options).total;
  };
  CHECK(left_out(at("2022-02-28"), LeftOut::not_recorded_yet) == 1);
  CHECK(at("2022-02-28").spans == 0);
  CHECK(left_out(at("2022-03-01"), LeftOut::not_recorded_yet) == 1);  // annotated on the 2nd
  CHECK(left_out(at("2022-03-02"), LeftOut::not_resolved) == 1);
  CHECK(left_out(at("2022-06-09"), LeftOut::not_resolved) == 1);  // known, not recorded
  CHECK(at("2022-06-10").scored == 1);
}

TEST_CASE("more time never takes a span away, and what it takes from the score it names") {
  CHECK(rc::check([] {
    Rows given;
    const int n = *rc::gen::inRange(1, 20);
    for (int i = 0; i < n; ++i) {
      auto& row = given.say(std::uint32_t(*rc::gen::inRange(0, 5)), 0.6, 0.9,
                            std::uint32_t(*rc::gen::inRange(0, 2)));
      row.said_from = row.said_to = day("2022-01-01") + *rc::gen::inRange(0, 400);
      row.annotated_on = row.said_to + *rc::gen::inRange(0, 400);
    }
    core::ScoreOptions options;
    options.repeats = core::Repeats::all;
    std::size_t spans = 0;
    std::size_t scored = 0;
    for (int later = 0; later < 900; later += 100) {
      options.as_of = day("2022-01-01") + later;
      const auto total = given.board(options).total;
      RC_ASSERT(total.spans >= spans);
      RC_ASSERT(total.scored >= scored);
      const auto reasons =
          std::accumulate(total.left_out.begin() + 1, total.left_out.end(), std::size_t{0});
      RC_ASSERT(total.scored + reasons == total.spans);
      spans = total.spans;
      scored = total.scored;
    }
  }));
}

TEST_CASE("an annotation made after the outcome was known is marked, and left out when asked") {
  Rows given;
  given.say(0, 0.6, 0.9).annotated_on = day("2022-06-06");
  CHECK(given.board().rows[0].hindsight);
  CHECK(given.board().total.hindsight == 1);
  CHECK(given.board().total.scored == 1);
  core::ScoreOptions options;
  options.leave_out_hindsight = true;
  CHECK(given.last_left_out(options) == LeftOut::hindsight);
  given.rows.rows[0].annotated_on = day("2022-06-05");
  CHECK_FALSE(given.last_left_out(options));
}

TEST_CASE("claims and facts stay away, unless the lines are types") {
  Rows given;
  given.say(0, 0.6, 0.9);
  given.say(0, 0.6, 0.9, 1).type = core::StatementType::claim;
  CHECK(given.board().total.spans == 1);
  core::ScoreOptions options;
  options.by = core::ScoreBy::type;
  const auto board = given.board(options);
  CHECK(board.total.spans == 2);
  REQUIRE(board.lines.size() == 2);
}

TEST_CASE("another scale reads the words anew, typed ranges stay, unknown words are left out") {
  core::Scale house;
  house.name = "house";
  house.terms = {
      {"likely", {}, 0.6, 0.9}, {"will", {}, 0.95, 0.99}, {"might not be likely", {}, 0.1, 0.5}};
  core::Scale other;
  other.name = "other";
  other.terms = {{"likely", {"probably"}, 0.55, 0.8}};
  const std::vector<core::Scale> scales = {house, other};
  Rows given;
  given.rows.phrases = {{"likely", "house", 1},
                        {"will", "house", 1},
                        {"likely", "", 0},
                        {"might not be likely", "house", 1}};
  given.say(0, 0.6, 0.9).phrase = 0;
  given.say(1, 0.1, 0.4).phrase = 0;  // a denial: the words' range turned round
  given.say(0, 0.95, 0.99, 1).phrase = 1;
  given.say(1, 0.3, 0.4, 1).phrase = 2;
  given.say(1, 0.1, 0.5, core::kNoIndex).phrase = 3;  // a negation the other scale does not know
  core::ScoreOptions options;
  options.scale = &scales[1];
  options.scales = scales;
  const auto board = given.board(options);
  CHECK(board.rows[0].lo == 0.55);
  CHECK(board.rows[0].hi == 0.8);
  CHECK(board.rows[1].lo == Approx(0.2));
  CHECK(board.rows[1].hi == Approx(0.45));
  CHECK(board.rows[2].left_out == LeftOut::not_on_scale);
  CHECK(board.rows[3].lo == 0.3);
  CHECK(board.rows[4].lo == Approx(0.2));
  CHECK(board.rows[4].hi == Approx(0.45));
  CHECK(board.kept_ranges == 1);
  CHECK(board.scale_name == "other v1");
}

TEST_CASE("a range its own scale does not give for the words is the analyst's and stays") {
  core::Scale house;
  house.name = "house";
  house.terms = {{"likely", {}, 0.6, 0.9}};
  core::Scale other = house;
  other.name = "other";
  other.terms[0].hi = 0.7;
  const std::vector<core::Scale> scales = {house, other};
  Rows given;
  given.rows.phrases = {{"likely", "house", 1}};
  given.say(0, 0.65, 0.95).phrase = 0;
  core::ScoreOptions options;
  options.scale = &scales[1];
  options.scales = scales;
  CHECK(given.board(options).rows[0].hi == 0.95);
}

TEST_CASE("skill is against the base rate a proposition states, where it states one") {
  Rows given;
  given.rows.propositions[0].base_rate = 0.2;
  given.say(0, 0.6, 0.8);
  const auto total = given.board().total;
  CHECK(*total.reference == Approx(0.64));
  CHECK(*total.skill == Approx(1 - 0.09 / 0.64));
}

TEST_CASE("where none is stated the base rate is that of the whole board, on every line") {
  Rows given;
  given.say(0, 0.6, 0.9);
  given.say(0, 0.6, 0.9, 1);
  given.say(1, 0.2, 0.4, 1);
  const auto board = given.board();
  CHECK(*board.total.reference == Approx(2.0 / 9));
  CHECK(*board.total.reference == Approx(board.total.murphy->uncertainty));
  const auto ann = std::find_if(board.lines.begin(), board.lines.end(),
                                [](const auto& line) { return line.name == "Ann"; });
  REQUIRE(ann != board.lines.end());
  CHECK(*ann->reference == Approx(1.0 / 9));
}

TEST_CASE("the best estimate that was typed is the point, and bins name the rows behind them") {
  Rows given;
  given.say(0, 0.6, 0.9).best = 0.62;
  given.say(1, 0.02, 0.04, 1);
  const auto board = given.board();
  CHECK(board.rows[0].point == 0.62);
  CHECK(board.total.bins[6].members == std::vector<std::uint32_t>{0});
  CHECK(board.total.bins[0].members == std::vector<std::uint32_t>{1});
  CHECK(board.total.murphy->n == 2);
}

TEST_CASE("with nothing scored every score is empty, never 0") {
  for (const auto by : {core::ScoreBy::speaker, core::ScoreBy::outlet, core::ScoreBy::document,
                        core::ScoreBy::topic, core::ScoreBy::horizon, core::ScoreBy::type}) {
    core::ScoreOptions options;
    options.by = by;
    Rows given;
    given.say(4, 0.6, 0.9);
    for (const auto& board : {given.board(options), core::make_scoreboard({}, options)}) {
      CHECK(board.total.scored == 0);
      CHECK_FALSE(board.total.brier);
      CHECK_FALSE(board.total.midpoint);
      CHECK_FALSE(board.total.hit_rate);
      CHECK_FALSE(board.total.skill);
      CHECK_FALSE(board.total.murphy);
      CHECK_FALSE(board.total.base_rate);
      CHECK_FALSE(core::conventions(board).empty());
    }
  }
}

TEST_CASE("every row of a line can be asked for, and the lines hold every row once") {
  CHECK(rc::check([] {
    Rows given;
    const int n = *rc::gen::inRange(0, 30);
    for (int i = 0; i < n; ++i) {
      const double lo = *rc::gen::inRange(0, 100) / 100.0;
      const double hi = lo + *rc::gen::inRange(0, int((1 - lo) * 100) + 1) / 100.0;
      auto& row = given.say(std::uint32_t(*rc::gen::inRange(0, 5)), lo, std::min(hi, 1.0),
                            *rc::gen::element(0U, 1U, core::kNoIndex));
      row.horizon_to = day("2022-03-01") + *rc::gen::inRange(0, 1000);
    }
    core::ScoreOptions options;
    options.by =
        *rc::gen::element(core::ScoreBy::speaker, core::ScoreBy::outlet, core::ScoreBy::document,
                          core::ScoreBy::topic, core::ScoreBy::horizon, core::ScoreBy::type);
    const auto board = given.board(options);
    std::vector<std::uint32_t> all;
    for (const auto& line : board.lines) {
      const auto rows = board.rows_of(line);
      all.insert(all.end(), rows.begin(), rows.end());
      RC_ASSERT(rows.size() == line.spans);
      if (!line.midpoint) continue;
      RC_ASSERT(line.brier->least <= *line.midpoint + 1e-12);
      RC_ASSERT(*line.midpoint <= line.brier->most + 1e-12);
      RC_ASSERT(std::fabs(line.murphy->brier - *line.midpoint) < 1e-12);
    }
    std::sort(all.begin(), all.end());
    RC_ASSERT(all.size() == given.rows.rows.size());
    RC_ASSERT(std::unique(all.begin(), all.end()) == all.end());
    RC_ASSERT(board.rows_of(board.total).size() == all.size());
  }));
}
