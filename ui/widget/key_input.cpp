#include "ui/widget/key_input.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"

namespace ui {
namespace {

struct NamedKey {
  ImGuiKey key;
  std::string_view name;
};

constexpr std::array<NamedKey, 23> kNamed = {{
    {ImGuiKey_Enter, "Enter"},    {ImGuiKey_KeypadEnter, "Enter"},
    {ImGuiKey_Escape, "Escape"},  {ImGuiKey_Tab, "Tab"},
    {ImGuiKey_Space, "Space"},    {ImGuiKey_Backspace, "Backspace"},
    {ImGuiKey_Delete, "Delete"},  {ImGuiKey_Insert, "Insert"},
    {ImGuiKey_Home, "Home"},      {ImGuiKey_End, "End"},
    {ImGuiKey_PageUp, "PageUp"},  {ImGuiKey_PageDown, "PageDown"},
    {ImGuiKey_LeftArrow, "Left"}, {ImGuiKey_RightArrow, "Right"},
    {ImGuiKey_UpArrow, "Up"},     {ImGuiKey_DownArrow, "Down"},
    {ImGuiKey_KeypadAdd, "Plus"}, {ImGuiKey_KeypadSubtract, "Minus"},
    {ImGuiKey_Equal, "="},        {ImGuiKey_Minus, "Minus"},
    {ImGuiKey_Comma, ","},        {ImGuiKey_LeftBracket, "["},
    {ImGuiKey_RightBracket, "]"},
}};

bool is_letter_or_digit(ImWchar c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether the modifier was held when the key went down: in a slow frame both may be up again by
// now.
bool held(ImGuiKey modifier, ImGuiKey key) {
  bool pressed = false;
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail) {
    if (event.Type != ImGuiInputEventType_Key) continue;
    if (event.Key.Key == key && event.Key.Down) pressed = true;
    // The first change after the press tells what was before it.
    if (pressed && event.Key.Key == modifier) return !event.Key.Down;
  }
  return ImGui::IsKeyDown(modifier);
}

workbench::Chord chord_of(ImGuiKey key, std::string name) {
  return {held(ImGuiMod_Ctrl, key), held(ImGuiMod_Alt, key), held(ImGuiMod_Shift, key),
          std::move(name)};
}

void add_ranges(std::vector<workbench::Chord>& out) {
  for (int i = 0; i < 26; ++i) {
    const auto key = static_cast<ImGuiKey>(ImGuiKey_A + i);
    if (ImGui::IsKeyPressed(key)) {
      out.push_back(chord_of(key, std::string(1, static_cast<char>('A' + i))));
    }
  }
  for (int i = 0; i < 10; ++i) {
    for (const int first : {ImGuiKey_0, ImGuiKey_Keypad0}) {
      const auto key = static_cast<ImGuiKey>(first + i);
      if (!ImGui::IsKeyPressed(key)) continue;
      out.push_back(chord_of(key, std::string(1, static_cast<char>('0' + i))));
    }
  }
  for (int i = 0; i < 24; ++i) {
    const auto key = static_cast<ImGuiKey>(ImGuiKey_F1 + i);
    if (ImGui::IsKeyPressed(key)) out.push_back(chord_of(key, "F" + std::to_string(i + 1)));
  }
}

// Signs as typed: what Shift does to a key differs between keyboards, so it is not reported.
void add_signs(std::vector<workbench::Chord>& out) {
  for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
    if (c <= ' ' || c > '~' || is_letter_or_digit(c)) continue;
    out.push_back({false, false, false, std::string(1, static_cast<char>(c))});
  }
}

}  // namespace

void keep_typed_letters() {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  for (int i = typed.Size - 1; i >= 0; --i) {
    ImGuiInputEvent event;
    event.Type = ImGuiInputEventType_Text;
    event.Source = ImGuiInputSource_Keyboard;
    event.EventId = context.InputEventsNextEventId++;
    event.Text.Char = typed[i];
    context.InputEventsQueue.push_front(event);
  }
  typed.resize(0);
  claim_letters();
}

// The same wish as that of a text box with a caret. Dear ImGui then also parts letters from the
// keys that came before them, as fast as they were typed.
void claim_letters() {
  ImGuiPlatformImeData& wish = ImGui::GetCurrentContext()->PlatformImeData;
  wish.WantTextInput = true;
  wish.ViewportId = ImGui::GetMainViewport()->ID;
}

bool letters_at_ring() {
  claim_letters();
  const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  constexpr ImWchar kDelete = 0x7F;
  const bool any =
      std::any_of(typed.begin(), typed.end(), [](ImWchar c) { return c > ' ' && c != kDelete; });
  if (any) keep_typed_letters();
  return any;
}

bool ring_moves() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (!context.NavCursorVisible || context.ActiveId != 0) return false;
  return context.NavMoveSubmitted || context.NavMoveScoringItems ||
         context.NavMoveForwardToNextFrame;
}

std::vector<workbench::Chord> pressed_chords() {
  std::vector<workbench::Chord> out;
  const bool command = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt;
  for (const auto& [key, name] : kNamed) {
    // Signs are told by what they type unless Ctrl or Alt keeps them from typing.
    const bool sign = name.size() == 1 || key == ImGuiKey_Minus;
    if (!ImGui::IsKeyPressed(key)) continue;
    auto chord = chord_of(key, std::string(name));
    if (!sign || chord.ctrl || chord.alt) out.push_back(std::move(chord));
  }
  add_ranges(out);
  if (!command) add_signs(out);
  return out;
}

}  // namespace ui
