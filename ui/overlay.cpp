#include "ui/overlay.h"

#include <algorithm>
#include <cmath>

#include "ui/buttons.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace ui {
namespace {

constexpr float kEdge = 16;
constexpr float kTop = 56;

}  // namespace

OverlayScope::OverlayScope(const Look& look, const char* name, const Box& area, ImVec2 size) {
  const float width = std::min(look.px(size.x), area.width() - 2 * look.px(kEdge));
  // A low window keeps its sheet near the header so that the sheet keeps its height.
  const float roomy = area.height() - look.px(size.y) - look.px(kEdge);
  const float top = std::clamp(roomy, look.px(kEdge), look.px(kTop));
  const float height = std::min(look.px(size.y), area.height() - top - look.px(kEdge));
  const ImVec2 at(std::floor(area.min.x + (area.width() - width) / 2), area.min.y + top);
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize(ImVec2(width, height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(20, 16));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(10));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, look.theme.card);
  ImGui::PushStyleColor(ImGuiCol_Border, look.theme.line);
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar;
  draw_shadow(*ImGui::GetBackgroundDrawList(), look, {at, at + ImVec2(width, height)});
  visible_ = ImGui::Begin(name, nullptr, flags);
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  const bool over = ImGui::IsMouseHoveringRect(at, at + ImVec2(width, height), false);
  const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  dismissed_ = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !over && !popup &&
               !ImGui::IsWindowAppearing();
}

OverlayScope::~OverlayScope() {
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(3);
}

bool overlay_title(const Look& look, std::string_view title) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  ImGui::SetCursorPosY(top + (look.px(32) - look.em(TextRole::body_bold)) / 2);
  elided_item(look, TextRole::body_bold, look.theme.ink, title, width - look.px(48));
  ImGui::SetCursorPos(ImVec2(left + width - look.px(32), top));
  const bool pressed = icon_button(
      look,
      {.id = "close", .icon = icon::kClose, .name = "Close", .shortcut = "Esc", .small = true});
  ImGui::SetCursorPosY(top + look.px(40));
  return pressed;
}

ScrollScope::ScrollScope(const Look& look, const char* id, float keep_below) {
  const float left = ImGui::GetContentRegionAvail().y - look.px(keep_below);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(4, 2));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
  visible_ = ImGui::BeginChild(id, ImVec2(0, std::max(look.px(40), left)),
                               ImGuiChildFlags_AlwaysUseWindowPadding);
}

ScrollScope::~ScrollScope() {
  ImGui::EndChild();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
}

}  // namespace ui
