#include "ui/widget/chips.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/draw.h"

namespace ui {
namespace {

struct LabelShape {
  TextRole role;
  float pad_x, pad_y, rounding;  // Design pixels.
};

constexpr LabelShape kPill{TextRole::caption_bold, 9, 4.5F, 11};
constexpr LabelShape kBadge{TextRole::caption_bold, 9, 5.5F, 4};
constexpr LabelShape kKeyCap{TextRole::caption, 6, 3.5F, 4};

ImVec2 label_size(const Look& look, const LabelShape& shape, std::string_view text) {
  const float width = std::ceil(text_width(look, shape.role, text)) + 2 * look.px(shape.pad_x);
  return {width, look.em(shape.role) + 2 * look.px(shape.pad_y)};
}

void draw_label(ImDrawList& list, const Look& look, const LabelShape& shape, const Box& box,
                std::string_view text, const ToneColors& colors) {
  list.AddRectFilled(box.min, box.max, colors.fill,
                     std::min(look.px(shape.rounding), box.height() / 2));
  const ImVec2 at(box.min.x + look.px(shape.pad_x), box.min.y + look.px(shape.pad_y));
  draw_elided(list, look, shape.role, at, colors.text, text,
              box.width() - 2 * look.px(shape.pad_x) + 1);
}

Box label_item(const Look& look, const LabelShape& shape, std::string_view text, float max_width) {
  ImVec2 size = label_size(look, shape, text);
  if (max_width > 0) size.x = std::min(size.x, max_width);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy(size);
  return {at, at + size};
}

}  // namespace

void chip(const Look& look, std::string_view text, Tone tone, float max_width) {
  constexpr int kMostLines = 3;
  const ImVec2 pad = look.px(8, 2);
  const ToneColors& colors = look.theme.tone(tone);
  const float room = max_width > 0 ? max_width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float inner =
      std::min(room - 2 * pad.x, std::ceil(text_width(look, TextRole::small, text)) + 1);
  const auto draw = [&](ImDrawList* list, ImVec2 at, int lines) {
    return draw_wrapped(list, look, TextRole::small, at, colors.text, text, inner, lines);
  };
  const float height = draw(nullptr, {}, kMostLines);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size(inner + 2 * pad.x, height + 2 * pad.y);
  ImGui::Dummy(size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, at + size, colors.fill, look.px(4));
  draw(&list, at + pad, kMostLines);
  if (draw(nullptr, {}, 0) > height) tooltip(look, text);
}

ImVec2 status_pill_size(const Look& look, std::string_view text) {
  return label_size(look, kPill, text);
}

void draw_status_pill(ImDrawList& list, const Look& look, ImVec2 at, std::string_view text,
                      Tone tone) {
  const Box box{at, at + status_pill_size(look, text)};
  draw_label(list, look, kPill, box, text, look.theme.tone(tone));
}

void status_pill(const Look& look, std::string_view text, Tone tone) {
  const Box box = label_item(look, kPill, text, 0);
  draw_status_pill(*ImGui::GetWindowDrawList(), look, box.min, text, tone);
}

void span_badge(const Look& look, std::string_view text, const SpanColors& colors) {
  const Box box = label_item(look, kBadge, text, 0);
  draw_label(*ImGui::GetWindowDrawList(), look, kBadge, box, text,
             {colors.badge_text, colors.badge});
}

ImVec2 key_cap_size(const Look& look, std::string_view keys) {
  return label_size(look, kKeyCap, keys);
}

void draw_key_cap(ImDrawList& list, const Look& look, ImVec2 at, std::string_view keys) {
  const Box box{at, at + key_cap_size(look, keys)};
  draw_label(list, look, kKeyCap, box, keys, {look.theme.soft, look.theme.panel});
}

void key_cap(const Look& look, std::string_view keys) {
  const Box box = label_item(look, kKeyCap, keys, 0);
  draw_key_cap(*ImGui::GetWindowDrawList(), look, box.min, keys);
}

bool proposal(const Look& look, const char* id, std::string_view text, float width) {
  constexpr std::string_view kEnter = " \u21B5";
  const Theme& t = look.theme;
  const ImVec2 pad = look.px(8, 4);
  const float room = width > 0 ? width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float key = text_width(look, TextRole::small, kEnter);
  const float inner =
      std::min(room - 2 * pad.x - key, std::ceil(text_width(look, TextRole::small, text)) + 1);
  const float height = draw_wrapped(nullptr, look, TextRole::small, {}, 0, text, inner) + 2 * pad.y;
  const Hit hit = clickable(id, ImVec2(inner + key + 2 * pad.x, height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color fill = hit.hovered ? over(t.hover, t.proposal_fill) : t.proposal_fill;
  list.AddRectFilled(hit.box.min, hit.box.max, fill, look.px(4));
  draw_dashed_frame(list, look, hit.box, t.proposal_line);
  draw_wrapped(&list, look, TextRole::small, hit.box.min + pad, t.proposal_text, text, inner);
  const float em = look.em(TextRole::small);
  draw_text(list, look, TextRole::small,
            ImVec2(hit.box.max.x - pad.x - key, (hit.box.min.y + hit.box.max.y - em) / 2),
            t.proposal_text, kEnter);
  tooltip(look,
          "Proposed, not yet part of the data. Click, or press Enter here, to accept; Ctrl+Enter "
          "accepts all that is proposed.");
  return hit.clicked;
}

}  // namespace ui
