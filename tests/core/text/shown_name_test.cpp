#include "core/text/shown_name.h"

#include <doctest/doctest.h>

#include "core/text/utf8.h"

TEST_CASE("a name that is no UTF-8 is shown as text, and two names stay two") {
  CHECK(core::shown_name("article.txt") == "article.txt");
  CHECK(core::shown_name("Łódź 台.txt") == "Łódź 台.txt");
  CHECK(core::shown_name("caf\xE9.txt") == "caf%E9.txt");
  CHECK(core::shown_name("caf\xE8.txt") == "caf%E8.txt");
  CHECK(core::shown_name("é\xFF\xFE") == "é%FF%FE");
  for (int byte = 1; byte < 256; ++byte) {
    const std::string name = std::string("a") + static_cast<char>(byte) + "b";
    CHECK_FALSE(core::first_invalid_utf8(core::shown_name(name)));
  }
}

TEST_CASE("a name is the same composed and decomposed") {
  CHECK(core::composed_name("и\u0306 e\u0301 Ło\u0301dz\u0301 а\u030A.txt") ==
        "й é Łódź а\u030A.txt");
  CHECK(core::composed_name("й é Łódź.txt") == "й é Łódź.txt");
  CHECK(core::composed_name("plain.txt") == "plain.txt");
  CHECK(core::composed_name("й") != core::composed_name("и"));
  CHECK(core::composed_name("ﬁ") == "ﬁ");
}
