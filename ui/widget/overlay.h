// A sheet that floats over the workspace until it is done with: palette, pickers, forms. It gives
// the sheet its frame and says when a person clicked beside it; it is never modal.
#pragma once

#include <string_view>

#include "ui/widget/draw.h"

namespace ui {

/// While it lives, items belong to the sheet. `size` in design pixels; a sheet is never larger than
/// `area` less a margin. Where that would leave a large sheet too low to work in, it takes the
/// whole window, over header and footer.
class OverlayScope {
 public:
  OverlayScope(const Look& look, const char* name, const Box& area, ImVec2 size);
  ~OverlayScope();
  OverlayScope(const OverlayScope&) = delete;
  OverlayScope& operator=(const OverlayScope&) = delete;

  [[nodiscard]] bool visible() const { return visible_; }
  /// The mouse was pressed outside: the sheet is to be closed.
  [[nodiscard]] bool dismissed() const { return dismissed_; }
  /// Its window is so low that what is fixed above a list would leave it no room: all of it but the
  /// title and the buttons should scroll as one.
  [[nodiscard]] bool low() const { return low_; }

 private:
  bool visible_ = false;
  bool dismissed_ = false;
  bool low_ = false;
};

/// The sheet's title and a close button at its right; true when that was pressed.
[[nodiscard]] bool overlay_title(const Look& look, std::string_view title);

/// A part of a sheet that scrolls by itself; give the height it may take, 0 for all that is left
/// less `keep_below` design pixels.
class ScrollScope {
 public:
  ScrollScope(const Look& look, const char* id, float keep_below = 0);
  ~ScrollScope();
  ScrollScope(const ScrollScope&) = delete;
  ScrollScope& operator=(const ScrollScope&) = delete;

  [[nodiscard]] bool visible() const { return visible_; }

 private:
  bool visible_ = false;
};

}  // namespace ui
