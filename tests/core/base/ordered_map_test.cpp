#include "core/base/ordered_map.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace {

using Map = core::OrderedMap<std::string, int>;
using Json = nlohmann::basic_json<core::OrderedMap>;

std::string key(int n) { return "key " + std::to_string(n); }

}  // namespace

TEST_CASE("keys keep their order, are found among few and among many, and go") {
  for (const int size : {3, 16, 17, 500}) {
    CAPTURE(size);
    Map map;
    for (int n = 0; n < size; ++n) map[key(n)] = n;
    CHECK_FALSE(map.emplace(key(2), 99).second);
    CHECK(map.at(key(2)) == 2);
    CHECK(map.find("none") == map.end());
    CHECK(map.erase(key(1)) == 1);
    CHECK(map.erase(key(1)) == 0);
    REQUIRE(map.size() == static_cast<std::size_t>(size - 1));
    CHECK((map.begin() + 1)->first == key(2));
    CHECK(map.at(key(size - 1)) == size - 1);
    const Map copy = map;
    map.clear();
    CHECK(map.find(key(2)) == map.end());
    CHECK(copy.at(key(2)) == 2);
  }
}

TEST_CASE("it is what objects of JSON are made of, and very many keys are read in one pass") {
  const Json json = Json::parse(R"({"b": 1, "a": {"z": 2, "y": 3}, "b": 4})");
  CHECK(json.dump() == R"({"b":4,"a":{"z":2,"y":3}})");
  std::string text = "{";
  // Looked through one by one they would take many minutes.
  constexpr int kMany = 200'000;
  for (int n = 0; n < kMany; ++n) text += "\"" + key(n) + "\":0,";
  text.back() = '}';
  const Json many = Json::parse(text);
  CHECK(many.size() == kMany);
  CHECK(many.contains(key(kMany - 1)));
}
