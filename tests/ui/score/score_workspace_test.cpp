// Score with the real panels: numbers lead to spans and spans to the text; scale and day recompute.
#include <doctest/doctest.h>

#include "tests/ui/stage.h"
#include "ui/score/score_panel.h"

namespace {

using workbench::Overlay;
using workbench::Workspace;

workbench::ScoreTableLine line(double least, double most) {
  workbench::ScoreTableLine out;
  out.band = core::BrierBand{least, most};
  return out;
}

}  // namespace

TEST_CASE("only lines whose bands lie apart stand before or behind each other") {
  workbench::ScoreTableLine none;
  const ui::Standing among({line(0, .1), line(.05, .2), line(.5, .6), none});
  CHECK(among.words({0, .1}) == "ahead of 1");
  CHECK(among.words({.05, .2}) == "ahead of 1");
  CHECK(among.words({.5, .6}) == "behind 2");
  CHECK(among.words({0, 1}) == "not distinguishable");
  const ui::Standing alone({line(0, .1), none});
  CHECK(alone.words({0, .1}).empty());
}

TEST_CASE("a number opens the spans behind it, and a span opens in Read") {
  Stage stage(true, {1440, 900});
  stage.perform(workbench::ShowWorkspace{Workspace::score});
  REQUIRE(stage.settle());
  REQUIRE_FALSE(stage.bench().score().lines().empty());
  // The first row: its name is one thing to press, the number of its spans the next.
  const float row = 48 + 28 + 26 + 12 + 38 + 20;
  const auto number = stage.nth_item({40, row}, {900, row}, 1);
  REQUIRE(number);
  stage.click(*number);
  CHECK(stage.bench().state().overlay == Overlay::score_spans);
  const auto& spans = stage.bench().score_spans();
  REQUIRE(spans.total() > 0);
  CHECK(std::to_string(spans.total()) == stage.bench().score().lines().front().spans);
  const auto first = stage.nth_item({700, 200}, {700, 500}, 0);
  REQUIRE(first);
  stage.click(*first);
  CHECK(stage.bench().state().workspace == Workspace::read);
  CHECK(stage.bench().state().annotation == spans.lines().front().span.annotation);
}

TEST_CASE("another scale and another day recompute the board without asking for the rows again") {
  Stage stage(true, {1440, 900});
  stage.perform(workbench::ShowWorkspace{Workspace::score});
  REQUIRE(stage.settle());
  const auto scored = stage.bench().score().board().total.scored;
  REQUIRE(scored > 0);
  workbench::ScoreChoice choice;
  REQUIRE_FALSE(stage.bench().score().scales().empty());
  choice.scale = stage.bench().score().scales().front().name;
  choice.scale_version = stage.bench().score().scales().front().version;
  stage.perform(workbench::ChooseScore{choice});
  REQUIRE(stage.settle());
  CHECK_FALSE(stage.bench().score().board().scale_name.empty());
  stage.perform(workbench::SetAsOf{core::parse_date("2022-01-01")});
  REQUIRE(stage.settle());
  CHECK(stage.bench().score().board().total.scored == 0);
  stage.perform(workbench::RunCommand{"as_of_today"});
  stage.perform(workbench::ChooseScore{{}});
  REQUIRE(stage.settle());
  CHECK(stage.bench().score().board().total.scored == scored);
}
