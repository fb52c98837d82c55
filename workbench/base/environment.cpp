#include "workbench/base/environment.h"

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <system_error>

namespace workbench {
namespace {

namespace fs = std::filesystem;

// The variables the program looks at: nothing else of the environment is kept.
constexpr std::array kVariables = {
    "XDG_CONFIG_HOME",    "HOME", "USER", "LOGNAME", "NO_COLOR", "FORESAY_ASSETS",
    "FORESAY_FIRST_FRAME"};

std::string login_name(const Environment& environment) {
  if (const passwd* entry = ::getpwuid(::getuid()); entry != nullptr && entry->pw_name != nullptr) {
    return entry->pw_name;
  }
  for (const char* name : {"USER", "LOGNAME"}) {
    if (auto value = environment.variable(name)) return *value;
  }
  return {};
}

int terminal_columns() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return !path.empty() && fs::is_directory(path, error);
}

}  // namespace

std::optional<std::string> Environment::variable(const std::string& name) const {
  const auto found = variables.find(name);
  if (found == variables.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

Environment current_environment() {
  Environment environment;
  for (const char* name : kVariables) {
    if (const char* value = ::getenv(name)) environment.variables[name] = value;
  }
  std::error_code error;
  environment.program = fs::read_symlink("/proc/self/exe", error);
  environment.login = login_name(environment);
  environment.output_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  environment.error_is_terminal = ::isatty(STDERR_FILENO) == 1;
  environment.columns = terminal_columns();
  return environment;
}

fs::path config_folder(const Environment& environment) {
  // The XDG base directory specification: a relative value is to be ignored.
  if (auto xdg = environment.variable("XDG_CONFIG_HOME"); xdg && fs::path(*xdg).is_absolute()) {
    return fs::path(*xdg) / "foresay";
  }
  if (auto home = environment.variable("HOME")) return fs::path(*home) / ".config" / "foresay";
  return {};
}

fs::path settings_file(const Environment& environment) {
  const auto folder = config_folder(environment);
  return folder.empty() ? folder : folder / "settings.json";
}

fs::path assets_folder(const Environment& environment) {
  if (auto chosen = environment.variable("FORESAY_ASSETS")) return *chosen;
  if (!environment.program.empty()) {
    const fs::path installed =
        environment.program.parent_path().parent_path() / "share" / "foresay" / "assets";
    if (is_folder(installed)) return installed;
  }
  const fs::path built = FORESAY_ASSETS_DIR;
  return is_folder(built) ? built : fs::path();
}

}  // namespace workbench
