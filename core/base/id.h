// Ids of everything in a project: 63-bit, sortable by time, unique across copies of a project.
// Row ids in the database, strings in JSON. Not a promise of secrecy or of density.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace core {

/// 0 means "none yet".
struct Id {
  std::int64_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::int64_t v) : value(v) {}
  constexpr auto operator<=>(const Id&) const = default;
  constexpr explicit operator bool() const { return value != 0; }
};

/// The decimal digits of the id.
[[nodiscard]] std::string to_string(Id id);
/// The id written as its decimal digits and nothing else; empty when it is not one.
[[nodiscard]] std::optional<Id> parse_id(std::string_view text);

/// When an id was made, in milliseconds since the Unix epoch, as its generator saw the clock.
[[nodiscard]] std::int64_t made_at_ms(Id id);

/// Makes ids: 41 bits of milliseconds since 2020-01-01T00:00Z, 22 bits that start random within
/// each millisecond and count up. One generator a thread; ids of one generator strictly increase.
class IdGenerator {
 public:
  IdGenerator();
  /// For tests: a fixed seed gives fixed random bits.
  explicit IdGenerator(std::uint64_t seed);

  [[nodiscard]] Id next();
  /// `now_ms` is milliseconds since the Unix epoch.
  [[nodiscard]] Id next_at(std::int64_t now_ms);

 private:
  std::mt19937_64 random_;
  std::int64_t last_ = 0;
};

}  // namespace core

template <>
struct std::hash<core::Id> {
  std::size_t operator()(core::Id id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
