#include "tests/workbench/cli_support.h"

#include <sstream>

namespace test_support {

Cli::Cli() {
  environment_.variables = {{"XDG_CONFIG_HOME", (dir_ / "config").string()}};
  environment_.login = "eva";
}

int Cli::run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const auto result = workbench::run_command_line(arguments, {out, err}, environment_);
  out_ = out.str();
  err_ = err.str();
  window_project_ = result.window.project;
  return result.exit_code.value_or(-1);
}

int Cli::run_on(const std::string& verb, const std::vector<std::string>& rest) {
  std::vector<std::string> arguments = {verb, project()};
  arguments.insert(arguments.end(), rest.begin(), rest.end());
  return run(arguments);
}

std::string Cli::file(const std::string& name, std::string_view bytes) const {
  const auto path = dir_.path() / name;
  std::filesystem::create_directories(path.parent_path());
  write_file(path, bytes);
  return path.string();
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace test_support
