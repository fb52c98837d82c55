// The page of the chosen proposition: what it says, its timeline, its log, what was said of it, its
// evidence, and what is related to it.
#pragma once

#include <string>

#include "ui/plot/timeline_plot.h"
#include "ui/text/look.h"
#include "workbench/track/track_view.h"

namespace ui {

/// What the page keeps between frames.
struct TrackPagePanel {
  TimelinePlot timeline;
  core::Id shown;          ///< The proposition it was last drawn for.
  bool revisions = false;  ///< Earlier wordings are unfolded.
  bool relating = false;   ///< A relation is being added:
  int relation = 1;        ///< its kind, an index of core::RelationKind,
  std::string other;       ///< and words of the other proposition.
  core::IdGenerator ids;
};

/// What the page wants opened over it.
struct TrackPageEvent {
  bool record = false;    ///< The outcome's sheet.
  bool edit = false;      ///< The form of its wording.
  bool instance = false;  ///< The form of a new instance of its template.
};

struct TrackPageScene {
  const Look& look;
  const workbench::Track& track;
  core::Date today;
  workbench::Actions& actions;
};

/// `page` null: nothing is chosen.
[[nodiscard]] TrackPageEvent draw_track_page(const TrackPageScene& scene, TrackPagePanel& panel);

}  // namespace ui
