// Pairs that look alike and that a person has said are not the same. They are a setting of the
// project: no edit and no part of its journal.
#pragma once

#include <set>
#include <utility>

#include "store/project/project.h"

namespace workbench {

/// The lesser id first.
using Pair = std::pair<core::Id, core::Id>;
[[nodiscard]] Pair pair_of(core::Id one, core::Id other);

[[nodiscard]] std::set<Pair> kept_apart(const store::Project& project);
/// Refused where the project takes no settings.
[[nodiscard]] core::Checked keep_apart(store::Project& project, core::Id one, core::Id other);

}  // namespace workbench
