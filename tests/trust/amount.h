// How much a test of this folder does: less in every run of the gates than when somebody asks for
// more, which FORESAY_TRUST=long does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string_view>

namespace trust {

[[nodiscard]] inline bool is_long() {
  const char* asked = std::getenv("FORESAY_TRUST");
  return asked != nullptr && std::string_view(asked) == "long";
}

/// `usual`, or five times as much.
[[nodiscard]] inline std::size_t amount(std::size_t usual) {
  constexpr std::size_t kLonger = 5;
  return is_long() ? usual * kLonger : usual;
}

/// FORESAY_SEED, or another one each time.
[[nodiscard]] inline std::uint64_t seed() {
  const char* given = std::getenv("FORESAY_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

}  // namespace trust
