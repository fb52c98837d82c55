// Says in words why a move between statuses is not legal, before the schema refuses it: what would
// be legal instead. The schema remains the judge.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/model/outcome.h"
#include "store/sqlite/database.h"

namespace store {

struct Standing {
  core::Status status = core::Status::draft;
  core::Id last_outcome;  ///< 0 when the log is empty.
  std::optional<core::Date> window_to;
  core::PropositionKind kind = core::PropositionKind::binary;
  std::vector<std::string> categories;
};
/// Empty when there is no such proposition.
[[nodiscard]] std::optional<Standing> standing_of(const Database& database, core::Id proposition);

[[nodiscard]] core::Checked check_move(core::Status from, const core::Outcome& outcome);
/// What a number, a date or a category came to: given with "true", and one that the kind can have.
[[nodiscard]] core::Checked check_value(const Standing& standing, const core::Outcome& outcome);

/// 0 when the project has no such version.
[[nodiscard]] core::Id vocabulary_named(const Database& database, const std::string& name,
                                        int version);

}  // namespace store
