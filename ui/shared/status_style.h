// How a proposition's status is shown everywhere: its word and its tone.
#pragma once

#include <string_view>

#include "core/model/proposition.h"
#include "ui/text/theme.h"

namespace ui {

struct StatusLook {
  std::string_view word;  ///< In capitals, for a pill.
  Tone tone = Tone::neutral;
};

/// `due`: an open one whose window has passed is shown as due.
[[nodiscard]] StatusLook status_look(core::Status status, bool due = false);

}  // namespace ui
