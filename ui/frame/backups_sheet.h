// The list of a project's backups, with what can be done with the chosen one.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/app/workbench.h"
#include "workbench/base/action.h"

namespace ui {

/// How many dated backups are kept, as a choice of a few.
void draw_backups_kept(const Look& look, const workbench::Workbench& bench,
                       workbench::Actions& actions);

void draw_backups(const Look& look, const Box& area, const workbench::Workbench& bench,
                  workbench::Actions& actions);

}  // namespace ui
