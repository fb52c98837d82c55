// The figures of the group "core": what every user of the program waits for or pays. Each function
// measures in a temporary folder of its own and takes a few seconds.
#pragma once

#include <vector>

#include "tests/bench/figure.h"

namespace bench {

/// A tag from apply() to durable, against a bare transaction that inserts the same rows.
[[nodiscard]] std::vector<Figure> tag_figures();
/// Files to a searchable project, against bare inserts of the same rows with the same index.
[[nodiscard]] std::vector<Figure> import_figures();
/// A project to JSON Lines in a folder, against one SELECT written with fwrite.
[[nodiscard]] std::vector<Figure> export_figures();
/// Start to first frame, processor time while idle, resident memory. Needs a display.
[[nodiscard]] std::vector<Figure> window_figures();
/// Frames of each workspace with every panel, on the sample project, up to the draw lists.
[[nodiscard]] std::vector<Figure> frame_figures();

}  // namespace bench
