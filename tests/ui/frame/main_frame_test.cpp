// The whole window without a window: every workspace and everything that can lie over it, on an
// empty and on the sample project, in narrow and wide windows.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "imgui_internal.h"
#include "tests/support/statement_count.h"
#include "tests/ui/stage.h"
#include "ui/frame/main_window.h"

namespace {

using workbench::Overlay;
using workbench::Workspace;

constexpr Workspace kWorkspaces[] = {Workspace::read, Workspace::track, Workspace::score,
                                     Workspace::dataset};
constexpr Overlay kOverlays[] = {
    Overlay::none,           Overlay::palette,         Overlay::find,
    Overlay::search,         Overlay::pick_import,     Overlay::pick_project,
    Overlay::pick_new,       Overlay::pick_export,     Overlay::keys,
    Overlay::record_outcome, Overlay::new_proposition, Overlay::import_report,
    Overlay::journal,        Overlay::context_menu,    Overlay::parties,
    Overlay::record_verdict, Overlay::score_spans,     Overlay::pick_evidence,
    Overlay::tag_all,        Overlay::backups,         Overlay::settings,
    Overlay::code_book};
constexpr ImVec2 kSizes[] = {{1024, 640}, {1440, 900}};

void open_first_proposition(Stage& stage) {
  stage.perform(workbench::ShowWorkspace{Workspace::track});
  stage.settle();
  const auto& rows = stage.bench().track().rows();
  if (!rows.empty()) stage.perform(workbench::SelectProposition{rows.front().id, true});
}

void sweep(bool sample) {
  for (const ImVec2 size : kSizes) {
    Stage stage(sample, size);
    if (sample) open_first_proposition(stage);
    for (const Workspace workspace : kWorkspaces) {
      for (const Overlay overlay : kOverlays) {
        CAPTURE(size.x);
        CAPTURE(std::string(core::name_of(workspace)));
        CAPTURE(static_cast<int>(overlay));
        stage.perform(workbench::ShowWorkspace{workspace});
        stage.perform(workbench::ShowOverlay{overlay});
        CHECK(stage.settle());
        CHECK(stage.frame() == 0);
        CHECK(stage.harness().stack_errors() == 0);
        const ui::Box drawn = stage.harness().drawn();
        CHECK(drawn.min.x >= 0);
        CHECK(drawn.min.y >= 0);
        CHECK(drawn.max.x <= size.x);
        CHECK(drawn.max.y <= size.y);
        CHECK(stage.harness().vertices() < 60000);
        // The grounds of panels alone would be one: they are cleared, not shaded.
        const double window = static_cast<double>(size.x) * size.y;
        if (overlay == Overlay::none) CHECK(stage.harness().shaded() / window < 0.6);
      }
    }
  }
}

struct Sheet {
  Overlay overlay;
  const char* window;
};
constexpr Sheet kSheets[] = {
    {Overlay::palette, "palette"},
    {Overlay::search, "search"},
    {Overlay::tag_all, "tag all"},
    {Overlay::keys, "keys"},
    {Overlay::journal, "journal"},
    {Overlay::import_report, "import report"},
    {Overlay::backups, "backups"},
    {Overlay::settings, "settings"},
    {Overlay::code_book, "code book"},
    {Overlay::pick_import, "files"},
    {Overlay::pick_new, "files"},
    {Overlay::parties, "parties"},
    {Overlay::new_proposition, "proposition"},
    {Overlay::record_outcome, "record outcome"},
    {Overlay::record_verdict, "verdict"},
    {Overlay::score_spans, "score spans"},
};

// What scrolls in the sheet, the highest of it; 0 where nothing does.
float scrolling_height(const ImGuiWindow& sheet) {
  float height = 0;
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (window->Active && window->ParentWindow == &sheet) {
      height = std::max(height, window->Size.y);
    }
  }
  return height;
}

void check_sheet(Stage& stage, const Sheet& sheet) {
  CAPTURE(std::string(sheet.window));
  const ImGuiWindow* window = ImGui::FindWindowByName(sheet.window);
  REQUIRE(window != nullptr);
  REQUIRE(window->Active);
  // Nothing of it is cut off at its edge.
  const ui::Box meant = stage.harness().meant_by(sheet.window);
  constexpr float kSoftEdge = 2;
  CHECK(meant.min.x >= window->Pos.x - kSoftEdge);
  CHECK(meant.min.y >= window->Pos.y - kSoftEdge);
  CHECK(meant.max.x <= window->Pos.x + window->Size.x + kSoftEdge);
  CHECK(meant.max.y <= window->Pos.y + window->Size.y + kSoftEdge);
  const float scrolls = scrolling_height(*window);
  if (scrolls > 0) CHECK(scrolls >= stage.harness().look().px(80));
}

}  // namespace

TEST_CASE("no sheet cuts anything off in a small window at scale 1, 1.5 and 2") {
  for (const ImVec2 size : kSizes) {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      Stage stage(true, size, scale);
      open_first_proposition(stage);
      stage.perform(workbench::ShowWorkspace{Workspace::read});
      REQUIRE(stage.settle());
      stage.key(ImGuiKey_Tab);
      stage.perform(workbench::SearchEverywhere{"the"});
      REQUIRE(stage.settle());
      REQUIRE(stage.bench().state().annotation);
      for (const Sheet& sheet : kSheets) {
        stage.perform(workbench::ShowOverlay{sheet.overlay});
        REQUIRE(stage.settle());
        check_sheet(stage, sheet);
      }
    }
  }
}

TEST_CASE("the list of all keys reaches down to the edge of its sheet") {
  for (const float scale : {1.0F, 2.0F}) {
    Stage stage(true, {1024, 640}, scale);
    stage.perform(workbench::ShowOverlay{Overlay::keys});
    REQUIRE(stage.settle());
    const ImGuiWindow* sheet = ImGui::FindWindowByName("keys");
    REQUIRE(sheet != nullptr);
    const float title = stage.harness().look().px(40);
    const float edges = 2 * stage.harness().look().px(16);
    CHECK(scrolling_height(*sheet) >= sheet->Size.y - edges - title - 1);
  }
}

TEST_CASE("without a project one is made, opened or tried from one row of buttons") {
  const Overlay expected[] = {Overlay::pick_new, Overlay::pick_project, Overlay::pick_new};
  Stage stage(false, {1024, 640});
  stage.perform(workbench::RunCommand{"close_project"});
  REQUIRE(stage.settle());
  for (int n = 0; n < 3; ++n) {
    CAPTURE(n);
    std::optional<ImVec2> button;
    for (float y = 250; y < 500 && !button; y += 10) button = stage.nth_item({0, y}, {1024, y}, n);
    REQUIRE(button);
    stage.click(*button);
    REQUIRE(stage.settle());
    CHECK(stage.bench().state().overlay == expected[n]);
    stage.perform(workbench::ShowOverlay{});
    REQUIRE(stage.settle());
  }
}

TEST_CASE("keys of the text move no focus of Dear ImGui, and no workspace begins with a ring") {
  Stage stage(true, {1440, 900});
  REQUIRE(stage.settle());
  for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_DownArrow, ImGuiKey_Tab, ImGuiKey_End}) {
    stage.key(key);
    CHECK_FALSE(ImGui::GetIO().NavVisible);
  }
  for (const ImGuiKey digit : {ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_1}) {
    stage.key(digit, ImGuiMod_Alt);
    REQUIRE(stage.settle());
    CHECK_FALSE(ImGui::GetIO().NavVisible);
  }
}

TEST_CASE("that there is nothing to undo is told without asking for anything") {
  Stage stage(false, {1024, 640});
  REQUIRE(stage.settle());
  for (const char* command : {"undo", "redo"}) {
    stage.perform(workbench::RunCommand{command});
    const auto& toasts = stage.bench().state().toasts;
    REQUIRE_FALSE(toasts.empty());
    CHECK(toasts.back().kind == workbench::Toast::Kind::info);
    CHECK(toasts.back().title.starts_with("There is nothing to "));
  }
}

TEST_CASE("every workspace and sheet draws inside the window on the sample and then rests") {
  sweep(true);
}

TEST_CASE("every workspace and sheet draws inside the window on an empty project and then rests") {
  sweep(false);
}

TEST_CASE("an idle frame asks the database nothing") {
  Stage stage(true, {1440, 900});
  open_first_proposition(stage);
  for (const Workspace workspace : kWorkspaces) {
    CAPTURE(std::string(core::name_of(workspace)));
    stage.perform(workbench::ShowWorkspace{workspace});
    REQUIRE(stage.settle());
    const test_support::StatementCount statements(*stage.bench().project());
    for (int i = 0; i < 5; ++i) stage.frame();
    CHECK(statements.count() == 0);
  }
}

TEST_CASE("a tag made with a key is drawn in the next frame, in the journal and undone by Ctrl+Z") {
  Stage stage(true, {1440, 900});
  REQUIRE(stage.settle());
  const auto before = stage.bench().status().tags();
  const auto draw = [&] { stage.frame(); };
  stage.perform(workbench::TagSelection{core::StatementType::fact});
  const auto tagged = stage.bench().state().annotation;
  CHECK(tagged);
  CHECK(stage.bench().reader().spans().find(tagged) != nullptr);
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts + 1);
  draw();
  stage.perform(workbench::RunCommand{"undo"});
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts);
  CHECK(stage.bench().reader().spans().find(tagged) == nullptr);
  stage.perform(workbench::RunCommand{"redo"});
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts + 1);
}
