// What was worked with last, newest first, for proposals. What it costs does not grow with the
// project.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/id.h"

namespace store {

class Database;

struct RecentLink {
  core::Id proposition;
  core::Id document;
  core::Id speaker;  ///< 0 when not known.
};

/// Of the last links made, those that track a proposition; `looks` links are looked at.
[[nodiscard]] std::vector<RecentLink> recent_links(const Database& db, std::size_t looks = 128);

/// The speaker of the annotation made last that has one, `except` left out; 0 when none of the last
/// hundred has.
[[nodiscard]] core::Id recent_speaker(const Database& db, core::Id except);

}  // namespace store
