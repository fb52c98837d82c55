#include "workbench/cli/verb_job.h"

#include <signal.h>

#include <algorithm>
#include <ctime>
#include <ostream>

#include "core/text/text_width.h"
#include "store/files/stop_signal.h"
#include "workbench/base/terminal_text.h"
#include "workbench/cli/rows/text_table.h"

namespace workbench {
namespace {

constexpr std::string_view kWipe = "\r\x1b[K";

}  // namespace

struct HeldSignals::Masks {
  sigset_t held{};
  sigset_t before{};
};

HeldSignals::HeldSignals() : masks_(std::make_unique<Masks>()) {
  masks_->held = store::stop_signals();
  pthread_sigmask(SIG_BLOCK, &masks_->held, &masks_->before);
}

HeldSignals::~HeldSignals() {
  // Inside another holder they are left to it.
  const bool outermost = sigismember(&masks_->before, SIGINT) == 0;
  const timespec at_once{0, 0};
  while (outermost && ::sigtimedwait(&masks_->held, nullptr, &at_once) > 0) continue;
  pthread_sigmask(SIG_SETMASK, &masks_->before, nullptr);
}

bool HeldSignals::came() const { return store::stop_asked(); }

void ProgressLine::draw(const JobView& job) {
  if (!context_.environment.error_is_terminal || job.seconds < 0.2) return;
  const auto& progress = job.progress;
  std::string line = progress.what.empty() ? job.title : progress.what;
  if (progress.of > 0) {
    line += " " + std::to_string(progress.done) + " of " + std::to_string(progress.of);
  } else if (progress.done > 0) {
    line += " " + std::to_string(progress.done);
  }
  if (!progress.note.empty()) line += " · " + progress.note;
  say(line + (job.cancelled ? " · stopping" : " · Ctrl+C cancels"));
}

void ProgressLine::say(const std::string& words) {
  if (!context_.environment.error_is_terminal) return;
  const auto columns = static_cast<std::size_t>(std::max(20, context_.environment.columns - 1));
  command_terminal(context_.err, kWipe);
  context_.err << core::elided(on_one_line(words), columns) << std::flush;
  drawn_ = true;
}

ProgressLine::~ProgressLine() {
  if (!drawn_) return;
  command_terminal(context_.err, kWipe);
  context_.err << std::flush;
}

void wait_for_job(Jobs& jobs, JobId job, const HeldSignals& signals, const VerbContext& context) {
  constexpr std::chrono::milliseconds kLook{50};
  ProgressLine line(context);
  while (!jobs.wait_for(kLook)) {
    if (signals.came()) jobs.cancel(job);
    for (const auto& view : jobs.list()) line.draw(view);
  }
  (void)jobs.pump();
}

}  // namespace workbench
