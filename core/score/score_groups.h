// Which line of the scoreboard each row belongs to, and what the lines are called. Helper of the
// scoreboard.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/score/scoreboard.h"

namespace core {

struct LineName {
  std::string key;
  std::string name;
};

/// A line for each row, kNoIndex for rows that are not looked at. Lines count from 0, some may be
/// empty.
struct LineIndex {
  std::vector<std::uint32_t> line_of;
  std::uint32_t lines = 0;
};
[[nodiscard]] LineIndex index_lines(const ScoreRows& rows, const ScoreOptions& options);
[[nodiscard]] LineName line_name(const ScoreRows& rows, ScoreBy by, std::uint32_t line);

}  // namespace core
