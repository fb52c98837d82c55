// The preview of tagging everything that was found: every place as a line with a tick, what kind of
// statement it becomes, and the button that does it. It computes no place itself.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/search/tag_all_view.h"

namespace ui {

void draw_tag_all(const Look& look, const Box& area, workbench::TagAllView& view,
                  const workbench::State& state, workbench::Actions& actions);

}  // namespace ui
