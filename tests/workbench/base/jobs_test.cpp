#include "workbench/base/jobs.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace std::chrono_literals;
using workbench::Jobs;
using workbench::Progress;

namespace {

template <class T>
std::optional<core::Result<T>> run_one(workbench::JobWork<T> work) {
  Jobs jobs;
  std::optional<core::Result<T>> got;
  (void)jobs.start<T>("Test", std::move(work), [&got](core::Result<T> r) { got = std::move(r); });
  while (!got) {
    if (jobs.wait_for(10s)) (void)jobs.pump();
  }
  return got;
}

}  // namespace

TEST_CASE("a job's result is handed over on the thread that pumps, and only when it pumps") {
  Jobs jobs;
  const auto here = std::this_thread::get_id();
  std::thread::id worked;
  std::thread::id handed;
  int value = 0;
  (void)jobs.start<int>(
      "Add",
      [&worked](std::stop_token, Progress&) -> core::Result<int> {
        worked = std::this_thread::get_id();
        return 41 + 1;
      },
      [&](core::Result<int> result) {
        handed = std::this_thread::get_id();
        value = *result;
      });
  REQUIRE(jobs.wait_for(10s));
  CHECK(value == 0);
  CHECK_FALSE(jobs.idle());
  CHECK(jobs.pump() == 1);
  CHECK(value == 42);
  CHECK(handed == here);
  CHECK(worked != here);
  CHECK(jobs.idle());
}

TEST_CASE("what a job throws becomes an error sentence that names the job") {
  const auto thrown = run_one<int>([](std::stop_token, Progress&) -> core::Result<int> {
    throw std::runtime_error("the disk is on fire");
  });
  REQUIRE(thrown);
  REQUIRE_FALSE(thrown->ok());
  CHECK(thrown->error().message == "Test failed: the disk is on fire");

  const auto odd = run_one<int>([](std::stop_token, Progress&) -> core::Result<int> { throw 7; });
  REQUIRE_FALSE(odd->ok());
  CHECK(odd->error().message == "Test failed for an unknown reason.");
}

TEST_CASE("a running job sees the request to stop and a waiting one never starts") {
  Jobs jobs;
  std::atomic<bool> started = false;
  std::atomic<bool> second_ran = false;
  std::vector<core::ErrorKind> kinds;
  const auto keep = [&kinds](core::Result<int> r) { kinds.push_back(r.error().kind); };
  const auto first = jobs.start<int>(
      "Wait",
      [&started](std::stop_token stop, Progress&) -> core::Result<int> {
        started = true;
        while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
        return workbench::cancelled();
      },
      keep);
  const auto second = jobs.start<int>(
      "Never",
      [&second_ran](std::stop_token, Progress&) -> core::Result<int> {
        second_ran = true;
        return 1;
      },
      keep);
  while (!started) std::this_thread::sleep_for(1ms);
  CHECK(jobs.list().size() == 2);
  jobs.cancel(second);
  jobs.cancel(first);
  while (kinds.size() < 2) {
    if (jobs.wait_for(10s)) (void)jobs.pump();
  }
  CHECK(kinds == std::vector{core::ErrorKind::cancelled, core::ErrorKind::cancelled});
  CHECK_FALSE(second_ran);
}

TEST_CASE("progress is readable while the job runs, and the worker wakes the main thread") {
  std::atomic<int> wakes = 0;
  Jobs jobs([&wakes] { ++wakes; });
  std::atomic<bool> go_on = false;
  std::atomic<bool> told = false;
  (void)jobs.start<int>(
      "Count",
      [&](std::stop_token, Progress& progress) -> core::Result<int> {
        progress.begin("Counting", 3);
        progress.step();
        progress.step();
        progress.set_note("two");
        told = true;
        while (!go_on) std::this_thread::sleep_for(1ms);
        return 0;
      },
      [](core::Result<int>) {});
  while (!told) std::this_thread::sleep_for(1ms);
  const auto views = jobs.list();
  REQUIRE(views.size() == 1);
  CHECK(views[0].title == "Count");
  CHECK(views[0].running);
  CHECK(views[0].progress.what == "Counting");
  CHECK(views[0].progress.done == 2);
  CHECK(views[0].progress.of == 3);
  CHECK(views[0].progress.note == "two");
  CHECK(wakes == 0);
  go_on = true;
  REQUIRE(jobs.wait_for(10s));
  while (wakes == 0) std::this_thread::sleep_for(1ms);
  CHECK(jobs.pump() == 1);
}

TEST_CASE("jobs run one at a time in the order they were started, and a callback may start more") {
  Jobs jobs;
  std::vector<int> order;
  std::atomic<int> at_once = 0;
  std::atomic<int> most = 0;
  const auto work = [&](int i) -> workbench::JobWork<int> {
    return [&, i](std::stop_token, Progress&) -> core::Result<int> {
      most = std::max(most.load(), ++at_once);
      std::this_thread::sleep_for(1ms);
      --at_once;
      return i;
    };
  };
  std::function<void(core::Result<int>)> done = [&](core::Result<int> r) {
    order.push_back(*r);
    if (*r == 0) (void)jobs.start<int>("Last", work(9), done);
  };
  for (int i = 0; i < 5; ++i) (void)jobs.start<int>("Each", work(i), done);
  while (order.size() < 6) {
    if (jobs.wait_for(10s)) (void)jobs.pump();
  }
  CHECK(order == std::vector{0, 1, 2, 3, 4, 9});
  CHECK(most == 1);
}

TEST_CASE("destroying the queue stops the running job and hands nothing over") {
  bool handed = false;
  std::atomic<bool> started = false;
  {
    Jobs jobs;
    (void)jobs.start<int>(
        "Endless",
        [&started](std::stop_token stop, Progress&) -> core::Result<int> {
          started = true;
          while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
          return 0;
        },
        [&handed](core::Result<int>) { handed = true; });
    while (!started) std::this_thread::sleep_for(1ms);
  }
  CHECK_FALSE(handed);
}
