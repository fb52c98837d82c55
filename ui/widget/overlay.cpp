#include "ui/widget/overlay.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/toasts.h"

namespace ui {
namespace {

constexpr float kEdge = 16;
constexpr float kTop = 56;
constexpr float kLeastHeight = 400;  ///< A sheet that wants more than this, wants at least this.
constexpr float kTightEdge = 8;      ///< Around a sheet that takes the whole window.

// Over header and footer, but never over messages, which the area leaves room for.
Box whole_window(const Box& area) {
  const ImGuiViewport& port = *ImGui::GetMainViewport();
  const ImGuiWindow* messages = ImGui::FindWindowByName(kToastWindow);
  const bool says = messages != nullptr && messages->Active;
  const ImVec2 end = port.WorkPos + port.WorkSize;
  return {port.WorkPos, ImVec2(end.x, says ? area.max.y : end.y)};
}

Box place_of(const Look& look, const Box& area, ImVec2 size) {
  const float wanted = look.px(std::min(size.y, kLeastHeight));
  const bool fits = area.height() - 2 * look.px(kEdge) >= wanted;
  const Box room = fits ? area : whole_window(area);
  const float edge = look.px(fits ? kEdge : kTightEdge);
  const float width = std::min(look.px(size.x), room.width() - 2 * edge);
  // A low window keeps its sheet near the header so that the sheet keeps its height.
  const float roomy = room.height() - look.px(size.y) - edge;
  const float top = std::clamp(roomy, edge, look.px(kTop));
  const float height = std::min(look.px(size.y), room.height() - top - edge);
  const ImVec2 at(std::floor(room.min.x + (room.width() - width) / 2), room.min.y + top);
  return {at, at + ImVec2(width, height)};
}

constexpr float kDimLight = .16F;
constexpr float kDimDark = .42F;
constexpr Color kBlack = IM_COL32(0, 0, 0, 255);

// Between the workspace and the sheet: it takes the mouse, so that nothing behind lights up, shows
// a tooltip over the sheet or is pressed. What the messages say stays in front of it.
void draw_dim(const Look& look, const Box& sheet) {
  const ImGuiViewport& window = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(window.Pos);
  ImGui::SetNextWindowSize(window.Size);
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
      ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
  if (ImGui::Begin("###dim", nullptr, kFlags)) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        window.Pos, window.Pos + window.Size,
        with_alpha(kBlack, look.theme.dark ? kDimDark : kDimLight));
    draw_shadow(*ImGui::GetWindowDrawList(), look, sheet);
  }
  ImGui::End();
}

// Behind the sheet lie the messages, and behind those the dimmed workspace.
void order_behind(ImGuiWindow* sheet) {
  for (const char* name : {"###dim", kToastWindow}) {
    ImGuiWindow* window = ImGui::FindWindowByName(name);
    if (window != nullptr && window->Active) ImGui::BringWindowToDisplayBehind(window, sheet);
  }
}

bool on_message() {
  const ImGuiWindow* hovered = ImGui::GetCurrentContext()->HoveredWindow;
  return hovered != nullptr && std::string_view(hovered->RootWindow->Name) == kToastWindow;
}

}  // namespace

OverlayScope::OverlayScope(const Look& look, const char* name, const Box& area, ImVec2 size) {
  const Box place = place_of(look, area, size);
  low_ = place.height() < look.px(kLeastHeight);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(20, 16));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(10));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, look.theme.card);
  ImGui::PushStyleColor(ImGuiCol_Border, look.theme.line);
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar;
  draw_dim(look, place);
  ImGui::SetNextWindowPos(place.min);
  ImGui::SetNextWindowSize(ImVec2(place.width(), place.height()));
  visible_ = ImGui::Begin(name, nullptr, flags);
  order_behind(ImGui::GetCurrentWindow());
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  const bool over = ImGui::IsMouseHoveringRect(place.min, place.max, false) || on_message();
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
