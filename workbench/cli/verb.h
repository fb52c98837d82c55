// What a verb of the command line is: its name, its one-line summary and a function that declares
// its options and gives back what to run. Adding one is a line in verbs.def and a file; nothing
// else names verbs.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "workbench/base/environment.h"

namespace CLI {
class App;
}

namespace workbench {

enum class ExitCode {
  done = 0,
  findings = 1,  ///< Done, and something is listed that a person should look at.
  usage = 2,     ///< The command line itself is wrong.
  failed = 3,    ///< Could not; nothing changed.
};

struct VerbContext {
  std::ostream& out;
  std::ostream& err;
  const Environment& environment;
  /// Set by what writes a project or files: what was done stands, though nobody may read of it.
  mutable bool changed = false;

  /// Columns tables may take; 0, no limit, when they are not for a terminal.
  [[nodiscard]] std::size_t table_width() const {
    return environment.output_is_terminal ? static_cast<std::size_t>(environment.columns) : 0;
  }
};

/// An Error is printed as a sentence and ends in ExitCode::failed.
using VerbRun = std::function<core::Result<ExitCode>(const VerbContext&)>;

struct Verb {
  std::string name;
  std::string summary;
  VerbRun (*declare)(CLI::App& verb);
};

/// In the order of verbs.def.
[[nodiscard]] const std::vector<Verb>& verbs();

}  // namespace workbench
