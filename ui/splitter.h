// The edge between a side panel and the rest: drag it to resize, double-click it to fold.
#pragma once

#include "ui/draw.h"

namespace ui {

/// Remembered between frames (and, by the caller, between sessions).
struct PanelWidth {
  float width = 296;  ///< Design pixels, when it is not folded.
  bool folded = false;
};

enum class PanelSide { left, right };

struct PanelLimits {
  float min = 200;  ///< Design pixels.
  float max = 520;
};

/// Screen pixels the panel takes: 0 when folded, never more than `part` of `room`.
[[nodiscard]] float panel_width(const Look& look, const PanelWidth& panel, float room,
                                float part = 0.42F);

/// Widths of two panels in screen pixels; 0 when folded or when there is no room for it.
struct PanelFit {
  float left = 0;
  float right = 0;
};

/// Both panels beside a middle that needs `middle_min` design pixels: in a narrow window they first
/// shrink towards `least` design pixels, then the left one goes, then the right one.
[[nodiscard]] PanelFit fit_panels(const Look& look, float room, const PanelWidth& left,
                                  const PanelWidth& right, float middle_min = 400,
                                  float least = 220);

/// Draws the edge line at x = `edge` from `top` to `bottom` (screen pixels) and lets it be dragged;
/// true when `panel` changed. Call outside any window: the edge lies above both sides.
bool splitter(const Look& look, const char* id, PanelSide side, float edge, float top, float bottom,
              PanelWidth& panel, const PanelLimits& limits = {});

}  // namespace ui
