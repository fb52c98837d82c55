#include "tests/support/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <thread>

namespace test_support {
namespace {

constexpr std::chrono::milliseconds kPause{5};

std::vector<std::string> surroundings(std::map<std::string, std::string> variables) {
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string both = *each;
    const std::size_t equals = both.find('=');
    variables.try_emplace(both.substr(0, equals), both.substr(equals + 1));
  }
  std::vector<std::string> out;
  for (const auto& [name, value] : variables) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (auto& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

ChildProcess::ChildProcess(std::vector<std::string> command,
                           const std::map<std::string, std::string>& variables) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  auto environment = surroundings(variables);
  const int failed = ::posix_spawnp(&pid_, command.front().c_str(), &actions, nullptr,
                                    pointers(command).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  pipe_ = ends[0];
  if (failed != 0) {
    ::close(pipe_);
    throw std::system_error(failed, std::generic_category(), "cannot start " + command.front());
  }
  ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
}

ChildProcess::~ChildProcess() {
  if (!code_) {
    ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  ::close(pipe_);
}

std::optional<int> ChildProcess::wait(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!code_) {
    // A child whose pipe is full would never end.
    (void)output();
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) {
      reap(status);
    } else if (std::chrono::steady_clock::now() > end) {
      return std::nullopt;
    } else {
      std::this_thread::sleep_for(kPause);
    }
  }
  return code_;
}

void ChildProcess::terminate() const {
  if (!code_) ::kill(pid_, SIGTERM);
}

const std::string& ChildProcess::output() {
  std::array<char, 4096> buffer{};
  while (true) {
    const auto size = ::read(pipe_, buffer.data(), buffer.size());
    if (size <= 0) return output_;
    output_.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

void ChildProcess::reap(int status) {
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  (void)output();
}

Ran run(std::vector<std::string> command, const std::map<std::string, std::string>& variables,
        std::chrono::milliseconds patience) {
  ChildProcess child(std::move(command), variables);
  const auto code = child.wait(patience);
  return {code.value_or(-1), child.output()};
}

}  // namespace test_support
