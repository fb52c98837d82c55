// The plain ground of a panel, filled the cheap way. Not for anything with corners, lines or
// another thing beneath it.
#pragma once

#include "ui/widget/draw.h"

namespace ui {

/// Fills `box` (screen coordinates) with an opaque colour under whatever the current window draws
/// next. OpenGL clears it instead of shading each pixel as a textured, blended one, which is what
/// most of a frame costs where the processor does the drawing. Without OpenGL (tests) it draws
/// nothing.
void fill_ground(const Box& box, Color color);

}  // namespace ui
