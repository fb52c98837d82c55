// The form that makes a proposition or changes its wording.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/track/proposition_form.h"

namespace ui {

struct PropositionSheet {
  workbench::PropositionForm form;
  bool fresh = true;
};

void draw_proposition_sheet(const Look& look, const Box& area, PropositionSheet& sheet,
                            workbench::Actions& actions);

}  // namespace ui
