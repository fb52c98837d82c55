#include "ui/widget/rows.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"

namespace ui {
namespace {

constexpr float kNarrowPage = 230;  ///< Values need the room more than labels do.
constexpr float kNarrowLabel = 64;
constexpr float kRowPad = 9;
constexpr float kCardPadX = 12;
constexpr float kCardPadY = 11;

float line_top(const Look& look, const Box& box, TextRole role) {
  return std::round(box.center().y - look.em(role) / 2);
}

}  // namespace

Hit card(const Look& look, const char* id, float height, bool selected) {
  const float beyond = look.px(4);
  const float width = ImGui::GetContentRegionAvail().x + 2 * beyond;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() - beyond);
  const Hit hit = clickable(id, ImVec2(std::max(1.0F, width), height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (selected) {
    draw_frame(list, look, hit.box, look.theme.card, look.theme.line);
  } else if (hit.hovered) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, look.px(6));
  }
  return hit;
}

Box card_inner(const Look& look, const Box& card) {
  const ImVec2 pad = look.px(kCardPadX, kCardPadY);
  return {card.min + pad, card.max - pad};
}

Definition::Definition(const Look& look, std::string_view label, bool last, float label_width)
    : look_(look), label_(label), last_(last), label_width_(label_width) {
  ImGui::PushID(label.data(), label.data() + label.size());
  at_ = ImGui::GetCursorScreenPos();
  const bool narrow = ImGui::GetContentRegionAvail().x < look.px(kNarrowPage);
  if (narrow) label_width_ = std::min(label_width_, kNarrowLabel);
  ImGui::SetCursorScreenPos(at_ + ImVec2(look.px(label_width_ + 8), look.px(kRowPad)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, look.px(8, 4));
  ImGui::BeginGroup();
}

Definition::~Definition() {
  ImGui::EndGroup();
  ImGui::PopStyleVar();
  ImGui::PopID();
  const Box value{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float em = look_.em(TextRole::small);
  const float height = std::max(value.height(), em) + 2 * look_.px(kRowPad);
  draw_elided(list, look_, TextRole::small, ImVec2(at_.x, std::round(at_.y + (height - em) / 2)),
              look_.theme.soft, label_, look_.px(label_width_));
  const float bottom = at_.y + height;
  const float thin = last_ ? 0 : look_.px(1);
  list.AddRectFilled(ImVec2(at_.x, bottom), ImVec2(at_.x + width, bottom + thin), look_.theme.line);
  ImGui::SetCursorScreenPos(at_);
  ImGui::Dummy(ImVec2(width, height + thin - ImGui::GetStyle().ItemSpacing.y));
}

void definition(const Look& look, std::string_view label, std::string_view value, bool last) {
  const Definition row(look, label, last);
  wrapped_item(look, TextRole::body, look.theme.ink, value);
}

void section_heading(const Look& look, std::string_view text) {
  ImGui::Dummy(ImVec2(1, look.px(4)));
  elided_item(look, TextRole::body_bold, look.theme.ink, text);
  ImGui::Dummy(ImVec2(1, look.px(2)));
}

void page_heading(const Look& look, std::string_view title, std::string_view facts) {
  wrapped_item(look, TextRole::heading, look.theme.ink, title);
  elided_item(look, TextRole::small, look.theme.soft, facts);
}

bool empty_state(const Look& look, std::string_view icon, std::string_view title,
                 std::string_view hint, std::string_view action) {
  ImGui::PushID("empty");
  const float room = ImGui::GetContentRegionAvail().x;
  const float text_room = std::min(look.px(420), room);
  const float hint_height = draw_wrapped(nullptr, look, TextRole::body, {}, 0, hint, text_room);
  const float button = action.empty() ? 0 : button_size(look, action).y + look.px(24);
  const float height = look.px(28 + 16 + 18 + 8) + hint_height + button;
  const float top = std::max(0.0F, (ImGui::GetContentRegionAvail().y - height) * 0.42F);
  ImGui::SetCursorPosY(std::floor(ImGui::GetCursorPosY() + top));

  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TextStyle icons = look.fonts.style(TextRole::icon);
  const float size = look.px(28);
  const ImVec2 extent =
      icons.font->CalcTextSizeA(size, 1000, 0, icon.data(), icon.data() + icon.size());
  list.AddText(icons.font, size, ImVec2(std::floor(at.x + (room - extent.x) / 2), at.y),
               look.theme.strong_line, icon.data(), icon.data() + icon.size());
  ImGui::Dummy(ImVec2(1, size + look.px(8)));
  centered_item(look, TextRole::body_bold, look.theme.ink, title);
  centered_item(look, TextRole::body, look.theme.soft, hint, text_room);
  bool pressed = false;
  if (!action.empty()) {
    ImGui::Dummy(ImVec2(1, look.px(8)));
    ImGui::SetCursorPosX(
        std::floor(ImGui::GetCursorPosX() + (room - button_size(look, action).x) / 2));
    pressed = primary_button(look, action);
  }
  ImGui::PopID();
  return pressed;
}

Table::Table(const Look& look, const char* id, std::span<const Column> columns)
    : look_(look), columns_(columns) {
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, look.px(10, 0));
  const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings |
                                ImGuiTableFlags_PadOuterX | ImGuiTableFlags_SizingStretchProp;
  open_ = ImGui::BeginTable(id, static_cast<int>(columns.size()), flags);
  if (!open_) {
    ImGui::PopStyleVar();
    return;
  }
  for (const Column& column : columns) {
    const bool fixed = column.width > 0;
    ImGui::TableSetupColumn(
        "", fixed ? ImGuiTableColumnFlags_WidthFixed : ImGuiTableColumnFlags_WidthStretch,
        fixed ? look.px(column.width) : 1.0F);
  }
  draw_header();
}

Table::~Table() {
  if (!open_) return;
  ImGui::EndTable();
  ImGui::PopStyleVar();
  const ImVec2 end = ImGui::GetItemRectMax();
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(ImGui::GetItemRectMin().x, end.y),
                                            ImVec2(end.x, end.y + look_.px(1)), look_.theme.line);
}

void Table::draw_header() {
  row_height_ = look_.px(38);
  ImGui::TableNextRow(ImGuiTableRowFlags_None, row_height_);
  column_ = 0;
  for (const Column& column : columns_) {
    cell(column.title, TextRole::caption_bold, look_.theme.soft);
  }
}

bool Table::begin_row(int row, bool selected, float height) {
  row_height_ = height > 0 ? height : look_.px(40);
  ImGui::TableNextRow(ImGuiTableRowFlags_None, row_height_);
  ImGui::TableSetColumnIndex(0);
  column_ = 0;
  ImGui::PushID(row);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushStyleColor(ImGuiCol_Header, 0);
  ImGui::PushStyleColor(ImGuiCol_HeaderHovered, 0);
  ImGui::PushStyleColor(ImGuiCol_HeaderActive, 0);
  const bool clicked = ImGui::Selectable(
      "##row", false, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap,
      ImVec2(0, row_height_));
  ImGui::PopStyleColor(3);
  if (selected || ImGui::IsItemHovered()) {
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0,
                           selected ? look_.theme.selection : look_.theme.hover);
  }
  ImGui::PopID();
  ImGui::SetCursorScreenPos(at);
  return clicked;
}

Box Table::cell_box() {
  ImGui::TableSetColumnIndex(column_);
  ++column_;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at, at + ImVec2(std::max(1.0F, ImGui::GetContentRegionAvail().x), row_height_)};
}

void Table::cell(std::string_view text, TextRole role) { cell(text, role, look_.theme.ink); }

void Table::cell(std::string_view text, TextRole role, Color color) {
  const Box box = cell_box();
  const auto index = static_cast<std::size_t>(ImGui::TableGetColumnIndex());
  const bool number = index < columns_.size() && columns_[index].number;
  const TextRole shown = number && role == TextRole::body ? TextRole::number : role;
  const float width = std::ceil(text_width(look_, shown, text));
  const float left = number ? std::max(box.min.x, box.max.x - width) : box.min.x;
  const bool cut =
      draw_elided(*ImGui::GetWindowDrawList(), look_, shown,
                  ImVec2(left, line_top(look_, box, shown)), color, text, box.max.x - left + 1);
  ImGui::Dummy(ImVec2(box.width(), look_.px(1)));
  if (cut) tooltip(look_, text);
}

}  // namespace ui
