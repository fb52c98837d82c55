#include "ui/frame/shell_layout.h"

#include <algorithm>

namespace ui {
namespace {

float tabs_width(const HeaderParts& parts, TabStyle style) {
  switch (style) {
    case TabStyle::wide:
      return parts.tabs;
    case TabStyle::tight:
      return parts.tabs_tight;
    case TabStyle::menu:
      return parts.tab_menu;
  }
  return parts.tab_menu;
}

/// Everything from the left end to the end of the tabs.
float left_width(const HeaderParts& parts, const HeaderLayout& layout) {
  const float brand = layout.brand ? parts.brand + parts.gap : 0;
  return parts.pad + brand + layout.project + 2 * parts.gap + tabs_width(parts, layout.tabs);
}

float right_width(const HeaderParts& parts, float command) {
  return parts.gap + command + parts.gap / 2 + 2 * parts.icon + parts.icon_gap + parts.pad_right;
}

float group_width(std::span<const float> items, float gap) {
  float width = 0;
  for (const float item : items) width += item + gap;
  return items.empty() ? 0 : width - gap;
}

}  // namespace

HeaderLayout lay_out_header(const HeaderParts& parts) {
  struct Step {
    bool brand;
    TabStyle tabs;
    bool command_is_icon;
  };
  constexpr Step kSteps[] = {{true, TabStyle::wide, false},
                             {true, TabStyle::tight, false},
                             {false, TabStyle::tight, false},
                             {false, TabStyle::tight, true},
                             {false, TabStyle::menu, true}};
  HeaderLayout layout;
  const float narrow_project = std::min(parts.project, parts.project_min);
  for (const Step& step : kSteps) {
    layout.brand = step.brand;
    layout.tabs = step.tabs;
    layout.command_is_icon = step.command_is_icon;
    layout.project = narrow_project;
    layout.command = step.command_is_icon ? parts.icon : parts.command_min;
    const float taken = left_width(parts, layout) + right_width(parts, layout.command);
    float spare = parts.width - taken;
    if (spare < 0) continue;
    const float for_project = std::min(spare, parts.project - narrow_project);
    layout.project += for_project;
    spare -= for_project;
    if (!step.command_is_icon) {
      layout.command += std::min(spare, parts.command - parts.command_min);
    }
    break;
  }
  layout.tabs_x = left_width(parts, layout) - tabs_width(parts, layout.tabs);
  layout.undo_x = parts.width - parts.pad_right - 2 * parts.icon - parts.icon_gap;
  layout.command_x = layout.undo_x - parts.gap / 2 - layout.command;
  return layout;
}

FooterLayout lay_out_footer(std::span<const float> left, std::span<const float> right, float room,
                            float gap) {
  FooterLayout layout;
  while (layout.right_skip < right.size() &&
         group_width(right.subspan(layout.right_skip), gap) > room) {
    ++layout.right_skip;
  }
  const float taken = group_width(right.subspan(layout.right_skip), gap);
  layout.left = left.size();
  while (layout.left > 0 && group_width(left.first(layout.left), gap) + gap + taken > room) {
    --layout.left;
  }
  return layout;
}

}  // namespace ui
