#include "core/text/text_width.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/text/utf8.h"

using core::display_width;
using core::elided;

TEST_CASE("columns are counted by grapheme cluster, wide ones twice") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("Лукашенко") == 9);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("👩‍👩‍👧") == 2);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("a\u200Bb") == 2);
  CHECK(display_width("“x”") == 3);
}

TEST_CASE("a text that is too wide is cut between clusters and says so") {
  CHECK(elided("short", 5) == "short");
  CHECK(elided("longer", 5) == "long…");
  CHECK(elided("日本語", 5) == "日本…");
  CHECK(elided("日本語", 4) == "日…");
  CHECK(elided("one two", 5) == "one…");
  CHECK(elided("abc", 1) == "…");
}

TEST_CASE("an elided text is never wider than asked") {
  CHECK(rc::check([](const std::string& bytes) {
    const auto text = core::repair_utf8(bytes).text;
    const auto columns = *rc::gen::inRange<std::size_t>(1, 20);
    RC_ASSERT(display_width(elided(text, columns)) <= columns);
  }));
}
