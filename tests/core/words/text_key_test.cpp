#include "core/words/text_key.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("white space, line ends and marks without width make no other text") {
  const std::string text = "Two words.\nA line: 台湾 é.";
  for (const char* copy :
       {"Two words.\r\nA line: 台湾 é.\r\n", "\uFEFFTwo words.\nA line: 台湾 é.",
        "Two  words.\rA\tline:\u00A0台湾\u2009é.", "Two\u200B words.\u2028A line:\u3000台湾 é."}) {
    CAPTURE(copy);
    CHECK(core::same_but_for_space(text, copy));
    CHECK(core::hash_but_for_space(text).hash == core::hash_but_for_space(copy).hash);
  }
  for (const char* other : {"Two words.\nA line: 台湾 é", "Two words\nA line: 台湾 é.",
                            "Two words.\nA line: 台湾 é.!", "two words.\nA line: 台湾 é.", ""}) {
    CAPTURE(other);
    CHECK_FALSE(core::same_but_for_space(text, other));
    CHECK(core::hash_but_for_space(text).hash != core::hash_but_for_space(other).hash);
  }
}

TEST_CASE("the hash of a beginning is that of its bytes without space") {
  const auto whole = core::hash_but_for_space("Two words.\r\nMore.", 9);
  CHECK(whole.bytes == 9);
  CHECK(whole.hash == core::hash_but_for_space(" Two\n\nwords. Less", 9).hash);
  CHECK(core::hash_but_for_space("Two", 9).bytes == 3);
  CHECK(core::hash_but_for_space("", 9).bytes == 0);
}

TEST_CASE("a key holds letters and digits alone, folded") {
  CHECK(core::text_key("It's 5 %,\r\nthey “say”.") == "its5theysay");
  CHECK(core::text_key("Cafe\u0301\nCAFÉ") == "cafecafe");
  CHECK(core::text_key("日本語。\n") == "日本語");
  CHECK(core::text_key("?!\r\n🙂 ") == "?!🙂");
  CHECK(core::text_key("").empty());
}
