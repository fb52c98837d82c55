// Tagging everything that was found with the real panels: keys, ticks, the one undo.
#include "ui/search/tag_all_sheet.h"

#include <doctest/doctest.h>

#include "tests/ui/stage.h"

namespace {

using workbench::Overlay;

// The preview of a search of the sample's texts.
void open_preview(Stage& stage) {
  REQUIRE(stage.settle());
  stage.perform(workbench::SearchEverywhere{"the"});
  stage.perform(workbench::RunCommand{"tag_all"});
  REQUIRE(stage.settle());
  REQUIRE(stage.bench().state().overlay == Overlay::tag_all);
  REQUIRE(stage.bench().tag_all().ready());
  REQUIRE(stage.bench().tag_all().counts().places > 3);
}

}  // namespace

TEST_CASE("keys choose the type and tag what is ticked; one Ctrl+Z takes all of it back") {
  Stage stage(true, {1440, 900});
  open_preview(stage);
  const auto before = stage.bench().status().tags();
  stage.key(ImGuiKey_2);
  REQUIRE(stage.settle());
  CHECK(stage.bench().state().tag_all.type == core::StatementType::prediction);
  const auto row = stage.nth_item({230, 420}, {230, 700}, 0);
  REQUIRE(row);
  stage.click(*row);
  CHECK(stage.bench().tag_all().counts().unticked == 1);
  const auto places = stage.bench().tag_all().counts().places;
  stage.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(stage.settle());
  CHECK(stage.bench().state().overlay == Overlay::none);
  CHECK(stage.bench().status().tags().predictions == before.predictions + places);
  stage.key(ImGuiKey_Z, ImGuiMod_Ctrl);
  REQUIRE(stage.settle());
  CHECK(stage.bench().status().tags().predictions == before.predictions);
}

TEST_CASE("Esc leaves the preview and every text as it was") {
  Stage stage(true, {1024, 640});
  open_preview(stage);
  const auto generation = stage.bench().project()->generation();
  stage.key(ImGuiKey_Escape);
  REQUIRE(stage.settle());
  CHECK(stage.bench().state().overlay == Overlay::search);
  CHECK(stage.bench().project()->generation() == generation);
}

TEST_CASE("an idle preview asks for nothing and draws only the lines in sight") {
  Stage stage(true, {1440, 900});
  open_preview(stage);
  CHECK(stage.frame() == 0);
  CHECK(stage.harness().vertices() < 60000);
}
