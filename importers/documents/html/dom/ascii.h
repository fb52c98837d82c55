// Letters A to Z and white space, for comparing names of elements, attributes and fields.
#pragma once

#include <string>
#include <string_view>

namespace importers::html {

/// A to Z in lower case; every other byte as it is.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Without the white space of markup at both ends.
[[nodiscard]] std::string_view without_margins(std::string_view text);

}  // namespace importers::html
