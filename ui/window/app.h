// The program with its window: opens it, runs frames until it is closed, hands dropped files over.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "workbench/base/environment.h"

namespace ui {

struct AppOptions {
  std::filesystem::path project;  ///< Opened at start; empty: the start page.
  workbench::Environment environment;
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
  int width = 1440;  ///< Design pixels.
  int height = 900;
  std::optional<float> scale;
  /// Draw until everything has settled, write the picture as PNG and end.
  std::optional<std::filesystem::path> screenshot;
  std::string theme;                  ///< "light" or "dark" instead of the settings'.
  std::vector<std::string> commands;  ///< Of commands.def, run at the beginning.
  std::string workspace;              ///< "read", "track", "score" or "dataset" to begin in.
};

/// Returns the exit code: 0 when closed by the person, 3 when no window could be opened (the
/// sentence is on the error stream).
[[nodiscard]] int run_app(const AppOptions& options);

}  // namespace ui
