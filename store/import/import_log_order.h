// In which order the outcome rows of an import can be added. A log is a sequence, and files need
// not hold it as one: rows come shuffled, in several files, and before what they follow from.
#pragma once

#include <string>
#include <vector>

#include "core/model/import_batch.h"
#include "store/sqlite/database.h"

namespace store {

struct LogRow {
  const core::ImportedOutcome* outcome = nullptr;
  const std::string* file = nullptr;
  core::Id proposition;  ///< 0 when there is none of that name.
  bool known = false;    ///< The project has it.

  /// It says neither when it was recorded nor, by an id of ours, after which others.
  [[nodiscard]] bool undated() const {
    return outcome->value.recorded_at.ms == 0 && !outcome->value.id;
  }
};

/// The rows of all batches, by the time they were recorded at and their ids, which sort by time;
/// undated ones follow the row of their proposition before them in the file.
[[nodiscard]] std::vector<LogRow> log_rows(const std::vector<core::ImportedBatch>& batches);

/// Undated rows are moved to where their moves are legal, beginning with where each proposition
/// stands, if there is an order in which all are; and what a row follows from comes before it.
[[nodiscard]] std::vector<LogRow> legal_log_order(const Database& database,
                                                  const std::vector<LogRow>& rows);

}  // namespace store
