#include "ui/frame/shell.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/frame/shell_layout.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/icons.h"
#include "ui/widget/panel_background.h"
#include "ui/widget/panel_scope.h"

namespace ui {
namespace {

constexpr float kHeaderHeight = 48;
constexpr float kFooterHeight = 30;
constexpr float kTabPad = 14;
constexpr float kTightTabPad = 9;

using Events = std::vector<ShellEvent>;

std::string_view current(const ShellView& view) {
  const auto index = static_cast<std::size_t>(view.workspace);
  return index < view.workspaces.size() ? view.workspaces[index] : std::string_view();
}

HeaderParts measure(const Look& look, const ShellView& view, float width) {
  HeaderParts parts;
  parts.width = width;
  parts.pad = look.px(16);
  parts.pad_right = look.px(8);
  parts.gap = look.px(24);
  parts.brand = std::ceil(text_width(look, TextRole::brand, "Foresay"));
  const float arrow = look.px(20);
  parts.project = std::ceil(text_width(look, TextRole::body, view.project)) + arrow;
  parts.project_min = look.px(64);
  parts.tabs = workspace_tabs_width(look, view.workspaces, kTabPad);
  parts.tabs_tight = workspace_tabs_width(look, view.workspaces, kTightTabPad);
  parts.tab_menu = menu_button_width(look, {}, current(view));
  parts.command = look.px(360);
  parts.command_min = look.px(150);
  parts.icon = look.px(32);
  parts.icon_gap = look.px(4);
  return parts;
}

/// Both the name, which opens the menu, and the menu.
void draw_project(const Look& look, const ShellView& view, float width, Events& events) {
  const Hit hit = clickable("project", ImVec2(width, look.px(32)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color color = hit.hovered ? look.theme.ink : look.theme.soft;
  const float y = std::round(hit.box.center().y - look.em(TextRole::body) / 2);
  const float room = width - look.px(20);
  const Elision shown = elide(look, TextRole::body, view.project, room);
  const bool cut =
      draw_elided(list, look, TextRole::body, ImVec2(hit.box.min.x, y), color, view.project, room);
  draw_text(list, look, TextRole::icon_small,
            ImVec2(hit.box.min.x + std::ceil(shown.width) + look.px(6), y + look.px(1)), color,
            icon::kDown);
  if (cut) tooltip(look, view.project);
  if (hit.clicked) ImGui::OpenPopup("project menu");
  ImGui::SetNextWindowPos(ImVec2(hit.box.min.x - look.px(6), hit.box.max.y + look.px(4)));
  if (const Menu menu(look, "project menu", look.px(240)); menu.open()) {
    for (std::size_t i = 0; i < view.project_menu.size(); ++i) {
      if (view.project_menu[i].label.empty()) {
        menu_separator(look);
      } else if (menu_item(look, view.project_menu[i])) {
        events.push_back({ShellEvent::Kind::menu, static_cast<int>(i)});
      }
    }
  }
}

void draw_workspaces(const Look& look, const ShellView& view, TabStyle style, Events& events) {
  std::optional<int> pressed;
  if (style != TabStyle::menu) {
    pressed = workspace_tabs(look, view.workspaces, view.workspace,
                             style == TabStyle::wide ? kTabPad : kTightTabPad);
  } else {
    ImGui::SetCursorPosY(std::round((look.px(kHeaderHeight) - look.px(26)) / 2));
    if (menu_button(look, "workspaces", {}, current(view))) ImGui::OpenPopup("workspace menu");
    if (const Menu menu(look, "workspace menu", look.px(160)); menu.open()) {
      for (int i = 0; i < static_cast<int>(view.workspaces.size()); ++i) {
        const MenuItem item{.label = view.workspaces[static_cast<std::size_t>(i)],
                            .checked = i == view.workspace};
        if (menu_item(look, item)) pressed = i;
      }
    }
  }
  if (pressed) events.push_back({ShellEvent::Kind::workspace, *pressed});
}

/// Looks like a field; typing happens in the palette that it opens.
void draw_command(const Look& look, const ShellView& view, float width, Events& events) {
  const Hit hit = clickable("command", ImVec2(width, look.px(34)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Theme& t = look.theme;
  draw_frame(list, look, hit.box, t.card, hit.hovered ? t.strong_line : t.line);
  const ImVec2 key = key_cap_size(look, view.command_key);
  const float key_x = hit.box.max.x - look.px(12) - key.x;
  draw_key_cap(list, look, ImVec2(key_x, std::round(hit.box.center().y - key.y / 2)),
               view.command_key);
  const ImVec2 at(hit.box.min.x + look.px(12),
                  std::round(hit.box.center().y - look.em(TextRole::body) / 2));
  draw_elided(list, look, TextRole::body, at, t.soft, view.command_hint, key_x - look.px(8) - at.x);
  if (hit.clicked) events.push_back({ShellEvent::Kind::command, 0});
}

void draw_history(const Look& look, const ShellView& view, Events& events) {
  if (icon_button(look, {"undo", icon::kUndo, view.undo_name, view.undo_key, view.undo_disabled})) {
    events.push_back({ShellEvent::Kind::undo, 0});
  }
  ImGui::SameLine(0, look.px(4));
  if (icon_button(look, {"redo", icon::kRedo, view.redo_name, view.redo_key, view.redo_disabled})) {
    events.push_back({ShellEvent::Kind::redo, 0});
  }
}

void draw_header(const Look& look, const ShellView& view, const Box& area, Events& events) {
  const PanelScope panel(look, "###header", area, look.theme.panel, ImVec2(0, 0));
  const HeaderParts parts = measure(look, view, area.width());
  const HeaderLayout layout = lay_out_header(parts);
  const float height = look.px(kHeaderHeight);
  const auto place = [&](float x, float item_height) {
    ImGui::SetCursorPos(ImVec2(x, std::round((height - item_height) / 2)));
  };
  float x = parts.pad;
  if (layout.brand) {
    draw_text(*ImGui::GetWindowDrawList(), look, TextRole::brand,
              area.min + ImVec2(x, std::round((height - look.em(TextRole::brand)) / 2)),
              look.theme.ink, "Foresay");
    x += parts.brand + parts.gap;
  }
  place(x, look.px(32));
  draw_project(look, view, layout.project, events);
  place(layout.tabs_x, look.px(34));
  draw_workspaces(look, view, layout.tabs, events);
  if (layout.command_is_icon) {
    place(layout.command_x, parts.icon);
    if (icon_button(look, {"command", icon::kSearch, view.command_hint, view.command_key})) {
      events.push_back({ShellEvent::Kind::command, 0});
    }
  } else {
    place(layout.command_x, look.px(34));
    draw_command(look, view, layout.command, events);
  }
  place(layout.undo_x, parts.icon);
  draw_history(look, view, events);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(area.min.x, area.max.y - look.px(1)), area.max,
                                            look.theme.line);
}

Color tone_color(const Theme& theme, FooterTone tone) {
  switch (tone) {
    case FooterTone::plain:
      return theme.soft;
    case FooterTone::due:
    case FooterTone::prediction:
      return theme.prediction.text;
    case FooterTone::claim:
      return theme.claim.text;
    case FooterTone::fact:
      return theme.fact.text;
  }
  return theme.soft;
}

float footer_item_width(const Look& look, const FooterItem& item) {
  const float key = item.key.empty() ? 0 : text_width(look, TextRole::small_bold, item.key);
  const float gap = item.key.empty() || item.text.empty() ? 0 : look.px(4);
  return std::ceil(key + gap + text_width(look, TextRole::small, item.text));
}

bool draw_footer_item(const Look& look, const FooterItem& item, int id, const Box& box) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushID(id);
  const Hit hit =
      clickable("item", ImVec2(std::max(1.0F, box.width()), box.height()), item.clickable);
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Theme& t = look.theme;
  const float y = std::round(box.center().y - look.em(TextRole::small) / 2);
  const Color tone = tone_color(t, item.tone);
  float x = box.min.x;
  if (!item.key.empty()) {
    x += draw_text(list, look, TextRole::small_bold, ImVec2(x, y), tone, item.key) + look.px(4);
  }
  const Color color = hit.hovered ? t.ink : (item.key.empty() ? tone : t.soft);
  draw_text(list, look, TextRole::small, ImVec2(x, y), color, item.text);
  tooltip(look, item.tooltip);
  return hit.clicked;
}

constexpr float kFooterPad = 16;
constexpr float kFooterGap = 20;

std::vector<float> footer_widths(const Look& look, std::span<const FooterItem> items) {
  std::vector<float> all;
  for (const FooterItem& item : items) all.push_back(footer_item_width(look, item));
  return all;
}

/// A press on the message sends it away.
void draw_footer_message(const Look& look, const ShellView& view, const Box& area, Events& events) {
  FooterItem message;
  message.text = view.message;
  message.clickable = true;
  const float wide = std::ceil(text_width(look, TextRole::small, view.message));
  float x = area.min.x + look.px(kFooterPad);
  if (draw_footer_item(look, message, 2000, {{x, area.min.y}, {x + wide, area.max.y}})) {
    events.push_back({ShellEvent::Kind::message, 0});
  }
  if (view.message_action.empty()) return;
  x += wide + look.px(kFooterGap);
  ImGui::SetCursorScreenPos(
      ImVec2(x, std::round(area.min.y + (area.height() - look.em(TextRole::small)) / 2)));
  if (link_button(look, view.message_action)) events.push_back({ShellEvent::Kind::message, 1});
}

void draw_left_items(const Look& look, const ShellView& view, std::span<const float> widths,
                     const Box& area, Events& events) {
  float x = area.min.x + look.px(kFooterPad);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Box box{{x, area.min.y}, {x + widths[i], area.max.y}};
    if (draw_footer_item(look, view.footer_left[i], static_cast<int>(i), box)) {
      events.push_back({ShellEvent::Kind::footer_left, static_cast<int>(i)});
    }
    x += widths[i] + look.px(kFooterGap);
  }
}

void draw_footer(const Look& look, const ShellView& view, const Box& whole, Events& events) {
  const PanelScope panel(look, "###footer", whole, look.theme.panel, ImVec2(0, 0));
  ImGui::GetWindowDrawList()->AddRectFilled(
      whole.min, ImVec2(whole.max.x, whole.min.y + look.px(1)), look.theme.line);
  const Box area{whole.min + ImVec2(0, look.px(1)), whole.max};
  const bool says = !view.message.empty();
  const auto left =
      says ? std::vector<float>{footer_message_width(look, view.message, view.message_action)}
           : footer_widths(look, view.footer_left);
  const std::vector<float> right = footer_widths(look, view.footer_right);
  const float pad = look.px(kFooterPad);
  const float gap = look.px(kFooterGap);
  const float room = area.width() - 2 * pad;
  FooterLayout layout = lay_out_footer(left, right, room, gap);
  if (says) {
    layout = lay_out_footer({}, right, room - left.front() - gap, gap);
    draw_footer_message(look, view, area, events);
  } else {
    draw_left_items(look, view, std::span(left).first(layout.left), area, events);
  }
  float x = area.max.x - pad;
  for (std::size_t i = right.size(); i-- > layout.right_skip;) {
    const Box box{{x - right[i], area.min.y}, {x, area.max.y}};
    if (draw_footer_item(look, view.footer_right[i], static_cast<int>(1000 + i), box)) {
      events.push_back({ShellEvent::Kind::footer_right, static_cast<int>(i)});
    }
    x -= right[i] + gap;
  }
}

}  // namespace

float footer_message_width(const Look& look, std::string_view message, std::string_view action) {
  const float words = std::ceil(text_width(look, TextRole::small, message));
  if (action.empty()) return words;
  return words + look.px(kFooterGap) + std::ceil(text_width(look, TextRole::small, action));
}

ShellFrame draw_shell(const Look& look, const ShellView& view) {
  const ImGuiViewport& port = *ImGui::GetMainViewport();
  const Box all{port.Pos, port.Pos + port.Size};
  const float top = all.min.y + look.px(kHeaderHeight);
  const float bottom = std::max(top, all.max.y - look.px(kFooterHeight));
  ShellFrame frame;
  frame.body = {{all.min.x, top}, {all.max.x, bottom}};
  draw_header(look, view, {all.min, {all.max.x, top}}, frame.events);
  draw_footer(look, view, {{all.min.x, bottom}, all.max}, frame.events);
  return frame;
}

}  // namespace ui
