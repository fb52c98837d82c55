// What the parts of a timeline's picture share: what is drawn, where it lies, and with which looks.
#pragma once

#include "ui/plot/timeline_layout.h"
#include "ui/text/look.h"

namespace ui {

struct PlotScene {
  const Look& look;
  ImDrawList& list;
  const workbench::TimelineView& view;
  const TimelineLayout& layout;
};

}  // namespace ui
