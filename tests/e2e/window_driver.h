// The real program in its window, used by key presses as a person would: xdotool types, and what
// happened is seen in the project file and in whether the program has come to rest.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/child_process.h"
#include "tests/support/temp_dir.h"

namespace window_driver {

/// Whether xdotool, the program and a display are there; says what is missing otherwise.
[[nodiscard]] bool ready();

/// Asks until it is so; false when it never was.
[[nodiscard]] bool eventually(const std::function<bool()>& so,
                              std::chrono::milliseconds patience = std::chrono::seconds(15));

/// A project with the sample articles, made by the program; its path. Fails the test case
/// otherwise.
[[nodiscard]] std::filesystem::path sample_project(const test_support::TempDir& home);

class Window {
 public:
  /// Starts the program with `home` as HOME and its settings below it, and waits until it rests.
  /// Throws std::runtime_error when no window comes.
  Window(const std::filesystem::path& home, const std::vector<std::string>& arguments);

  /// A chord as xdotool names it, "ctrl+shift+z"; waits until the program rests.
  void key(const std::string& chord);
  /// Types the text, all at once.
  void type(const std::string& text);
  /// Exit code once the program has ended by itself; empty when it goes on.
  [[nodiscard]] std::optional<int> ended(std::chrono::milliseconds patience);
  [[nodiscard]] std::string title() const;
  /// The pixels of the window as they are, for a look after a failure.
  void picture(const std::filesystem::path& png) const;

 private:
  void find_window();
  /// Until it has used next to no processor time for a while: all frames are drawn.
  void rest();

  test_support::ChildProcess program_;
  std::string window_;
};

}  // namespace window_driver
