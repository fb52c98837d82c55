// What the window says of its own accord stands beside what one works in, never over it.
#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "tests/ui/desk.h"
#include "ui/widget/toasts.h"

using workbench::Overlay;
using workbench::Workspace;

namespace {

ui::Box place_of_window(const char* name) {
  const ImGuiWindow* window = ImGui::FindWindowByName(name);
  REQUIRE(window != nullptr);
  REQUIRE(window->Active);
  return {window->Pos, window->Pos + window->Size};
}

bool meet(const ui::Box& a, const ui::Box& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

/// Something that stays until it is sent away.
void fail_to_open(Stage& stage) {
  stage.perform(workbench::OpenProject{stage.folder() / "there is no such file.foresay"});
  REQUIRE(stage.settle());
  REQUIRE_FALSE(stage.bench().state().toasts.empty());
}

}  // namespace

TEST_CASE("a message covers no panel, no sheet and not the footer, at every scale") {
  for (const float scale : {1.0F, 1.5F, 2.0F}) {
    Stage stage(true, {1024, 640}, scale);
    fail_to_open(stage);
    CAPTURE(scale);
    const ui::Box message = place_of_window(ui::kToastWindow);
    CHECK(message.width() == doctest::Approx(1024));
    for (const char* panel : {"documents", "inspector", "###footer"}) {
      const ImGuiWindow* window = ImGui::FindWindowByName(panel);
      if (window != nullptr && window->Active) CHECK_FALSE(meet(message, place_of_window(panel)));
    }
    stage.perform(workbench::ShowOverlay{Overlay::new_proposition});
    REQUIRE(stage.settle());
    const ui::Box sheet = place_of_window("proposition");
    CHECK_FALSE(meet(place_of_window(ui::kToastWindow), sheet));
    CHECK_FALSE(meet(place_of_window("###footer"), sheet));
  }
}

TEST_CASE("a message that goes by itself stands in the footer and takes nothing from the panels") {
  Desk desk;
  Stage& stage = desk.stage();
  const float before = place_of_window("inspector").max.y;
  desk.key(ImGuiKey_Z, ImGuiMod_Ctrl);
  REQUIRE_FALSE(desk.state().toasts.empty());
  stage.frame();
  CHECK(place_of_window("inspector").max.y == before);
  const ImGuiWindow* rows = ImGui::FindWindowByName(ui::kToastWindow);
  CHECK((rows == nullptr || !rows->Active));
}

TEST_CASE("nothing behind a sheet is pointed at or pressed, and a press beside it closes it") {
  Desk desk;
  Stage& stage = desk.stage();
  const ui::Box inspector = place_of_window("inspector");
  stage.perform(workbench::ShowOverlay{Overlay::keys});
  REQUIRE(stage.settle());
  stage.harness().move_mouse(inspector.center());
  stage.frame();
  stage.frame();
  const ImGuiWindow* hovered = ImGui::GetCurrentContext()->HoveredWindow;
  REQUIRE(hovered != nullptr);
  CHECK(std::string_view(hovered->RootWindow->Name) == "###dim");
  stage.click(ImVec2(inspector.max.x - 20, inspector.min.y + 20));
  CHECK(desk.state().overlay == Overlay::none);
}

TEST_CASE("Esc closes the innermost sheet, and the one below keeps what was typed") {
  Stage stage(true, {1440, 900});
  stage.perform(workbench::ShowWorkspace{Workspace::track});
  REQUIRE(stage.settle());
  stage.perform(workbench::RunCommand{"record_outcome"});
  REQUIRE(stage.settle());
  REQUIRE(stage.bench().state().overlay == Overlay::record_outcome);
  stage.perform(workbench::ShowOverlay{Overlay::pick_evidence});
  REQUIRE(stage.settle());
  stage.perform(workbench::RunCommand{"leave"});
  CHECK(stage.bench().state().overlay == Overlay::record_outcome);
  stage.perform(workbench::RunCommand{"leave"});
  CHECK(stage.bench().state().overlay == Overlay::none);
}
