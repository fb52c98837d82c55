// The sheet with the spans behind a number of the Score workspace. A press opens the span in Read.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/score/score_span_list.h"

namespace ui {

void draw_score_spans(const Look& look, const Box& area, const workbench::ScoreSpanList& spans,
                      workbench::Actions& actions);

}  // namespace ui
