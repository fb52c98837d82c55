// The two palettes, light paper and dark, by what a colour is for; and the measures and colours
// they give Dear ImGui. It draws nothing.
#pragma once

#include <string_view>
#include <vector>

#include "ui/text/color.h"

namespace ui {

/// What a small coloured label means, apart from its words.
enum class Tone { neutral, good, due, disputed, muted, accent, danger };
inline constexpr int kToneCount = 7;

struct ToneColors {
  Color text = 0;
  Color fill = 0;
};

/// One span type. `mark` is the pure colour for bars, underlines and stripes and need not carry
/// text; `text` is the same hue dark (or light) enough to be read; `badge` lies under `badge_text`.
struct SpanColors {
  Color mark = 0;
  Color text = 0;
  Color badge = 0;
  Color badge_text = 0;
};

struct Theme {
  std::string_view name;
  bool dark = false;

  Color paper = 0;        ///< Behind the reader and the pages.
  Color panel = 0;        ///< Header, footer, side panels.
  Color card = 0;         ///< Fields, the chosen row, the inspector, menus.
  Color hover = 0;        ///< Laid over whatever is under the mouse; translucent.
  Color ink = 0;          ///< Text.
  Color soft = 0;         ///< Secondary text.
  Color line = 0;         ///< Separators and outlines.
  Color strong_line = 0;  ///< Axes, dashes, scroll bars.
  Color accent = 0;       ///< Links, focus, selected text marks.
  Color button = 0;       ///< Fill of the one primary button,
  Color button_hover = 0;
  Color button_text = 0;  ///< and its label.
  Color selection = 0;    ///< Behind selected text and chosen filters.
  Color shadow = 0;       ///< Under menus and toasts; translucent.

  SpanColors claim;
  SpanColors prediction;
  SpanColors fact;

  Color proposal_text = 0;  ///< What the program proposes and nobody has accepted.
  Color proposal_fill = 0;
  Color proposal_line = 0;

  ToneColors tones[kToneCount];

  [[nodiscard]] const ToneColors& tone(Tone which) const { return tones[static_cast<int>(which)]; }
};

[[nodiscard]] const Theme& light_theme();
[[nodiscard]] const Theme& dark_theme();

/// A text colour on a background as the widgets draw them.
struct TextPair {
  std::string_view name;
  Color text = 0;
  Color background = 0;  ///< Opaque.
};

/// Every pair that occurs; each must reach WCAG AA, 4.5 : 1.
[[nodiscard]] std::vector<TextPair> text_pairs(const Theme& theme);

/// Sets colours and measures (8-pixel grid, 6-pixel corners) of the current ImGui context.
/// `scale` is pixels of the screen per design pixel.
void apply_style(const Theme& theme, float scale);

}  // namespace ui
