// Soft line breaks for a text box that does not wrap by itself: "\r\n" stands where a line was
// broken to fit, "\n" where a person broke it. Arithmetic on strings; it draws nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace ui {

/// How many bytes of a line (without breaks) fit on a row, at least one character; all of them
/// where the whole line fits.
using RowFit = std::function<std::size_t(std::string_view line)>;

/// The text with soft breaks. `plain` has none.
[[nodiscard]] std::string soft_wrapped(std::string_view plain, const RowFit& fit);
/// The text without them.
[[nodiscard]] std::string unwrapped(std::string_view wrapped);

/// A byte offset into the wrapped text, counted without soft breaks; and back, where an offset at a
/// soft break is the beginning of the row after it.
[[nodiscard]] std::size_t plain_offset(std::string_view wrapped, std::size_t at);
[[nodiscard]] std::size_t wrapped_offset(std::string_view wrapped, std::size_t plain);

}  // namespace ui
