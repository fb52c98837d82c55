// Reads what a scoreboard is computed from: every link that is not rejected, with its annotation,
// document, speaker, proposition and outcome log, in a fixed number of linear scans. It scores
// nothing: core/score/scoreboard.h does, again and again, without asking the database.
#pragma once

#include <span>
#include <vector>

#include "core/score/score_rows.h"

namespace store {

class Database;

[[nodiscard]] core::ScoreRows read_score_rows(const Database& db);

/// A row as a list behind a number shows it.
struct ScoreSpan {
  core::Id link;
  core::Id annotation;
  core::Id document;
  core::Id proposition;
  std::string document_title;
  std::string speaker;
  std::string quote;
  std::string hedge;
  std::string statement;
  core::DateRange said;
  core::CharRange extent;  ///< Code points; empty at 0 for a span without a place.
};
/// In the order given; links that are gone are left out. One query each: for a page of a list.
[[nodiscard]] std::vector<ScoreSpan> score_spans(const Database& db,
                                                 std::span<const core::Id> links);

}  // namespace store
