// Runs long work of a verb as a job: progress on the error stream when it is a terminal and the
// work lasts, Ctrl+C cancels it. It returns when the job has ended.
#pragma once

#include <optional>
#include <string>

#include "workbench/base/jobs.h"
#include "workbench/cli/verb.h"

namespace workbench {

/// Draws one job's progress over itself on one line of a terminal; nothing for the first 200 ms.
class ProgressLine {
 public:
  explicit ProgressLine(const VerbContext& context) : context_(context) {}
  /// Wipes the line.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void draw(const JobView& job);
  /// For work that cannot be interrupted: "Saving 1,500 documents".
  void say(const std::string& words);

 private:
  const VerbContext& context_;
  bool drawn_ = false;
};

/// Holds the signals that ask to stop back from this thread and those it starts, so that they can
/// be asked for instead of ending the program; those that came are done with when it goes.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  /// True once one has come.
  [[nodiscard]] bool came() const;

 private:
  struct Masks;
  std::unique_ptr<Masks> masks_;
};

/// Waits for the one job of `jobs`, drawing and listening; returns when it was handed over.
void wait_for_job(Jobs& jobs, JobId job, const HeldSignals& signals, const VerbContext& context);

template <class T>
core::Result<T> run_job(const VerbContext& context, std::string title, JobWork<T> work) {
  const HeldSignals signals;  // before the jobs: their thread is to hold them back too
  std::optional<core::Result<T>> result;
  Jobs jobs;
  const auto job = jobs.start<T>(std::move(title), std::move(work),
                                 [&result](core::Result<T> done) { result = std::move(done); });
  wait_for_job(jobs, job, signals, context);
  return *std::move(result);
}

}  // namespace workbench
