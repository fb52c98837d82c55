// Pictures of every workspace with the sample, in both themes and at the smallest and a usual size,
// left in build/screens for a person to look at. What is checked is that there is a picture.
#include <doctest/doctest.h>

#include <string>

#include "tests/e2e/window_driver.h"
#include "tests/support/shared_inputs.h"

namespace {

namespace fs = std::filesystem;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t out = 0;
  for (const char byte : bytes.substr(0, 4)) out = out << 8 | static_cast<unsigned char>(byte);
  return out;
}

// "1024x640" of a PNG file.
std::string size_of(const fs::path& png) {
  const std::string bytes = test_support::read_file(png);
  if (bytes.size() < 24) return "nothing";
  const std::string_view header(bytes);
  return std::to_string(big_endian(header.substr(16))) + "x" +
         std::to_string(big_endian(header.substr(20)));
}

}  // namespace

TEST_CASE("every workspace of the sample leaves its picture in both themes and two sizes") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const std::string program = test_support::program_path().string();
  const std::string project = (home / "sample.foresay").string();
  const std::map<std::string, std::string> surroundings = {
      {"HOME", home.path().string()}, {"XDG_CONFIG_HOME", (home / "config").string()}};
  const auto made = test_support::run({program, "new", project, "--sample"}, surroundings);
  REQUIRE_MESSAGE(made.code == 0, made.output);
  for (const std::string& workspace : std::vector<std::string>{"read", "track", "score", "dataset"}) {
    for (const std::string& theme : std::vector<std::string>{"light", "dark"}) {
      for (const std::string& size : std::vector<std::string>{"1440x900", "1024x640"}) {
        const std::string name = workspace + "-" + theme + "-" + size + ".png";
        const fs::path picture = test_support::screens_dir() / name;
        fs::remove(picture);
        CAPTURE(name);
        const auto ran =
            test_support::run({program, project, "--screenshot", picture.string(), "--size", size,
                               "--theme", theme, "--workspace", workspace},
                              surroundings);
        REQUIRE_MESSAGE(ran.code == 0, ran.output);
        REQUIRE(fs::exists(picture));
        CHECK(size_of(picture) == size);
        // A window of one colour packs into a few hundred bytes.
        CHECK(fs::file_size(picture) > 10000);
      }
    }
  }
}
