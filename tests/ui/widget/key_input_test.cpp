#include "ui/widget/key_input.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/ui/imgui_harness.h"

namespace {

// What a frame reads after these key events came in before it.
std::string chords_after(ImGuiHarness& harness,
                         const std::vector<std::pair<ImGuiKey, bool>>& events) {
  for (const auto& [key, down] : events) ImGui::GetIO().AddKeyEvent(key, down);
  std::string out;
  harness.frames([&] {
    for (const auto& chord : ui::pressed_chords()) {
      out += std::string(chord.ctrl ? "Ctrl+" : "") + (chord.shift ? "Shift+" : "") + chord.key;
    }
  });
  return out;
}

}  // namespace

TEST_CASE("a chord counts with the modifiers it was pressed with, however late the frame comes") {
  ImGuiHarness harness(ImVec2(320, 200));
  harness.frames([] {});
  CHECK(chords_after(harness, {{ImGuiMod_Ctrl, true}}).empty());
  CHECK(chords_after(harness, {{ImGuiKey_Z, true}, {ImGuiMod_Ctrl, false}}) == "Ctrl+Z");
  CHECK(chords_after(harness, {{ImGuiKey_Z, false}}).empty());
  CHECK(chords_after(harness, {{ImGuiMod_Ctrl, true}, {ImGuiMod_Shift, true}}).empty());
  CHECK(chords_after(harness,
                     {{ImGuiKey_Z, true}, {ImGuiMod_Ctrl, false}, {ImGuiMod_Shift, false}}) ==
        "Ctrl+Shift+Z");
}

TEST_CASE("a key that is pressed after its modifier went up stands alone") {
  ImGuiHarness harness(ImVec2(320, 200));
  harness.frames([] {});
  CHECK(chords_after(harness, {{ImGuiMod_Ctrl, true}}).empty());
  CHECK(chords_after(harness, {{ImGuiMod_Ctrl, false}, {ImGuiKey_1, true}}) == "1");
}
