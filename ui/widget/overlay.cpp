#include "ui/widget/overlay.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"

namespace ui {
namespace {

constexpr float kEdge = 16;
constexpr float kTop = 56;
constexpr float kLeastHeight = 400;  ///< A sheet that wants more than this, wants at least this.
constexpr float kTightEdge = 8;      ///< Around a sheet that takes the whole window.

Box place_of(const Look& look, const Box& area, ImVec2 size) {
  const float wanted = look.px(std::min(size.y, kLeastHeight));
  const bool fits = area.height() - 2 * look.px(kEdge) >= wanted;
  const ImGuiViewport& window = *ImGui::GetMainViewport();
  const Box room = fits ? area : Box{window.WorkPos, window.WorkPos + window.WorkSize};
  const float edge = look.px(fits ? kEdge : kTightEdge);
  const float width = std::min(look.px(size.x), room.width() - 2 * edge);
  // A low window keeps its sheet near the header so that the sheet keeps its height.
  const float roomy = room.height() - look.px(size.y) - edge;
  const float top = std::clamp(roomy, edge, look.px(kTop));
  const float height = std::min(look.px(size.y), room.height() - top - edge);
  const ImVec2 at(std::floor(room.min.x + (room.width() - width) / 2), room.min.y + top);
  return {at, at + ImVec2(width, height)};
}

}  // namespace

OverlayScope::OverlayScope(const Look& look, const char* name, const Box& area, ImVec2 size) {
  const Box place = place_of(look, area, size);
  low_ = place.height() < look.px(kLeastHeight);
  ImGui::SetNextWindowPos(place.min);
  ImGui::SetNextWindowSize(ImVec2(place.width(), place.height()));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(20, 16));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(10));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, look.theme.card);
  ImGui::PushStyleColor(ImGuiCol_Border, look.theme.line);
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar;
  draw_shadow(*ImGui::GetBackgroundDrawList(), look, place);
  visible_ = ImGui::Begin(name, nullptr, flags);
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  const bool over = ImGui::IsMouseHoveringRect(place.min, place.max, false);
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
