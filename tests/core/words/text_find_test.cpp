#include "core/words/text_find.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "tests/support/random_text.h"

namespace {

std::vector<std::string> found(const std::string& text, const core::FindQuery& query) {
  std::vector<std::string> out;
  const auto result = core::find_all(text, query);
  if (!result) return {"error: " + result.error().message};
  for (const core::ByteRange& range : result->ranges) {
    out.push_back(text.substr(range.begin.index(), static_cast<std::size_t>(range.size())));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("case, accents and typographic quotes are ignored unless asked for") {
  const std::string text = "Putin’s café, PUTIN'S CAFE\xCC\x81.";
  CHECK(found(text, {"putin's cafe"}) == Strings{"Putin’s café", "PUTIN'S CAFE\xCC\x81"});
  CHECK(found(text, {"putin's caf"}) == Strings{"Putin’s caf", "PUTIN'S CAF"});
  CHECK(found(text, {"cafe"}) == Strings{"café", "CAFE\xCC\x81"});
  CHECK(found(text, {"Café", false, false, true, true}) == Strings{});
  CHECK(found(text, {"café", false, false, true, true}) == Strings{"café"});
  CHECK(found(text, {"cafe", false, false, false, true}) == Strings{});
}

TEST_CASE("a whole word is not found inside another") {
  CHECK(found("war, warring, post-war Warsaw", {"war", false, true}) == Strings{"war", "war"});
  CHECK(found("война войнами", {"война", false, true}) == Strings{"война"});
}

TEST_CASE("a regular expression finds by ICU's rules and a bad one says what is wrong") {
  CHECK(found("in 2022 and 2023", {"\\d{4}", true}) == Strings{"2022", "2023"});
  CHECK(found("Лукашэнка", {"л\\w+а", true}) == Strings{"Лукашэнка"});
  CHECK(found("abc", {"x*", true}).empty());
  REQUIRE(found("abc", {"(", true}).size() == 1);
  CHECK(found("abc", {"(", true})[0].find("not a regular expression") != std::string::npos);
}

TEST_CASE("a regular expression that would never end is given up") {
  const auto result = core::find_all(std::string(40, 'a') + "b", {"(a+)+$", true});
  REQUIRE(!result);
  CHECK(result.error().message.find("too long") != std::string::npos);
}

TEST_CASE("hits across the pieces a long text is searched in are all found, once each") {
  const auto seed = rc::check([] {
    const auto filler = *rc::gen::inRange<std::size_t>(65'500, 65'560);
    const std::string text =
        std::string(filler, 'x') + "needle" + std::string(70'000, 'y') + "Needle";
    const auto hits = core::find_all(text, {"needle"});
    RC_ASSERT(hits->ranges.size() == 2U);
    RC_ASSERT(hits->ranges[0].begin.index() == filler);
    RC_ASSERT(hits->ranges[0].size() == 6);
  });
  CHECK(seed);
}

TEST_CASE("more hits than the limit are cut and said to be") {
  const auto hits = core::find_all("aaaaa", {"a"}, 3);
  CHECK(hits->ranges.size() == 3);
  CHECK(hits->cut);
  CHECK(!core::find_all("aaa", {"a"}, 3)->cut);
}

TEST_CASE("a text searched in parts of any size gives the hits of the whole") {
  CHECK(rc::check([] {
    const std::string text = *test_support::random_text();
    const core::FindQuery query =
        *rc::gen::elementOf(std::vector<core::FindQuery>{{"word"},
                                                         {"e"},
                                                         {"enk", false, false, true},
                                                         {"xx"},
                                                         {"(?<=w)or\\w*", true},
                                                         {"\\bL\\w+a\\b", true},
                                                         {"[^x\\n]+$", true},
                                                         {"x+", true},
                                                         {"word", false, true}});
    const auto whole = core::find_all(text, query);
    auto finder = core::TextFinder::open(query);
    RC_ASSERT(bool(whole));
    RC_ASSERT(bool(finder));
    std::vector<core::ByteRange> found;
    const core::ByteOffset end(static_cast<std::int64_t>(text.size()));
    for (core::ByteOffset at(0); at < end;) {
      const auto size = *rc::gen::inRange<std::int64_t>(1, 200);
      const auto part = finder->find(text, {at, core::next_char_boundary(text, at.value + size)});
      RC_ASSERT(bool(part));
      RC_ASSERT(part->next > at);
      found.insert(found.end(), part->ranges.begin(), part->ranges.end());
      at = part->next;
    }
    RC_ASSERT(found == whole->ranges);
  }));
}
