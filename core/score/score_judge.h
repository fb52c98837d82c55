// Decides of each row whether it is scored, and if not why. Helper of the scoreboard.
#pragma once

#include <vector>

#include "core/score/resolution_as_of.h"
#include "core/score/score_scale.h"
#include "core/score/scoreboard.h"

namespace core {

/// Whether the row belongs on the board at all.
[[nodiscard]] bool is_looked_at(const ScoreRow& row, const ScoreOptions& options);

/// Everything but repeats, which need to know the other rows.
[[nodiscard]] std::vector<ScoredRow> judge_rows(const ScoreRows& rows, const ScoreOptions& options);

/// For each row that is scored so far whether it is one that does not count because the same
/// speaker made another of the same proposition within the same line. `line_of` gives a line for
/// each row; all in one line: over the whole board. Speakers who are not known repeat nothing.
[[nodiscard]] std::vector<bool> repeated_rows(const ScoreRows& rows,
                                              const std::vector<ScoredRow>& judged,
                                              const std::vector<std::uint32_t>& line_of,
                                              Repeats repeats);

}  // namespace core
