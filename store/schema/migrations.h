// Brings a project file to the format this program writes, one numbered step a transaction. The
// steps are data (store/migrations/*.sql, compiled in) and are never edited after a release.
#pragma once

#include <span>

#include "store/sqlite/database.h"

namespace store {

struct MigrationText;

/// "Frsy": what PRAGMA application_id says in every project.
inline constexpr std::int64_t kApplicationId = 0x46727379;

[[nodiscard]] std::span<const MigrationText> migrations();

/// Applies the steps whose number is above the file's user_version. Throws SQLite::Exception; the
/// file is then at the last step that was complete.
void migrate(const Database& database, std::span<const MigrationText> steps);

}  // namespace store
