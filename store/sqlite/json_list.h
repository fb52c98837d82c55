// JSON arrays as a few columns hold them: lists of strings and lists of ids. Not a JSON library:
// anything else inside the array is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace store {

/// The strings of `["a", "b"]`, escapes resolved.
[[nodiscard]] std::vector<std::string> json_strings(std::string_view array);
/// The integers of `[1, 2]`.
[[nodiscard]] std::vector<core::Id> json_ids(std::string_view array);

}  // namespace store
