// What a plain text says of itself, written into its document: title, dateline and the like, and
// its blocks.
#pragma once

#include <string_view>

#include "core/model/dataset.h"
#include "core/model/document.h"

namespace importers {

/// Sets `meta` and, in `extra`, the blocks. `file_name` says whether the text is Markdown. What the
/// text says and could not be understood (a day in an unknown order) comes back, without a file.
core::LossReport describe_text(core::Document& document, std::string_view text);

}  // namespace importers
