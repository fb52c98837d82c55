// The program: the command line, or the window when no verb was given.
#include <iostream>
#include <string>
#include <vector>

#include "workbench/command_line.h"
#include "workbench/environment.h"

int main(int argc, char** argv) {
  const auto environment = workbench::current_environment();
  const auto result = workbench::run_command_line(
      std::vector<std::string>(argv + 1, argv + argc), {std::cout, std::cerr}, environment);
  if (result.exit_code) return *result.exit_code;
  std::cerr << "foresay: The window is not part of this build; `foresay --help` lists the verbs.\n";
  return 3;
}
