// Where everything on a timeline lies: arithmetic only, from a view and the days shown to boxes on
// the screen. It draws nothing.
#pragma once

#include <vector>

#include "ui/plot/plot.h"
#include "workbench/track/timeline_view.h"

namespace ui {

/// Days shown; `from` < `to`.
struct DaySpan {
  double from = 0;
  double to = 1;
};

/// All of what the timeline holds, with air at both ends; a year about `today` when it is empty.
[[nodiscard]] DaySpan whole_span(const workbench::TimelineView& view, core::Date today);

struct TimelineLayout {
  Box field;     ///< Between the axes.
  DayAxis days;  ///< Across the field.
  ShareAxis shares;
  float window_end = -1;       ///< Of the line where the window closes; outside the field: none.
  float rug = 0;               ///< Middle of the row of marks without a range; 0: there is none.
  float evidence = 0;          ///< Middle of the row of evidence; 0: there is none.
  float ticks = 0;             ///< Top of the labels of the day axis.
  std::vector<Box> marks;      ///< A mark's bar, or its dot in the rug; outside the field when the
                               ///< days shown do not hold it.
  std::vector<Box> outcomes;   ///< A dot each.
  std::vector<Box> evidences;  ///< A diamond each.
};

/// `area` is all the plot may take, its legend excluded; `px` screen pixels a design pixel.
[[nodiscard]] TimelineLayout lay_out_timeline(const workbench::TimelineView& view, const Box& area,
                                              const DaySpan& shown, float px);

/// Where an outcome stands on the share axis: 1 for true, 0 for false, the middle for the rest.
[[nodiscard]] double share_of(core::Status status);

struct PlacedLabel {
  std::size_t mark = 0;
  ImVec2 at;
  float width = 0;
};
/// Labels beside their marks, where they meet neither another mark nor a label nor what is `taken`
/// nor the field's edge; the others stay away. `widths` of each mark's label, `height` of all.
[[nodiscard]] std::vector<PlacedLabel> place_labels(const TimelineLayout& layout,
                                                    const std::vector<float>& widths, float height,
                                                    float px, std::vector<Box> taken = {});

}  // namespace ui
