// How far the digits of one number reach, for core/search_words.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

struct NumberRun {
  std::size_t end = 0;  ///< Behind the last digit, in bytes.
  /// 1,500 3.5 10:30 1.500.000,25 are one number; the parts of 26.12.2022 or 192.168.0.1 are
  /// numbers of their own.
  bool whole = true;
};

/// The digits and the points, commas and colons between them from `at`, where a digit stands.
[[nodiscard]] NumberRun number_run(std::string_view text, std::size_t at);

}  // namespace core
