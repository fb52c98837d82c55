#include "ui/key_input.h"

#include <array>
#include <string_view>

#include "imgui.h"

namespace ui {
namespace {

struct NamedKey {
  ImGuiKey key;
  std::string_view name;
};

constexpr std::array<NamedKey, 21> kNamed = {{
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
    {ImGuiKey_Comma, ","},
}};

bool is_letter_or_digit(ImWchar c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void add(std::vector<workbench::Chord>& out, std::string key) {
  const ImGuiIO& io = ImGui::GetIO();
  out.push_back({io.KeyCtrl, io.KeyAlt, io.KeyShift, std::move(key)});
}

void add_ranges(std::vector<workbench::Chord>& out) {
  for (int i = 0; i < 26; ++i) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + i))) {
      add(out, std::string(1, static_cast<char>('A' + i)));
    }
  }
  for (int i = 0; i < 10; ++i) {
    const bool row = ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + i));
    const bool pad = ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + i));
    if (row || pad) add(out, std::string(1, static_cast<char>('0' + i)));
  }
  for (int i = 0; i < 24; ++i) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_F1 + i))) {
      add(out, "F" + std::to_string(i + 1));
    }
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

std::vector<workbench::Chord> pressed_chords() {
  std::vector<workbench::Chord> out;
  const bool command = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt;
  for (const auto& [key, name] : kNamed) {
    // Signs are told by what they type unless Ctrl or Alt keeps them from typing.
    const bool sign = name.size() == 1 || key == ImGuiKey_Minus;
    if ((!sign || command) && ImGui::IsKeyPressed(key)) add(out, std::string(name));
  }
  add_ranges(out);
  if (!command) add_signs(out);
  return out;
}

}  // namespace ui
