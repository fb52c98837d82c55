#include "ui/widget/buttons.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/text/text.h"
#include "ui/widget/draw.h"
#include "ui/widget/icons.h"

namespace ui {
namespace {

constexpr float kButtonPad = 14;
constexpr float kButtonHeight = 34;
constexpr float kTabHeight = 34;
constexpr float kSmallTabHeight = 22;
constexpr float kFaded = 0.45F;

/// Widgets are told apart by their label, which need not end in a zero.
class IdScope {
 public:
  explicit IdScope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
  ~IdScope() { ImGui::PopID(); }
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

void draw_centered(ImDrawList& list, const Look& look, TextRole role, const Box& box, Color color,
                   std::string_view text) {
  const float width = text_width(look, role, text);
  const ImVec2 at(std::round(box.center().x - width / 2),
                  std::round(box.center().y - look.em(role) / 2));
  draw_text(list, look, role, at, color, text);
}

struct ButtonColors {
  Color fill, hover, line, text;
};

bool button(const Look& look, std::string_view label, std::string_view reason,
            const ButtonColors& colors) {
  const IdScope id(label);
  const bool enabled = reason.empty();
  const Hit hit = clickable("button", button_size(look, label), enabled);
  const float alpha = enabled ? 1.0F : kFaded;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_frame(list, look, hit.box, with_alpha(hit.hovered ? colors.hover : colors.fill, alpha),
             with_alpha(colors.line, alpha));
  draw_centered(list, look, TextRole::body_bold, hit.box, with_alpha(colors.text, alpha), label);
  tooltip(look, reason);
  return hit.clicked;
}

/// How a row of choices is set, in design pixels.
struct ChoiceStyle {
  TextRole role;
  float pad, height, gap;
};

/// Labels in a row that wraps at the window's edge. `draw` paints one's ground and gives the colour
/// of its words. Gives the one that was pressed.
template <typename Draw>
std::optional<int> choices(const Look& look, const ChoiceStyle& style,
                           std::span<const std::string_view> labels, int selected,
                           const Draw& draw) {
  std::optional<int> pressed;
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const std::string_view label = labels[static_cast<std::size_t>(i)];
    const IdScope id(label);
    const float width = std::ceil(text_width(look, style.role, label)) + 2 * look.px(style.pad);
    if (i > 0 && ImGui::GetItemRectMax().x + look.px(style.gap) + width <= right) {
      ImGui::SameLine(0, look.px(style.gap));
    }
    const Hit hit = clickable("choice", ImVec2(width, look.px(style.height)));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Color ink = draw(list, hit, i == selected);
    draw_centered(list, look, style.role, hit.box, ink, label);
    if (hit.clicked) pressed = i;
  }
  return pressed;
}

}  // namespace

ImVec2 button_size(const Look& look, std::string_view label) {
  const float width = std::ceil(text_width(look, TextRole::body_bold, label));
  return {width + 2 * look.px(kButtonPad), look.px(kButtonHeight)};
}

bool primary_button(const Look& look, std::string_view label, std::string_view disabled_reason) {
  const Theme& t = look.theme;
  return button(look, label, disabled_reason, {t.button, t.button_hover, t.button, t.button_text});
}

bool plain_button(const Look& look, std::string_view label, std::string_view disabled_reason) {
  const Theme& t = look.theme;
  return button(look, label, disabled_reason, {t.card, over(t.hover, t.card), t.line, t.ink});
}

bool icon_button(const Look& look, const IconButton& button) {
  const bool enabled = button.disabled_reason.empty();
  const Hit hit = clickable(button.id, look.px(32, 32), enabled);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered) list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, look.px(6));
  const Color color = hit.hovered ? look.theme.ink : look.theme.soft;
  const TextRole role = button.small ? TextRole::icon_small : TextRole::icon;
  draw_centered(list, look, role, hit.box, with_alpha(color, enabled ? 1 : kFaded), button.icon);
  if (enabled) {
    tooltip(look, button.name, button.shortcut);
  } else {
    tooltip(look, button.disabled_reason);
  }
  return hit.clicked;
}

bool link_button(const Look& look, std::string_view label) {
  const IdScope id(label);
  // Never wider than the line: long names are cut and shown whole in a tooltip.
  const float whole = std::ceil(text_width(look, TextRole::small, label));
  const float width = std::min(whole, std::max(look.px(24), ImGui::GetContentRegionAvail().x));
  const Hit hit = clickable("link", ImVec2(width, look.em(TextRole::small) + look.px(4)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at(hit.box.min.x, hit.box.min.y + look.px(2));
  const bool cut =
      draw_elided(list, look, TextRole::small, at, look.theme.accent, label, width + 1);
  if (cut) tooltip(look, label);
  if (hit.hovered) {
    list.AddRectFilled(ImVec2(at.x, hit.box.max.y - look.px(1)), hit.box.max, look.theme.accent);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  return hit.clicked;
}

std::optional<int> workspace_tabs(const Look& look, std::span<const std::string_view> labels,
                                  int selected, float pad) {
  std::optional<int> pressed;
  const Theme& t = look.theme;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const std::string_view label = labels[static_cast<std::size_t>(i)];
    const IdScope id(label);
    if (i > 0) ImGui::SameLine(0, look.px(4));
    const float width = std::ceil(text_width(look, TextRole::body_medium, label));
    const Hit hit = clickable("tab", ImVec2(width + 2 * look.px(pad), look.px(kTabHeight)));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (i == selected) {
      draw_frame(list, look, hit.box, t.card, t.line);
    } else if (hit.hovered) {
      list.AddRectFilled(hit.box.min, hit.box.max, t.hover, look.px(6));
    }
    draw_centered(list, look, TextRole::body_medium, hit.box,
                  i == selected || hit.hovered ? t.ink : t.soft, label);
    if (hit.clicked) pressed = i;
  }
  return pressed;
}

float workspace_tabs_width(const Look& look, std::span<const std::string_view> labels, float pad) {
  float width = 0;
  for (const std::string_view label : labels) {
    width += std::ceil(text_width(look, TextRole::body_medium, label)) + 2 * look.px(pad);
  }
  return width + look.px(4) * static_cast<float>(labels.empty() ? 0 : labels.size() - 1);
}

std::optional<int> filter_tabs(const Look& look, std::span<const std::string_view> labels,
                               int selected) {
  const Theme& t = look.theme;
  const auto draw = [&](ImDrawList& list, const Hit& hit, bool is) {
    if (is || hit.hovered) {
      list.AddRectFilled(hit.box.min, hit.box.max, is ? t.selection : t.hover, look.px(4));
    }
    return is ? t.accent : t.soft;
  };
  return choices(look, {TextRole::small, 8, kSmallTabHeight, 4}, labels, selected, draw);
}

std::optional<int> segments(const Look& look, std::span<const std::string_view> labels,
                            int selected) {
  const Theme& t = look.theme;
  const auto draw = [&](ImDrawList& list, const Hit& hit, bool is) {
    const Color ground = is ? t.selection : (hit.hovered ? over(t.hover, t.card) : t.card);
    draw_frame(list, look, hit.box, ground, is ? t.accent : t.line);
    return is ? t.accent : t.ink;
  };
  return choices(look, {TextRole::body, 14, kButtonHeight, 6}, labels, selected, draw);
}

float menu_button_width(const Look& look, std::string_view prefix, std::string_view value) {
  const float gap = prefix.empty() || value.empty() ? 0 : look.px(4);
  return std::ceil(text_width(look, TextRole::small, prefix)) + gap +
         std::ceil(text_width(look, TextRole::small_bold, value)) + look.px(6) +
         std::ceil(text_width(look, TextRole::icon_small, icon::kDown)) + 2 * look.px(6);
}

bool menu_button(const Look& look, const char* id, std::string_view prefix, std::string_view value,
                 float max_width) {
  float width = menu_button_width(look, prefix, value);
  if (max_width > 0) width = std::min(width, max_width);
  const Hit hit = clickable(id, ImVec2(width, look.px(kSmallTabHeight + 4)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered) list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, look.px(4));
  const float em = look.em(TextRole::small);
  ImVec2 at(hit.box.min.x + look.px(6), std::round(hit.box.center().y - em / 2));
  const float arrow = std::ceil(text_width(look, TextRole::icon_small, icon::kDown));
  const float end = hit.box.max.x - look.px(6) - arrow;
  const float room = end - look.px(6) - at.x;
  bool cut = draw_elided(list, look, TextRole::small, at, look.theme.soft, prefix, room);
  const float used = std::ceil(text_width(look, TextRole::small, prefix));
  const float gap = prefix.empty() ? 0 : look.px(4);
  if (!value.empty() && used + gap < room) {
    at.x += used + gap;
    cut |= draw_elided(list, look, TextRole::small_bold, at, look.theme.ink, value,
                       room - used - gap + 1);
  }
  draw_text(list, look, TextRole::icon_small, ImVec2(end, at.y), look.theme.soft, icon::kDown);
  if (cut) tooltip(look, value.empty() ? prefix : value);
  return hit.clicked;
}

}  // namespace ui
