#include "workbench/base/jobs.h"

#include <exception>
#include <new>

namespace workbench {

void Progress::begin(std::string what, std::int64_t of) {
  const std::lock_guard lock(mutex_);
  reading_ = ProgressReading{std::move(what), 0, of, {}};
}

void Progress::step(std::int64_t by) {
  const std::lock_guard lock(mutex_);
  reading_.done += by;
}

void Progress::set_note(std::string note) {
  const std::lock_guard lock(mutex_);
  reading_.note = std::move(note);
}

ProgressReading Progress::read() const {
  const std::lock_guard lock(mutex_);
  return reading_;
}

core::Error cancelled() {
  return core::Error{"Cancelled; nothing was changed.", core::ErrorKind::cancelled};
}

Jobs::Jobs(std::function<void()> wake)
    : wake_(std::move(wake)), worker_([this](const std::stop_token& stop) { work_until(stop); }) {}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    if (running_) running_->stop.request_stop();
  }
  worker_.request_stop();
  worker_.join();
}

JobId Jobs::enqueue(std::unique_ptr<Job> job) {
  const std::lock_guard lock(mutex_);
  job->id = ++last_id_;
  waiting_.push_back(std::move(job));
  queued_.notify_one();
  return last_id_;
}

// The one place where what a job throws is caught.
std::optional<core::Error> Jobs::run_guarded(Job& job) {
  if (job.stop.stop_requested()) return cancelled();
  try {
    job.work(job.stop.get_token(), job.progress);
    return std::nullopt;
  } catch (const std::bad_alloc&) {
    return core::Error{job.title + " failed: there was not enough memory. Try with fewer files.",
                       core::ErrorKind::refused};
  } catch (const std::exception& e) {
    return core::Error{job.title + " failed: " + e.what(), core::ErrorKind::refused};
  } catch (...) {
    return core::Error{job.title + " failed for an unknown reason.", core::ErrorKind::refused};
  }
}

void Jobs::work_until(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (queued_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
    running_ = std::move(waiting_.front());
    waiting_.pop_front();
    running_->began = Clock::now();
    Job& job = *running_;
    lock.unlock();
    auto error = run_guarded(job);
    lock.lock();
    job.error = std::move(error);
    finished_.push_back(std::move(running_));
    finished_signal_.notify_all();
    lock.unlock();
    if (wake_) wake_();
    lock.lock();
  }
}

void Jobs::cancel(JobId id) {
  const std::lock_guard lock(mutex_);
  if (running_ && running_->id == id) running_->stop.request_stop();
  for (auto& job : waiting_) {
    if (job->id == id) job->stop.request_stop();
  }
}

std::size_t Jobs::pump() {
  std::deque<std::unique_ptr<Job>> ready;
  {
    const std::lock_guard lock(mutex_);
    ready.swap(finished_);
  }
  for (auto& job : ready) job->done(std::move(job->error));
  return ready.size();
}

bool Jobs::wait_for(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return finished_signal_.wait_for(lock, time, [this] { return !finished_.empty(); });
}

std::vector<JobView> Jobs::list() const {
  const std::lock_guard lock(mutex_);
  std::vector<JobView> views;
  const auto add = [&views](const Job& job, bool running) {
    JobView view{job.id, job.title, job.progress.read(), 0, running, job.stop.stop_requested()};
    if (job.began) view.seconds = std::chrono::duration<double>(Clock::now() - *job.began).count();
    views.push_back(std::move(view));
  };
  if (running_) add(*running_, true);
  for (const auto& job : waiting_) add(*job, false);
  return views;
}

bool Jobs::idle() const {
  const std::lock_guard lock(mutex_);
  return !running_ && waiting_.empty() && finished_.empty();
}

}  // namespace workbench
