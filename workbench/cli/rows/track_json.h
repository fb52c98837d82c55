// The JSON of what Track knows: a timeline, the due queue, verdicts, suggestions. Its keys are a
// promise to scripts, written down in docs/command-line.md.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "store/read/due.h"
#include "store/read/outcomes.h"
#include "store/read/party_suggestions.h"
#include "store/read/proposition_suggestions.h"
#include "store/read/timeline.h"
#include "workbench/cli/rows/json_rows.h"

namespace workbench {

[[nodiscard]] std::string_view name_of(store::DueGroup group);
[[nodiscard]] std::string_view name_of(store::ConditionState state);

/// What a link says of its proposition.
[[nodiscard]] Json json_of(const core::Link& link);
[[nodiscard]] Json json_of(const store::DueRow& row);
[[nodiscard]] Json json_of(const store::Timeline& timeline, const store::AsOf& as_of);
[[nodiscard]] Json json_of(const store::VerdictRow& row);
[[nodiscard]] Json json_of(const core::VerdictVocabulary& vocabulary);
[[nodiscard]] Json json_of(const core::Evidence& evidence);
[[nodiscard]] Json json_of(const store::PartySuggestion& row);
[[nodiscard]] Json json_of(const store::DuplicateSuggestion& row);

}  // namespace workbench
