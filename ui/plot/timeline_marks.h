// What stands on a timeline: bars for what was said, outcomes, evidence, and the words beside them.
#pragma once

#include "ui/plot/timeline_scene.h"
#include "ui/widget/draw.h"

namespace ui {

/// By what a mark says of the proposition; fainter where it cannot be scored.
[[nodiscard]] Color timeline_color(const Look& look, const workbench::TimelineMark& mark);

/// Hollow without certainty, narrow for an argument.
void draw_timeline_bar(ImDrawList& list, const Look& look, const Box& box, core::Stance stance,
                       Color color);

void draw_timeline_marks(const PlotScene& scene);

}  // namespace ui
