#include <doctest/doctest.h>

#include "workbench/base/typed_values.h"

namespace {

std::string days(std::string_view typed) {
  const auto range = workbench::parse_days(typed);
  if (!range) return "refused";
  return (range->from ? core::to_iso(*range->from) : "") + ".." +
         (range->to ? core::to_iso(*range->to) : "");
}

std::string shares(std::string_view typed) {
  const auto probability = workbench::parse_probability(typed);
  if (!probability) return "refused";
  return *probability ? workbench::probability_text(**probability) : "none";
}

}  // namespace

TEST_CASE("days are read in the wordings they are shown in") {
  CHECK(days("20 Dec 2022") == "2022-12-20..2022-12-20");
  CHECK(days("15–20 Dec 2022") == "2022-12-15..2022-12-20");
  CHECK(days("28 Dec 2022 – 3 Jan 2023") == "2022-12-28..2023-01-03");
  CHECK(days("2022-12-15 - 2022-12-20") == "2022-12-15..2022-12-20");
  CHECK(days("December 20th, 2022") == "2022-12-20..2022-12-20");
  CHECK(days("Dec 2022") == "2022-12-01..2022-12-31");
  CHECK(days("2023") == "2023-01-01..2023-12-31");
  CHECK(days("from 1 Jan 2023") == "2023-01-01..");
  CHECK(days("to 31 Dec 2023") == "..2023-12-31");
  CHECK(days("  ") == "..");
}

TEST_CASE("whatever a view shows of a range is read back as that range") {
  for (const char* from : {"2022-12-15", "2022-11-30", "2021-12-31", ""}) {
    for (const char* to : {"2022-12-20", "2022-12-15", "2023-01-01", ""}) {
      core::DateRange range{core::parse_date(from), core::parse_date(to)};
      if (range.from && range.to && *range.to < *range.from) continue;
      const auto read = workbench::parse_days(core::to_short(range));
      REQUIRE(read);
      CHECK(*read == range);
    }
  }
}

TEST_CASE("what is no day is refused with a sentence") {
  CHECK(days("soon") == "refused");
  CHECK(days("31 Feb 2022") == "refused");
  CHECK(days("20 Dec") == "refused");
  CHECK(days("20 Dec 2022 – 15 Dec 2022") == "refused");
  CHECK(workbench::parse_days("soon").error().message.find("“soon”") != std::string::npos);
  CHECK_FALSE(workbench::parse_day("Dec 2022"));
  const auto none = workbench::parse_day("");
  REQUIRE(none);
  CHECK_FALSE(none->has_value());
}

TEST_CASE("probabilities are read as percent or as shares") {
  CHECK(shares("40–75 %") == "40–75 %");
  CHECK(shares("40-75") == "40–75 %");
  CHECK(shares("0.4 - 0.75") == "40–75 %");
  CHECK(shares("40–60–75") == "40–60–75 %");
  CHECK(shares("60") == "60 %");
  CHECK(shares("99,5 %") == "99.5 %");
  CHECK(shares("1 %") == "1 %");
  CHECK(shares("") == "none");
  CHECK(shares("75–40") == "refused");
  CHECK(shares("120 %") == "refused");
  CHECK(shares("likely") == "refused");
}

TEST_CASE("a list drops what is empty or said twice") {
  CHECK(workbench::parse_list(" war, , peace ,war") == std::vector<std::string>{"war", "peace"});
  CHECK(workbench::list_text({"war", "peace"}) == "war, peace");
  CHECK(workbench::parse_list("").empty());
}
