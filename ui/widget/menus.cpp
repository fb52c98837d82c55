#include "ui/widget/menus.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/draw.h"
#include "ui/widget/icons.h"

namespace ui {
namespace {

constexpr float kItemHeight = 32;
constexpr float kIconColumn = 28;

void draw_menu_item(const Look& look, const MenuItem& item, const Hit& hit) {
  const Theme& t = look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool enabled = item.disabled_reason.empty();
  const float alpha = enabled ? 1.0F : 0.45F;
  if (hit.hovered || hit.focused) {
    list.AddRectFilled(hit.box.min, hit.box.max, t.selection, look.px(4));
  }
  const auto line = [&](TextRole role, float x, Color color, std::string_view text) {
    const float y = std::round(hit.box.center().y - look.em(role) / 2);
    draw_text(list, look, role, ImVec2(x, y), with_alpha(color, alpha), text);
  };
  const std::string_view mark = item.checked ? icon::kCheck : item.icon;
  line(TextRole::icon, hit.box.min.x + look.px(8), item.checked ? t.accent : t.soft, mark);
  line(TextRole::body, hit.box.min.x + look.px(kIconColumn + 4), t.ink, item.label);
  const float keys = text_width(look, TextRole::caption, item.shortcut);
  line(TextRole::caption, hit.box.max.x - look.px(8) - keys, t.soft, item.shortcut);
}

}  // namespace

Menu::Menu(const Look& look, const char* id, float min_width) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(6, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::SetNextWindowSizeConstraints(ImVec2(min_width, 0), ImVec2(FLT_MAX, FLT_MAX));
  open_ = ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove);
  if (!open_) ImGui::PopStyleVar(2);
}

Menu::~Menu() {
  if (!open_) return;
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

bool menu_item(const Look& look, const MenuItem& item) {
  const float keys =
      item.shortcut.empty() ? 0 : look.px(32) + text_width(look, TextRole::caption, item.shortcut);
  const float needed =
      std::ceil(look.px(kIconColumn + 4) + text_width(look, TextRole::body, item.label) + keys) +
      look.px(12);
  const float width = std::max(needed, ImGui::GetContentRegionAvail().x);
  ImGui::PushID(item.label.data(), item.label.data() + item.label.size());
  const Hit hit =
      clickable("item", ImVec2(width, look.px(kItemHeight)), item.disabled_reason.empty());
  ImGui::PopID();
  draw_menu_item(look, item, hit);
  tooltip(look, item.disabled_reason);
  if (hit.clicked) ImGui::CloseCurrentPopup();
  return hit.clicked;
}

void menu_separator(const Look& look) {
  ImGui::Dummy(ImVec2(1, look.px(4)));
  separator(look);
  ImGui::Dummy(ImVec2(1, look.px(4)));
}

void menu_heading(const Look& look, std::string_view text) {
  ImGui::Dummy(ImVec2(1, look.px(6)));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + look.px(8));
  text_item(look, TextRole::caption_bold, look.theme.soft, text);
  ImGui::Dummy(ImVec2(1, look.px(4)));
}

}  // namespace ui
