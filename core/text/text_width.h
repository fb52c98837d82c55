// How many columns of a terminal or of a monospaced table a text takes (UAX #11), and cutting a
// text to a width. It is not for proportional faces: those are measured by the renderer.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// Columns of one line of valid UTF-8: a grapheme cluster takes two when it holds a wide or
/// full-width character or an emoji, none when it is only marks or controls, else one.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text, or as many whole grapheme clusters of it as fit with "…" into `columns` (>= 1).
[[nodiscard]] std::string elided(std::string_view text, std::size_t columns);

}  // namespace core
