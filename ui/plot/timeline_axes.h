// The ground of a timeline: the window a proposition is open in, shares on the left, days below.
#pragma once

#include "ui/plot/timeline_scene.h"

namespace ui {

void draw_timeline_axes(const PlotScene& scene);

}  // namespace ui
