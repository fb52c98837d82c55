// Every score of one case of `foresay score-check`, as JSON with the keys of docs/scoring.md: a
// number, or null where the score is not defined. It reads no files.
#pragma once

#include "workbench/cli/score_check/score_case.h"

namespace workbench {

[[nodiscard]] Json score_case(const ScoreCase& given);

/// What does not agree with the case's "expected": paths into `scores` ("murphy.reliability",
/// "forecasters.0.peer") and the values they should have, within "tolerance" (1e-9). Sentences.
[[nodiscard]] std::vector<std::string> disagreements(const Json& given, const Json& scores);

}  // namespace workbench
