#include "ui/read/documents_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/menus.h"
#include "ui/widget/range_bars.h"
#include "ui/widget/rows.h"
#include "ui/widget/scroll_area.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::DocumentOrder;

constexpr float kCardHeight = 74;
constexpr float kCardGap = 2;
constexpr float kRemovalWidth = 280;
constexpr float kLeastShare = 0.15F;  // Tags that came with an import can still be told apart.

void push_id(core::Id id) { ImGui::PushID(reinterpret_cast<const void*>(id.value)); }

std::string_view title_of(const store::DocumentRow& row) {
  return row.title.empty() ? std::string_view(row.file_name) : std::string_view(row.title);
}

std::string date_of(const store::DocumentRow& row) {
  if (row.dateline) return core::to_short(*row.dateline);
  const auto day = row.stated.to ? row.stated.to : row.stated.from;
  return day ? core::to_short(*day) : std::string("no date yet");
}

// Claims, predictions and facts share what was read; what was read without a tag is grey.
std::array<Share, 3> shares_of(const Look& look, const store::DocumentRow& row) {
  const Theme& t = look.theme;
  const auto read = static_cast<float>(row.read_share());
  const auto tags = static_cast<float>(row.tags());
  if (row.tags() == 0) return {Share{read, t.strong_line}, Share{}, Share{}};
  const auto part = [&](std::int64_t n, Color color) {
    return Share{std::max(read, kLeastShare) * static_cast<float>(n) / tags, color};
  };
  return {part(row.claims, t.claim.mark), part(row.predictions, t.prediction.mark),
          part(row.facts, t.fact.mark)};
}

void draw_card_content(const Look& look, const Box& inner, const store::DocumentRow& row) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Theme& t = look.theme;
  const std::string_view publisher =
      row.publisher.empty() ? std::string_view("no outlet yet") : std::string_view(row.publisher);
  const float mark = row.reading.finished ? look.px(20) : 0;
  draw_elided(list, look, TextRole::body_bold, inner.min, t.ink, title_of(row),
              inner.width() - mark);
  if (row.reading.finished) {
    const float width = text_width(look, TextRole::icon_small, icon::kCheck);
    draw_text(list, look, TextRole::icon_small, ImVec2(inner.max.x - width, inner.min.y), t.soft,
              icon::kCheck);
  }
  const float y = inner.min.y + look.px(23);
  const std::string date = date_of(row);
  const float wide = text_width(look, TextRole::small, date);
  draw_text(list, look, TextRole::small, ImVec2(inner.max.x - wide, y), t.soft, date);
  draw_elided(list, look, TextRole::small, ImVec2(inner.min.x, y), t.soft, publisher,
              inner.width() - wide - look.px(8));
  const auto shares = shares_of(look, row);
  draw_share_bar(list, look, ImVec2(inner.min.x, inner.max.y - look.px(4)), inner.width(), shares);
}

// The whole title and what the bar says in words.
std::string tooltip_of(const store::DocumentRow& row) {
  std::string out(title_of(row));
  out += "\n" + workbench::counted(row.words, "word", "words") + " · " +
         workbench::counted(row.claims, "claim", "claims") + " · " +
         workbench::counted(row.predictions, "prediction", "predictions") + " · " +
         workbench::counted(row.facts, "fact", "facts");
  out += row.reading.finished
             ? "\nfinished"
             : "\nread " + std::to_string(std::lround(row.read_share() * 100)) + " %";
  return out;
}

// Removing an import cannot be undone, so it is asked for twice.
void draw_removal(const Look& look, const store::DocumentRow& row, DocumentsPanel& panel,
                  workbench::Actions& actions) {
  const Menu menu(look, "removal", look.px(kRemovalWidth));
  if (!menu.open()) return;
  ImGui::Dummy(ImVec2(1, look.px(4)));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + look.px(8));
  wrapped_item(look, TextRole::small, look.theme.ink, panel.removal, look.px(kRemovalWidth - 28));
  ImGui::Dummy(ImVec2(1, look.px(4)));
  if (menu_item(look, {.label = "Remove the import", .icon = icon::kTrash})) {
    actions.emplace_back(workbench::RemoveImportOf{row.id});
    panel.removing = {};
  }
  if (menu_item(look, {.label = "Keep it"})) panel.removing = {};
}

void draw_menu(const Look& look, const store::DocumentRow& row, DocumentsPanel& panel,
               workbench::Actions& actions) {
  const Menu menu(look, "document", look.px(220));
  if (!menu.open()) return;
  if (menu_item(look, {.label = "Open", .icon = icon::kFile, .shortcut = "Enter"})) {
    actions.emplace_back(workbench::OpenDocument{row.id, std::nullopt});
  }
  const bool finished = row.reading.finished;
  if (menu_item(look, {.label = finished ? "Mark as unfinished" : "Mark as finished",
                       .icon = icon::kCheck})) {
    actions.emplace_back(workbench::SetFinished{row.id, !finished});
  }
  if (menu_item(look, {.label = "Edit title, outlet, dates…", .icon = icon::kPencil})) {
    actions.emplace_back(workbench::OpenDocument{row.id, std::nullopt});
    actions.emplace_back(workbench::SelectAnnotation{});
    actions.emplace_back(workbench::FocusInspector{});
  }
  menu_separator(look);
  if (menu_item(look, {.label = "Remove its import…", .icon = icon::kTrash})) {
    panel.removing = row.id;
  }
}

void draw_row(const Look& look, const store::DocumentRow& row, bool selected, DocumentsPanel& panel,
              workbench::Actions& actions) {
  push_id(row.id);
  const Hit hit = card(look, "card", look.px(kCardHeight), selected);
  draw_card_content(look, card_inner(look, hit.box), row);
  // Made only where it is shown: a row costs nothing.
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) tooltip(look, tooltip_of(row));
  if (hit.clicked && !selected) {
    actions.emplace_back(workbench::OpenDocument{row.id, std::nullopt});
    // The keys are the text's from here on.
    ImGui::SetWindowFocus(nullptr);
  }
  if (hit.menu) {
    panel.menu_of = row.id;
    ImGui::OpenPopup("document");
  }
  if (panel.menu_of == row.id) {
    const bool asked = panel.removing == row.id;
    draw_menu(look, row, panel, actions);
    if (!asked && panel.removing == row.id) ImGui::OpenPopup("removal");
    draw_removal(look, row, panel, actions);
    if (asked && !ImGui::IsPopupOpen("removal")) panel.removing = {};
  }
  ImGui::PopID();
}

// Brings a newly selected document into sight, once.
void follow_selection(const Look& look, const DocumentCards& cards, core::Id selected,
                      DocumentsPanel& panel) {
  if (panel.shown == selected) return;
  const auto row =
      std::find_if(cards.rows.begin(), cards.rows.end(),
                   [&](const store::DocumentRow* each) { return each->id == selected; });
  panel.shown = selected;
  if (row == cards.rows.end()) return;
  const auto index = static_cast<float>(row - cards.rows.begin());
  const float pitch = look.px(kCardHeight) + look.px(kCardGap);
  const float top = index * pitch;
  const float height = ImGui::GetWindowHeight();
  if (top < ImGui::GetScrollY()) {
    ImGui::SetScrollY(top);
  } else if (top + pitch > ImGui::GetScrollY() + height) {
    ImGui::SetScrollY(top + pitch - height);
  }
}

void draw_rows(const Look& look, const DocumentCards& cards, core::Id selected,
               DocumentsPanel& panel, workbench::Actions& actions) {
  follow_selection(look, cards, selected, panel);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, look.px(8, kCardGap));
  const auto rows = cards.rows;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), look.px(kCardHeight) + look.px(kCardGap));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto& row = *rows[static_cast<std::size_t>(i)];
      draw_row(look, row, row.id == selected, panel, actions);
    }
  }
  ImGui::PopStyleVar();
}

void draw_filter(const Look& look, const DocumentCards& cards, const workbench::State& state,
                 DocumentsPanel& panel, workbench::Actions& actions) {
  const std::string hint = "Filter " + workbench::counted(cards.total, "document", "documents");
  const FieldEvent field = text_field(look, "##filter", panel.filter,
                                      {.placeholder = hint, .take_focus = panel.take_focus});
  panel.take_focus = false;
  // Somebody else may set the filter: the field follows while nobody types in it.
  if (!field.active && !field.changed && !field.left && panel.filter != state.document_filter) {
    panel.filter = state.document_filter;
  }
  if ((field.changed || field.cancelled) && panel.filter != state.document_filter) {
    actions.emplace_back(workbench::FilterDocuments{panel.filter});
  }
}

void draw_orders(const Look& look, DocumentOrder chosen, workbench::Actions& actions) {
  const Menu menu(look, "order", look.px(200));
  if (!menu.open()) return;
  for (std::size_t i = 0; i < core::kEnumNames<DocumentOrder>.size(); ++i) {
    const auto order = static_cast<DocumentOrder>(i);
    if (menu_item(look, {.label = workbench::title_of(order), .checked = order == chosen})) {
      actions.emplace_back(workbench::OrderDocuments{order});
    }
  }
}

void draw_heading(const Look& look, const DocumentCards& cards, const workbench::State& state,
                  workbench::Actions& actions) {
  const float room = ImGui::GetContentRegionAvail().x;
  const float left = ImGui::GetCursorPosX();
  std::string count =
      cards.unfinished == 0 ? "all finished" : workbench::grouped(cards.unfinished) + " unfinished";
  const float order = menu_button_width(look, "", workbench::title_of(state.document_order));
  // In a narrow list the number stands alone, rather than the order without its end.
  if (order + look.px(8) + text_width(look, TextRole::number_small, count) > room) {
    count = workbench::grouped(cards.unfinished);
  }
  const float wide = text_width(look, TextRole::number_small, count);
  // The words of the button stand where the cards' do.
  ImGui::SetCursorPosX(left - look.px(6));
  if (menu_button(look, "order", "", workbench::title_of(state.document_order),
                  room - wide - look.px(8))) {
    ImGui::OpenPopup("order");
  }
  const Box button{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  ImGui::SetNextWindowPos(ImVec2(button.min.x, button.max.y + look.px(2)));
  draw_orders(look, state.document_order, actions);
  const ImVec2 at(ImGui::GetWindowPos().x + left + room - wide,
                  std::round(button.center().y - look.em(TextRole::number_small) / 2));
  draw_text(*ImGui::GetWindowDrawList(), look, TextRole::number_small, at, look.theme.soft, count);
}

}  // namespace

void draw_documents(const Look& look, const DocumentCards& cards, const workbench::State& state,
                    DocumentsPanel& panel, workbench::Actions& actions) {
  if (cards.total == 0) {
    (void)empty_state(look, icon::kFile, "No articles yet", "Drop articles here, or Ctrl+O");
    return;
  }
  draw_filter(look, cards, state, panel, actions);
  draw_heading(look, cards, state, actions);
  const MarginScroll scroll(look, "documents");
  if (!scroll.visible()) return;
  if (cards.rows.empty()) {
    (void)empty_state(look, icon::kSearch, "No document fits", "Clear the filter to see them.");
  } else {
    draw_rows(look, cards, state.document, panel, actions);
  }
}

void draw_documents(const Look& look, const workbench::DocumentList& documents,
                    const workbench::State& state, DocumentsPanel& panel,
                    workbench::Actions& actions) {
  draw_documents(look, DocumentCards{documents.rows(), documents.total(), documents.unfinished()},
                 state, panel, actions);
}

}  // namespace ui
