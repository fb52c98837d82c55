// Reads of the append-only record: the outcome log of a proposition, evidence, verdicts and the
// archived copies evidence rests on. It changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/outcome.h"

namespace store {

class Database;

/// The log in the order it was written, each row with the ids of its evidence.
[[nodiscard]] std::vector<core::Outcome> outcome_log(const Database& db, core::Id proposition);

/// Evidence that names the proposition, by id.
[[nodiscard]] std::vector<core::Evidence> evidence_of(const Database& db, core::Id proposition);
[[nodiscard]] std::optional<core::Evidence> evidence(const Database& db, core::Id id);

/// Verdicts on an annotation in the order they were written, each with the ids of its evidence.
[[nodiscard]] std::vector<core::Verdict> verdicts_of(const Database& db, core::Id annotation);

/// One line of the list of verdicts.
struct VerdictRow {
  core::Verdict verdict;
  core::Id document;
  std::string document_title;
  core::StatementType type = core::StatementType::claim;
  std::string quote;
  std::string speaker_name;
  std::optional<double> rating;  ///< Of the term, on its own scale from `worst` to `best`.
  double best = 1;
  double worst = 0;
};
/// Every verdict of the project, newest first; with `annotation`, those on it alone.
[[nodiscard]] std::vector<VerdictRow> list_verdicts(const Database& db, core::Id annotation = {});

/// Evidence that log rows of the proposition rest on, whichever proposition it was added to, and
/// evidence that names it; by id.
[[nodiscard]] std::vector<core::Evidence> evidence_behind(const Database& db, core::Id proposition);

/// An archived copy by the hash of its bytes (lower-case hex); empty when the project has none.
[[nodiscard]] std::optional<std::string> archived_bytes(const Database& db,
                                                        std::string_view sha256);

/// One line of the list of outcomes.
struct OutcomeRow {
  core::Outcome outcome;
  std::string statement;
};
/// Every log row of the project, newest first.
[[nodiscard]] std::vector<OutcomeRow> list_outcomes(const Database& db);

}  // namespace store
