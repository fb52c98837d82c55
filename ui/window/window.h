// The one window: GLFW, OpenGL and Dear ImGui's context, and the loop that draws only when
// something happened. Nothing else in the program knows GLFW.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/text/color.h"

namespace ui {

struct WindowOptions {
  std::string title = "Foresay";
  int width = 1440;  ///< Design pixels.
  int height = 900;
  bool visible = true;
  std::optional<float> scale;  ///< Overrides what the monitor says.
  /// When the program began; the first frame is measured from here.
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
};

/// What a frame asks of the loop.
struct FrameRequest {
  bool quit = false;
  /// Seconds until the next frame if nothing happens before: a progress bar, a blinking caret.
  double redraw_in = std::numeric_limits<double>::infinity();
};

/// Belongs to the main thread, except `wake`, which any thread may call while the window lives.
class Window {
 public:
  /// Opens the window and makes a Dear ImGui context current. Throws std::runtime_error with a
  /// sentence when there is no display or no OpenGL 3.3.
  explicit Window(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Draws frames until one asks to quit. Sleeps, without using the processor, while no event
  /// comes, no deadline passes and nobody calls `wake`.
  void run(const std::function<FrameRequest()>& frame);

  /// One frame now: events, `draw`, picture on screen.
  FrameRequest draw_frame(const std::function<FrameRequest()>& draw);

  /// Makes the loop draw soon. Safe from any thread.
  void wake();

  /// Screen pixels per design pixel.
  [[nodiscard]] float scale() const;
  /// Instead of what the monitor says; nothing follows the monitor again.
  void set_scale(std::optional<float> scale);

  /// What is behind everything until something is drawn over it.
  void set_background(Color color);
  void set_title(const std::string& title);
  /// Design pixels of the content area.
  void resize(int width, int height);

  [[nodiscard]] std::string clipboard() const;
  void set_clipboard(const std::string& text);

  /// Paths dropped on the window since the last call, UTF-8.
  [[nodiscard]] std::vector<std::string> take_dropped_paths();

  /// True once the person asked to close, until `keep_open`.
  [[nodiscard]] bool close_requested() const;
  void keep_open();

  /// Seconds from `WindowOptions::started` to the first picture on screen.
  [[nodiscard]] std::optional<double> first_frame_seconds() const;

  /// Writes what the last frame showed as PNG. Throws std::runtime_error when it cannot.
  void save_screenshot(const std::filesystem::path& path) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ui
