#include "ui/window/png_file.h"

#include <png.h>

#include <cassert>
#include <stdexcept>
#include <string>

namespace ui {
namespace {

[[noreturn]] void fail(png_structp /*png*/, const char* message) {
  throw std::runtime_error(std::string("The picture could not be made: ") + message + ".");
}

void append(png_structp png, png_bytep bytes, png_size_t size) {
  auto& out = *static_cast<std::string*>(png_get_io_ptr(png));
  out.append(reinterpret_cast<const char*>(bytes), size);
}

/// libpng's two structs, freed with the object.
class Writer {
 public:
  Writer() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr)) {
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) fail(png_, "there is not enough memory");
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { png_destroy_write_struct(&png_, &info_); }
  [[nodiscard]] png_structp png() const { return png_; }
  [[nodiscard]] png_infop info() const { return info_; }

 private:
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace

std::string png_of(int width, int height, std::span<const std::uint8_t> rgb) {
  assert(rgb.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  std::string out;
  const Writer writer;
  png_set_write_fn(writer.png(), &out, append, nullptr);
  constexpr int kBits = 8;
  png_set_IHDR(writer.png(), writer.info(), static_cast<png_uint_32>(width),
               static_cast<png_uint_32>(height), kBits, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  std::string key = "Software";
  std::string name = "Foresay";
  png_text made_by{};
  made_by.compression = PNG_TEXT_COMPRESSION_NONE;
  made_by.key = key.data();
  made_by.text = name.data();
  png_set_text(writer.png(), writer.info(), &made_by, 1);
  png_write_info(writer.png(), writer.info());
  const std::size_t row = static_cast<std::size_t>(width) * 3;
  for (std::size_t at = 0; at < rgb.size(); at += row) {
    png_write_row(writer.png(), rgb.subspan(at, row).data());
  }
  png_write_end(writer.png(), writer.info());
  return out;
}

}  // namespace ui
