// The exporters there are. The list is exporters.def.
#pragma once

#include <string_view>
#include <vector>

#include "exporters/exporter.h"

namespace exporters {

[[nodiscard]] const std::vector<const Exporter*>& all();

/// By name; null when there is none.
[[nodiscard]] const Exporter* find(std::string_view name);

}  // namespace exporters
