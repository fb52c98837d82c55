#include "ui/shared/name_menu.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/words/folding.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/draw.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/menus.h"
#include "workbench/base/fuzzy_match.h"

namespace ui {
namespace {

constexpr float kMenuWidth = 300;
constexpr float kLineHeight = 28;
constexpr std::size_t kMostNames = 10;

void fold_names(const NameList& names, NameMenu& menu) {
  menu.folded.clear();
  for (std::size_t i = 0; i < names.count; ++i)
    menu.folded.push_back(core::name_key(names.name(i)));
}

void find_names(NameMenu& menu) {
  const std::string typed = core::name_key(menu.typed);
  std::vector<std::pair<int, std::size_t>> scored;
  for (std::size_t i = 0; i < menu.folded.size(); ++i) {
    const auto score = workbench::fuzzy_score(typed, menu.folded[i]);
    if (score) scored.emplace_back(-*score, i);
  }
  const auto shown = std::min(scored.size(), kMostNames);
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(shown),
                    scored.end());
  menu.found.clear();
  for (std::size_t i = 0; i < shown; ++i) menu.found.push_back(scored[i].second);
  menu.selected = 0;
}

// A line as wide as the menu: a long name is cut, and whole in its tooltip.
bool name_line(const Look& look, std::string_view name, bool selected, bool soft) {
  const Hit hit = clickable("name", look.px(kMenuWidth - 12, kLineHeight));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (selected || hit.hovered || hit.focused) {
    const Color ground = selected ? look.theme.selection : look.theme.hover;
    list.AddRectFilled(hit.box.min, hit.box.max, ground, look.px(4));
  }
  const float y = std::round(hit.box.center().y - look.em(TextRole::body) / 2);
  const bool cut =
      draw_elided(list, look, TextRole::body, ImVec2(hit.box.min.x + look.px(8), y),
                  soft ? look.theme.soft : look.theme.ink, name, hit.box.width() - look.px(16));
  if (cut && hit.hovered) tooltip(look, name);
  return hit.clicked;
}

void move_line(NameMenu& menu) {
  const int last = std::max(0, static_cast<int>(menu.found.size()) - 1);
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++menu.selected;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) --menu.selected;
  menu.selected = std::clamp(menu.selected, 0, last);
}

std::optional<int> name_lines(const Look& look, const NameMenuText& text, const NameList& names,
                              const NameMenu& menu) {
  std::optional<int> chosen;
  for (std::size_t i = 0; i < menu.found.size(); ++i) {
    const auto index = menu.found[i];
    ImGui::PushID(static_cast<int>(index));
    const bool selected = static_cast<int>(i) == menu.selected;
    if (name_line(look, names.name(index), selected, false)) chosen = static_cast<int>(index);
    ImGui::PopID();
  }
  if (menu.found.empty()) {
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + look.px(8));
    wrapped_item(look, TextRole::small, look.theme.soft,
                 names.count == 0 ? text.nothing : "No name fits these letters.",
                 look.px(kMenuWidth - 28));
  }
  if (text.current.empty()) return chosen;
  menu_separator(look);
  const std::string everything = std::string(text.prefix) + ": " + std::string(text.any);
  if (name_line(look, everything, false, true)) chosen = -1;
  return chosen;
}

std::optional<int> menu_content(const Look& look, const NameMenuText& text, const NameList& names,
                                NameMenu& menu) {
  const bool fresh = ImGui::IsWindowAppearing();
  if (fresh) menu = NameMenu();
  const FieldEvent field = text_field(look, "##typed", menu.typed,
                                      {.placeholder = text.hint,
                                       .icon = icon::kSearch,
                                       .width = look.px(kMenuWidth - 12),
                                       .take_focus = fresh});
  ImGui::Dummy(ImVec2(1, look.px(4)));
  const bool other_names = fresh || menu.folded.size() != names.count;
  if (other_names) fold_names(names, menu);
  if (other_names || field.changed) find_names(menu);
  if (field.active) move_line(menu);
  auto chosen = name_lines(look, text, names, menu);
  if (field.submitted && !menu.found.empty()) {
    chosen = static_cast<int>(menu.found[static_cast<std::size_t>(menu.selected)]);
  }
  if (chosen || field.cancelled) ImGui::CloseCurrentPopup();
  return chosen;
}

}  // namespace

void open_below(const Look& look, float width) {
  const ImGuiViewport& window = *ImGui::GetMainViewport();
  const float rightmost = window.Pos.x + window.Size.x - width - look.px(8);
  const float left = std::min(ImGui::GetItemRectMin().x, rightmost);
  ImGui::SetNextWindowPos(ImVec2(left, ImGui::GetItemRectMax().y + look.px(4)));
}

std::optional<int> name_menu(const Look& look, const NameMenuText& text, const NameList& names,
                             NameMenu& menu, float max_width) {
  ImGui::PushID(text.id);
  const bool none = text.current.empty();
  if (menu_button(look, "button", text.prefix, none ? text.any : text.current, max_width)) {
    ImGui::OpenPopup("names");
  }
  if (!none) tooltip(look, text.current);
  open_below(look, look.px(kMenuWidth));
  std::optional<int> chosen;
  {
    const Menu popup(look, "names", look.px(kMenuWidth));
    if (popup.open()) chosen = menu_content(look, text, names, menu);
  }
  ImGui::PopID();
  return chosen;
}

}  // namespace ui
