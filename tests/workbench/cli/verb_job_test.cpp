#include "workbench/cli/verb_job.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <thread>

using namespace std::chrono_literals;
using workbench::Progress;
using workbench::run_job;

namespace {

struct Printed {
  std::ostringstream out;
  std::ostringstream err;
  workbench::Environment environment;
  workbench::VerbContext context{out, err, environment};
};

core::Result<int> count_slowly(const std::stop_token& /*stop*/, Progress& progress) {
  progress.begin("Counting", 9);
  progress.step(3);
  progress.set_note("three");
  std::this_thread::sleep_for(500ms);
  return 3;
}

}  // namespace

TEST_CASE("long work draws its progress on a terminal, over itself, and wipes it at the end") {
  Printed printed;
  printed.environment.error_is_terminal = true;
  CHECK(*run_job<int>(printed.context, "Test", count_slowly) == 3);
  const auto err = printed.err.str();
  CHECK(err.find("Counting 3 of 9 · three · Ctrl+C cancels") != std::string::npos);
  CHECK(err.find('\n') == std::string::npos);
  CHECK(err.ends_with("\r\x1b[K"));
  CHECK(printed.out.str().empty());
}

TEST_CASE("nothing is drawn where there is no terminal, nor for work that is soon done") {
  Printed quiet;
  CHECK(*run_job<int>(quiet.context, "Test", count_slowly) == 3);
  CHECK(quiet.err.str().empty());
  Printed quick;
  quick.environment.error_is_terminal = true;
  CHECK(*run_job<int>(quick.context, "Test",
                      [](const std::stop_token&, Progress&) { return core::Result<int>(1); }) == 1);
  CHECK(quick.err.str().empty());
}

TEST_CASE("Ctrl+C asks the job to stop instead of ending the program") {
  sigset_t interrupt{};
  sigset_t before{};
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  // Held back by the test as well, so that the signal is there when the job begins.
  REQUIRE(pthread_sigmask(SIG_BLOCK, &interrupt, &before) == 0);
  REQUIRE(::kill(::getpid(), SIGINT) == 0);
  Printed printed;
  const auto result = run_job<int>(
      printed.context, "Wait", [](const std::stop_token& stop, Progress&) -> core::Result<int> {
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (!stop.stop_requested() && std::chrono::steady_clock::now() < give_up) {
          std::this_thread::sleep_for(1ms);
        }
        if (stop.stop_requested()) return workbench::cancelled();
        return 0;
      });
  const timespec at_once{0, 0};
  CHECK(::sigtimedwait(&interrupt, nullptr, &at_once) == SIGINT);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().kind == core::ErrorKind::cancelled);
}
