// What of the header and the footer is shown, and how wide, when the window is narrow. Arithmetic
// only: widths in, widths out.
#pragma once

#include <span>
#include <vector>

namespace ui {

/// Widths in screen pixels, measured by the caller.
struct HeaderParts {
  float width = 0;      ///< Of the window.
  float pad = 0;        ///< At the left end,
  float pad_right = 0;  ///< and at the right one, beside a button with air of its own.
  float gap = 0;        ///< Between brand and project; twice that before the tabs.
  float brand = 0;
  float project = 0;      ///< All of the project's name.
  float project_min = 0;  ///< Still worth showing.
  float tabs = 0;         ///< With the usual padding,
  float tabs_tight = 0;   ///< with less,
  float tab_menu = 0;     ///< and as one menu button.
  float command = 0;      ///< The search field,
  float command_min = 0;  ///< at its narrowest,
  float icon = 0;         ///< and as an icon: the side of any icon button.
  float icon_gap = 0;     ///< Between undo and redo.
};

enum class TabStyle { wide, tight, menu };

struct HeaderLayout {
  bool brand = true;
  float project = 0;
  TabStyle tabs = TabStyle::wide;
  float command = 0;  ///< Equal to `icon` when only the icon is left.
  bool command_is_icon = false;
  float tabs_x = 0;  ///< Left edges, from the window's left.
  float command_x = 0;
  float undo_x = 0;
};

/// Gives up, in this order: the width of the search field, of the project's name, of the tabs; the
/// brand; the search field; the tabs. Nothing overlaps down to the sum of what remains.
[[nodiscard]] HeaderLayout lay_out_header(const HeaderParts& parts);

/// How many of the left items stay whole, given the right items' total: left ones give way from
/// the end, the right ones never do before all left ones are gone.
struct FooterLayout {
  std::size_t left = 0;        ///< Items shown from the front.
  std::size_t right_skip = 0;  ///< Items of the right group dropped from its front.
};
[[nodiscard]] FooterLayout lay_out_footer(std::span<const float> left, std::span<const float> right,
                                          float room, float gap);

}  // namespace ui
