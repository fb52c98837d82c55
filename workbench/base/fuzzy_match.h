// Fuzzy matching of a few typed letters against a name, as palettes do it: all letters in order,
// better when they begin words or stand together. It compares folded copies made once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace workbench {

/// Higher is better; empty when not all of `typed` occurs in order. Both must be folded already
/// (core::fold). An empty `typed` matches everything with 0.
[[nodiscard]] std::optional<int> fuzzy_score(std::string_view typed, std::string_view name);

}  // namespace workbench
