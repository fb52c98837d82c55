// The headings of the open document as entries of the palette.
#pragma once

#include <vector>

#include "workbench/app/palette.h"
#include "workbench/reader/reader_model.h"

namespace workbench {

/// In the text's order; each goes to its place. Empty without a text.
[[nodiscard]] std::vector<PaletteEntry> heading_entries(const ReaderModel& reader);

}  // namespace workbench
