// The verb reread and what show says of versions.
#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

// "Текст і наступ" in KOI8-U, imported as something else.
struct Wrong : Cli {
  Wrong() {
    REQUIRE(run({"new", project()}) == 0);
    const auto path =
        file("a.txt", "\xF4\xC5\xCB\xD3\xD4 \xA6 \xCE\xC1\xD3\xD4\xD5\xD0\n\nA line in ASCII.\n");
    REQUIRE(run({"import", project(), path, "--encoding", "windows-1251"}) == 0);
  }
};

}  // namespace

TEST_CASE("a document is read anew in another encoding, and the old text can be printed") {
  Wrong cli;
  REQUIRE(cli.run_on("tag", {"a.txt", "8", "14", "claim"}) == 0);
  REQUIRE(cli.run_on("reread", {"a.txt", "--encoding", "koi8-u", "--dry-run"}) == 0);
  CHECK(holds(cli.out(), "Текст і наступ"));
  CHECK(holds(cli.out(), "would be read as KOI8-U instead of windows-1251"));
  REQUIRE(cli.run_on("show", {"versions", "--document", "a.txt", "--json"}) == 0);
  CHECK(cli.json().size() == 1);
  REQUIRE(cli.run_on("reread", {"a.txt", "--encoding", "koi8-u", "--json"}) == 0);
  CHECK(cli.json()["encoding"] == "KOI8-U");
  CHECK(cli.json()["losses"].empty());
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  CHECK(cli.json()[0]["quote"] == "наступ");
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json()[0]["title"] == "Текст і наступ");
  REQUIRE(cli.run_on("show", {"versions", "--document", "a.txt", "--json"}) == 0);
  const auto versions = cli.json();
  REQUIRE(versions.size() == 2);
  CHECK(versions[0]["encoding"] == "windows-1251");
  CHECK(versions[1]["shown"] == true);
  REQUIRE(cli.run_on("show", {"versions", "--document", "a.txt", "--version", "2"}) == 0);
  CHECK(cli.out() == "Текст і наступ\n\nA line in ASCII.\n");
  REQUIRE(cli.run_on("show", {"versions", "--document", "a.txt", "--version", "1"}) == 0);
  CHECK(holds(cli.out(), "A line in ASCII."));
  CHECK_FALSE(holds(cli.out(), "наступ"));
  REQUIRE(cli.run_on("check") == 0);
  REQUIRE(cli.run_on("search", {"наступ", "--json"}) == 0);
  CHECK_FALSE(cli.json().empty());
}

TEST_CASE("reading anew is refused where it would change nothing or is not possible") {
  Wrong cli;
  CHECK(cli.run_on("reread", {"a.txt", "--encoding", "windows-1251"}) == 3);
  CHECK(holds(cli.err(), "nothing was changed"));
  CHECK(cli.run_on("reread", {"a.txt", "--encoding", "no-such"}) == 2);
  CHECK(holds(cli.err(), "There is no encoding named"));
  CHECK(cli.run_on("reread", {"b.txt", "--encoding", "KOI8-U"}) == 3);
  CHECK(cli.run_on("show", {"versions"}) == 3);
  CHECK(cli.run_on("show", {"versions", "--document", "a.txt", "--version", "3"}) == 3);
}
