#include "workbench/base/wording.h"

#include <doctest/doctest.h>

TEST_CASE("counts agree with their nouns") {
  CHECK(workbench::number_of(1, "document") == "1 document");
  CHECK(workbench::number_of(0, "document") == "0 documents");
  CHECK(workbench::number_of(2, "party", "parties") == "2 parties");
}

TEST_CASE("large numbers are grouped by thousands") {
  CHECK(workbench::counted(0, "tag", "tags") == "no tags");
  CHECK(workbench::counted(1, "tag", "tags") == "1 tag");
  CHECK(workbench::counted(999, "tag", "tags") == "999 tags");
  CHECK(workbench::counted(100'000, "tag", "tags") == "100,000 tags");
  CHECK(workbench::counted(1'656'847, "word", "words") == "1,656,847 words");
}
