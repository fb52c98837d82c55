// An object that names one of its keys twice. JSON leaves open which value counts, and a reader
// that takes either loses the other without a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/parts/json_values.h"

namespace importers {

/// The first key that an object in `text` has twice, if one has. `value` is what was read from
/// `text`; when it holds as many keys as `text` has colons, that is the answer and nothing is read
/// again.
[[nodiscard]] std::optional<std::string> repeated_key(std::string_view text, const Json& value);

}  // namespace importers
