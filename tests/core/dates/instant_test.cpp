#include "core/dates/instant.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string instant(std::string_view text) {
  const auto at = core::parse_instant(text);
  return at ? core::to_iso(*at) : "none";
}

}  // namespace

TEST_CASE("an instant with an offset is the same moment in UTC") {
  CHECK(instant("2022-12-26T23:30:00-05:00") == "2022-12-27T04:30:00Z");
  CHECK(instant("2022-12-26T01:00:00+0300") == "2022-12-25T22:00:00Z");
  CHECK(instant("2022-12-26 09:30+02") == "2022-12-26T07:30:00Z");
  CHECK(instant("2022-12-26T09:30:00.1239 Z") == "2022-12-26T09:30:00.123Z");
  CHECK(instant("2022-12-26t09:30z") == "2022-12-26T09:30:00Z");
  CHECK(instant("2022-12-26") == "2022-12-26T00:00:00Z");
}

TEST_CASE("what names no moment is no instant") {
  for (const char* text : {"2022-12-26T09:30:00", "2022-12-26T", "2022-12-26T9:30Z", "2022-02-30",
                           "2022-12-26T24:30Z", "2022-12-26T09:30+15:00", "2022-12-26T09:30+02:x",
                           "2022-12-26T09:30Z!", "26 December", ""}) {
    CAPTURE(text);
    CHECK(instant(text) == "none");
  }
}

TEST_CASE("the day of an instant is the one that is written") {
  CHECK(core::to_iso(*core::parse_written_day("2022-12-26T23:30:00-05:00")) == "2022-12-26");
  CHECK(core::to_iso(*core::parse_written_day("2022-12-26T10:00")) == "2022-12-26");
  CHECK(core::to_iso(*core::parse_written_day("2022-12-26")) == "2022-12-26");
  CHECK_FALSE(core::parse_written_day("2022-12-26x"));
  CHECK_FALSE(core::parse_written_day("2022-12"));
}
