#include "tests/e2e/killed_writer.h"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <system_error>
#include <thread>

namespace killed_writer {
namespace {

constexpr int kLongestStartMs = 20000;

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

[[noreturn]] void child(const std::function<void(const Reporter&)>& work, int descriptor) {
  // Nothing of the parent's may run here: no destructors, no exit handlers, no test reporter.
  try {
    work(Reporter(descriptor));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "killed_writer: %s\n", error.what());
  }
  ::_exit(3);
}

std::vector<Report> read_reports(int descriptor) {
  std::vector<Report> out;
  Report report;
  while (true) {
    const auto size = ::read(descriptor, &report, sizeof report);
    if (size < 0 && errno == EINTR) continue;
    if (size != sizeof report) return out;
    if (report.what != Happened::ready) out.push_back(report);
  }
}

}  // namespace

void Reporter::send(const Report& report) const {
  // Fewer bytes than PIPE_BUF, so a pipe takes all of them or none.
  if (::write(descriptor_, &report, sizeof report) != sizeof report) fail("cannot report");
}

Killing run_and_kill(const std::function<void(const Reporter&)>& work,
                     std::chrono::microseconds delay, bool from_start) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) fail("cannot make a pipe");
  const pid_t writer = ::fork();
  if (writer < 0) fail("cannot start a process");
  if (writer == 0) {
    ::close(ends[0]);
    child(work, ends[1]);
  }
  ::close(ends[1]);
  pollfd ready{ends[0], POLLIN, 0};
  if (!from_start) (void)::poll(&ready, 1, kLongestStartMs);
  std::this_thread::sleep_for(delay);
  ::kill(writer, SIGKILL);
  int status = 0;
  while (::waitpid(writer, &status, 0) < 0 && errno == EINTR) {
  }
  Killing out;
  out.was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  out.wait_status = status;
  out.reports = read_reports(ends[0]);
  ::close(ends[0]);
  return out;
}

}  // namespace killed_writer
