// One question that tests ask of messages.
#pragma once

#include <string>
#include <string_view>

namespace test_support {

[[nodiscard]] inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace test_support
