#include "ui/widget/splitter.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kGrip = 8;

/// A window of its own, because each side's window would take the mouse on its half. Left open.
Hit grip_window(const char* id, const Box& box) {
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration |
                                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings |
                                      ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize(ImVec2(box.width(), std::max(1.0F, box.height())));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
  ImGui::Begin(id, nullptr, kFlags);
  ImGui::PopStyleVar(2);
  return clickable("grip", ImVec2(box.width(), std::max(1.0F, box.height())));
}

}  // namespace

float panel_width(const Look& look, const PanelWidth& panel, float room, float part) {
  if (panel.folded) return 0;
  return std::floor(std::min(look.px(panel.width), room * part));
}

PanelFit fit_panels(const Look& look, float room, const PanelWidth& left, const PanelWidth& right,
                    const MiddleRoom& middle) {
  PanelFit fit{left.folded ? 0 : look.px(left.width), right.folded ? 0 : look.px(right.width)};
  const auto shrink = [&](float& width, const PanelWidth& panel, float spare) {
    const float excess = std::max(0.0F, fit.left + fit.right - spare);
    width = std::max(std::min(width, look.px(panel.least)), width - excess);
  };
  const float comfort = room - look.px(middle.wanted);
  if (!left.by_hand) shrink(fit.left, left, comfort);
  if (!right.by_hand) shrink(fit.right, right, comfort);
  const float spare = room - look.px(middle.least);
  shrink(fit.left, left, spare);
  shrink(fit.right, right, spare);
  if (fit.left + fit.right > spare) fit.left = 0;
  if (fit.left + fit.right > spare) fit.right = 0;
  return fit;
}

bool splitter(const Look& look, const char* id, PanelSide side, float edge, float top, float bottom,
              PanelWidth& panel, const PanelLimits& limits) {
  const float grip = look.px(kGrip);
  const Hit hit = grip_window(id, {{edge - grip / 2, top}, {edge + grip / 2, bottom}});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool lit = hit.hovered || hit.held || hit.focused;
  const float thick = look.px(lit ? 2 : 1);
  list.PushClipRectFullScreen();
  list.AddRectFilled(ImVec2(edge - (side == PanelSide::left ? thick : 0), top),
                     ImVec2(edge + (side == PanelSide::left ? 0 : thick), bottom),
                     lit ? look.theme.strong_line : look.theme.line);
  list.PopClipRect();
  ImGui::End();
  if (hit.hovered || hit.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (hit.double_clicked) {
    panel.folded = !panel.folded;
    return true;
  }
  const float moved = ImGui::GetIO().MouseDelta.x;
  if (!hit.held || moved == 0 || panel.folded) return false;
  const float grown = (side == PanelSide::left ? moved : -moved) / look.scale;
  panel.width = std::clamp(panel.width + grown, limits.min, limits.max);
  return true;
}

}  // namespace ui
