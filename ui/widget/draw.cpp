#include "ui/widget/draw.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace ui {
namespace {

void draw_dashes(ImDrawList& list, const Look& look, ImVec2 from, ImVec2 to, Color color) {
  const ImVec2 thin = look.px(1, 1);
  const bool across = to.x > from.x;
  const float length = across ? to.x - from.x : to.y - from.y;
  const ImVec2 along = across ? ImVec2(1, 0) : ImVec2(0, 1);
  const ImVec2 thick = across ? ImVec2(0, thin.y) : ImVec2(thin.x, 0);
  const float on = look.px(4);
  const float step = on + look.px(3);
  for (float at = 0; at < length; at += step) {
    const float end = std::min(length, at + on);
    list.AddRectFilled(from + along * at, from + along * end + thick, color);
  }
}

}  // namespace

Hit clickable(const char* id, ImVec2 size, bool enabled) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  Hit hit;
  hit.box = {at, at + size};
  ImGui::BeginDisabled(!enabled);
  // Disabled areas still show tooltips, but must not look so: the caller draws them.
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1);
  hit.clicked = ImGui::InvisibleButton(id, size, ImGuiButtonFlags_EnableNav);
  ImGui::PopStyleVar();
  ImGui::EndDisabled();
  hit.hovered = enabled && ImGui::IsItemHovered();
  hit.held = ImGui::IsItemActive();
  hit.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  hit.double_clicked = hit.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  hit.menu = (hit.hovered && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) ||
             (hit.focused && ImGui::IsKeyPressed(ImGuiKey_Menu));
  return hit;
}

void draw_frame(ImDrawList& list, const Look& look, const Box& box, Color fill, Color line,
                float rounding) {
  const float thin = look.px(1);
  const float round = look.px(rounding);
  list.AddRectFilled(box.min, box.max, line, round);
  const ImVec2 inset(thin, thin);
  list.AddRectFilled(box.min + inset, box.max - inset, fill, round - thin);
}

void draw_dashed_frame(ImDrawList& list, const Look& look, const Box& box, Color color) {
  const ImVec2 a = box.min;
  const ImVec2 b = box.max - look.px(1, 1);
  const float corner = look.px(2);
  draw_dashes(list, look, {a.x + corner, a.y}, {b.x - corner, a.y}, color);
  draw_dashes(list, look, {a.x + corner, b.y}, {b.x - corner, b.y}, color);
  draw_dashes(list, look, {a.x, a.y + corner}, {a.x, b.y - corner}, color);
  draw_dashes(list, look, {b.x, a.y + corner}, {b.x, b.y - corner}, color);
}

void draw_shadow(ImDrawList& list, const Look& look, const Box& box) {
  constexpr int kSteps = 8;
  const float alpha = static_cast<float>(look.theme.shadow >> IM_COL32_A_SHIFT) / 255.0F / kSteps;
  for (int i = kSteps; i > 0; --i) {
    const float out = static_cast<float>(i) * look.px(1.25F);
    const ImVec2 drop(0, look.px(2));
    list.AddRectFilled(box.min - ImVec2(out, out) + drop, box.max + ImVec2(out, out) + drop,
                       with_alpha(look.theme.shadow, alpha), look.px(6) + out);
  }
}

void separator(const Look& look) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddRectFilled(at, at + ImVec2(width, look.px(1)), look.theme.line);
  ImGui::Dummy(ImVec2(width, look.px(1)));
}

}  // namespace ui
