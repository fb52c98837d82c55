// Finds who a text says wrote it: "By Ida Berg" above it, "About the author" or "Ida Berg is a
// fellow at …" below it. It does not know the document's metadata.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The author's name as the text has it; empty when it names none.
[[nodiscard]] std::optional<std::string> find_byline(std::string_view text);

}  // namespace core
