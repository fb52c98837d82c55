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

// A picture named `name` of the window with these arguments, looked at as far as a test can.
void picture(const std::string& name, std::vector<std::string> arguments,
             const std::map<std::string, std::string>& surroundings, const std::string& size) {
  const fs::path file = test_support::screens_dir() / name;
  fs::remove(file);
  CAPTURE(name);
  for (const auto& more :
       {std::string("--screenshot"), file.string(), std::string("--size"), size}) {
    arguments.push_back(more);
  }
  const auto ran = test_support::run(arguments, surroundings);
  REQUIRE_MESSAGE(ran.code == 0, ran.output);
  REQUIRE(fs::exists(file));
  CHECK(size_of(file) == size);
  // A window of one colour packs into a few hundred bytes.
  CHECK(fs::file_size(file) > 10000);
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
  for (const std::string workspace : {"read", "track", "score", "dataset"}) {
    for (const std::string theme : {"light", "dark"}) {
      for (const std::string size : {"1440x900", "1024x640"}) {
        picture(workspace + "-" + theme + "-" + size + ".png",
                {program, project, "--theme", theme, "--workspace", workspace}, surroundings, size);
      }
    }
  }
  // The theme of a picture is nobody's choice.
  CHECK_FALSE(fs::exists(home / "config" / "foresay" / "settings.json"));
}

TEST_CASE("the sheets over the workspaces leave their pictures") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const std::string program = test_support::program_path().string();
  const std::string project = (home / "sample.foresay").string();
  const std::map<std::string, std::string> surroundings = {
      {"HOME", home.path().string()}, {"XDG_CONFIG_HOME", (home / "config").string()}};
  const auto made = test_support::run({program, "new", project, "--sample"}, surroundings);
  REQUIRE_MESSAGE(made.code == 0, made.output);
  for (const std::string sheet : {"record_outcome", "show_parties", "new_proposition"}) {
    for (const std::string size : {"1440x900", "1024x640"}) {
      picture("sheet-" + sheet + "-" + size + ".png",
              {program, project, "--workspace", "track", "--run", sheet}, surroundings, size);
    }
  }
}

TEST_CASE("the gold leaves its pictures of Track and Score") {
  if (!window_driver::ready()) return;
  const auto corpus = test_support::shared_path("corpus");
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  if (!corpus || !gold) return;
  const test_support::TempDir home;
  const std::string program = test_support::program_path().string();
  const std::string project = (home / "gold.foresay").string();
  const std::map<std::string, std::string> surroundings = {
      {"HOME", home.path().string()}, {"XDG_CONFIG_HOME", (home / "config").string()}};
  REQUIRE(test_support::run({program, "new", project}, surroundings).code == 0);
  REQUIRE(test_support::run({program, "import", project, corpus->string()}, surroundings).code ==
          0);
  // One row of the gold disagrees with another, which the import says.
  REQUIRE(test_support::run({program, "import", project, gold->string()}, surroundings).code <= 1);
  for (const std::string workspace : {"track", "score"}) {
    picture("gold-" + workspace + "-1440x900.png", {program, project, "--workspace", workspace},
            surroundings, "1440x900");
  }
}
