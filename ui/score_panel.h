// The Score workspace: who said how much, how much of it can be scored and how it scores, with what
// was left out beside it; the calibration at the right. It computes nothing.
#pragma once

#include "ui/as_of_menu.h"
#include "ui/draw.h"
#include "workbench/score_table.h"
#include "workbench/state.h"

namespace ui {

/// Draws both panels of the workspace into `body`.
void draw_score(const Look& look, const Box& body, const workbench::ScoreTable& table,
                const workbench::State& state, AsOfMenu& as_of, workbench::Actions& actions);

/// How a line stands among the others: "ahead of 2, behind 1", "not distinguishable", "" for a line
/// without a band or one that is alone.
[[nodiscard]] std::string standing_words(const core::ScoreLine& line, std::size_t lines);

}  // namespace ui
