// The Dataset workspace: what is in the dataset, which part of it, in which format, what that
// format cannot hold, the card, and where it goes.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/dataset/dataset_view.h"

namespace ui {

/// Draws into the current window.
void draw_dataset(const Look& look, const workbench::DatasetView& view,
                  const workbench::State& state, const std::vector<workbench::FormatLine>& formats,
                  workbench::Actions& actions);

}  // namespace ui
