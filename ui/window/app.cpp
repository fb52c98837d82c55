#include "ui/window/app.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <limits>

#include "ui/frame/main_window.h"
#include "ui/window/window.h"

namespace ui {
namespace {

using workbench::Workbench;

workbench::Environment surroundings(const AppOptions& options) {
  auto environment = options.environment;
  environment.keeps_settings = !options.screenshot;
  return environment;
}

std::filesystem::path home_of(const workbench::Environment& environment) {
  const auto home = environment.variable("HOME");
  return home ? std::filesystem::path(*home) : std::filesystem::current_path();
}

// What is dropped on the window: on a form that wants evidence it is the archived copy; a project
// is opened, everything else is imported.
void take_drop(const std::vector<std::string>& paths, const workbench::State& state,
               workbench::Actions& actions) {
  if (paths.empty()) return;
  if (state.overlay == workbench::Overlay::record_outcome ||
      state.overlay == workbench::Overlay::record_verdict) {
    actions.emplace_back(workbench::AttachFile{paths.front()});
    return;
  }
  if (paths.size() == 1 && paths.front().ends_with(".foresay")) {
    actions.emplace_back(workbench::OpenProject{paths.front()});
    return;
  }
  workbench::ImportFiles import;
  for (const auto& path : paths) import.paths.emplace_back(path);
  actions.emplace_back(std::move(import));
}

std::optional<float> scale_of(const workbench::Settings& settings) {
  if (settings.interface_scale <= 0) return std::nullopt;
  return static_cast<float>(settings.interface_scale);
}

class App {
 public:
  App(const AppOptions& options, Window& window)
      : options_(options),
        window_(window),
        fonts_(*ImGui::GetIO().Fonts),
        bench_(surroundings(options), [&window] { window.wake(); }),
        frame_(home_of(options.environment)) {
    if (!options.project.empty()) actions_.emplace_back(workbench::OpenProject{options.project});
    if (!options.theme.empty()) {
      actions_.emplace_back(workbench::SetTheme{options.theme == "dark"});
    }
    if (const auto at = core::parse_name<workbench::Workspace>(options.workspace)) {
      actions_.emplace_back(workbench::ShowWorkspace{*at});
    }
    // Without the project of the command line the one used last is meant.
    const auto& recent = bench_.settings().recent_projects;
    if (options.project.empty() && !recent.empty()) {
      actions_.emplace_back(workbench::OpenProject{recent.front()});
    }
    bench_.perform_all(actions_);
    for (const auto& name : options.commands) commands_.push_back(name);
  }

  FrameRequest frame() {
    bench_.pump();
    take_drop(window_.take_dropped_paths(), bench_.state(), actions_);
    bench_.perform_all(actions_);
    bench_.refresh();
    if (!options_.scale) window_.set_scale(scale_of(bench_.settings()));
    const Theme& theme = bench_.state().dark ? dark_theme() : light_theme();
    style(theme);
    const Look look{theme, fonts_, window_.scale()};
    auto wish = frame_.draw(look, bench_, actions_);
    if (!wish.copy.empty()) window_.set_clipboard(wish.copy);
    // One a frame, so that each finds the views the one before it made.
    if (!commands_.empty()) {
      actions_.emplace_back(workbench::RunCommand{commands_.front()});
      commands_.erase(commands_.begin());
    }
    const bool acted = !actions_.empty();
    bench_.perform_all(actions_);
    title();
    if (window_.close_requested()) bench_.perform(workbench::Quit{});
    FrameRequest request;
    request.quit = bench_.state().quit || settled(acted || wish.redraw_in == 0);
    // What an action changed is to be seen in the next frame.
    request.redraw_in = acted ? 0 : wish.redraw_in;
    if (options_.screenshot) request.redraw_in = 0;
    return request;
  }

 private:
  void style(const Theme& theme) {
    if (styled_ == &theme && styled_scale_ == window_.scale()) return;
    styled_ = &theme;
    styled_scale_ = window_.scale();
    apply_style(theme, window_.scale());
    window_.set_background(theme.paper);
  }

  void title() {
    const auto name =
        bench_.project() == nullptr ? std::string() : bench_.project_path().filename().string();
    if (name == titled_) return;
    titled_ = name;
    window_.set_title(name.empty() ? "Foresay" : name + " – Foresay");
  }

  // True once the window rests, when only a picture of it was asked for.
  bool settled(bool busy) {
    constexpr int kCalmFrames = 6;
    if (!options_.screenshot) return false;
    calm_ = busy || !bench_.idle() ? 0 : calm_ + 1;
    return calm_ >= kCalmFrames;
  }

  const AppOptions& options_;
  Window& window_;
  Fonts fonts_;
  Workbench bench_;
  MainFrame frame_;
  workbench::Actions actions_;
  const Theme* styled_ = nullptr;
  float styled_scale_ = 0;
  std::string titled_ = "-";
  std::vector<std::string> commands_;  ///< Still to be run.
  int calm_ = 0;
};

}  // namespace

int run_app(const AppOptions& options) {
  try {
    WindowOptions wanted;
    wanted.width = options.width;
    wanted.height = options.height;
    wanted.scale = options.scale;
    wanted.started = options.started;
    Window window(wanted);
    App app(options, window);
    window.run([&app] { return app.frame(); });
    if (options.screenshot) window.save_screenshot(*options.screenshot);
    if (options.environment.variable("FORESAY_FIRST_FRAME") && window.first_frame_seconds()) {
      std::printf("first_frame_seconds %.4f\n", *window.first_frame_seconds());
    }
    return 0;
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "foresay: %s\n", broken.what());
    return 3;
  }
}

}  // namespace ui
