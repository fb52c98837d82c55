#include "ui/shared/as_of_menu.h"

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/menus.h"
#include "workbench/base/typed_values.h"

namespace ui {
namespace {

constexpr float kWidth = 232;
constexpr const char* kPopup = "as of menu";

void choose(std::optional<core::Date> day, AsOfMenu& menu, workbench::Actions& actions) {
  menu.problem.clear();
  actions.emplace_back(workbench::SetAsOf{day});
  ImGui::CloseCurrentPopup();
}

void take_typed(AsOfMenu& menu, workbench::Actions& actions) {
  const auto day = workbench::parse_day(menu.typed);
  if (!day) {
    menu.problem = day.error().message;
    return;
  }
  choose(*day, menu, actions);
}

void draw_content(const Look& look, const std::optional<core::Date>& as_of, AsOfMenu& menu,
                  workbench::Actions& actions) {
  if (ImGui::IsWindowAppearing()) {
    menu.typed = as_of ? core::to_short(*as_of) : std::string();
    menu.problem.clear();
  }
  menu_heading(look, "Show what stood on");
  const FieldEvent field = text_field(look, "##day", menu.typed,
                                      {.placeholder = "31 Dec 2023",
                                       .width = look.px(kWidth - 16),
                                       .take_focus = ImGui::IsWindowAppearing()});
  if (field.submitted) take_typed(menu, actions);
  if (!menu.problem.empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, menu.problem,
                 look.px(kWidth - 16));
  }
  menu_separator(look);
  if (menu_item(look, {.label = "Today", .checked = !as_of})) choose(std::nullopt, menu, actions);
  const int year = core::civil(core::day_of(core::now())).year;
  for (int back = 1; back <= 4; ++back) {
    const core::Date day = core::make_date({year - back, 12, 31});
    const std::string label = core::to_short(day);
    if (menu_item(look, {.label = label, .checked = as_of == day})) choose(day, menu, actions);
  }
}

}  // namespace

std::string as_of_words(const std::optional<core::Date>& as_of) {
  return as_of ? core::to_short(*as_of) : "today";
}

void as_of_button(const Look& look, const std::optional<core::Date>& as_of, AsOfMenu& menu,
                  workbench::Actions& actions) {
  ImGui::PushID("as of");
  if (menu_button(look, "button", "As of", as_of_words(as_of))) ImGui::OpenPopup(kPopup);
  tooltip(look, "Only what had been said, known and recorded by that day");
  const ImVec2 corner = ImGui::GetItemRectMax();
  ImGui::SetNextWindowPos(corner + look.px(0, 4), ImGuiCond_Always, ImVec2(1, 0));
  if (const Menu popup(look, kPopup, look.px(kWidth)); popup.open()) {
    draw_content(look, as_of, menu, actions);
  }
  ImGui::PopID();
}

void as_of_popup(const Look& look, ImVec2 at, const std::optional<core::Date>& as_of,
                 AsOfMenu& menu, workbench::Actions& actions) {
  if (menu.wanted) ImGui::OpenPopup(kPopup);
  menu.wanted = false;
  ImGui::SetNextWindowPos(at, ImGuiCond_Always, ImVec2(1, 1));
  if (const Menu popup(look, kPopup, look.px(kWidth)); popup.open()) {
    draw_content(look, as_of, menu, actions);
  }
}

}  // namespace ui
