#include "core/base/id.h"

#include <charconv>
#include <chrono>

namespace core {
namespace {

constexpr std::int64_t kEpoch2020Ms = 1577836800000;
constexpr int kLowBits = 22;
// Half of the low bits are left for counting within a millisecond: two million ids a millisecond.
constexpr std::uint64_t kRandomMask = (1ULL << (kLowBits - 1)) - 1;

}  // namespace

std::string to_string(Id id) { return std::to_string(id.value); }

std::optional<Id> parse_id(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
  if (text.front() == '0') return std::nullopt;
  return Id(value);
}

std::int64_t made_at_ms(Id id) { return (id.value >> kLowBits) + kEpoch2020Ms; }

IdGenerator::IdGenerator() : random_(std::random_device()()) {}
IdGenerator::IdGenerator(std::uint64_t seed) : random_(seed) {}

Id IdGenerator::next() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return next_at(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

Id IdGenerator::next_at(std::int64_t now_ms) {
  const std::int64_t millis = now_ms > kEpoch2020Ms ? now_ms - kEpoch2020Ms : 0;
  const auto fresh = (millis << kLowBits) | static_cast<std::int64_t>(random_() & kRandomMask);
  // A clock that stands still or steps back must not repeat or reorder ids.
  last_ = (fresh >> kLowBits) > (last_ >> kLowBits) ? fresh : last_ + 1;
  return Id(last_);
}

}  // namespace core
