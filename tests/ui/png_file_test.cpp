#include "ui/png_file.h"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <string>

#include "tests/support/temp_dir.h"

namespace {

constexpr std::array<std::uint8_t, 12> kTwoByTwo{255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9};

}  // namespace

TEST_CASE("a picture becomes a PNG file of its size") {
  const test_support::TempDir folder;
  ui::write_png(folder / "a.png", 2, 2, kTwoByTwo);
  const std::string bytes = test_support::read_file(folder / "a.png");
  REQUIRE(bytes.size() > 24);
  CHECK(bytes.substr(1, 3) == "PNG");
  CHECK(bytes.substr(16, 8) == std::string("\0\0\0\2\0\0\0\2", 8));
}

TEST_CASE("a picture that cannot be written is reported with its path") {
  const test_support::TempDir folder;
  const auto path = folder / "missing" / "a.png";
  CHECK_THROWS_WITH_AS(ui::write_png(path, 2, 2, kTwoByTwo), doctest::Contains(path.c_str()),
                       std::runtime_error);
}
