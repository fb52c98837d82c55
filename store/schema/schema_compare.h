// Whether the schema of a file is the one that the migrations make. A file from somebody else may
// hold triggers and views of its own, which would run with every change.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "store/sqlite/database.h"

namespace store {

struct SchemaDifferences {
  /// Planted or altered triggers and views, altered tables, and what is missing: "the trigger x".
  std::vector<std::string> harmful;
  std::vector<std::string> harmless;  ///< Tables and indexes besides.
};

/// Against the schema of the file's own version.
[[nodiscard]] SchemaDifferences compare_schema(const Database& database);

/// Refuses a project whose schema differs in a way that matters to whoever writes.
[[nodiscard]] core::Checked refuse_foreign_schema(const Database& database);

/// Refuses one of this program's format in which reading a table or a view of ours would run
/// something else: altered views, tables that are none, columns that are computed.
[[nodiscard]] core::Checked refuse_deceptive_schema(const Database& database);

}  // namespace store
