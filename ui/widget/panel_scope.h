// The window of Dear ImGui that a workspace or a panel of it is drawn in. It knows no content.
#pragma once

#include "ui/widget/draw.h"

namespace ui {

/// A window without decoration that fills `area` on the given ground, for a workspace or one of
/// its panels. `padding` in design pixels. Nothing is drawn while `visible()` is false.
class PanelScope {
 public:
  PanelScope(const Look& look, const char* name, const Box& area, Color ground, ImVec2 padding);
  ~PanelScope();
  PanelScope(const PanelScope&) = delete;
  PanelScope& operator=(const PanelScope&) = delete;

  [[nodiscard]] bool visible() const { return visible_; }

 private:
  bool visible_ = false;
};

}  // namespace ui
