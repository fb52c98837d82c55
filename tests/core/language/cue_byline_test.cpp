#include "core/language/cue_byline.h"

#include <doctest/doctest.h>

using core::find_byline;

TEST_CASE("a byline above a text names its author") {
  CHECK(find_byline("A long winter\nBy Ida Berg\n\nIt is cold.") == "Ida Berg");
  CHECK(find_byline("By Ida J. Berg, Courier\n\nIt is cold.") == "Ida J. Berg");
  CHECK(find_byline("Автор: Ида Берг\n\nХолодно.") == "Ида Берг");
}

TEST_CASE("what is said of the author below a text names the author") {
  CHECK(find_byline("It is cold.\n\nAbout the Author\n\nread more\nIda Berg\n\nFellow") ==
        "Ida Berg");
  CHECK(find_byline("It is cold.\n\nIda Berg is a senior fellow at the Institute for Winters.") ==
        "Ida Berg");
}

TEST_CASE("no author is made up") {
  CHECK_FALSE(find_byline(""));
  CHECK_FALSE(find_byline("It is cold. By noon Jan Kowal had left."));
  CHECK_FALSE(find_byline("By noon it was cold.\n\nJan Kowal\n\nCo-director, born in 1958"));
  CHECK_FALSE(find_byline("It is cold.\n\nJan Kowal is a danger to us all."));
}
