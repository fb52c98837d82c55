#include "core/text/boundary.h"

#include <doctest/doctest.h>

#include <string>

#include "core/words/folding.h"

namespace {

std::string cut(const std::string& text, core::ByteRange range) {
  return text.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

core::ByteOffset place(const std::string& text, const std::string& words) {
  return core::ByteOffset(static_cast<std::int64_t>(text.find(words)));
}

}  // namespace

TEST_CASE("a word keeps its apostrophe and its accents") {
  const std::string text = "Putin’s «Лукашэнка» cafe\xCC\x81!";
  CHECK(cut(text, core::word_at(text, core::ByteOffset(2))) == "Putin’s");
  CHECK(cut(text, core::word_at(text, place(text, "кашэ"))) == "Лукашэнка");
  CHECK(cut(text, core::word_at(text, place(text, "fe"))) == "cafe\xCC\x81");
}

TEST_CASE("places inside a grapheme snap to its ends") {
  const std::string family = "a👨‍👩‍👧b";
  CHECK(core::snap_down(family, core::ByteOffset(5)) == core::ByteOffset(1));
  CHECK(core::snap_up(family, core::ByteOffset(5)) ==
        core::ByteOffset(static_cast<std::int64_t>(family.size()) - 1));
  CHECK(core::snap_down("a\r\nb", core::ByteOffset(2)) == core::ByteOffset(1));
  CHECK(core::snap_down("abc", core::ByteOffset(2)) == core::ByteOffset(2));
  // Inside the first character of a text, and of a line of it.
  CHECK(core::snap_down("Пашков", core::ByteOffset(1)) == core::ByteOffset(0));
  CHECK(core::snap_down("a\n\nПашков", core::ByteOffset(4)) == core::ByteOffset(3));
  CHECK(core::snap_up("Пашков", core::ByteOffset(1)) == core::ByteOffset(2));
}

TEST_CASE("words are counted as a reader counts them") {
  CHECK(core::count_words("Will Belarus — by 2023 — join?") == 5);
  CHECK(core::count_words("") == 0);
  CHECK(core::count_words(" … \n") == 0);
}

TEST_CASE("folding makes case, accents and width equal") {
  CHECK(core::fold("Ｐutin É") == core::fold("putin e"));
  CHECK(core::fold("Łódź") == core::fold("łodz"));
  CHECK(core::fold("STRASSE") == core::fold("straße"));
  CHECK(core::fold("Лукашэнка") != core::fold("Лукашенка"));
}

TEST_CASE("trimming knows the spaces that are not ASCII") {
  const std::string text = "\xC2\xA0 x\xE2\x80\x89";
  CHECK(cut(text, core::trimmed(text, {core::ByteOffset(0), core::ByteOffset(7)})) == "x");
}

TEST_CASE("the gap nearest to a place lies between words of the range, or there is none") {
  const std::string text = " one  two\u00A0three ";
  const core::ByteRange all{core::ByteOffset(0),
                            core::ByteOffset(static_cast<std::int64_t>(text.size()))};
  const auto near = [&](std::int64_t at) {
    return core::gap_near(text, all, core::ByteOffset(at));
  };
  const core::ByteRange first{core::ByteOffset(4), core::ByteOffset(6)};
  const core::ByteRange second{core::ByteOffset(9), core::ByteOffset(11)};
  CHECK(near(0) == first);
  CHECK(near(5) == first);
  CHECK(near(7) == first);
  CHECK(near(8) == second);
  CHECK(near(16) == second);
  CHECK(!core::gap_near(text, {core::ByteOffset(6), core::ByteOffset(9)}, core::ByteOffset(7))
             .has_value());
  CHECK(!core::gap_near(text, {core::ByteOffset(3), core::ByteOffset(9)}, core::ByteOffset(4))
             .value()
             .empty());
}
