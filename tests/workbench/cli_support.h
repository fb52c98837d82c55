// Runs the command line in this process, with a folder of its own for projects and settings.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/temp_dir.h"
#include "workbench/cli/command_line.h"

namespace test_support {

class Cli {
 public:
  Cli();

  /// The exit code, or -1 when the window is to be opened. Empties what was printed before.
  int run(const std::vector<std::string>& arguments);
  /// run() with "PROJECT" as the second argument: run_on("show", {"spans"}).
  int run_on(const std::string& verb, const std::vector<std::string>& rest = {});
  /// What was printed on standard output, as JSON.
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out_); }

  [[nodiscard]] const std::string& out() const { return out_; }
  [[nodiscard]] const std::string& err() const { return err_; }
  [[nodiscard]] std::string project() const { return (dir_ / "p.foresay").string(); }
  [[nodiscard]] std::filesystem::path path(std::string_view name) const { return dir_ / name; }
  /// Writes a file below the folder, making folders on the way; gives its path.
  std::string file(const std::string& name, std::string_view bytes) const;
  [[nodiscard]] workbench::Environment& environment() { return environment_; }
  [[nodiscard]] const std::filesystem::path& window_project() const { return window_project_; }

 private:
  TempDir dir_;
  workbench::Environment environment_;
  std::filesystem::path window_project_;
  std::string out_;
  std::string err_;
};

/// Whether a text holds another: for CHECK(holds(cli.err(), "sentence")).
[[nodiscard]] bool holds(std::string_view text, std::string_view part);

}  // namespace test_support
