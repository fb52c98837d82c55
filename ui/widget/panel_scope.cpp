#include "ui/widget/panel_scope.h"

#include <imgui.h>

#include <algorithm>

#include "ui/widget/panel_background.h"

namespace ui {

PanelScope::PanelScope(const Look& look, const char* name, const Box& area, Color ground,
                       ImVec2 padding) {
  ImGui::SetNextWindowPos(area.min);
  ImGui::SetNextWindowSize(ImVec2(std::max(1.0F, area.width()), std::max(1.0F, area.height())));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(padding.x, padding.y));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
      ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus;
  visible_ = ImGui::Begin(name, nullptr, kFlags);
  fill_ground(area, ground);
  ImGui::PopStyleVar(3);
}

PanelScope::~PanelScope() { ImGui::End(); }

}  // namespace ui
