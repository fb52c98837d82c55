// The keys pressed in this frame as the chords of workbench/key_map.h. It reads Dear ImGui's input
// and decides nothing.
#pragma once

#include <vector>

#include "workbench/key_map.h"

namespace ui {

/// In the order they were pressed, repeats of held keys included. Signs come from typed characters
/// ("?" needs no Shift here whatever the keyboard), letters and named keys from key codes.
[[nodiscard]] std::vector<workbench::Chord> pressed_chords();

}  // namespace ui
