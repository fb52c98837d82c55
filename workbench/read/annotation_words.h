// The parts of an annotation that the inspector lists: hops, links with their outcomes, verdicts,
// each as words ready to draw.
#pragma once

#include <vector>

#include "workbench/read/inspector.h"

namespace workbench {

/// From the one nearest the speaker to the publisher; a last hop that is the speaker is left out.
[[nodiscard]] std::vector<HopLine> hop_lines(const store::Database& db,
                                             const core::Annotation& annotation);
/// At least one: without a link in the project, one with id 0.
[[nodiscard]] std::vector<LinkLine> link_lines(const store::Database& db,
                                               const core::Annotation& annotation,
                                               core::Date today);
[[nodiscard]] std::vector<VerdictLine> verdict_lines(const store::Database& db,
                                                     core::Id annotation);

/// The latest version of every scale, the house's first, then ICD 203, then by name.
[[nodiscard]] std::vector<core::Scale> preferred_scales(const store::Database& db);
/// What a hop does when it has no cue: "reports".
[[nodiscard]] std::string_view mode_verb(core::AttributionMode mode);

}  // namespace workbench
