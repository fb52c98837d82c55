#include "store/files/stop_signal.h"

#include <sqlite3.h>

namespace store {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

sigset_t stop_signals() {
  sigset_t signals{};
  sigemptyset(&signals);
  for (const int signal : kSignals) {
    struct sigaction now {};
    const bool ignored = ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
    if (!ignored) sigaddset(&signals, signal);
  }
  return signals;
}

bool stop_asked() {
  sigset_t waiting{};
  if (::sigpending(&waiting) != 0) return false;
  const sigset_t ours = stop_signals();
  for (const int signal : kSignals) {
    if (sigismember(&waiting, signal) == 1 && sigismember(&ours, signal) == 1) return true;
  }
  return false;
}

void listen_for_stop(sqlite3* connection) {
  constexpr int kStepsBetweenLooks = 20'000;
  sqlite3_progress_handler(
      connection, kStepsBetweenLooks, [](void*) { return stop_asked() ? 1 : 0; }, nullptr);
}

}  // namespace store
