// A project that is open elsewhere is shown read only and follows what is saved there.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"

namespace {

workbench::Environment environment_in(const test_support::TempDir& dir) {
  workbench::Environment out;
  out.login = "tester";
  out.variables["HOME"] = dir.path().string();
  out.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
  out.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
  return out;
}

struct TwoWindows {
  test_support::TempDir dir;
  std::optional<workbench::Workbench> first;
  workbench::Workbench second{environment_in(dir), [] {}};

  TwoWindows() {
    first.emplace(environment_in(dir), [] {});
    first->perform(workbench::NewProject{dir / "p.foresay", true});
    first->refresh();
    second.perform(workbench::OpenProject{dir / "p.foresay"});
    REQUIRE(second.project() != nullptr);
    second.refresh();
  }
  core::Id tag() {
    const core::ByteRange range{core::ByteOffset(10), core::ByteOffset(40)};
    first->perform(workbench::FollowReader{workbench::TagRanges{1, {range}}});
    first->refresh();
    return first->state().annotation;
  }
};

}  // namespace

TEST_CASE("a second window opens read only and says why") {
  TwoWindows windows;
  CHECK(windows.second.project()->read_only());
  const auto& toasts = windows.second.state().toasts;
  CHECK(std::ranges::any_of(toasts, [](const auto& toast) {
    return toast.title.find("shown here read only and follows") != std::string::npos;
  }));
}

TEST_CASE("what the first window saves is seen in the second at its next frame") {
  TwoWindows windows;
  const auto document = windows.first->state().document;
  windows.second.perform(workbench::OpenDocument{document, {}});
  windows.second.refresh();
  const auto tags = windows.second.documents().find(document)->tags();
  const auto id = windows.tag();
  REQUIRE(id);
  CHECK(windows.second.reader().spans().find(id) == nullptr);
  windows.second.refresh();
  CHECK(windows.second.reader().spans().find(id) != nullptr);
  CHECK(windows.second.documents().find(document)->tags() == tags + 1);
  windows.first->perform(workbench::Undo{});
  windows.second.refresh();
  CHECK(windows.second.reader().spans().find(id) == nullptr);
}

TEST_CASE("once the first window has closed the project, opening it again opens it for writing") {
  TwoWindows windows;
  windows.first.reset();
  windows.second.perform(workbench::OpenProject{windows.dir / "p.foresay"});
  REQUIRE(windows.second.project() != nullptr);
  CHECK_FALSE(windows.second.project()->read_only());
}
