#include "ui/png_file.h"

#include <png.h>

#include <cassert>
#include <stdexcept>
#include <string>

namespace ui {

void write_png(const std::filesystem::path& path, int width, int height,
               std::span<const std::uint8_t> rgb) {
  assert(rgb.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&image, path.c_str(), 0, rgb.data(), 0, nullptr) == 0) {
    throw std::runtime_error("The picture could not be written to " + path.string() + ": " +
                             std::string(image.message) + ".");
  }
}

}  // namespace ui
