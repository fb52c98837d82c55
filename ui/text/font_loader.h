// Lets Dear ImGui draw with a FaceStack: glyphs enter its texture when they are first drawn.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace ui {

class Face;
class FaceStack;

/// Adds a font whose size is the em in pixels (as in CSS, not ascent plus descent). The stack must
/// outlive the atlas. The returned font belongs to the atlas.
[[nodiscard]] ImFont* add_font(ImFontAtlas& atlas, FaceStack& stack);

/// Adds a font whose characters are the glyphs of one face of the stack, for shaped text: glyph n
/// is the character glyph_char(n). Its baseline is the stack's.
[[nodiscard]] ImFont* add_glyph_font(ImFontAtlas& atlas, FaceStack& stack, Face& face);

/// Low numbers are left out: Dear ImGui gives space and tab a meaning of their own.
[[nodiscard]] constexpr ImWchar glyph_char(std::uint32_t glyph) { return glyph + 0x100; }

}  // namespace ui
