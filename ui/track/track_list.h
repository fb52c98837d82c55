// The left side of the Track workspace: the propositions by group, filtered, and the way to a new
// one.
#pragma once

#include <string>

#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/track/track_view.h"

namespace ui {

struct TrackList {
  std::string typed;
};

/// Draws into the current window.
void draw_track_list(const Look& look, const workbench::Track& track, const workbench::State& state,
                     TrackList& list, workbench::Actions& actions);

}  // namespace ui
