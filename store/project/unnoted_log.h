// A write-ahead log beside a project of which no lock's note says whose it is: the project was
// copied without its lock, or the lock was removed. Read here before SQLite sees it.
#pragma once

#include <filesystem>

namespace store {

/// Whether what the log would bring into the project is another file's: it names none of the
/// project's annotators, as every change of a project does, or lacks pages between the project's
/// last and its own. False when it would bring nothing, and when the project cannot be read.
[[nodiscard]] bool is_log_of_another(const std::filesystem::path& project);

}  // namespace store
