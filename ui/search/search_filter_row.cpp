#include "ui/search/search_filter_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/reader/reader_draw.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/draw.h"
#include "ui/widget/fields.h"
#include "ui/widget/menus.h"
#include "workbench/base/typed_values.h"

namespace ui {
namespace {

using core::StatementType;

constexpr float kNameWidth = 250;
constexpr float kDaysWidth = 232;
constexpr float kToggleHeight = 26;
constexpr std::array<std::string_view, 3> kTypeToggles = {"Claims", "Predictions", "Facts"};

// The next item stands beside the last one where it fits, and else begins a line.
void flow_beside(const Look& look, float width) {
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  if (ImGui::GetItemRectMax().x + look.px(8) + width <= right) ImGui::SameLine(0, look.px(8));
}

void outlet_menu(const Look& look, const workbench::SearchView& view, store::SearchFilter& filter,
                 NameMenu& menu) {
  const auto& outlets = view.names().outlets;
  const NameMenuText text{.id = "outlet",
                          .prefix = "Outlet",
                          .current = filter.outlet,
                          .any = "any",
                          .hint = "Begin its name…",
                          .nothing = "No document says where it was published."};
  const NameList names{outlets.size(),
                       [&outlets](std::size_t i) -> std::string_view { return outlets[i]; }};
  if (const auto chosen = name_menu(look, text, names, menu, look.px(kNameWidth))) {
    filter.outlet = *chosen < 0 ? std::string() : outlets[static_cast<std::size_t>(*chosen)];
  }
}

std::string name_of_speaker(const workbench::SearchView& view, core::Id speaker) {
  const auto& speakers = view.names().speakers;
  const auto found = std::find_if(speakers.begin(), speakers.end(),
                                  [speaker](const auto& one) { return one.id == speaker; });
  if (found != speakers.end()) return found->name;
  return speaker ? "somebody" : "";
}

void speaker_menu(const Look& look, const workbench::SearchView& view, store::SearchFilter& filter,
                  NameMenu& menu) {
  const auto& speakers = view.names().speakers;
  const std::string current = name_of_speaker(view, filter.speaker);
  const NameMenuText text{.id = "speaker",
                          .prefix = "Speaker",
                          .current = current,
                          .any = "anyone",
                          .hint = "Begin a name…",
                          .nothing = "No annotation has a speaker yet."};
  const NameList names{speakers.size(),
                       [&speakers](std::size_t i) -> std::string_view { return speakers[i].name; }};
  const float width = menu_button_width(look, text.prefix, current.empty() ? text.any : current);
  flow_beside(look, std::min(width, look.px(kNameWidth)));
  if (const auto chosen = name_menu(look, text, names, menu, look.px(kNameWidth))) {
    filter.speaker = *chosen < 0 ? core::Id() : speakers[static_cast<std::size_t>(*chosen)].id;
  }
}

// "2022" means its first day in one field and its last one in the other.
void take_days(store::SearchFilter& filter, SearchFilterRow& row) {
  row.problem.clear();
  const auto from = workbench::parse_days(row.from);
  const auto to = workbench::parse_days(row.to);
  if (!from || !to) {
    row.problem = (from ? to : from).error().message;
    return;
  }
  const core::DateRange days{from->from ? from->from : from->to, to->to ? to->to : to->from};
  if (days.from && days.to && *days.to < *days.from) {
    row.problem = "The last day lies before the first.";
    return;
  }
  filter.days = days;
}

void days_content(const Look& look, store::SearchFilter& filter, SearchFilterRow& row) {
  const bool fresh = ImGui::IsWindowAppearing();
  if (fresh) {
    row.from = filter.days.from ? core::to_short(*filter.days.from) : std::string();
    row.to = filter.days.to ? core::to_short(*filter.days.to) : std::string();
    row.problem.clear();
  }
  const float width = look.px(kDaysWidth - 12);
  menu_heading(look, "Stated on or after");
  const FieldEvent from = text_field(
      look, "##from", row.from, {.placeholder = "1 Dec 2022", .width = width, .take_focus = fresh});
  menu_heading(look, "Stated on or before");
  const FieldEvent to =
      text_field(look, "##to", row.to, {.placeholder = "Dec 2022", .width = width});
  if (from.changed || to.changed) take_days(filter, row);
  if (!row.problem.empty()) {
    ImGui::Dummy(ImVec2(1, look.px(6)));
    wrapped_item(look, TextRole::small, look.theme.soft, row.problem, width);
  }
  const bool done = (from.submitted || to.submitted) && row.problem.empty();
  if (done || from.cancelled || to.cancelled) ImGui::CloseCurrentPopup();
}

void days_menu(const Look& look, store::SearchFilter& filter, SearchFilterRow& row) {
  const std::string days = filter.days.empty() ? "any" : core::to_short(filter.days);
  flow_beside(look, menu_button_width(look, "Stated", days));
  if (menu_button(look, "days", "Stated", days)) ImGui::OpenPopup("days menu");
  tooltip(look, "When the document says its statements were made, or else its dateline");
  open_below(look, look.px(kDaysWidth));
  const Menu popup(look, "days menu", look.px(kDaysWidth));
  if (popup.open()) days_content(look, filter, row);
}

// A type is on or off; none on asks for none in particular.
void type_toggle(const Look& look, store::SearchFilter& filter, StatementType type) {
  const auto index = static_cast<int>(type);
  const std::string_view label = kTypeToggles[static_cast<std::size_t>(index)];
  const float width = std::ceil(text_width(look, TextRole::small, label)) + 2 * look.px(10);
  flow_beside(look, width);
  ImGui::PushID(index);
  const Hit hit = clickable("type", ImVec2(width, look.px(kToggleHeight)));
  ImGui::PopID();
  const auto at = std::find(filter.types.begin(), filter.types.end(), type);
  const bool on = at != filter.types.end();
  const SpanColors& colors = span_colors(look.theme, index);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ground = hit.hovered ? over(look.theme.hover, look.theme.card) : look.theme.card;
  draw_frame(list, look, hit.box, on ? colors.badge : ground, on ? colors.badge : look.theme.line,
             13);
  draw_text(list, look, TextRole::small,
            ImVec2(hit.box.min.x + look.px(10),
                   std::round(hit.box.center().y - look.em(TextRole::small) / 2)),
            on ? colors.badge_text : look.theme.soft, label);
  tooltip(look, "Only what lies under an annotation of this type");
  if (!hit.clicked) return;
  if (on) {
    filter.types.erase(at);
  } else {
    filter.types.push_back(type);
  }
}

void forms_toggle(const Look& look, workbench::SearchView& view) {
  constexpr std::string_view kLabel = "Any form";
  const float width = std::ceil(text_width(look, TextRole::small, kLabel)) + 2 * look.px(10);
  flow_beside(look, width);
  const Hit hit = clickable("forms", ImVec2(width, look.px(kToggleHeight)));
  const bool on = view.any_form();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ground = hit.hovered ? over(look.theme.hover, look.theme.card) : look.theme.card;
  draw_frame(list, look, hit.box, on ? look.theme.selection : ground,
             on ? look.theme.selection : look.theme.line, 13);
  draw_text(list, look, TextRole::small,
            ImVec2(hit.box.min.x + look.px(10),
                   std::round(hit.box.center().y - look.em(TextRole::small) / 2)),
            on ? look.theme.ink : look.theme.soft, kLabel);
  tooltip(look, "The words with any ending: invade, invades, invaded");
  if (hit.clicked) view.set_any_form(!on);
}

}  // namespace

void draw_search_filter(const Look& look, workbench::SearchView& view, SearchFilterRow& row) {
  store::SearchFilter filter = view.filter();
  outlet_menu(look, view, filter, row.outlet);
  days_menu(look, filter, row);
  for (const auto type : {StatementType::claim, StatementType::prediction, StatementType::fact}) {
    type_toggle(look, filter, type);
  }
  speaker_menu(look, view, filter, row.speaker);
  forms_toggle(look, view);
  if (!filter.empty()) {
    flow_beside(look, text_width(look, TextRole::small, "Clear filters"));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(4));
    if (link_button(look, "Clear filters")) filter = {};
  }
  if (filter != view.filter()) view.narrow(std::move(filter));
}

}  // namespace ui
