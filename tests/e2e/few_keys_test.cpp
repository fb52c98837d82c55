// The real program, by keys alone: a prediction in two keys, and what is typed at a field's ring.
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

std::int64_t rows_of(const fs::path& project, const char* query) {
  const auto snapshot = store::Snapshot::open(project);
  if (!snapshot) return -1;
  return snapshot->database().integer(query).value_or(-1);
}

}  // namespace

TEST_CASE(
    "a prediction is tagged and filled in by two keys, and a date typed at the ring is kept") {
  if (!window_driver::ready()) return;
  constexpr const char* kSpoken =
      "SELECT count(*) FROM annotation WHERE speaker_id IS NOT NULL AND type = 'prediction'";
  constexpr const char* kDated =
      "SELECT count(*) FROM document WHERE stated_from = '2022-12-19' AND stated_to = '2022-12-19'";
  const test_support::TempDir home;
  const fs::path project = window_driver::sample_project(home);
  const auto spoken = rows_of(project, kSpoken);
  REQUIRE(rows_of(project, kDated) == 0);
  Window window(home.path(), {project.string()});
  window.key("ctrl+Home");
  window.key("period");
  window.key("2");
  window.key("ctrl+Return");
  window.picture(test_support::screens_dir() / "few-keys.png");
  CHECK(eventually([&] { return rows_of(project, kSpoken) == spoken + 1; }));
  window.key("Escape");
  window.key("ctrl+End");
  // Title, Outlet, Dateline; Enter leaves the ring there, Tab takes it to Said.
  for (const char* chord : {"Return", "Tab", "Tab", "Return", "Tab"}) window.key(chord);
  window.type("19 Dec 2022");
  window.key("Return");
  CHECK(eventually([&] { return rows_of(project, kDated) == 1; }));
  window.key("ctrl+q");
  CHECK(window.ended(10s) == 0);
}
