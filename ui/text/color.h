// Colours as Dear ImGui's draw lists take them, and the arithmetic of contrast. No palette.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace ui {

/// Packed as IM_COL32 packs: red in the low byte, alpha in the high one, not premultiplied.
using Color = ImU32;

/// From the way people write colours: 0xRRGGBB, opaque.
[[nodiscard]] constexpr Color rgb(std::uint32_t rrggbb) {
  return IM_COL32((rrggbb >> 16) & 0xFFU, (rrggbb >> 8) & 0xFFU, rrggbb & 0xFFU, 0xFFU);
}

/// The same colour with another opacity, 0..1.
[[nodiscard]] Color with_alpha(Color color, float alpha);

/// What is seen where `top` lies on an opaque `bottom`.
[[nodiscard]] Color over(Color top, Color bottom);

/// From `a` (t = 0) to `b` (t = 1), channel by channel.
[[nodiscard]] Color mix(Color a, Color b, float t);

/// Relative luminance, 0..1, by WCAG 2.1; alpha is ignored.
[[nodiscard]] double luminance(Color color);

/// Contrast ratio by WCAG 2.1, 1..21. Both colours are taken as opaque: blend first.
[[nodiscard]] double contrast(Color a, Color b);

}  // namespace ui
