#include "ui/frame/shell.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/ui/gallery.h"
#include "tests/ui/imgui_harness.h"
#include "ui/frame/shell_layout.h"

namespace {

ui::HeaderParts parts(float width) {
  ui::HeaderParts p;
  p.width = width;
  p.pad = 16;
  p.pad_right = 8;
  p.gap = 24;
  p.brand = 60;
  p.project = 400;
  p.project_min = 64;
  p.tabs = 290;
  p.tabs_tight = 250;
  p.tab_menu = 80;
  p.command = 360;
  p.command_min = 150;
  p.icon = 32;
  p.icon_gap = 4;
  return p;
}

}  // namespace

TEST_CASE("nothing in the header overlaps at any width from 400 pixels on") {
  for (float width = 400; width <= 2600; width += 13) {
    const ui::HeaderLayout layout = ui::lay_out_header(parts(width));
    const float tabs = layout.tabs == ui::TabStyle::wide    ? 290.0F
                       : layout.tabs == ui::TabStyle::tight ? 250.0F
                                                            : 80.0F;
    const float project_x = 16 + (layout.brand ? 60 + 24.0F : 0);
    CHECK(project_x + layout.project <= layout.tabs_x);
    CHECK(layout.tabs_x + tabs <= layout.command_x);
    CHECK(layout.command_x + layout.command <= layout.undo_x);
    CHECK(layout.undo_x + 2 * 32 + 4 + 8 <= width + 0.01F);
    CHECK(layout.project >= 64);
  }
}

TEST_CASE("a wide header shows everything at its full width") {
  const ui::HeaderLayout layout = ui::lay_out_header(parts(1600));
  CHECK(layout.brand);
  CHECK(layout.tabs == ui::TabStyle::wide);
  CHECK(layout.command == 360);
  CHECK(layout.project == 400);
}

TEST_CASE("the footer gives up its left items before any right one") {
  const std::array left{50.0F, 150.0F, 120.0F};
  const std::array right{60.0F, 60.0F, 60.0F};
  CHECK(ui::lay_out_footer(left, right, 1000, 20).left == 3);
  const ui::FooterLayout narrow = ui::lay_out_footer(left, right, 330, 20);
  CHECK(narrow.left == 1);
  CHECK(narrow.right_skip == 0);
  const ui::FooterLayout tiny = ui::lay_out_footer(left, right, 150, 20);
  CHECK(tiny.left == 0);
  CHECK(tiny.right_skip == 1);
}

TEST_CASE("a press on a workspace reports that workspace once") {
  ImGuiHarness harness({1440, 900});
  gallery::State state;
  std::vector<ui::ShellEvent> events;
  const auto draw = [&] {
    for (const ui::ShellEvent& event : gallery::draw(harness.look(), state).events) {
      events.push_back(event);
    }
  };
  harness.frames(draw, 2);
  harness.press(draw, {455, 24});
  harness.frames(draw, 3);
  REQUIRE(events.size() == 1);
  CHECK(events[0].kind == ui::ShellEvent::Kind::workspace);
  CHECK(events[0].index == 2);
  CHECK(state.page == 2);
}

TEST_CASE("the search field and undo report themselves, a disabled redo does not") {
  ImGuiHarness harness({1440, 900});
  gallery::State state;
  std::vector<ui::ShellEvent> events;
  const auto draw = [&] {
    for (const ui::ShellEvent& event : gallery::draw(harness.look(), state).events) {
      events.push_back(event);
    }
  };
  harness.frames(draw, 2);
  harness.press(draw, {1100, 24});
  harness.press(draw, {1440 - 8 - 32 - 4 - 16, 24});
  harness.press(draw, {1440 - 8 - 16, 24});
  REQUIRE(events.size() == 2);
  CHECK(events[0].kind == ui::ShellEvent::Kind::command);
  CHECK(events[1].kind == ui::ShellEvent::Kind::undo);
}

TEST_CASE("the body takes exactly what header and footer leave") {
  ImGuiHarness harness({1024, 640}, 1);
  ui::ShellFrame frame;
  const ui::ShellView view;
  harness.frames([&] { frame = ui::draw_shell(harness.look(), view); });
  CHECK(frame.body.min.y == 48);
  CHECK(frame.body.max.y == 610);
  CHECK(frame.body.width() == 1024);
}

TEST_CASE("dragging the edge of a panel resizes it and a double click folds it") {
  ImGuiHarness harness({1440, 900});
  gallery::State state;
  const auto draw = [&] { (void)gallery::draw(harness.look(), state); };
  harness.frames(draw, 2);
  ImGuiIO& io = ImGui::GetIO();
  harness.move_mouse({296, 400});
  harness.frames(draw, 2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  harness.frames(draw);
  harness.move_mouse({336, 400});
  harness.frames(draw, 2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  harness.frames(draw, 2);
  CHECK(state.left.width == doctest::Approx(336));
  harness.frames(draw, 60);
  harness.press(draw, {336, 400});
  harness.press(draw, {336, 400});
  harness.frames(draw, 2);
  CHECK(state.left.folded);
}
