// The reader scrolled in the real window, with whatever OpenGL the display has.
#include <cstdlib>
#include <iostream>

#include "imgui.h"
#include "tests/bench/measure.h"
#include "tests/bench/reader_group.h"
#include "tests/bench/reader_stage.h"
#include "ui/window.h"

namespace bench {

std::optional<GlFrames> gl_frames(const std::filesystem::path& project) {
  constexpr int kFrames = 150;
  if (std::getenv("DISPLAY") == nullptr) return std::nullopt;
  try {
    ui::WindowOptions options;
    options.scale = 1;
    ui::Window window(options);
    ui::Fonts fonts(*ImGui::GetIO().Fonts);
    ui::apply_style(ui::light_theme(), 1);
    ReaderStage stage(project);
    bool more = false;
    const auto frame = [&] {
      const ui::Look look{ui::light_theme(), fonts, 1};
      more = stage.draw(look);
      return ui::FrameRequest{};
    };
    window.draw_frame(frame);
    stage.open_document();
    do {
      window.draw_frame(frame);
    } while (more || !stage.workbench().reader().layout().complete());
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i) {
      stage.workbench().reader().scroll_by(60);
      const Stopwatch watch;
      window.draw_frame(frame);
      times.push_back(watch.seconds() * 1e3);
    }
    return GlFrames{percentile(times, 0.99)};
  } catch (const std::exception& error) {
    std::cerr << "foresay_bench: the window: " << error.what() << '\n';
    return std::nullopt;
  }
}

}  // namespace bench
