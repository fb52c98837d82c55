// The words below a timeline: how many marks there are and what their looks mean.
#pragma once

#include "ui/text/look.h"
#include "workbench/track/timeline_view.h"

namespace ui {

/// As an item from `left` on, on as many lines as it needs; `keep` pixels at the right stay free.
void draw_timeline_legend(const Look& look, const workbench::TimelineView& view, float left,
                          float keep);

}  // namespace ui
