// The sheet of settings: what is changed there acts at once and is kept.
#include "ui/frame/settings_sheet.h"

#include <doctest/doctest.h>

#include "tests/ui/stage.h"

namespace {

using workbench::ChangeSettings;
using workbench::Overlay;
using workbench::Settings;

workbench::Chord chord(const char* words) { return workbench::parse_chord(words).value(); }

/// The settings that a key makes of none.
std::vector<std::string> keys_after(ui::SettingsSheet sheet, const char* key, const char* action) {
  workbench::Actions actions;
  ui::take_key(sheet, Settings(), chord(key), actions);
  CHECK(sheet.capturing.empty());
  if (actions.empty()) return {};
  return std::get<ChangeSettings>(actions.front()).settings.keys.at(action);
}

std::optional<ImVec2> item_below(Stage& stage, float from_y, int n) {
  for (float y = from_y; y < 720; y += 6) {
    if (auto at = stage.nth_item({350, y}, {1090, y}, n)) return at;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a key replaces those of an action, or is one more, and Esc leaves them") {
  ui::SettingsSheet sheet;
  sheet.capturing = "redo";
  CHECK(keys_after(sheet, "Ctrl+U", "redo") == std::vector<std::string>{"Ctrl+U"});
  sheet.adds = true;
  CHECK(keys_after(sheet, "Ctrl+U", "redo") ==
        std::vector<std::string>{"Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+U"});
  CHECK(keys_after(sheet, "Ctrl+Y", "redo").size() == 2);
  CHECK(keys_after(sheet, "Escape", "redo").empty());
}

TEST_CASE("a key is changed in the window, and acts at once") {
  Stage stage(true, {1440, 900});
  stage.perform(workbench::RunCommand{"show_settings"});
  REQUIRE(stage.settle());
  // The pages stand below the title, which has one button.
  const auto keys = item_below(stage, 160, 1);
  REQUIRE(keys);
  stage.click(*keys);
  REQUIRE(stage.settle());
  const auto field = item_below(stage, keys->y + 44, 0);
  REQUIRE(field);
  stage.click(*field);
  stage.type("All keys");
  REQUIRE(stage.settle());
  const auto row = item_below(stage, field->y + 44, 0);
  REQUIRE(row);
  stage.click(*row);
  const auto change = item_below(stage, 560, 0);
  REQUIRE(change);
  stage.click(*change);
  REQUIRE(stage.settle());
  stage.key(ImGuiKey_U, ImGuiMod_Ctrl);
  REQUIRE(stage.settle());
  CHECK(stage.bench().keys().shown("show_keys") == "Ctrl+U");
  stage.perform(workbench::ShowOverlay{});
  REQUIRE(stage.settle());
  stage.key(ImGuiKey_U, ImGuiMod_Ctrl);
  CHECK(stage.bench().state().overlay == Overlay::keys);
}

TEST_CASE("name, look and keys of changed settings are those of the window, and stay") {
  Stage stage(false, {1440, 900});
  Settings changed = stage.bench().settings();
  changed.annotator = "Anna";
  changed.theme = workbench::ThemeChoice::dark;
  changed.reader_zoom = 1.5;
  changed.keys["undo"] = {"Ctrl+U"};
  stage.perform(ChangeSettings{changed});
  CHECK(stage.bench().annotator_name() == "Anna");
  CHECK(stage.bench().state().dark);
  CHECK(stage.bench().state().zoom == 1.5);
  CHECK(stage.bench().keys().shown("undo") == "Ctrl+U");
  const auto kept = workbench::load_settings(stage.folder() / "config/foresay/settings.json");
  CHECK(kept.complaints.empty());
  CHECK(kept.settings.annotator == "Anna");
  CHECK(kept.settings.keys == changed.keys);
  // As it came.
  changed.keys.clear();
  stage.perform(ChangeSettings{changed});
  CHECK(stage.bench().keys().shown("undo") == "Ctrl+Z");
}
