// Names of enumerators, as files and the database write them: one table an enum, both directions.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Specialise with the names in enumerator order (enumerators count from 0 without gaps).
template <class E>
inline constexpr std::array<std::string_view, 0> kEnumNames{};

template <class E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
  const auto i = static_cast<std::size_t>(value);
  assert(i < kEnumNames<E>.size());
  return kEnumNames<E>[i];
}

/// Exact match; empty when the name is not one of the enum's.
template <class E>
[[nodiscard]] constexpr std::optional<E> parse_name(std::string_view name) {
  for (std::size_t i = 0; i < kEnumNames<E>.size(); ++i) {
    if (kEnumNames<E>[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

/// "asserts, denies, hedged": what a message lists when a name is wrong.
template <class E>
[[nodiscard]] std::string all_names() {
  std::string out;
  for (const auto name : kEnumNames<E>) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

}  // namespace core
