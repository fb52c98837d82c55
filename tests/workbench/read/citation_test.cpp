#include "workbench/read/citation.h"

#include <doctest/doctest.h>

TEST_CASE("a citation has the words on one line, who said them and where, as far as it is known") {
  core::Document document;
  document.file_name = "page.txt";
  CHECK(workbench::citation(document, "two\nlines", "") == "“two lines” (“page.txt”)");
  document.meta.title = "The bridge";
  document.meta.publisher = "Daily";
  document.meta.address = "https://example.org/bridge";
  document.meta.stated.from = core::parse_date("2022-12-20");
  document.meta.stated.to = core::parse_date("2022-12-20");
  CHECK(workbench::citation(document, "words", "Anna") ==
        "“words” (Anna, in: “The bridge”, Daily, 20 Dec 2022, https://example.org/bridge)");
  document.meta.dateline = core::parse_date("2022-12-26");
  CHECK(workbench::citation(document, "words", "") ==
        "“words” (“The bridge”, Daily, 26 Dec 2022, https://example.org/bridge)");
}
