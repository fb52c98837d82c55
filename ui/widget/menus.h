// Menus and other popups in our look, and their entries with icons, keys and reasons.
#pragma once

#include <string_view>

#include "ui/text/look.h"

namespace ui {

/// A popup opened earlier with ImGui::OpenPopup(id). Draw entries only while `open()`.
class Menu {
 public:
  /// `min_width` in screen pixels.
  Menu(const Look& look, const char* id, float min_width = 0);
  ~Menu();
  Menu(const Menu&) = delete;
  Menu& operator=(const Menu&) = delete;

  [[nodiscard]] bool open() const { return open_; }

 private:
  bool open_ = false;
};

struct MenuItem {
  std::string_view label;
  std::string_view icon = {};
  std::string_view shortcut = {};
  std::string_view disabled_reason = {};
  bool checked = false;
};

/// True when chosen; the menu then closes.
[[nodiscard]] bool menu_item(const Look& look, const MenuItem& item);

/// A thin line between groups of entries.
void menu_separator(const Look& look);

/// A heading above a group of entries.
void menu_heading(const Look& look, std::string_view text);

}  // namespace ui
