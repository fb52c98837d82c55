#include <ctime>
#include <thread>

#include "tests/bench/core_group.h"
#include "tests/bench/measure.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/imgui_harness.h"
#include "ui/frame/main_window.h"

namespace bench {
namespace {

using workbench::Workspace;

constexpr int kSettling = 240;
constexpr int kFrames = 600;
constexpr ImVec2 kSize{1440, 900};

double thread_milliseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

workbench::Environment environment_in(const test_support::TempDir& dir) {
  workbench::Environment environment;
  environment.login = "bench";
  environment.variables["HOME"] = dir.path().string();
  environment.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
  environment.variables["FORESAY_ASSETS"] = FORESAY_ASSETS_DIR;
  return environment;
}

// The whole window on the sample project, drawn into nothing.
class SampleWindow {
 public:
  SampleWindow() : bench_(environment_in(dir_), [] {}), frame_(dir_.path()), harness_(kSize) {
    bench_.perform(workbench::NewProject{dir_ / "sample.foresay", true});
  }

  void show(Workspace workspace) {
    bench_.perform(workbench::ShowWorkspace{workspace});
    for (int i = 0; i < kSettling; ++i) draw();
  }

  // Milliseconds of processor time of a frame with the pointer somewhere else than before.
  double frame(int n) {
    harness_.move_mouse({static_cast<float>(n * 37 % 1440), static_cast<float>(n * 23 % 900)});
    const double before = thread_milliseconds();
    draw();
    return thread_milliseconds() - before;
  }

 private:
  void draw() {
    workbench::Actions actions;
    harness_.frames([&] {
      bench_.pump();
      bench_.refresh();
      [[maybe_unused]] const auto wish = frame_.draw(harness_.look(), bench_, actions);
    });
    bench_.perform_all(actions);
  }

  test_support::TempDir dir_;
  workbench::Workbench bench_;
  ui::MainFrame frame_;
  ImGuiHarness harness_;
};

}  // namespace

std::vector<Figure> frame_figures() {
  SampleWindow window;
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < core::kEnumNames<Workspace>.size(); ++i) {
    const auto workspace = static_cast<Workspace>(i);
    window.show(workspace);
    std::vector<double> spent;
    for (int n = 0; n < kFrames; ++n) spent.push_back(window.frame(n));
    figures.push_back({"core",
                       "frame of " + std::string(core::name_of(workspace)) + ", p99, no drawing",
                       percentile(spent, 0.99), "ms of CPU", std::nullopt, 1000.0 / 60});
  }
  return figures;
}

}  // namespace bench
