// What stands beside and below the table of scores: the calibration with its figures, what was left
// out, and what would change with other default horizons.
#pragma once

#include "ui/text/look.h"
#include "workbench/base/action.h"
#include "workbench/score/score_view.h"

namespace ui {

/// Calibration plot and the figures of its decomposition, as wide as the line.
void draw_score_side(const Look& look, const workbench::ScoreTable& table,
                     workbench::Actions& actions);
/// "Not scored: 10 ambiguous · 8 whose condition failed": each leads to its spans.
void draw_left_out(const Look& look, const workbench::ScoreTable& table,
                   workbench::Actions& actions);
void draw_sensitivity(const Look& look, const workbench::ScoreTable& table,
                      workbench::Actions& actions);

}  // namespace ui
