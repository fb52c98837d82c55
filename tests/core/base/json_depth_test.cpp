#include "core/base/json_depth.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += open;
  out += "1";
  for (std::size_t i = 0; i < depth; ++i) out += close;
  return out;
}

}  // namespace

TEST_CASE("a value nested at the limit is taken and one beyond it is not, whatever it is made of") {
  CHECK_FALSE(core::nested_too_deeply(nested(core::kMaxJsonDepth, "[", "]")));
  CHECK(core::nested_too_deeply(nested(core::kMaxJsonDepth + 1, "[", "]")));
  CHECK(core::nested_too_deeply(nested(core::kMaxJsonDepth + 1, "{\"a\":", "}")));
  CHECK(core::nested_too_deeply(std::string(100'000, '[')));
}

TEST_CASE("brackets in strings and brackets side by side do not nest") {
  CHECK_FALSE(core::nested_too_deeply("[\"" + std::string(1000, '[') + "\"]"));
  CHECK_FALSE(core::nested_too_deeply("[\"\\\"" + std::string(1000, '{') + "\"]"));
  std::string flat;
  for (int i = 0; i < 100'000; ++i) flat += "[]";
  CHECK_FALSE(core::nested_too_deeply(flat));
  CHECK_FALSE(core::nested_too_deeply("]]]}}}" + nested(core::kMaxJsonDepth, "[", "]")));
  CHECK_FALSE(core::nested_too_deeply("\"never closed [[["));
  CHECK_FALSE(core::nested_too_deeply(""));
}
