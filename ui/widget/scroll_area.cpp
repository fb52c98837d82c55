#include "ui/widget/scroll_area.h"

#include <algorithm>

#include "imgui_internal.h"

namespace ui {
namespace {

constexpr float kMargin = 14;  // Of a panel, less a little: the scrollbar stands in it.

}  // namespace

MarginScroll::MarginScroll(const Look& look, const char* id, ImVec2 out) {
  const float room = ImGui::GetContentRegionAvail().x;
  const ImVec2 beyond = look.px(out.x, out.y);
  reached_ = ImGui::GetCurrentWindow()->DC.CursorMaxPos;
  reached_.x = std::max(reached_.x, ImGui::GetCursorScreenPos().x + room);
  ImGui::SetCursorScreenPos(ImGui::GetCursorScreenPos() - beyond);
  ImGui::SetNextWindowContentSize(ImVec2(room, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, beyond);
  visible_ =
      ImGui::BeginChild(id, ImVec2(room + beyond.x + look.px(kMargin), 0),
                        ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding,
                        ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
}

MarginScroll::~MarginScroll() {
  ImGui::EndChild();
  ImVec2& reached = ImGui::GetCurrentWindow()->DC.CursorMaxPos;
  reached.x = reached_.x;
}

}  // namespace ui
