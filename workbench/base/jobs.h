// Long work beside the main thread: a queue with one worker, progress to look at, cancellation,
// and results handed over on the main thread. Nothing else in the program starts a thread; a job
// gets copies or a snapshot, never the project.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace workbench {

/// How far a job is. `of` is 0 while the total is unknown; both count whatever `what` names.
struct ProgressReading {
  std::string what;  ///< "Reading files"
  std::int64_t done = 0;
  std::int64_t of = 0;
  std::string note;  ///< The thing in hand, e.g. a file name.
};

/// Written by the job's thread, read by the main thread; every member may be called from both.
class Progress {
 public:
  /// Begins a stage: resets the count.
  void begin(std::string what, std::int64_t of);
  void step(std::int64_t by = 1);
  void set_note(std::string note);
  [[nodiscard]] ProgressReading read() const;

 private:
  mutable std::mutex mutex_;
  ProgressReading reading_;
};

using JobId = std::uint64_t;

/// What a job list shows of a job that has not been handed over yet.
struct JobView {
  JobId id = 0;
  std::string title;
  ProgressReading progress;
  double seconds = 0;  ///< Since it began running; 0 while it waits.
  bool running = false;
  bool cancelled = false;
};

/// Work returns a Result; what it throws becomes an Error; `done` runs inside `pump`.
template <class T>
using JobWork = std::function<core::Result<T>(std::stop_token, Progress&)>;
template <class T>
using JobDone = std::function<void(core::Result<T>)>;

/// Contract: all members are called by the main thread. `wake` is called by the worker when a job
/// has finished and `pump` has something to do, so it must be safe to call from there. Progress
/// wakes nobody: whoever shows it looks again a few times a second while `idle` is false.
class Jobs {
 public:
  explicit Jobs(std::function<void()> wake = {});
  /// Cancels what runs and waits for it; nothing more is handed over.
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  template <class T>
  JobId start(std::string title, JobWork<T> work, JobDone<T> done);

  /// Asks the job to stop; it is still handed over, usually as ErrorKind::cancelled.
  void cancel(JobId id);
  /// Hands finished jobs over and returns how many. A callback may start further jobs.
  std::size_t pump();
  /// Waits until a job has finished or the time is over; true when `pump` has something to do.
  [[nodiscard]] bool wait_for(std::chrono::milliseconds time);

  [[nodiscard]] std::vector<JobView> list() const;
  /// No job waits, runs or is to be handed over.
  [[nodiscard]] bool idle() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Job {
    JobId id = 0;
    std::string title;
    std::function<void(std::stop_token, Progress&)> work;
    std::function<void(std::optional<core::Error>)> done;
    Progress progress;
    std::stop_source stop;
    std::optional<Clock::time_point> began;
    std::optional<core::Error> error;
  };

  JobId enqueue(std::unique_ptr<Job> job);
  void work_until(const std::stop_token& stop);
  static std::optional<core::Error> run_guarded(Job& job);

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable_any queued_;
  std::condition_variable finished_signal_;
  std::deque<std::unique_ptr<Job>> waiting_;
  std::unique_ptr<Job> running_;
  std::deque<std::unique_ptr<Job>> finished_;
  JobId last_id_ = 0;
  std::jthread worker_;  // last: it must stop before the rest goes
};

template <class T>
JobId Jobs::start(std::string title, JobWork<T> work, JobDone<T> done) {
  auto job = std::make_unique<Job>();
  job->title = std::move(title);
  auto result = std::make_shared<std::optional<core::Result<T>>>();
  job->work = [work = std::move(work), result](std::stop_token stop, Progress& progress) {
    result->emplace(work(std::move(stop), progress));
  };
  job->done = [done = std::move(done), result](std::optional<core::Error> error) {
    if (!done) return;
    if (error) {
      done(std::move(*error));
    } else {
      done(std::move(**result));
    }
  };
  return enqueue(std::move(job));
}

/// The error a cancelled job returns.
[[nodiscard]] core::Error cancelled();

}  // namespace workbench
