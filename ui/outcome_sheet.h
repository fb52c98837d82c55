// The form that records an outcome: only the legal moves, the evidence it rests on, and the reason
// why it cannot be recorded yet.
#pragma once

#include "ui/draw.h"
#include "workbench/outcome_form.h"

namespace ui {

struct OutcomeSheet {
  workbench::OutcomeForm form;
  bool adding_evidence = false;
};

/// Keeps what was typed when the page is made anew; starts over for another proposition.
void draw_outcome_sheet(const Look& look, const Box& area, const workbench::TrackPage* page,
                        core::Date today, const std::string& resolver, OutcomeSheet& sheet,
                        workbench::Actions& actions);

}  // namespace ui
