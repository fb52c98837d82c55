// The command line of the program: reads the arguments, runs a verb, or says that the window is to
// be opened. It prints to the streams it is given and exits nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "workbench/base/environment.h"

namespace workbench {

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// How the window is to be opened.
struct WindowRequest {
  std::filesystem::path project;     ///< Empty: none was named.
  std::filesystem::path screenshot;  ///< Write a picture of the window there and end; or empty.
  bool force = false;                ///< Write the picture over whatever file is there.
  int width = 1440;                  ///< Design pixels.
  int height = 900;
  double scale = 0;                   ///< Screen pixels per design pixel; 0: as the monitor says.
  std::string theme;                  ///< "light", "dark"; empty: as the settings say.
  std::string workspace;              ///< "read", "track", "score", "dataset"; empty: read.
  std::vector<std::string> commands;  ///< Of commands.def, run once the window is there.
};

struct CommandLineResult {
  /// 0 done; 1 done, with findings or losses; 2 wrong usage; 3 could not, nothing changed. Empty:
  /// no verb was given, so the window is to be opened.
  std::optional<int> exit_code;
  WindowRequest window;
  bool changed = false;  ///< A verb wrote a project or files.
};

/// `arguments` are those after the program's name.
[[nodiscard]] CommandLineResult run_command_line(std::vector<std::string> arguments,
                                                 Streams streams, const Environment& environment);

}  // namespace workbench
