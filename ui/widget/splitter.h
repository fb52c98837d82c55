// The edge between a side panel and the rest: drag it to resize, double-click it to fold.
#pragma once

#include "ui/widget/draw.h"

namespace ui {

/// Remembered between frames (and, by the caller, between sessions).
struct PanelWidth {
  float width = 296;  ///< Design pixels, when it is not folded.
  bool folded = false;
  bool by_hand = false;  ///< Somebody chose this width.
  float least = 220;     ///< Design pixels that its contents need.
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

/// What the middle needs, in design pixels.
struct MiddleRoom {
  float wanted = 748;  ///< A full column of text with its margins,
  float least = 400;   ///< and one that can still be read.
};

/// Both panels beside a middle: in a narrow window panels shrink towards their least before the
/// middle has less than it wants, those of a width chosen by hand only before it has less than its
/// own least. Then the left one goes, then the right one.
[[nodiscard]] PanelFit fit_panels(const Look& look, float room, const PanelWidth& left,
                                  const PanelWidth& right, const MiddleRoom& middle = {});

/// Draws the edge line at x = `edge` from `top` to `bottom` (screen pixels) and lets it be dragged;
/// true when `panel` changed. Call outside any window: the edge lies above both sides.
bool splitter(const Look& look, const char* id, PanelSide side, float edge, float top, float bottom,
              PanelWidth& panel, const PanelLimits& limits = {});

}  // namespace ui
