// Things to press: buttons, icon buttons, tabs and menu buttons. A disabled one is given the
// reason why and shows it as its tooltip; an empty reason means enabled.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/text/look.h"

namespace ui {

/// The one thing a page wants done; at most one on screen.
[[nodiscard]] bool primary_button(const Look& look, std::string_view label,
                                  std::string_view disabled_reason = {});

/// An outlined button for everything else.
[[nodiscard]] bool plain_button(const Look& look, std::string_view label,
                                std::string_view disabled_reason = {});
/// Of both kinds.
[[nodiscard]] ImVec2 button_size(const Look& look, std::string_view label);

struct IconButton {
  const char* id = "";
  std::string_view icon;  ///< From ui/widget/icons.h.
  std::string_view name;  ///< The tooltip: what it does.
  std::string_view shortcut = {};
  std::string_view disabled_reason = {};
  bool small = false;  ///< A lighter picture in the same square.
};
/// A square of 32 design pixels.
[[nodiscard]] bool icon_button(const Look& look, const IconButton& button);

/// Words in the accent colour, 13 px.
[[nodiscard]] bool link_button(const Look& look, std::string_view label);

/// Workspace tabs: the selected one is a white card. Returns the one that was pressed. `pad` is
/// the space, in design pixels, left and right of each label.
[[nodiscard]] std::optional<int> workspace_tabs(const Look& look,
                                                std::span<const std::string_view> labels,
                                                int selected, float pad = 14);
[[nodiscard]] float workspace_tabs_width(const Look& look, std::span<const std::string_view> labels,
                                         float pad = 14);

/// Small tabs within a panel, as in "Due 2 · Open 11": the selected one is a chip. They wrap.
[[nodiscard]] std::optional<int> filter_tabs(const Look& look,
                                             std::span<const std::string_view> labels,
                                             int selected);

/// One of a few, side by side in frames, for the choice a form turns on. They wrap.
[[nodiscard]] std::optional<int> segments(const Look& look,
                                          std::span<const std::string_view> labels, int selected);

/// "Scale **House v1** ▾": opens something. `value` may be empty. Cut to `max_width` (0: not cut).
[[nodiscard]] bool menu_button(const Look& look, const char* id, std::string_view prefix,
                               std::string_view value, float max_width = 0);
[[nodiscard]] float menu_button_width(const Look& look, std::string_view prefix,
                                      std::string_view value);

}  // namespace ui
