#include "ui/window/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "imgui_impl_glfw.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include "ui/window/png_file.h"
#include "workbench/base/file_writer.h"

namespace ui {
namespace {

using Clock = std::chrono::steady_clock;

// A click takes Dear ImGui up to three frames to settle: press, release, what it opened.
constexpr int kFramesAfterEvent = 3;
// Its tooltips wait for a still mouse: once these have passed, nothing moves on its own.
constexpr double kTooltipDelays[] = {0.2, 0.5};
constexpr double kCaretBlink = 0.4;
// While a button is held, scrolling at an edge must go on without events.
constexpr double kHeldButton = 1.0 / 60;

struct GlfwSession {
  GlfwSession() {
    if (glfwInit() == GLFW_FALSE) throw std::runtime_error(describe("could not start"));
  }
  ~GlfwSession() { glfwTerminate(); }
  GlfwSession(const GlfwSession&) = delete;
  GlfwSession& operator=(const GlfwSession&) = delete;

  static std::string describe(const std::string& what) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return "The window " + what + ": " + (reason != nullptr ? reason : "no reason is given") +
           ". Check that a display is available and offers OpenGL 3.3.";
  }
};

struct WindowRelease {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using GlfwWindow = std::unique_ptr<GLFWwindow, WindowRelease>;

GlfwWindow open_window(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  // Nothing here has depth, and no part of the window lets the desktop shine through.
  for (const int bits : {GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_ALPHA_BITS})
    glfwWindowHint(bits, 0);
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, options.scale ? GLFW_FALSE : GLFW_TRUE);
  const auto size = [&](int design) {
    return static_cast<int>(std::lround(static_cast<float>(design) * options.scale.value_or(1)));
  };
  GlfwWindow window(glfwCreateWindow(size(options.width), size(options.height),
                                     options.title.c_str(), nullptr, nullptr));
  if (!window) throw std::runtime_error(GlfwSession::describe("could not be opened"));
  glfwSetWindowSizeLimits(window.get(), 480, 320, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwMakeContextCurrent(window.get());
  glfwSwapInterval(1);
  return window;
}

/// Dear ImGui's context and its two back ends; must end before the window does.
class ImGuiSession {
 public:
  explicit ImGuiSession(GLFWwindow* window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  ~ImGuiSession() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  ImGuiSession(const ImGuiSession&) = delete;
  ImGuiSession& operator=(const ImGuiSession&) = delete;
};

/// When the next frame is due if no event comes.
class Pace {
 public:
  void something_happened() {
    frames_due_ = kFramesAfterEvent;
    tooltips_due_ = std::size(kTooltipDelays);
    last_event_ = Clock::now();
  }

  void frame_drawn() { frames_due_ = std::max(0, frames_due_ - 1); }

  /// Seconds to sleep at most; 0 draws at once, infinity waits for an event.
  [[nodiscard]] double patience(double asked) {
    if (frames_due_ > 0) return 0;
    const ImGuiIO& io = ImGui::GetIO();
    double wait = asked;
    if (std::ranges::any_of(io.MouseDown, std::identity())) wait = std::min(wait, kHeldButton);
    if (io.WantTextInput) wait = std::min(wait, kCaretBlink);
    if (tooltips_due_ > 0) {
      const double due = kTooltipDelays[std::size(kTooltipDelays) - tooltips_due_];
      const std::chrono::duration<double> since = Clock::now() - last_event_;
      wait = std::min(wait, std::max(0.001, due - since.count()));
    }
    return wait;
  }

  /// The time given by `patience` has passed without an event.
  void time_passed() {
    frames_due_ = 1;
    const std::chrono::duration<double> since = Clock::now() - last_event_;
    while (tooltips_due_ > 0 &&
           since.count() >= kTooltipDelays[std::size(kTooltipDelays) - tooltips_due_]) {
      --tooltips_due_;
      frames_due_ = kFramesAfterEvent;  // A tooltip is measured before it is shown.
    }
  }

 private:
  int frames_due_ = kFramesAfterEvent;
  std::size_t tooltips_due_ = 0;
  Clock::time_point last_event_ = Clock::now();
};

}  // namespace

struct Window::Impl {
  explicit Impl(const WindowOptions& options)
      : window(open_window(options)),
        imgui(window.get()),
        forced_scale(options.scale),
        started(options.started) {
    glfwSetWindowUserPointer(window.get(), this);
    glfwSetDropCallback(window.get(), [](GLFWwindow* w, int count, const char** paths) {
      auto* self = static_cast<Impl*>(glfwGetWindowUserPointer(w));
      self->dropped.insert(self->dropped.end(), paths, paths + count);
    });
  }

  void wait(double seconds) {
    if (seconds <= 0) {
      glfwPollEvents();
      return;
    }
    if (std::isinf(seconds)) {
      glfwWaitEvents();
      pace.something_happened();
      return;
    }
    const Clock::time_point before = Clock::now();
    glfwWaitEventsTimeout(seconds);
    const std::chrono::duration<double> slept = Clock::now() - before;
    // GLFW does not say whether it woke for an event; waking early means it did.
    if (slept.count() < seconds) {
      pace.something_happened();
    } else {
      pace.time_passed();
    }
  }

  void paint() {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window.get(), &width, &height);
    const ImVec4 clear = ImGui::ColorConvertU32ToFloat4(background);
    glViewport(0, 0, width, height);
    glClearColor(clear.x, clear.y, clear.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  }

  void present() {
    ImGui::Render();
    paint();
    glfwSwapBuffers(window.get());
    if (!first_frame) {
      first_frame = std::chrono::duration<double>(Clock::now() - started).count();
    }
  }

  GlfwSession glfw;
  GlfwWindow window;
  ImGuiSession imgui;
  std::optional<float> forced_scale;
  Clock::time_point started;
  std::optional<double> first_frame;
  std::vector<std::string> dropped;
  Color background = rgb(0xFFFFFF);
  Pace pace;
};

Window::Window(const WindowOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Window::~Window() = default;

void Window::run(const std::function<FrameRequest()>& frame) {
  FrameRequest request;
  while (!request.quit) {
    impl_->wait(impl_->pace.patience(request.redraw_in));
    request = draw_frame(frame);
  }
}

FrameRequest Window::draw_frame(const std::function<FrameRequest()>& draw) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  // Dear ImGui takes one change of a key a frame: the rest of a chord typed fast still waits.
  const bool more_input = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
  const FrameRequest request = draw();
  impl_->present();
  impl_->pace.frame_drawn();
  if (more_input) impl_->pace.something_happened();
  return request;
}

void Window::wake() { glfwPostEmptyEvent(); }

float Window::scale() const {
  if (impl_->forced_scale) return *impl_->forced_scale;
  float content = 1;
  glfwGetWindowContentScale(impl_->window.get(), &content, nullptr);
  int window_width = 0;
  int pixel_width = 0;
  glfwGetWindowSize(impl_->window.get(), &window_width, nullptr);
  glfwGetFramebufferSize(impl_->window.get(), &pixel_width, nullptr);
  if (window_width == 0 || pixel_width == 0) return content;
  // Where the system counts window sizes in points, it enlarges the picture by itself.
  return content * static_cast<float>(window_width) / static_cast<float>(pixel_width);
}

void Window::set_scale(std::optional<float> scale) { impl_->forced_scale = scale; }

void Window::set_background(Color color) { impl_->background = color; }

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(impl_->window.get(), title.c_str());
}

void Window::resize(int width, int height) {
  const auto size = [&](int design) {
    return static_cast<int>(std::lround(static_cast<float>(design) * scale()));
  };
  glfwSetWindowSize(impl_->window.get(), size(width), size(height));
}

std::string Window::clipboard() const {
  const char* text = glfwGetClipboardString(impl_->window.get());
  return text != nullptr ? text : "";
}

void Window::set_clipboard(const std::string& text) {
  glfwSetClipboardString(impl_->window.get(), text.c_str());
}

std::vector<std::string> Window::take_dropped_paths() { return std::exchange(impl_->dropped, {}); }

bool Window::close_requested() const {
  return glfwWindowShouldClose(impl_->window.get()) == GLFW_TRUE;
}

void Window::keep_open() { glfwSetWindowShouldClose(impl_->window.get(), GLFW_FALSE); }

std::optional<double> Window::first_frame_seconds() const { return impl_->first_frame; }

void Window::save_screenshot(const std::filesystem::path& path) const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(impl_->window.get(), &width, &height);
  const std::size_t row = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height));
  // What a window shows cannot be read back reliably; what it is about to show can.
  impl_->paint();
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(height); top + 1 < bottom; ++top) {
    --bottom;  // OpenGL counts rows from below.
    std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  const auto written = workbench::write_file_atomically(path, png_of(width, height, pixels));
  if (!written) throw std::runtime_error(written.error().sentence());
}

}  // namespace ui
