// The timeline of a proposition: bars for what was said, on its day and as likely as it was made,
// the window behind them, outcomes and evidence. Wheel and drag zoom and move it; a press on a mark
// opens the text.
#pragma once

#include <optional>

#include "ui/plot/timeline_layout.h"

namespace ui {

/// What the plot keeps between frames.
struct TimelinePlot {
  core::Id shown;               ///< The proposition it was last drawn for.
  std::optional<DaySpan> days;  ///< Chosen by hand; none: all of it.
};

struct TimelinePlotEvent {
  core::Id open;  ///< The annotation that was pressed; 0: none.
};

/// As an item as wide as the line.
[[nodiscard]] TimelinePlotEvent timeline_plot(const Look& look, core::Id proposition,
                                              const workbench::TimelineView& view, core::Date today,
                                              TimelinePlot& plot);

}  // namespace ui
