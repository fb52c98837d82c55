// The command line of the program: reads the arguments, runs a verb, or says that the window is to
// be opened. It prints to the streams it is given and exits nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "workbench/environment.h"

namespace workbench {

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

struct CommandLineResult {
  /// 0 done; 1 done, with findings or losses; 2 wrong usage; 3 could not, nothing changed. Empty:
  /// no verb was given, so the window is to be opened.
  std::optional<int> exit_code;
  std::filesystem::path project;  ///< To open in the window; empty: none was named.
};

/// `arguments` are those after the program's name.
[[nodiscard]] CommandLineResult run_command_line(std::vector<std::string> arguments,
                                                 Streams streams, const Environment& environment);

}  // namespace workbench
