// Pictures of the search over the whole project with words typed into it, in both themes and at the
// smallest and a usual size, left in build/screens for a person to look at. What is checked is that
// there is a picture and that the window ends when it is asked to while the sheet is open.
#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "tests/e2e/window_driver.h"
#include "tests/support/shared_inputs.h"

namespace {

namespace fs = std::filesystem;

void picture_of_search(const test_support::TempDir& home, const fs::path& project,
                       const std::string& theme, const std::string& size) {
  const fs::path png = test_support::screens_dir() / ("search-" + theme + "-" + size + ".png");
  fs::remove(png);
  window_driver::Window window(home.path(), {project.string(), "--theme", theme, "--size", size});
  window.key("ctrl+shift+f");
  window.type("offensive OR war");
  window.picture(png);
  CHECK(fs::exists(png));
  window.key("ctrl+q");
  CHECK(window.ended(std::chrono::seconds(15)) == 0);
}

}  // namespace

TEST_CASE("the search with words in it leaves its pictures and does not keep the window open") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const fs::path project = window_driver::sample_project(home);
  picture_of_search(home, project, "light", "1440x900");
  picture_of_search(home, project, "dark", "1024x640");
}
