// A project's file and those that may lie beside it, before anything is opened: where the project
// really is, whether it may be written, and whether a path belongs to a project.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "store/sqlite/database.h"

namespace store {

/// The path as sentences name it.
[[nodiscard]] inline std::string quoted_path(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

/// The project's own path: absolute and without links, so that one project has one lock and no name
/// is taken for an address or for memory by SQLite. As it is when nothing is there.
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& project);

/// What can be told without opening the file: it is missing, no file, out of reach. It must not be
/// opened by anything but SQLite: closing any descriptor of it would drop the locks that this
/// program's other connections hold.
[[nodiscard]] std::optional<core::Error> refuse_by_kind(const std::filesystem::path& project,
                                                        Database::Access access);

/// What lies beside it under the names of SQLite's own files but cannot be one: a link, a pipe, a
/// file with other names, a journal that names a further file.
[[nodiscard]] std::optional<core::Error> refuse_by_neighbours(const std::filesystem::path& project,
                                                              Database::Access access);

/// Whether a file is a project, or lies beside one under a name that SQLite and the lock use. Not
/// for the path of a project that this program has open.
[[nodiscard]] bool belongs_to_project(const std::filesystem::path& file);

}  // namespace store
