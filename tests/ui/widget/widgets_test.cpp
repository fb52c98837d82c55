#include "ui/widget/widgets.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/ui/gallery.h"
#include "tests/ui/imgui_harness.h"

namespace {

struct Screen {
  float width, height, scale;
};

constexpr Screen kScreens[] = {{1024, 640, 1},    {1440, 900, 1},  {2560, 1440, 1},
                               {1536, 960, 1.5F}, {2560, 1440, 2}, {1024, 640, 2}};

/// One widget in a window of its own at 100, 100.
template <class Widget>
std::function<void()> alone(const Widget& widget) {
  return [&widget] {
    ImGui::SetNextWindowPos({100, 100});
    ImGui::SetNextWindowSize({400, 300});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("###alone", nullptr, ImGuiWindowFlags_NoDecoration);
    widget();
    ImGui::End();
    ImGui::PopStyleVar();
  };
}

}  // namespace

TEST_CASE("every page of the gallery stays within the window at every size and scale") {
  for (const Screen& screen : kScreens) {
    for (int page = 0; page < 4; ++page) {
      ImGuiHarness harness({screen.width, screen.height}, screen.scale,
                           page % 2 == 0 ? ui::light_theme() : ui::dark_theme());
      gallery::State state;
      state.page = page;
      state.toasts = true;
      harness.frames([&] { gallery::draw(harness.look(), state); }, 3);
      const ui::Box drawn = harness.drawn();
      CHECK(drawn.min.x >= 0);
      CHECK(drawn.min.y >= 0);
      CHECK(drawn.max.x <= screen.width);
      CHECK(drawn.max.y <= screen.height);
      for (const char* window : {"###header", "###footer"}) {
        const ui::Box meant = harness.meant_by(window);
        CHECK(meant.min.x >= 0);
        CHECK(meant.max.x <= screen.width);
        CHECK(meant.max.x > screen.width / 2);
      }
      CHECK(harness.vertices() > 500);
      CHECK(harness.stack_errors() == 0);
    }
  }
}

TEST_CASE("an idle frame reports nothing and draws the same again") {
  ImGuiHarness harness({1440, 900});
  gallery::State state;
  std::size_t events = 0;
  const auto draw = [&] { events += gallery::draw(harness.look(), state).events.size(); };
  harness.frames(draw, 3);
  const int vertices = harness.vertices();
  harness.frames(draw, 5);
  CHECK(events == 0);
  CHECK(harness.vertices() == vertices);
}

TEST_CASE("a press on a button is one press, and a disabled button has none") {
  ImGuiHarness harness({800, 600});
  int pressed = 0;
  std::string reason;
  const auto widget = [&] {
    pressed += ui::primary_button(harness.look(), "Record outcome…", reason) ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.press(draw, {120, 115});
  harness.frames(draw, 3);
  CHECK(pressed == 1);
  reason = "Nothing is due.";
  harness.press(draw, {120, 115});
  CHECK(pressed == 1);
}

TEST_CASE("a disabled button tells why under the mouse") {
  ImGuiHarness harness({800, 600});
  const auto widget = [&] { (void)ui::plain_button(harness.look(), "Export…", "Nothing to do."); };
  const auto draw = alone(widget);
  harness.move_mouse({120, 115});
  harness.frames(draw, 2);
  const int before = harness.vertices();
  harness.frames(draw, 60);
  CHECK(harness.vertices() > before);
}

TEST_CASE("buttons can be reached and pressed by the keyboard alone") {
  ImGuiHarness harness({800, 600});
  int first = 0;
  int second = 0;
  const auto widget = [&] {
    if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
    first += ui::plain_button(harness.look(), "First") ? 1 : 0;
    second += ui::plain_button(harness.look(), "Second") ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.frames(draw, 2);
  harness.key(draw, ImGuiKey_Tab);
  harness.key(draw, ImGuiKey_Tab);
  harness.key(draw, ImGuiKey_Enter);
  harness.frames(draw, 3);
  CHECK(first == 0);
  CHECK(second == 1);
}

TEST_CASE("a text field takes what is typed and reports Enter once") {
  ImGuiHarness harness({800, 600});
  std::string value;
  int submitted = 0;
  int changed = 0;
  const auto widget = [&] {
    const ui::FieldEvent event =
        ui::text_field(harness.look(), "##name", value, {.placeholder = "Name"});
    submitted += event.submitted ? 1 : 0;
    changed += event.changed ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.press(draw, {150, 117});
  harness.type(draw, "Лукашенко");
  CHECK(value == "Лукашенко");
  CHECK(changed >= 1);
  harness.key(draw, ImGuiKey_Enter);
  harness.frames(draw, 3);
  CHECK(submitted == 1);
}

TEST_CASE("Esc in a text field gives back the old text and says so") {
  ImGuiHarness harness({800, 600});
  std::string value = "before";
  int cancelled = 0;
  const auto widget = [&] {
    cancelled += ui::text_field(harness.look(), "##name", value).cancelled ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.press(draw, {150, 117});
  harness.type(draw, "!!");
  harness.key(draw, ImGuiKey_Escape);
  harness.frames(draw, 2);
  CHECK(value == "before");
  CHECK(cancelled == 1);
}

TEST_CASE("Esc leaves a field of several lines and keeps what was typed") {
  ImGuiHarness harness({800, 600});
  std::string value = "before";
  int cancelled = 0;
  int left = 0;
  const auto widget = [&] {
    const auto event = ui::text_area(harness.look(), "##note", value, 3);
    cancelled += event.cancelled ? 1 : 0;
    left += event.left ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.press(draw, {150, 117});
  harness.key(draw, ImGuiKey_End);
  harness.type(draw, " and after");
  harness.key(draw, ImGuiKey_Escape);
  harness.frames(draw, 2);
  CHECK(value == "before and after");
  CHECK(cancelled == 0);
  CHECK(left == 1);
}

TEST_CASE("a check box changes its value when its label is pressed") {
  ImGuiHarness harness({800, 600});
  bool value = false;
  const auto widget = [&] { (void)ui::checkbox(harness.look(), "Context only", value); };
  const auto draw = alone(widget);
  harness.press(draw, {150, 110});
  CHECK(value);
  harness.press(draw, {150, 110});
  CHECK_FALSE(value);
}

TEST_CASE("a choice opens, and one press in its list chooses") {
  ImGuiHarness harness({800, 600});
  int chosen = 0;
  const std::array labels{std::string_view("House v1"), std::string_view("ICD 203")};
  const auto widget = [&] {
    if (const auto picked = ui::choice(harness.look(), "scale", labels, chosen)) chosen = *picked;
  };
  const auto draw = alone(widget);
  harness.press(draw, {150, 117});
  harness.frames(draw, 2);
  harness.press(draw, {160, 100 + 34 + 4 + 6 + 32 + 16});
  CHECK(chosen == 1);
}

TEST_CASE("a proposal is accepted only by a press on it") {
  ImGuiHarness harness({800, 600});
  int accepted = 0;
  const auto widget = [&] {
    accepted += ui::proposal(harness.look(), "horizon", "by 31 Dec 2023?") ? 1 : 0;
  };
  const auto draw = alone(widget);
  harness.press(draw, {390, 290});
  CHECK(accepted == 0);
  harness.press(draw, {115, 110});
  CHECK(accepted == 1);
}

TEST_CASE("rows of a table report the press of their own row") {
  ImGuiHarness harness({800, 600});
  int pressed = -1;
  const std::array columns{ui::Column{"Speaker"}, ui::Column{"Scored", 80, true}};
  const auto widget = [&] {
    ui::Table table(harness.look(), "scores", columns);
    for (int row = 0; row < 3; ++row) {
      if (table.begin_row(row)) pressed = row;
      table.cell("Speaker");
      table.cell("11");
    }
  };
  const auto draw = alone(widget);
  harness.press(draw, {200, 100 + 38 + 40 + 20});
  CHECK(pressed == 1);
}

TEST_CASE("a message reports its button and Close with its id") {
  ImGuiHarness harness({800, 600});
  const std::vector<ui::Toast> toasts{
      {7, ui::ToastKind::error, "A file could not be read", "", -1, false, "Details"}};
  std::vector<ui::ToastEvent> seen;
  const auto draw = [&] {
    const auto drawn = ui::draw_toasts(harness.look(), {{0, 0}, {800, 600}}, toasts);
    CHECK(drawn.left.max.y < 600);
    CHECK(drawn.left.max.y > 550);
    seen.insert(seen.end(), drawn.events.begin(), drawn.events.end());
  };
  harness.frames(draw, 2);
  harness.press(draw, {800 - 16 - 24, 600 - 16});
  REQUIRE(seen.size() == 1);
  CHECK(seen[0].id == 7);
  CHECK(seen[0].action == ui::ToastAction::dismiss);
  harness.press(draw, {800 - 16 - 32 - 16 - 30, 600 - 16});
  REQUIRE(seen.size() == 2);
  CHECK(seen[1].action == ui::ToastAction::details);
}

TEST_CASE("a message wraps to four lines before it is cut, and the rest of the area is left") {
  ImGuiHarness harness({800, 600});
  const auto height = [&](std::string title) {
    const std::vector<ui::Toast> toasts{
        {7, ui::ToastKind::info, std::move(title), "", -1, false, ""}};
    float left = 0;
    harness.frames(
        [&] {
          left = ui::draw_toasts(harness.look(), {{0, 0}, {800, 600}}, toasts).left.max.y;
        },
        2);
    return 600 - left;
  };
  const float line = harness.look().line_height(ui::TextRole::small);
  CHECK(height("Short.") == doctest::Approx(line + 16).epsilon(.1));
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "word after ";
  CHECK(height(endless) == doctest::Approx(4 * line + 16));
}
