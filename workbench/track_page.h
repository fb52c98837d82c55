// Puts the page of one proposition together for the Track workspace.
#pragma once

#include <optional>

#include "workbench/track.h"

namespace workbench {

/// Empty when there is no such proposition. The number of queries does not depend on its size.
[[nodiscard]] std::optional<TrackPage> make_track_page(const store::Database& db,
                                                       core::Id proposition, core::Date today);

}  // namespace workbench
