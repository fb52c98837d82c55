#include "ui/track/parties_sheet.h"

#include <array>
#include <cmath>

#include "ui/text/text.h"
#include "ui/track/party_page_panel.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

constexpr float kListWidth = 280;
constexpr std::size_t kShownSuggestions = 3;

bool draw_line(const Look& look, const workbench::PartyLine& line, bool chosen) {
  ImGui::PushID(reinterpret_cast<const void*>(line.id.value));
  const float height =
      look.line_height(TextRole::body_bold) + look.em(TextRole::small) + look.px(20);
  const Hit hit = card(look, "party", height, chosen);
  const Box inner = card_inner(look, hit.box);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool cut = draw_elided(list, look, TextRole::body_bold, inner.min, look.theme.ink,
                               line.name, inner.width());
  draw_elided(list, look, TextRole::small,
              ImVec2(inner.min.x, inner.max.y - look.em(TextRole::small)), look.theme.soft,
              line.detail, inner.width());
  if (cut) tooltip(look, line.name);
  ImGui::PopID();
  return hit.clicked;
}

void draw_list(const Look& look, const workbench::PartyView& view, core::Id chosen,
               PartiesSheet& sheet, workbench::Actions& actions) {
  const std::string hint =
      "Filter " + workbench::counted(std::ssize(view.rows()), "party", "parties");
  const FieldEvent field =
      text_field(look, "##filter", sheet.filter,
                 {.placeholder = hint, .icon = icon::kSearch, .take_focus = sheet.fresh});
  sheet.fresh = false;
  if (field.changed || field.cancelled) {
    actions.emplace_back(workbench::FilterParties{sheet.filter});
  }
  const ScrollScope scroll(look, "list");
  if (!scroll.visible()) return;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(view.rows().size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto& line = view.rows()[static_cast<std::size_t>(i)];
      if (draw_line(look, line, line.id == chosen)) {
        actions.emplace_back(workbench::SelectParty{line.id});
      }
    }
  }
}

// "Probably one": two names, why, and what to do.
void draw_suggestion(const Look& look, const store::PartySuggestion& suggestion,
                     workbench::Actions& actions) {
  ImGui::PushID(reinterpret_cast<const void*>(suggestion.keep.value));
  ImGui::PushID(reinterpret_cast<const void*>(suggestion.drop.value));
  wrapped_item(look, TextRole::body, look.theme.ink,
               suggestion.keep_name + "  =  " + suggestion.drop_name + "?");
  wrapped_item(look, TextRole::small, look.theme.soft, suggestion.reason, 0, 3);
  if (link_button(look, "Merge into " + suggestion.keep_name)) {
    actions.emplace_back(workbench::Apply{core::MergeParties{suggestion.keep, suggestion.drop}});
  }
  ImGui::SameLine(0, look.px(16));
  if (link_button(look, "Not the same")) {
    actions.emplace_back(workbench::KeepApart{suggestion.keep, suggestion.drop});
  }
  ImGui::SameLine(0, look.px(16));
  if (link_button(look, "Look at it")) {
    actions.emplace_back(workbench::SelectParty{suggestion.drop});
  }
  separator(look);
  ImGui::PopID();
  ImGui::PopID();
}

void draw_suggestions(const Look& look, const workbench::PartyView& view, core::Id only,
                      workbench::Actions& actions) {
  std::size_t shown = 0;
  std::size_t left = 0;
  for (const auto& suggestion : view.suggestions()) {
    if (only && suggestion.keep != only && suggestion.drop != only) continue;
    if (only ? shown < kShownSuggestions : shown < 50) {
      if (shown == 0) section_heading(look, "Probably one");
      draw_suggestion(look, suggestion, actions);
      ++shown;
    } else {
      ++left;
    }
  }
  if (left > 0) {
    text_item(look, TextRole::small, look.theme.soft,
              "and " + workbench::grouped(static_cast<std::int64_t>(left)) + " more");
  }
}

void draw_right(const Look& look, const workbench::PartyView& view, PartiesSheet& sheet,
                workbench::Actions& actions) {
  const ScrollScope scroll(look, "page");
  if (!scroll.visible()) return;
  const auto* page = view.page();
  if (page == nullptr) {
    draw_suggestions(look, view, {}, actions);
    if (view.suggestions().empty()) {
      (void)empty_state(look, icon::kUser, "Choose a party",
                        "Its spellings, documents and propositions open here. No two look alike.");
    }
    return;
  }
  draw_party_page(look, view, *page, sheet, actions);
  draw_suggestions(look, view, page->row.party.id, actions);
}

}  // namespace

void draw_parties(const Look& look, const Box& area, const workbench::PartyView& view,
                  PartiesSheet& sheet, workbench::Actions& actions) {
  const OverlayScope scope(look, "parties", area, ImVec2(960, 760));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Parties")) actions.emplace_back(workbench::ShowOverlay{});
  if (view.total() == 0) {
    (void)empty_state(look, icon::kUser, "Nobody yet",
                      "Give a span its speaker in Read, and the speaker stands here.");
    return;
  }
  const core::Id chosen = view.page() != nullptr ? view.page()->row.party.id : core::Id();
  const float left = std::min(look.px(kListWidth), ImGui::GetContentRegionAvail().x * 0.4F);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
  if (ImGui::BeginChild("left", ImVec2(left, 0))) draw_list(look, view, chosen, sheet, actions);
  ImGui::EndChild();
  ImGui::SameLine(0, look.px(24));
  if (ImGui::BeginChild("right", ImVec2(0, 0))) draw_right(look, view, sheet, actions);
  ImGui::EndChild();
  ImGui::PopStyleColor();
}

}  // namespace ui
