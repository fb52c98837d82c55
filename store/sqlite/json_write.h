// Writes the small JSON arrays that a few columns hold. The reading half is
// store/sqlite/json_list.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/model/dataset.h"

namespace store {

/// The string in quotes, escaped as RFC 8259 asks.
[[nodiscard]] std::string json_quoted(std::string_view text);
[[nodiscard]] std::string to_json(const std::vector<std::string>& strings);
[[nodiscard]] std::string to_json(const std::vector<core::Id>& ids);
/// `[{"what": …, "file": …, "line": …}]`
[[nodiscard]] std::string to_json(const core::LossReport& losses);

}  // namespace store
