// The real program, by keys alone: everything a search found is tagged, taken back after a restart
// and done again. The preview leaves its picture in build/screens.
#include <doctest/doctest.h>

#include <string>

#include "store/project/snapshot.h"
#include "store/sqlite/database.h"
#include "tests/e2e/window_driver.h"
#include "tests/support/shared_inputs.h"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using window_driver::eventually;
using window_driver::Window;

std::int64_t annotations_in(const fs::path& project) {
  const auto snapshot = store::Snapshot::open(project);
  if (!snapshot) return -1;
  return snapshot->database().integer("SELECT count(*) FROM annotation").value_or(-1);
}

// Again when the sheets were too slow for the keys.
bool tag_what_is_found(Window& window, const fs::path& project, std::int64_t before) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    window.key("ctrl+shift+f");
    window.key("ctrl+a");
    window.type("Belarus");
    window.key("ctrl+shift+t");
    window.key("2");
    window.picture(test_support::screens_dir() / "tag-all.png");
    window.key("ctrl+Return");
    if (eventually([&] { return annotations_in(project) > before; }, 5s)) return true;
    window.key("Escape");
    window.key("Escape");
  }
  return false;
}

}  // namespace

TEST_CASE("everything found is tagged at once, taken back after a restart and done again") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const fs::path project = window_driver::sample_project(home);
  const auto before = annotations_in(project);
  {
    Window window(home.path(), {project.string()});
    REQUIRE(tag_what_is_found(window, project, before));
    window.key("ctrl+q");
    REQUIRE(window.ended(10s) == 0);
  }
  const auto after = annotations_in(project);
  CHECK(after > before + 10);
  Window window(home.path(), {project.string()});
  window.key("ctrl+z");
  CHECK(eventually([&] { return annotations_in(project) == before; }));
  window.key("ctrl+shift+z");
  CHECK(eventually([&] { return annotations_in(project) == after; }));
  window.key("ctrl+q");
  CHECK(window.ended(10s) == 0);
}
