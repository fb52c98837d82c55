// What the parts of a timeline's picture share: what is drawn, where it lies, and with which looks.
#pragma once

#include "ui/look.h"
#include "ui/timeline_layout.h"

namespace ui {

struct PlotScene {
  const Look& look;
  ImDrawList& list;
  const workbench::TimelineView& view;
  const TimelineLayout& layout;
};

}  // namespace ui
