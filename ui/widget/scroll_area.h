// A part of a panel that scrolls by itself and whose edges and scrollbar lie in the panel's margin,
// so that what stands in it keeps the panel's column and is as wide with a scrollbar as without.
#pragma once

#include "ui/text/look.h"

namespace ui {

class MarginScroll {
 public:
  /// `out` in design pixels: how far it reaches beyond the column, left and right, and above.
  MarginScroll(const Look& look, const char* id, ImVec2 out = {4, 1});
  ~MarginScroll();
  MarginScroll(const MarginScroll&) = delete;
  MarginScroll& operator=(const MarginScroll&) = delete;

  [[nodiscard]] bool visible() const { return visible_; }

 private:
  ImVec2 reached_;  ///< What the panel held before: the margin is not to make it scroll sideways.
  bool visible_ = false;
};

}  // namespace ui
