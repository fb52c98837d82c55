// Looks for damage in a project: quotes and contexts that do not agree with the text, broken
// references, illegal logs, a search index that strayed. It only reads.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace store {

class Database;

/// Something that is not as it must be.
struct Finding {
  std::string sentence;  ///< What is wrong, where, and what to do where something can be done.
  std::string table;
  core::Id id;        ///< Of the row; 0 when it is about the file.
  bool note = false;  ///< Worth knowing, and no damage.
};

/// `step` is the name of what is being looked at, `share` 0..1 of the whole.
using CheckProgress = std::function<void(std::string_view step, double share)>;

/// Every span's quote and 32 characters of context against the text (code points), fragment order,
/// references, SQLite's own integrity check, the schema, the sums of rows, the outcome logs by
/// replay against the legal moves, the hashes of kept bytes, the journal's changesets, the counters
/// and the search index. Empty when clean. A step that damage makes impossible says so, and the
/// others are taken all the same. Stops early, with what it has, when asked to.
[[nodiscard]] std::vector<Finding> check(const Database& db, const CheckProgress& progress = {},
                                         std::stop_token stop = {});

/// The same of a file that may be too damaged to be opened as a project. Refuses what is no project
/// of this version or cannot be read at all.
[[nodiscard]] core::Result<std::vector<Finding>> check_project(const std::filesystem::path& project,
                                                               const CheckProgress& progress = {},
                                                               std::stop_token stop = {});

}  // namespace store
