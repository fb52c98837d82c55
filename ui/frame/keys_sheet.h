// The overview of all keys, by what they are for.
#pragma once

#include <string>

#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/base/key_map.h"

namespace ui {

/// What an action is called: "caret_word_left" → "Caret word left" where it is no command of the
/// palette.
[[nodiscard]] std::string title_of_action(const std::string& action);

void draw_keys(const Look& look, const Box& area, const workbench::KeyMap& keys,
               workbench::Actions& actions);

}  // namespace ui
