#include "core/text/break_cursor.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::vector<std::size_t> forward(core::BreakRule rule, const std::string& text) {
  core::BreakCursor cursor(rule);
  cursor.reset(text);
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < text.size();) places.push_back(at = cursor.after(at));
  return places;
}

}  // namespace

TEST_CASE("lines may break behind spaces and hyphens and between ideographs") {
  CHECK(forward(core::BreakRule::line, "a bc-d") == std::vector<std::size_t>{2, 5, 6});
  CHECK(forward(core::BreakRule::line, "白俄") == std::vector<std::size_t>{3, 6});
  CHECK(forward(core::BreakRule::line,
                "a\xC2\xA0"
                "b") == std::vector<std::size_t>{4});
}

TEST_CASE("a grapheme holds its marks, joiners and both halves of a flag") {
  CHECK(forward(core::BreakRule::grapheme, "e\xCC\x81x") == std::vector<std::size_t>{3, 4});
  CHECK(forward(core::BreakRule::grapheme, "🇧🇾🇺🇦") == std::vector<std::size_t>{8, 16});
}

TEST_CASE("walking back stops where walking forward stopped") {
  const std::string text = "Minsk, e\xCC\x81 白俄 👨‍👩‍👧.";
  core::BreakCursor cursor(core::BreakRule::grapheme);
  cursor.reset(text);
  std::vector<std::size_t> back;
  for (std::size_t at = text.size(); at > 0;) back.push_back(at = cursor.before(at));
  std::vector<std::size_t> there = forward(core::BreakRule::grapheme, text);
  there.pop_back();
  there.insert(there.begin(), 0);
  CHECK(back == std::vector<std::size_t>(there.rbegin(), there.rend()));
  CHECK(cursor.is_boundary(0));
  CHECK(cursor.is_boundary(text.size()));
  CHECK(!cursor.is_boundary(9));
}
