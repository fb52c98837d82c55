// What the program reads of its surroundings, as values, so that a test can give it others: the
// environment variables, the place of the program and the two terminals. It starts nothing.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace workbench {

struct Environment {
  std::map<std::string, std::string> variables;
  std::filesystem::path program;    ///< The running program's own file; empty when unknown.
  std::string login;                ///< Login name; empty when unknown.
  bool output_is_terminal = false;  ///< Tables may use colour.
  bool error_is_terminal = false;   ///< Progress may be drawn.
  int columns = 80;                 ///< Of the terminal tables are made for.
  bool keeps_settings = true;       ///< Not for a picture: its theme is nobody's choice.

  [[nodiscard]] std::optional<std::string> variable(const std::string& name) const;
};

/// The real surroundings of this process.
[[nodiscard]] Environment current_environment();

/// $XDG_CONFIG_HOME/foresay, else ~/.config/foresay; empty when neither is known.
[[nodiscard]] std::filesystem::path config_folder(const Environment& environment);
/// settings.json in it; empty when there is no such folder.
[[nodiscard]] std::filesystem::path settings_file(const Environment& environment);

/// Where sample, scales, label sets and verdict vocabularies are: $FORESAY_ASSETS, else
/// ../share/foresay/assets beside the program, else the source tree it was built from; empty when
/// none exists.
[[nodiscard]] std::filesystem::path assets_folder(const Environment& environment);

}  // namespace workbench
