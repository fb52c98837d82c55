#include "tests/ui/stage.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "imgui_internal.h"
#include "tests/support/shared_inputs.h"

namespace {

workbench::Environment environment_in(const test_support::TempDir& dir) {
  workbench::Environment environment;
  environment.login = "tester";
  environment.variables["HOME"] = dir.path().string();
  environment.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
  environment.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  return environment;
}

}  // namespace

Stage::Stage(bool sample, ImVec2 size, float scale)
    : bench_(environment_in(dir_), [] {}), frame_(dir_.path()), harness_(size, scale) {
  bench_.perform(workbench::NewProject{dir_ / "p.foresay", sample});
  REQUIRE(bench_.project() != nullptr);
}

std::size_t Stage::frame() {
  std::size_t asked = 0;
  harness_.frames([&] {
    bench_.pump();
    bench_.refresh();
    workbench::Actions actions;
    [[maybe_unused]] const auto wish = frame_.draw(harness_.look(), bench_, actions);
    asked = actions.size();
    pending_ = std::move(actions);
  });
  bench_.perform_all(pending_);
  return asked;
}

bool Stage::settle() {
  constexpr int kMostFrames = 600;
  constexpr int kMostWaits = 10000;
  int waits = 0;
  for (int i = 0; i < kMostFrames; ++i) {
    const bool asked = frame() > 0;
    if (!asked && bench_.idle()) return true;
    // A job takes the time it takes, however quick the frames are.
    while (!bench_.idle() && waits++ < kMostWaits) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      bench_.pump();
    }
  }
  return false;
}

void Stage::click(ImVec2 at) {
  harness_.move_mouse(at);
  frame();
  frame();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frame();
  CHECK(settle());
}

void Stage::type(std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frame();
  frame();
}

void Stage::key(ImGuiKey key, ImGuiKey modifier) {
  ImGuiIO& io = ImGui::GetIO();
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
  frame();
}

std::optional<ImVec2> Stage::nth_item(ImVec2 from, ImVec2 to, int n) {
  constexpr float kStep = 4;
  const bool down = to.y > from.y;
  const float length = down ? to.y - from.y : to.x - from.x;
  ImGuiID last = 0;
  int seen = -1;
  for (float at = 0; at <= length; at += kStep) {
    const ImVec2 place = down ? ImVec2(from.x, from.y + at) : ImVec2(from.x + at, from.y);
    harness_.move_mouse(place);
    frame();
    frame();
    const ImGuiID hovered = ImGui::GetCurrentContext()->HoveredIdPreviousFrame;
    if (hovered == 0 || hovered == last) continue;
    last = hovered;
    if (++seen == n) return down ? place + ImVec2(0, kStep) : place + ImVec2(kStep, 0);
  }
  return std::nullopt;
}
