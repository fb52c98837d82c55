// How numbers of scores are written in tables.
#pragma once

#include <cstdio>
#include <optional>
#include <string>

namespace workbench {

/// `format` is printf's, with one place for a double.
[[nodiscard]] inline std::string score_text(double value, const char* format) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}
/// "–" when there is none.
[[nodiscard]] inline std::string score_text(const std::optional<double>& value,
                                            const char* format) {
  return value ? score_text(*value, format) : "–";
}

}  // namespace workbench
