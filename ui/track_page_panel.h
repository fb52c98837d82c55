// The right side of the Track workspace: one proposition as a page. What was said of it, the log of
// its outcomes, criteria and evidence.
#pragma once

#include "ui/draw.h"
#include "workbench/action.h"
#include "workbench/track.h"

namespace ui {

struct TrackPageEvent {
  bool edit = false;    ///< Change the wording: the form is to be opened.
  bool record = false;  ///< Record an outcome.
};

/// Draws into the current window. `page` may be null: nothing is chosen.
[[nodiscard]] TrackPageEvent draw_track_page(const Look& look, const workbench::TrackPage* page,
                                             bool any, workbench::Actions& actions);

}  // namespace ui
