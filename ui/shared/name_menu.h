// A menu button that chooses one of many names: a few letters find it, Enter takes the best one,
// arrows choose another. It knows nothing of what the names are of.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text/look.h"

namespace ui {

/// What was typed into an open menu, and what that found.
struct NameMenu {
  std::string typed;
  std::vector<std::string> folded;  ///< The names, made comparable once the menu is opened.
  std::vector<std::size_t> found;   ///< Indexes of names, best first.
  int selected = 0;
};

struct NameMenuText {
  const char* id = "";
  std::string_view prefix;   ///< "Outlet"
  std::string_view current;  ///< The name chosen; empty for none.
  std::string_view any;      ///< "any": stands for none, and is the entry that takes it away.
  std::string_view hint;     ///< Of the field to type into.
  std::string_view nothing;  ///< What is said when there are no names at all.
};

struct NameList {
  std::size_t count = 0;
  std::function<std::string_view(std::size_t)> name;
};

/// The next popup, `width` screen pixels wide, opens below the last item and inside the window.
void open_below(const Look& look, float width);

/// The button at the cursor, at most `max_width` screen pixels wide, and its menu while it is open.
/// Gives the index of the name that was chosen, or -1 for none of them.
[[nodiscard]] std::optional<int> name_menu(const Look& look, const NameMenuText& text,
                                           const NameList& names, NameMenu& menu, float max_width);

}  // namespace ui
