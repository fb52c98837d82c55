#include "core/base/date.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

TEST_CASE("every day of four centuries reads back as written") {
  for (int days = -60000; days < 90000; ++days) {
    const core::Date date{days};
    REQUIRE(core::parse_date(core::to_iso(date)) == date);
  }
}

TEST_CASE("days that are not in the calendar are refused") {
  for (const char* text : {"2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "23-01-01",
                           "2023-01-01x", "", "2023/01/01"}) {
    CAPTURE(text);
    CHECK_FALSE(core::parse_date(text).has_value());
  }
  CHECK(core::parse_date("2024-02-29").has_value());
}

TEST_CASE("adding months stays within the month reached") {
  const auto date = [](const char* iso) { return *core::parse_date(iso); };
  CHECK(core::add_months(date("2023-01-31"), 1) == date("2023-02-28"));
  CHECK(core::add_months(date("2022-12-20"), 12) == date("2023-12-20"));
  CHECK(core::last_of_month(date("2024-02-10")) == date("2024-02-29"));
}

TEST_CASE("ranges are written as a person would") {
  const auto date = [](const char* iso) { return *core::parse_date(iso); };
  const auto text = [&](const char* from, const char* to) {
    return core::to_short(core::DateRange{date(from), date(to)});
  };
  CHECK(text("2022-12-15", "2022-12-20") == "15–20 Dec 2022");
  CHECK(text("2022-11-30", "2022-12-02") == "30 Nov – 2 Dec 2022");
  CHECK(text("2022-12-30", "2023-01-02") == "30 Dec 2022 – 2 Jan 2023");
  CHECK(text("2022-12-15", "2022-12-15") == "15 Dec 2022");
  CHECK(core::to_short(core::DateRange{}).empty());
  CHECK(core::to_short(core::DateRange{{}, date("2023-12-31")}) == "to 31 Dec 2023");
}

TEST_CASE("instants read back as written, before 1970 too") {
  const bool held = rc::check([] {
    const core::Timestamp at{
        *rc::gen::inRange<std::int64_t>(-9'000'000'000'000, 9'000'000'000'000)};
    RC_ASSERT(core::parse_timestamp(core::to_iso(at)) == at);
  });
  CHECK(held);
  CHECK(core::parse_timestamp("2022-12-26T09:30:00+00:00")->ms ==
        core::parse_timestamp("2022-12-26T09:30:00Z")->ms);
  CHECK_FALSE(core::parse_timestamp("2022-12-26T09:30:00").has_value());
  CHECK_FALSE(core::parse_timestamp("2022-12-26T25:30:00Z").has_value());
}
