// The keys pressed in this frame as the chords of workbench/key_map.h. It reads Dear ImGui's input
// and decides nothing.
#pragma once

#include <vector>

#include "workbench/key_map.h"

namespace ui {

/// In the order they were pressed, repeats of held keys included. Signs come from typed characters
/// ("?" needs no Shift here whatever the keyboard), letters and named keys from key codes.
[[nodiscard]] std::vector<workbench::Chord> pressed_chords();

/// Gives the letters typed in this frame to the next one, before any that follow: a field that is
/// about to have the keyboard misses none.
void keep_typed_letters();

}  // namespace ui
