#include "core/text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 37)) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    core::append_utf8(text, c);
    const auto back = core::decode_at(text, 0);
    REQUIRE(back.valid);
    REQUIRE(back.value == c);
    REQUIRE(static_cast<std::size_t>(back.bytes) == text.size());
  }
}

TEST_CASE("ill-formed sequences are found where they begin") {
  CHECK(core::first_invalid_utf8("plain") == std::nullopt);
  CHECK(core::first_invalid_utf8("a\x80") == 1U);
  CHECK(core::first_invalid_utf8("ab\xC0\xAF") == 2U);        // overlong
  CHECK(core::first_invalid_utf8("\xED\xA0\x80") == 0U);      // surrogate
  CHECK(core::first_invalid_utf8("\xF4\x90\x80\x80") == 0U);  // above U+10FFFF
  CHECK(core::first_invalid_utf8("ok\xE2\x82") == 2U);        // cut short
}

TEST_CASE("a repaired text is valid and counts one replacement a maximal ill-formed prefix") {
  // The sequence of Unicode 15 §3.9, table 3-11: F1 80 80 | E1 80 | C2, then good text.
  const auto repaired = core::repair_utf8(
      "a\xF1\x80\x80\xE1\x80\xC2"
      "b");
  CHECK(repaired.replaced == 3);
  CHECK(repaired.text ==
        "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
        "b");
  CHECK(core::first_invalid_utf8(repaired.text) == std::nullopt);
}

TEST_CASE("the first and last characters are whole characters") {
  const std::string text = "aж😀z";
  CHECK(core::first_chars(text, 2) == "aж");
  CHECK(core::last_chars(text, 2) == "😀z");
  CHECK(core::first_chars(text, 99) == text);
  CHECK(core::last_chars(text, 0).empty());
  CHECK(core::count_chars(text) == 4);
}

TEST_CASE("UTF-16 and back keeps characters beyond the basic plane") {
  const std::string text = "Лукашенка 😀 ‘x’";
  CHECK(core::to_utf8(core::to_utf16(text)) == text);
  CHECK(core::to_utf16("😀").size() == 2);
  const std::u16string lone(1, u'\xD83D');
  CHECK(core::to_utf8(lone) == "\xEF\xBF\xBD");
}
