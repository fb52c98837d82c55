// From the due queue to a recorded outcome with the real panels: how many presses it takes.
#include <doctest/doctest.h>

#include <string>

#include "store/read/outcomes.h"
#include "store/read/propositions.h"
#include "tests/ui/stage.h"
#include "ui/widget/buttons.h"

namespace {

// A proposition whose window has passed and of which nothing is recorded.
core::Id make_due(Stage& stage) {
  core::Proposition proposition;
  proposition.statement = "It snows in Minsk in January 2023";
  proposition.criteria = "As the weather service states.";
  proposition.window = {core::parse_date("2023-01-01"), core::parse_date("2023-01-31")};
  stage.perform(workbench::Apply{core::PutProposition{proposition}});
  const core::Id id = stage.bench().state().proposition;
  core::RecordOutcome open;
  open.outcome.proposition = id;
  open.outcome.status = core::Status::open;
  stage.perform(workbench::Apply{std::move(open)});
  stage.perform(workbench::SelectProposition{{}, false});
  return id;
}

ImVec2 sheet_corner(ImVec2 size) { return {(size.x - 700) / 2, 48 + 56}; }

}  // namespace

TEST_CASE("an outcome with evidence is recorded from the due queue in four presses") {
  const ImVec2 size(1440, 900);
  Stage stage(false, size);
  const core::Id due = make_due(stage);
  stage.perform(workbench::ShowDue{});
  REQUIRE(stage.settle());
  REQUIRE(stage.bench().track().rows().size() == 1);
  int presses = 0;
  const auto press = [&](ImVec2 at) {
    ++presses;
    stage.click(at);
  };

  // The row of the queue, below filter, tabs and heading.
  const auto row = stage.nth_item({340, 150}, {340, 400}, 0);
  REQUIRE(row);
  press(*row);
  CHECK(stage.bench().state().proposition == due);

  const ImVec2 button = ui::button_size(stage.harness().look(), "Record outcome…");
  press({size.x - 40 - button.x / 2, 48 + 28 + button.y / 2});
  REQUIRE(stage.bench().state().overlay == workbench::Overlay::record_outcome);

  // The moves are the first things in the sheet; false is the second of them.
  const ImVec2 corner = sheet_corner(size);
  const auto moves = stage.nth_item(corner + ImVec2(40, 60), corner + ImVec2(40, 300), 0);
  REQUIRE(moves);
  const auto no = stage.nth_item({corner.x + 22, moves->y}, {corner.x + 400, moves->y}, 1);
  REQUIRE(no);
  press(*no);
  // The keyboard is at the evidence's title already.
  stage.type("Weather service, January 2023");
  REQUIRE(stage.settle());

  const ImVec2 record = ui::button_size(stage.harness().look(), "Record");
  const float bottom = corner.y + std::min(720.0F, 900 - 30 - corner.y - 16);
  press({corner.x + 700 - 20 - record.x / 2, bottom - 16 - record.y / 2});

  CHECK(presses <= 5);
  CHECK(stage.bench().state().overlay == workbench::Overlay::none);
  const auto& db = stage.bench().project()->database();
  const auto log = store::outcome_log(db, due);
  REQUIRE_FALSE(log.empty());
  CHECK(log.back().status == core::Status::no);
  CHECK(log.back().evidence.size() == 1);
  CHECK(store::evidence_behind(db, due).front().title == "Weather service, January 2023");
  REQUIRE(stage.settle());
  CHECK(stage.bench().track().due().passed.empty());
}

TEST_CASE(
    "a project with something due counts it when it is opened, and Track opens on the queue") {
  Stage stage(false, {1440, 900});
  make_due(stage);
  const auto path = stage.bench().project_path();
  stage.perform(workbench::CloseProject{});
  stage.perform(workbench::OpenProject{path});
  REQUIRE(stage.settle());
  // The footer counts it; nothing else says it again.
  for (const auto& toast : stage.bench().state().toasts) CHECK_FALSE(toast.title.ends_with("due."));
  CHECK(stage.bench().status().propositions().due == 1);
  CHECK(stage.bench().state().track_tab == workbench::TrackTab::due);
  stage.perform(workbench::RunCommand{"workspace_track"});
  REQUIRE(stage.settle());
  REQUIRE(stage.bench().track().sections().size() == 1);
  CHECK(stage.bench().track().sections().front().title == "Its window has passed");
}

TEST_CASE("having looked takes a proposition out of those nobody looked at") {
  Stage stage(false, {1440, 900});
  core::Proposition proposition;
  proposition.statement = "A bridge is built by 2099";
  proposition.criteria = "As the map shows.";
  proposition.window = {std::nullopt, core::parse_date("2099-12-31")};
  stage.perform(workbench::Apply{core::PutProposition{proposition}});
  core::RecordOutcome open;
  open.outcome.proposition = stage.bench().state().proposition;
  open.outcome.status = core::Status::open;
  open.outcome.recorded_at = *core::parse_timestamp("2023-01-01T00:00:00Z");
  stage.perform(workbench::Apply{std::move(open)});
  stage.perform(workbench::ShowDue{});
  REQUIRE(stage.settle());
  CHECK(stage.bench().track().due().stale.size() == 1);
  core::RecordLook look;
  look.proposition = stage.bench().state().proposition;
  stage.perform(workbench::Apply{std::move(look)});
  REQUIRE(stage.settle());
  CHECK(stage.bench().track().due().stale.empty());
}
