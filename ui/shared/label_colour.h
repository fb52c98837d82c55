// The colour that a label has in its set, as it is drawn.
#pragma once

#include <string_view>

#include "ui/text/look.h"

namespace ui {

/// "#4E79A7"; anything else is a plain grey.
[[nodiscard]] Color colour_of_label(const Look& look, std::string_view words);

}  // namespace ui
