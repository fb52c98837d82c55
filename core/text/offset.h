// The three ways to count a position in a text, as distinct types, and half-open ranges of each.
// Nothing here converts: core/text/text_index.h does, because a conversion needs the text.
#pragma once

#include <compare>
#include <cstdint>

namespace core {

/// A position counted from 0 in units of `Unit`; only equal units compare or subtract.
template <class Unit>
struct Offset {
  std::int64_t value = 0;

  constexpr Offset() = default;
  constexpr explicit Offset(std::int64_t v) : value(v) {}
  constexpr auto operator<=>(const Offset&) const = default;
  [[nodiscard]] constexpr Offset operator+(std::int64_t n) const { return Offset(value + n); }
  [[nodiscard]] constexpr Offset operator-(std::int64_t n) const { return Offset(value - n); }
  [[nodiscard]] constexpr std::int64_t operator-(Offset other) const { return value - other.value; }
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(value); }
};

struct ByteUnit {};
struct CharUnit {};
struct Utf16Unit {};

/// UTF-8 bytes. The unit in memory.
using ByteOffset = Offset<ByteUnit>;
/// Unicode code points. The unit in the database, in JSONL, CSV and brat.
using CharOffset = Offset<CharUnit>;
/// UTF-16 code units. The unit of UIMA, WebAnno and browsers.
using Utf16Offset = Offset<Utf16Unit>;

/// Half-open [begin, end).
template <class O>
struct Range {
  O begin;
  O end;

  constexpr auto operator<=>(const Range&) const = default;
  [[nodiscard]] constexpr std::int64_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(O at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool encloses(const Range& other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(const Range& other) const {
    return begin < other.end && other.begin < end;
  }
};

using ByteRange = Range<ByteOffset>;
using CharRange = Range<CharOffset>;
using Utf16Range = Range<Utf16Offset>;

}  // namespace core
