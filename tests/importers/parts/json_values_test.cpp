#include "importers/parts/json_values.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/base/json_depth.h"

namespace {

using importers::JsonValue;
using importers::JsonValues;

std::vector<JsonValue> all_of(const std::string& text) {
  JsonValues values(text);
  std::vector<JsonValue> out;
  for (auto next = values.next(); next; next = values.next()) out.push_back(*next);
  return out;
}

// The values' "n" members, with "!" for a fault.
std::string outline(const std::string& text) {
  std::string out;
  for (const auto& each : all_of(text)) {
    out += each.value ? each.value->value("n", importers::Json("?")).dump() : "!";
    out += "@" + std::to_string(each.line) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("values come one a line, pretty-printed, on one line together or in one array") {
  CHECK(outline("{\"n\":1}\n{\"n\":2}\n") == "1@1 2@2 ");
  CHECK(outline("{\n  \"n\": 1,\n  \"a\": [\n    {}\n  ]\n}\n{\"n\":2}") == "1@1 2@7 ");
  CHECK(outline("{\"n\":1}{\"n\":2} {\"n\":3}") == "1@1 2@1 3@1 ");
  CHECK(outline("[\n{\"n\":1},\n{\"n\":2}\n]\n") == "1@2 2@3 ");
  CHECK(outline("\xEF\xBB\xBF\r\n{\"n\":1}\r\n\r\n") == "1@2 ");
  CHECK(outline("").empty());
}

TEST_CASE("a bad row costs itself only, and names its line") {
  CHECK(outline("{\"n\":1}\nnonsense\n{\"n\":2}") == "1@1 !@2 2@3 ");
  CHECK(outline("{\"n\":1\n{\"n\":2}\n{\"n\":3}") == "!@1 2@2 3@3 ");
  CHECK(outline("{\"n\":1,\n{\"n\":2}") == "!@1 2@2 ");
  CHECK(outline("{\"n\":\"open\n{\"n\":2}") == "!@1 2@2 ");
  CHECK(outline("{\"n\":[\n{\"n\":2}\n{\"n\":3}") == "!@1 2@2 3@3 ");
  CHECK(outline("{\"n\":1\n{\"n\":2}}\n{\"n\":3}") == "!@1 2@2 !@2 3@3 ");
  CHECK(outline("{\"n\":tru}\n{\"n\":2}") == "!@1 2@2 ");
  CHECK(outline("{\"n\":1]\n{\"n\":2}") == "!@1 2@2 ");
  CHECK(outline("{\"n\":1e999}\n{\"n\":2}") == "!@1 2@2 ");
}

TEST_CASE("braces and quotation marks inside strings are no structure") {
  CHECK(outline("{\"n\":1,\"s\":\"}{\\\"]\"}\n{\"n\":2}") == "1@1 2@2 ");
}

TEST_CASE("what no text can hold is refused: U+0000, a lone surrogate, ill-formed UTF-8") {
  CHECK(outline("{\"n\":1,\"s\":\"a\\u0000b\"}") == "!@1 ");
  CHECK(outline("{\"n\":1,\"s\":\"a\\\\u0000b\"}") == "1@1 ");
  CHECK(outline("{\"n\":1,\"s\":\"\\ud83d\"}") == "!@1 ");
  CHECK(outline("{\"n\":1,\"s\":\"\xFF\"}") == "!@1 ");
  CHECK(outline("{\"n\":1,\"s\":\"\\ud83d\\ude42\"}") == "1@1 ");
}

TEST_CASE("nesting deeper than the limit is refused, nesting at it is read") {
  const auto nested = [](std::size_t depth) {
    return "{\"n\":1,\"a\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  CHECK(outline(nested(core::kMaxJsonDepth)) == "1@1 ");
  CHECK(outline(nested(core::kMaxJsonDepth + 1)) == "!@1 ");
}

TEST_CASE("arrays without end are passed over one after the other, not one inside the other") {
  std::string text;
  for (int i = 0; i < 400'000; ++i) text += "[] ";
  CHECK(outline(text).empty());
  CHECK(outline(text + "\n{\"n\":1}") == "1@2 ");
}

TEST_CASE("many rows that are never closed are read in one pass") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "{\"a\": 1,\n";
  CHECK(all_of(text).size() == 20'000);
}

TEST_CASE("a key that stands twice in one object is refused by name, in two objects it is not") {
  CHECK(outline("{\"n\":1,\"n\":2}\n{\"n\":3}") == "!@1 3@2 ");
  CHECK(all_of("{\"n\":1,\"a\":[{\"b\":1,\"c\":\"b:\",\"\\u0062\":2}]}").at(0).error ==
        "The key “b” stands in it twice; keep the one that counts.");
  CHECK(outline("{\"n\":1,\"a\":{\"n\":2},\"b\":[{\"n\":3},{\"n\":\"\\\":\"}]}") == "1@1 ");
}
