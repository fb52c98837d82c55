// The program: the command line, or the window when no verb was given.
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "ui/window/app.h"
#include "workbench/base/environment.h"
#include "workbench/base/standard_streams.h"
#include "workbench/cli/command_line.h"

namespace {

/// Of a verb that has run: what it printed may not have arrived.
int ended(int exit_code) {
  const auto lost = workbench::lost_output();
  if (lost.empty()) return exit_code;
  std::cerr << "foresay: " << lost << "\n";
  return exit_code == 0 || exit_code == 1 ? 3 : exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  workbench::hold_standard_descriptors();
  const auto started = std::chrono::steady_clock::now();
  const auto environment = workbench::current_environment();
  const auto result = workbench::run_command_line(std::vector<std::string>(argv + 1, argv + argc),
                                                  {std::cout, std::cerr}, environment);
  if (result.exit_code) return ended(*result.exit_code);
  const auto& window = result.window;
  ui::AppOptions options;
  options.project = window.project;
  options.environment = environment;
  options.started = started;
  options.width = window.width;
  options.height = window.height;
  if (window.scale > 0) options.scale = static_cast<float>(window.scale);
  if (!window.screenshot.empty()) options.screenshot = window.screenshot;
  options.theme = window.theme;
  options.workspace = window.workspace;
  options.commands = window.commands;
  return ui::run_app(options);
}
