// The program: the command line, or the window when no verb was given.
#include <unistd.h>

#include <chrono>
#include <ostream>
#include <string>
#include <vector>

#include "ui/window/app.h"
#include "workbench/base/environment.h"
#include "workbench/base/standard_streams.h"
#include "workbench/cli/command_line.h"
#include "workbench/cli/verb_job.h"

namespace {

/// The command line with its output, which nobody may be reading: asked to stop, it stops.
workbench::CommandLineResult run_verb(const std::vector<std::string>& arguments,
                                      const workbench::Environment& environment) {
  const workbench::HeldSignals signals;
  workbench::StoppableOutput printed(STDOUT_FILENO);
  workbench::StoppableOutput said(STDERR_FILENO);
  std::ostream out(&printed);
  std::ostream err(&said);
  err << std::unitbuf;
  auto result = workbench::run_command_line(arguments, {out, err}, environment);
  out.flush();
  if (!result.exit_code) {
    if (signals.came()) result.exit_code = 3;
    return result;
  }
  const auto loss = workbench::judge_output(printed.end(), *result.exit_code, result.changed);
  if (!loss.sentence.empty()) err << "foresay: " << loss.sentence << "\n";
  result.exit_code = loss.exit_code;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  workbench::hold_standard_descriptors();
  const auto started = std::chrono::steady_clock::now();
  const auto environment = workbench::current_environment();
  const auto result = run_verb(std::vector<std::string>(argv + 1, argv + argc), environment);
  if (result.exit_code) return *result.exit_code;
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
