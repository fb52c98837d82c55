#include "ui/frame/keys_sheet.h"

#include <string>
#include <vector>

#include "ui/text/text.h"
#include "ui/widget/chips.h"
#include "ui/widget/overlay.h"
#include "workbench/base/commands.h"

namespace ui {
namespace {

constexpr float kKeyRowHeight = 28;

}  // namespace

std::string title_of_action(const std::string& action) {
  if (const auto* command = workbench::find_command(action)) return std::string(command->title);
  std::string out = action;
  for (char& c : out) c = c == '_' ? ' ' : c;
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

namespace {

void draw_row(const Look& look, const workbench::KeyBinding& binding, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = at.y + (look.px(kKeyRowHeight) - look.em(TextRole::small)) / 2;
  float x = at.x + width;
  for (auto chord = binding.chords.rbegin(); chord != binding.chords.rend(); ++chord) {
    const std::string words = workbench::to_string(*chord);
    const ImVec2 size = key_cap_size(look, words);
    x -= size.x + look.px(4);
    draw_key_cap(list, look, ImVec2(x, at.y + (look.px(kKeyRowHeight) - size.y) / 2), words);
  }
  draw_elided(list, look, TextRole::small, ImVec2(at.x, y), look.theme.ink,
              title_of_action(binding.action), x - at.x - look.px(8));
  ImGui::Dummy(ImVec2(width, look.px(kKeyRowHeight) - ImGui::GetStyle().ItemSpacing.y));
}

void draw_group(const Look& look, const char* title, workbench::KeyScope scope,
                const workbench::KeyMap& keys, float width) {
  text_item(look, TextRole::small_bold, look.theme.soft, title);
  for (const auto& binding : keys.bindings()) {
    if (binding.scope == scope && !binding.chords.empty()) draw_row(look, binding, width);
  }
}

}  // namespace

void draw_keys(const Look& look, const Box& area, const workbench::KeyMap& keys,
               workbench::Actions& actions) {
  const OverlayScope scope(look, "keys", area, ImVec2(860, 720));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "All keys")) actions.emplace_back(workbench::ShowOverlay{});
  const ScrollScope rows(look, "rows");
  if (rows.visible()) {
    const float gap = look.px(40);
    const float width = (ImGui::GetContentRegionAvail().x - gap) / 2;
    ImGui::BeginGroup();
    draw_group(look, "EVERYWHERE", workbench::KeyScope::anywhere, keys, width);
    ImGui::EndGroup();
    ImGui::SameLine(0, gap);
    ImGui::BeginGroup();
    draw_group(look, "IN THE TEXT", workbench::KeyScope::reader, keys, width);
    ImGui::EndGroup();
  }
}

}  // namespace ui
