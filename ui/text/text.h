// Text in a role and a colour: measured, cut with … where it does not fit, wrapped into lines.
// Strings are UTF-8. Positions and widths are screen pixels; a position is the top left of a box
// one em high in which capitals are centred.
#pragma once

#include <string_view>

#include "ui/text/look.h"

namespace ui {

[[nodiscard]] float text_width(const Look& look, TextRole role, std::string_view text);

/// Whether a line begins at its right, as Arabic and Hebrew do.
[[nodiscard]] bool reads_from_right(const Look& look, TextRole role, std::string_view text);

/// Draws one line and nothing else; returns its width.
float draw_text(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                std::string_view text);

/// What part of a line fits.
struct Elision {
  std::size_t bytes = 0;  ///< Of the text that are shown, on a character boundary.
  float width = 0;        ///< Of what is shown, with the ellipsis if there is one.
  bool cut = false;       ///< An ellipsis follows.
};

/// Never wider than `width`, unless not even the ellipsis fits: then nothing is shown.
[[nodiscard]] Elision elide(const Look& look, TextRole role, std::string_view text, float width);

/// Draws one line cut to `width`; true when it was cut.
bool draw_elided(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                 std::string_view text, float width);

/// The end of `text` that fits into `width`, from a space on: what stands left of a hit is cut at
/// its beginning. Empty when not even the last word fits.
[[nodiscard]] std::string_view tail_that_fits(const Look& look, TextRole role,
                                              std::string_view text, float width);

/// Draws text wrapped at `width`, at most `max_lines` lines (0: all), the last one cut with …;
/// returns its height. With a null list it only measures.
float draw_wrapped(ImDrawList* list, const Look& look, TextRole role, ImVec2 at, Color color,
                   std::string_view text, float width, int max_lines = 0);

/// As items of the current window, at the cursor. A width of 0 takes what is left of the line.
/// Text that was cut is shown whole in a tooltip.
void text_item(const Look& look, TextRole role, Color color, std::string_view text);
void elided_item(const Look& look, TextRole role, Color color, std::string_view text,
                 float width = 0);
void wrapped_item(const Look& look, TextRole role, Color color, std::string_view text,
                  float width = 0, int max_lines = 0);

/// Lines wrapped at `width` (0: what is left of the line), each in the middle of what is left of
/// it.
void centered_item(const Look& look, TextRole role, Color color, std::string_view text,
                   float width = 0);

/// A tooltip in our look for the last item, wrapped at 360 design pixels into twelve lines at most,
/// when the mouse rests on it. An empty text shows none. `shortcut` follows, fainter.
void tooltip(const Look& look, std::string_view text, std::string_view shortcut = {});

/// Call once a frame: after a key no tooltip is shown until the mouse moves.
void keep_tooltips_from_keys(bool key_pressed);

}  // namespace ui
