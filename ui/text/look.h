// What every widget needs to draw itself: colours, fonts and the scale of the interface.
// A value passed down by reference; it holds no state of any widget.
#pragma once

#include <string_view>

#include "ui/text/fonts.h"
#include "ui/text/theme.h"

namespace ui {

/// Theme and fonts must outlive it.
struct Look {
  const Theme& theme;
  const Fonts& fonts;
  float scale = 1;  ///< Screen pixels per design pixel.

  /// Design pixels to whole screen pixels.
  [[nodiscard]] float px(float design) const;
  [[nodiscard]] ImVec2 px(float x, float y) const { return {px(x), px(y)}; }

  /// The em of a role in screen pixels; also the height of the box its text is centred in.
  [[nodiscard]] float em(TextRole role) const;
  /// Distance between the baselines of running text in a role, in screen pixels.
  [[nodiscard]] float line_height(TextRole role) const;
};

/// While it lives, Dear ImGui's own text is drawn in this role.
class FontScope {
 public:
  FontScope(const Look& look, TextRole role);
  ~FontScope();
  FontScope(const FontScope&) = delete;
  FontScope& operator=(const FontScope&) = delete;
};

}  // namespace ui
