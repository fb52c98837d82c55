// The keys pressed in this frame as the chords of workbench/base/key_map.h. It reads Dear ImGui's
// input and decides nothing.
#pragma once

#include <vector>

#include "workbench/base/key_map.h"

namespace ui {

/// In the order they were pressed, repeats of held keys included. Signs come from typed characters
/// ("?" needs no Shift here whatever the keyboard), letters and named keys from key codes.
[[nodiscard]] std::vector<workbench::Chord> pressed_chords();

/// Gives the letters typed in this frame to the next one, before any that follow: a field that is
/// about to have the keyboard misses none, and until it has it they are no keys.
void keep_typed_letters();

/// Letters of the next frame are meant for what has the focus ring: they are no keys.
void claim_letters();
/// Call for a field that has the focus ring and no caret yet. True when letters were typed: the
/// field is to open, and gets them once it has.
[[nodiscard]] bool letters_at_ring();
/// The focus ring is on its way to another place; letters wait for it there.
[[nodiscard]] bool ring_moves();

}  // namespace ui
