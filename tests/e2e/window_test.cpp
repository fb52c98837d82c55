#include "ui/window/window.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "imgui.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace std::chrono_literals;

ui::WindowOptions small_window() {
  ui::WindowOptions options;
  options.width = 640;
  options.height = 480;
  options.scale = 1;
  return options;
}

}  // namespace

TEST_CASE("a window in which nothing happens draws nothing") {
  ui::Window window(small_window());
  int frames = 0;
  bool settled = false;
  int after_settling = 0;
  const auto start = std::chrono::steady_clock::now();
  // The thread ends the idle second; without it the loop would rightly sleep for ever.
  std::jthread alarm([&window] {
    std::this_thread::sleep_for(2s);
    window.wake();
  });
  window.run([&] {
    ++frames;
    const auto past = std::chrono::steady_clock::now() - start;
    settled = settled || past > 1s;
    if (past > 1s && past < 1900ms) ++after_settling;
    return ui::FrameRequest{.quit = past > 1900ms};
  });
  CHECK(frames >= 1);
  CHECK(after_settling == 0);
}

TEST_CASE("a wake from another thread brings a frame at once") {
  ui::Window window(small_window());
  std::atomic<bool> done = false;
  std::jthread job([&] {
    std::this_thread::sleep_for(700ms);
    done = true;
    window.wake();
  });
  const auto start = std::chrono::steady_clock::now();
  window.run([&] { return ui::FrameRequest{.quit = done.load()}; });
  const auto past = std::chrono::steady_clock::now() - start;
  CHECK(past >= 700ms);
  CHECK(past < 1500ms);
}

TEST_CASE("a frame that asks for another one gets it without any event") {
  ui::Window window(small_window());
  const auto start = std::chrono::steady_clock::now();
  window.run([&] {
    const auto past = std::chrono::steady_clock::now() - start;
    return ui::FrameRequest{.quit = past > 600ms, .redraw_in = 0.05};
  });
  CHECK(std::chrono::steady_clock::now() - start < 2s);
}

TEST_CASE("a screenshot shows the last frame, from the top") {
  const test_support::TempDir folder;
  ui::Window window(small_window());
  window.set_background(ui::rgb(0xFBFAF7));
  (void)window.draw_frame([] {
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, {640, 10}, ui::rgb(0xFF0000));
    return ui::FrameRequest{};
  });
  window.save_screenshot(folder / "shot.png");
  const std::string bytes = test_support::read_file(folder / "shot.png");
  REQUIRE(bytes.size() > 24);
  CHECK(bytes.substr(16, 8) == std::string("\0\0\x02\x80\0\0\x01\xE0", 8));
  CHECK(window.first_frame_seconds().has_value());
}

TEST_CASE("a forced scale makes the window larger by as much") {
  ui::WindowOptions options = small_window();
  options.scale = 1.5F;
  ui::Window window(options);
  CHECK(window.scale() == 1.5F);
  (void)window.draw_frame([] { return ui::FrameRequest{}; });
  CHECK(ImGui::GetIO().DisplaySize.x == 960);
}
