// What the widgets share: boxes, the one way an area becomes clickable, and frames.
#pragma once

#include "imgui.h"
#include "ui/text/look.h"

namespace ui {

/// Screen pixels, `max` outside.
struct Box {
  ImVec2 min;
  ImVec2 max;

  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  [[nodiscard]] bool contains(ImVec2 p) const {
    return p.x >= min.x && p.y >= min.y && p.x < max.x && p.y < max.y;
  }
};

/// What a clickable area was told in this frame.
struct Hit {
  Box box;
  bool clicked = false;  ///< By mouse, or by Enter or Space with the keyboard's focus.
  bool double_clicked = false;
  bool menu = false;  ///< Right click or the menu key.
  bool hovered = false;
  bool held = false;
  bool focused = false;  ///< The keyboard is here.
};

/// An area at the cursor that the mouse and the keyboard can reach; it shows the keyboard's focus
/// and draws nothing else. What is drawn in `box` is therefore what is hit.
[[nodiscard]] Hit clickable(const char* id, ImVec2 size, bool enabled = true);

/// A filled rectangle of `rounding` design pixels with a line one design pixel thin around it.
void draw_frame(ImDrawList& list, const Look& look, const Box& box, Color fill, Color line,
                float rounding = 6);

/// A dashed rectangle, four on and three off.
void draw_dashed_frame(ImDrawList& list, const Look& look, const Box& box, Color color);

/// A soft shadow below a floating box; draw it before the box.
void draw_shadow(ImDrawList& list, const Look& look, const Box& box);

/// A separator over the whole width left at the cursor.
void separator(const Look& look);

}  // namespace ui
