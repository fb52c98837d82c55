// The choice of the day as of which Track and Score show everything: a popup with a field for the
// day, today, and ends of the last years.
#pragma once

#include <optional>
#include <string>

#include "ui/text/look.h"
#include "workbench/base/action.h"

namespace ui {

/// What the popup keeps between frames.
struct AsOfMenu {
  std::string typed;
  std::string problem;
  bool wanted = false;  ///< Open it in the next frame.
};

/// "today" or "31 Dec 2023".
[[nodiscard]] std::string as_of_words(const std::optional<core::Date>& as_of);

/// "As of **today** ▾" at the cursor; a press opens the popup.
void as_of_button(const Look& look, const std::optional<core::Date>& as_of, AsOfMenu& menu,
                  workbench::Actions& actions);
/// The popup alone, for a press elsewhere that set `wanted`; `at` is its lower right corner.
void as_of_popup(const Look& look, ImVec2 at, const std::optional<core::Date>& as_of,
                 AsOfMenu& menu, workbench::Actions& actions);

}  // namespace ui
