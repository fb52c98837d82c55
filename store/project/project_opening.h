// What is asked of a project's file when it is opened, whatever for. Private to the files that open
// one: as a project, to check it, to take out of it what can be read.
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "store/sqlite/database.h"

namespace store {

/// By the numbers in SQLite's header: not ours, or of a newer program.
[[nodiscard]] std::optional<core::Error> refuse_by_header(const Database& database);

/// Whether pages at the end are missing.
[[nodiscard]] bool is_cut_short(const Database& database);

/// A log that belongs to another file is none of this project's.
[[nodiscard]] Database::Log log_beside(const std::filesystem::path& project);

/// A connection that only reads, whatever state the project is in and whoever has it open. Refuses
/// what is no project and what SQLite cannot begin to read. `access`: read_only or damaged.
[[nodiscard]] core::Result<Database> open_to_read(
    const std::filesystem::path& project, Database::Access access = Database::Access::read_only);

}  // namespace store
