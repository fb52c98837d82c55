// Scores as JSON, for `foresay score --json` and `foresay score-check`. The keys are a promise to
// scripts, written down in docs/scoring.md and docs/command-line.md.
#pragma once

#include <optional>

#include "core/score/scoreboard.h"
#include "workbench/base/json_value.h"

namespace workbench {

/// null when empty.
[[nodiscard]] Json json_of(const std::optional<double>& value);
[[nodiscard]] Json json_of(const core::Murphy& murphy);
[[nodiscard]] Json json_of(const core::MurphyCorrected& murphy);
[[nodiscard]] Json json_of(const core::CalibrationBin& bin);
[[nodiscard]] Json json_of(const std::optional<core::BrierBand>& band);

/// The whole board. Spans are named by the ids of their annotations.
[[nodiscard]] Json json_of(const core::Scoreboard& board, const core::ScoreRows& rows,
                           const core::HorizonSensitivity& sensitivity);

}  // namespace workbench
