// The JSON that the workbench reads and prints: objects keep their keys in order, and a text is
// looked at before it becomes a value.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "core/base/ordered_map.h"

namespace workbench {

using Json = nlohmann::basic_json<core::OrderedMap>;

/// Discarded when it is no JSON or nested too deeply.
[[nodiscard]] Json parse_json(std::string_view text);

}  // namespace workbench
