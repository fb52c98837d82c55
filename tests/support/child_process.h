// A program started by a test or a benchmark, with what it printed. It is ended with its object.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace test_support {

class ChildProcess {
 public:
  /// `command[0]` is looked up in PATH. `variables` are set besides this process's own. Throws
  /// std::system_error when it cannot be started.
  explicit ChildProcess(std::vector<std::string> command,
                        const std::map<std::string, std::string>& variables = {});
  /// Ends it with SIGKILL when it still runs.
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  [[nodiscard]] pid_t pid() const { return pid_; }
  /// Exit code; -1 when a signal ended it; empty when it still runs after `patience`.
  [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds patience);
  void terminate() const;
  /// What it printed so far, both streams.
  [[nodiscard]] const std::string& output();

 private:
  void reap(int status);

  pid_t pid_ = -1;
  int pipe_ = -1;
  std::string output_;
  std::optional<int> code_;
};

/// Runs a program to its end. The code is -1 when it had to be ended after `patience`.
struct Ran {
  int code = -1;
  std::string output;
};
[[nodiscard]] Ran run(std::vector<std::string> command,
                      const std::map<std::string, std::string>& variables = {},
                      std::chrono::milliseconds patience = std::chrono::seconds(60));

}  // namespace test_support
