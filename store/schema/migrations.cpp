#include "store/schema/migrations.h"

#include "store/schema/migrations_data.h"
#include "store/schema/row_sums.h"

namespace store {

std::span<const MigrationText> migrations() { return kMigrations; }

void migrate(const Database& database, std::span<const MigrationText> steps) {
  for (const auto& step : steps) {
    if (step.number <= database.integer("PRAGMA user_version").value_or(0)) continue;
    Transaction transaction(database, Transaction::Kind::immediate);
    database.run(std::string(step.sql));
    if (step.number >= kRowSumsSince) fill_row_sums(database);
    database.run("PRAGMA application_id = " + std::to_string(kApplicationId) +
                 "; PRAGMA user_version = " + std::to_string(step.number));
    transaction.commit();
  }
}

}  // namespace store
