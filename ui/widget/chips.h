// Small labels with a ground of their own: chips, status pills, span type badges, key caps and
// proposals. Items at the cursor; only the proposal can be clicked.
#pragma once

#include <string_view>

#include "ui/text/look.h"

namespace ui {

/// A soft rectangle, 13 px: a tracked proposition, an active filter. Wraps within `max_width`
/// screen pixels (0: what is left of the line) to three lines.
void chip(const Look& look, std::string_view text, Tone tone = Tone::accent, float max_width = 0);

/// A round capsule, 12 px semibold, for a status; give the word in capitals.
void status_pill(const Look& look, std::string_view text, Tone tone);
[[nodiscard]] ImVec2 status_pill_size(const Look& look, std::string_view text);
void draw_status_pill(ImDrawList& list, const Look& look, ImVec2 at, std::string_view text,
                      Tone tone);

/// The span's type in full colour; give the word in capitals.
void span_badge(const Look& look, std::string_view text, const SpanColors& colors);

/// A key, as in "Ctrl K".
void key_cap(const Look& look, std::string_view keys);
[[nodiscard]] ImVec2 key_cap_size(const Look& look, std::string_view keys);
void draw_key_cap(ImDrawList& list, const Look& look, ImVec2 at, std::string_view keys);

/// What the program proposes for an empty field: dashed, with ↵. True when it is accepted, by a
/// click or by Enter while it has the focus. Wraps within `width` (0: what is left of the line).
[[nodiscard]] bool proposal(const Look& look, const char* id, std::string_view text,
                            float width = 0);

}  // namespace ui
