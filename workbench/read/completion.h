// What completes the words typed into a field: rows of what the project knows, a row of its own for
// what it does not know yet, and which of them Enter takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "store/project/project.h"
#include "workbench/base/action.h"
#include "workbench/read/proposition_finder.h"

namespace workbench {

/// Rows of a list of completions, the new one included.
constexpr std::size_t kMostCompletions = 8;

struct CompletionRow {
  core::Id id;         ///< 0 for what is new and for words without a row of their own.
  std::string text;    ///< What the field holds once the row is taken.
  std::string detail;  ///< The alias that matched, the status, the range; what a new one becomes.
  bool fresh = false;  ///< The words as typed: nothing the project knows.
};

/// Answers State::completion.
struct CompletionView {
  Complete asked;
  std::vector<CompletionRow> rows;  ///< The best first, the new one last.
  core::Id exact;  ///< The party or proposition that is spelled exactly so; 0 when none is.
  std::optional<std::size_t> obvious = {};  ///< The row that Enter takes; none: nothing was typed.
};

/// Parties, hedges and labels.
[[nodiscard]] CompletionView complete(const store::Database& db, const Complete& asked);
/// Propositions; of equal ones those nearer to the words of the span come first.
[[nodiscard]] CompletionView complete_proposition(const PropositionFinder& finder,
                                                  const Complete& asked, std::string_view quote);

}  // namespace workbench
