// Thin bars that show shares and ranges.
#pragma once

#include <span>

#include "ui/widget/draw.h"

namespace ui {

struct Share {
  float part = 0;  ///< 0..1 of the whole bar; the parts need not fill it.
  Color color = 0;
};

/// 4 design pixels high; what no share covers stays a faint line.
void draw_share_bar(ImDrawList& list, const Look& look, ImVec2 at, float width,
                    std::span<const Share> shares);
/// As an item; a width of 0 takes what is left of the line.
void share_bar(const Look& look, std::span<const Share> shares, float width = 0);

/// A range of probabilities, 0 <= low <= high <= 1, on a groove 6 design pixels high. A point is
/// still drawn as wide as the groove is high.
void draw_range_bar(ImDrawList& list, const Look& look, ImVec2 at, float width, float low,
                    float high, Color color);
void range_bar(const Look& look, float low, float high, Color color, float width = 0);

/// The same over a hairline, for the rows of a table: 8 design pixels thick in the middle of `box`.
void draw_range_mark(ImDrawList& list, const Look& look, const Box& box, float low, float high,
                     Color color);

/// How far something is, 0..1; below 0 nobody knows how far. 4 design pixels high.
void draw_progress_bar(ImDrawList& list, const Look& look, ImVec2 at, float width, float done);

}  // namespace ui
