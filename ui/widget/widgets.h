// The widgets of Foresay, all at once. No widget keeps state or knows the project.
//
// How to use them: every function takes `const Look& look` first (theme, fonts, scale; built once a
// frame by the application). Inside any ImGui window call the item functions (`text_item`, `chip`,
// `primary_button`, `text_field`, `definition`, `Table` …): they place themselves at ImGui's
// cursor, follow SameLine and ItemSpacing, and return what the person did. For rows drawn by
// hand take the area with `clickable` or `card`, which give a `Hit` with its box, and paint into
// that box with `draw_text`, `draw_elided`, `draw_wrapped`, `draw_status_pill`, `draw_share_bar`:
// so what is drawn is what is hit, and a row costs no allocation. Measures are written in design
// pixels and turned into screen pixels with `look.px(…)`; sizes of text come from a `TextRole`
// (`look.em`, `look.line_height`), colours from `look.theme` by meaning, never as numbers. Text is
// placed by the top left of a box one em high in which capitals are centred, so that
// `(height - look.em(role)) / 2` centres a line. Rows in a loop need `ImGui::PushID(row id)`; long
// lists need an ImGuiListClipper. Disabled things are given the reason as `disabled_reason` and
// show it as their tooltip. Ground colours: `paper` behind pages and the reader, `panel` for side
// panels, `card` for the inspector, fields and the chosen row.
#pragma once

#include "ui/text/look.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/draw.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/menus.h"
#include "ui/widget/range_bars.h"
#include "ui/widget/rows.h"
#include "ui/widget/splitter.h"
#include "ui/widget/toasts.h"

namespace ui {

/// Distances between things are multiples of this, in design pixels.
inline constexpr float kGrid = 8;

}  // namespace ui
