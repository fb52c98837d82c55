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

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool kSanitized = false;
#endif

/// `usual`, or five times as much; a fifth where a sanitizer makes each several times as slow.
[[nodiscard]] inline std::size_t amount(std::size_t usual) {
  constexpr std::size_t kLonger = 5;
  if (is_long()) return usual * kLonger;
  return kSanitized ? usual / kLonger : usual;
}

/// FORESAY_SEED, or another one each time.
[[nodiscard]] inline std::uint64_t seed() {
  const char* given = std::getenv("FORESAY_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

}  // namespace trust
