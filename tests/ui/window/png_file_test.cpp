#include "ui/window/png_file.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "workbench/base/file_writer.h"

namespace {

constexpr std::array<std::uint8_t, 12> kTwoByTwo{255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9};

}  // namespace

TEST_CASE("a picture becomes a PNG file of its size") {
  const std::string bytes = ui::png_of(2, 2, kTwoByTwo);
  REQUIRE(bytes.size() > 24);
  CHECK(bytes.substr(1, 3) == "PNG");
  CHECK(bytes.substr(16, 8) == std::string("\0\0\0\2\0\0\0\2", 8));
}

TEST_CASE("a picture says near its beginning which program made it") {
  const std::string bytes = ui::png_of(2, 2, kTwoByTwo).substr(0, 4096);
  CHECK(bytes.find(workbench::kPictureMark) != std::string::npos);
}
