#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

TEST_CASE("labels are added from a file, listed, and printed as a file that can be added again") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto file = cli.file(
      "set.json",
      R"({"name":"beats","version":1,"labels":[{"name":"war","key":"4","description":"Fighting."}]})");
  REQUIRE(cli.run_on("labels", {"add", file}) == 0);
  CHECK(holds(cli.out(), "Added “beats” version 1 with 1 label."));
  REQUIRE(cli.run_on("labels", {"list"}) == 0);
  CHECK(holds(cli.out(), "Fighting."));
  // The types of statements are no labels.
  CHECK_FALSE(holds(cli.out(), "prediction"));
  REQUIRE(cli.run_on("labels", {"print", "beats"}) == 0);
  const auto printed = cli.file("printed.json", cli.out());
  REQUIRE(cli.run_on("labels", {"add", printed}) == 0);
  CHECK(holds(cli.out(), "version 2"));
  CHECK(cli.run_on("labels", {"print", "none"}) == 3);
  CHECK(holds(cli.err(), "there are: "));
  const auto bad =
      cli.file("bad.json", R"({"name":"b","version":1,"labels":[{"name":"x","key":"S"}]})");
  CHECK(cli.run_on("labels", {"add", bad}) == 3);
  CHECK(holds(cli.err(), "means “select_sentence” already"));
  CHECK(cli.run_on("labels", {"add"}) == 3);
}
