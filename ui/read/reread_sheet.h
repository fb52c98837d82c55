// "Wrong letters? Read it as…": every encoding with a line as it reads, a longer preview of the
// chosen one, and the button that reads the document so.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/read/reread_view.h"

namespace ui {

void draw_reread(const Look& look, const Box& area, const workbench::RereadView& view,
                 workbench::Actions& actions);

}  // namespace ui
