// A child process that writes until it is killed, and what it had said was saved by then. What it
// writes and what must be found afterwards is the caller's.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/text/offset.h"

namespace killed_writer {

enum class Happened : std::int64_t { ready, saved, undoing, undone };

struct Report {
  Happened what = Happened::ready;
  core::Id annotation;    ///< 0 for `ready`.
  core::CharRange range;  ///< Of what was saved.
};

/// Where the child says what it did. A report is in the pipe, whole, before `send` returns: it
/// survives the child.
class Reporter {
 public:
  explicit Reporter(int descriptor) : descriptor_(descriptor) {}
  void send(const Report& report) const;

 private:
  int descriptor_;
};

struct Killing {
  std::vector<Report> reports;  ///< In order, `ready` left out.
  bool was_killed = false;      ///< False: the child ended by itself, which is a failure of `work`.
  int wait_status = 0;  ///< As waitpid gave it: says how a writer ended that was not killed.
};

/// Runs `work` in a child and kills it with SIGKILL `delay` after it said `ready`, or after it was
/// started when `from_start`. `work` never returns while it is alive. Throws std::system_error.
[[nodiscard]] Killing run_and_kill(const std::function<void(const Reporter&)>& work,
                                   std::chrono::microseconds delay, bool from_start);

}  // namespace killed_writer
