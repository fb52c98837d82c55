// Lets Dear ImGui draw with a FaceStack: glyphs enter its texture when they are first drawn.
#pragma once

#include "imgui.h"

namespace ui {

class FaceStack;

/// Adds a font whose size is the em in pixels (as in CSS, not ascent plus descent). The stack must
/// outlive the atlas. The returned font belongs to the atlas.
[[nodiscard]] ImFont* add_font(ImFontAtlas& atlas, FaceStack& stack);

}  // namespace ui
