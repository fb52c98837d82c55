// What a case of `foresay score-check` says in two ways that cannot both be true. Private to
// reading a case.
#pragma once

#include "core/base/result.h"
#include "workbench/cli/score_check/score_values.h"

namespace workbench {

/// Refuses a case in which keys that mean the same have different values, or a forecast's `event`
/// denies its `outcome`; also in its forecasts, forecasters and bets. The Error names the place and
/// both values.
[[nodiscard]] core::Checked check_contradictions(const Json& given);

}  // namespace workbench
