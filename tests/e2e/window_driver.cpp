#include "tests/e2e/window_driver.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/support/shared_inputs.h"

namespace window_driver {
namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 20ms;

// Clock ticks of processor time.
long ticks(pid_t process) {
  const auto stat = test_support::read_file("/proc/" + std::to_string(process) + "/stat");
  // The name in brackets may hold anything; fields are counted from behind it.
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  long user = 0;
  long system = 0;
  fields >> user >> system;
  return user + system;
}

test_support::Ran xdotool(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "xdotool");
  return test_support::run(std::move(arguments));
}

std::map<std::string, std::string> surroundings(const std::filesystem::path& home) {
  return {{"HOME", home.string()},
          {"XDG_CONFIG_HOME", (home / "config").string()},
          {"FORESAY_FIRST_FRAME", "1"}};
}

std::vector<std::string> command(const std::vector<std::string>& arguments) {
  std::vector<std::string> out = {test_support::program_path().string()};
  out.insert(out.end(), arguments.begin(), arguments.end());
  return out;
}

}  // namespace

bool ready() {
  if (!std::filesystem::exists(test_support::program_path())) {
    MESSAGE("skipped: the program is not built");
    return false;
  }
  if (std::getenv("DISPLAY") == nullptr) {
    MESSAGE("skipped: no display");
    return false;
  }
  try {
    if (xdotool({"version"}).code == 0) return true;
  } catch (const std::exception&) {
    // Not installed: said below.
  }
  MESSAGE("skipped: xdotool is not installed");
  return false;
}

std::filesystem::path sample_project(const test_support::TempDir& home) {
  std::filesystem::path project = home / "sample.foresay";
  const auto made = test_support::run(
      {test_support::program_path().string(), "new", project.string(), "--sample"},
      {{"HOME", home.path().string()}});
  REQUIRE_MESSAGE(made.code == 0, made.output);
  return project;
}

bool eventually(const std::function<bool()>& so, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < end) {
    if (so()) return true;
    std::this_thread::sleep_for(kPause);
  }
  return so();
}

Window::Window(const std::filesystem::path& home, const std::vector<std::string>& arguments)
    : program_(command(arguments), surroundings(home)) {
  find_window();
  // Without a window manager nobody else gives a window the keyboard.
  (void)xdotool({"windowfocus", "--sync", window_});
  rest();
}

void Window::find_window() {
  const bool found = eventually([this] {
    const auto ran = xdotool({"search", "--onlyvisible", "--pid", std::to_string(program_.pid())});
    window_ = ran.output.substr(0, ran.output.find('\n'));
    return ran.code == 0 && !window_.empty();
  });
  if (!found) throw std::runtime_error("no window came: " + program_.output());
}

void Window::rest() {
  constexpr int kQuietLooks = 4;
  long before = ticks(program_.pid());
  int quiet = 0;
  (void)eventually(
      [&] {
        std::this_thread::sleep_for(kPause);
        const long now = ticks(program_.pid());
        quiet = now == before ? quiet + 1 : 0;
        before = now;
        return quiet >= kQuietLooks;
      },
      3s);
}

void Window::key(const std::string& chord) {
  (void)xdotool({"key", "--clearmodifiers", chord});
  if (!program_.wait(0ms)) rest();
}

void Window::type(const std::string& text) {
  (void)xdotool({"type", "--delay", "4", text});
  rest();
}

std::optional<int> Window::ended(std::chrono::milliseconds patience) {
  return program_.wait(patience);
}

std::string Window::title() const { return xdotool({"getwindowname", window_}).output; }

void Window::picture(const std::filesystem::path& png) const {
  (void)test_support::run({"import", "-window", window_, png.string()});
}

}  // namespace window_driver
