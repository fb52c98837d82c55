// Makes a PNG file of a picture. It reads none, and writes none itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace ui {

/// `rgb` holds three bytes a pixel, rows from the top, no padding. The file says that this program
/// made it, so that a later picture may replace it. Throws std::runtime_error when libpng fails.
[[nodiscard]] std::string png_of(int width, int height, std::span<const std::uint8_t> rgb);

}  // namespace ui
