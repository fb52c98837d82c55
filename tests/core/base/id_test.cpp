#include "core/base/id.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("ids strictly increase, even when the clock stands still or steps back") {
  core::IdGenerator ids(7);
  std::int64_t last = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::int64_t now = 1'700'000'000'000 - (i > 5000 ? 3'600'000 : 0);
    const auto id = ids.next_at(now);
    REQUIRE(id.value > last);
    last = id.value;
  }
}

TEST_CASE("an id keeps the millisecond it was made in") {
  core::IdGenerator ids(1);
  constexpr std::int64_t kNow = 1'800'000'000'123;
  CHECK((ids.next_at(kNow).value >> 22) == kNow - 1'577'836'800'000);
}

TEST_CASE("two generators rarely make the same id in the same millisecond") {
  core::IdGenerator one(1);
  core::IdGenerator two(2);
  std::set<std::int64_t> seen;
  for (int i = 0; i < 1000; ++i) {
    seen.insert(one.next_at(1'700'000'000'000 + i).value);
    seen.insert(two.next_at(1'700'000'000'000 + i).value);
  }
  CHECK(seen.size() >= 1998);
}

TEST_CASE("only the digits of an id are an id") {
  CHECK(core::parse_id("123") == core::Id(123));
  CHECK(core::parse_id(core::to_string(core::Id(9'000'000'000'000'000'000))).has_value());
  for (const char* text : {"", "0", "-5", "12a", "g001-01", "007", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(core::parse_id(text).has_value());
  }
}
