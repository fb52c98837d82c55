// Whether somebody asked this program to end. A verb holds SIGINT, SIGTERM and SIGHUP back while it
// works, so that it can stop in good order: what waits can be asked for from anywhere.
#pragma once

#include <signal.h>

struct sqlite3;

namespace store {

/// The signals that ask to stop, less those that whoever started the program told it to ignore.
[[nodiscard]] sigset_t stop_signals();

/// One of them has come and is held back. Never in a program that holds none back.
[[nodiscard]] bool stop_asked();

/// Lets the connection's statements fail (SQLITE_INTERRUPT) once it was asked. Every connection
/// does from its beginning; who sets another progress handler calls this afterwards.
void listen_for_stop(sqlite3* connection);

}  // namespace store
