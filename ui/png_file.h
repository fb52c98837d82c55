// Writes a picture as a PNG file. It reads none.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace ui {

/// `rgb` holds three bytes a pixel, rows from the top, no padding. Throws std::runtime_error when
/// the file cannot be written.
void write_png(const std::filesystem::path& path, int width, int height,
               std::span<const std::uint8_t> rgb);

}  // namespace ui
