// Words of a document with where they stand, as they are pasted into a text of one's own.
#pragma once

#include <string>
#include <string_view>

#include "core/model/document.h"

namespace workbench {

/// “words” (Speaker, in: “Title”, Outlet, 26 Dec 2022, https://…): what is not known is left out,
/// and a document without a title is named by its file. Line breaks become spaces.
[[nodiscard]] std::string citation(const core::Document& document, std::string_view words,
                                   std::string_view speaker);

}  // namespace workbench
