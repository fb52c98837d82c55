// The figures of the group "score": a project with a million links, read and scored.
#pragma once

#include <vector>

#include "tests/bench/figure.h"

namespace bench {

/// Reading the rows, against a plain SELECT of the same join; recomputing the board with its
/// horizon sensitivity; switching the scale. Takes about a minute, most of it to make the project.
[[nodiscard]] std::vector<Figure> score_figures();

}  // namespace bench
