// The real program with standard output that is full, closed or read by nobody.
#include <doctest/doctest.h>

#include <string>

#include "store/sqlite/database.h"
#include "tests/support/child_process.h"
#include "tests/support/temp_dir.h"

namespace {

// `words` after the program's name, in a shell.
test_support::Ran shell(const std::filesystem::path& home, const std::string& words) {
  return test_support::run({"sh", "-c", std::string("cd '") + home.string() + "' && " + words},
                           {{"XDG_CONFIG_HOME", home.string()}, {"F", FORESAY_PROGRAM}});
}

}  // namespace

TEST_CASE("output that could not be written is an error, but not a pipe that its reader closed") {
  const test_support::TempDir home;
  REQUIRE(shell(home.path(), "$F new p.foresay --sample").code == 0);
  for (const char* verb : {"formats --json", "show p.foresay spans --json", "--version"}) {
    CAPTURE(verb);
    const auto full = shell(home.path(), std::string("$F ") + verb + " > /dev/full");
    CHECK(full.code == 3);
    CHECK(full.output.find("could not all be written") != std::string::npos);
    CHECK(shell(home.path(), std::string("$F ") + verb + " >&-").code == 3);
  }
}

TEST_CASE("of a pipe that its reader closed nothing is said; the exit code tells what was done") {
  const test_support::TempDir home;
  REQUIRE(shell(home.path(), "$F new p.foresay --sample").code == 0);
  const auto unread = [&home](const std::string& verb) {
    return shell(home.path(), "(sleep 0.5; $F " + verb + "; echo $? >&2) | true").output;
  };
  CHECK(unread("show p.foresay spans --json") == "3\n");
  CHECK(unread("tag p.foresay 01_columns-near-the-border.txt 0 5 claim") == "1\n");
}

TEST_CASE("a verb whose output nobody takes ends when it is asked to") {
  const test_support::TempDir home;
  REQUIRE(shell(home.path(), "$F new p.foresay --sample").code == 0);
  const auto stalled = shell(home.path(),
                             "mkfifo pipe; exec 3<>pipe; head -c 65536 /dev/zero >&3; $F show "
                             "p.foresay spans --json >pipe & "
                             "sleep 1; kill -TERM $!; wait $!; echo $?");
  CHECK(stalled.output == "3\n");
}

TEST_CASE("a file that may not grow is an error, and no end of the program") {
  const test_support::TempDir home;
  REQUIRE(shell(home.path(), "$F new p.foresay --sample").code == 0);
  for (const char* verb : {"backup p.foresay copy", "new n.foresay --sample",
                           "export p.foresay --format jsonl --out out"}) {
    CAPTURE(verb);
    CHECK(shell(home.path(), std::string("ulimit -f 8; $F ") + verb).code == 3);
  }
  CHECK(shell(home.path(), "$F check p.foresay; ls").output == "p.foresay is clean.\np.foresay\n");
}

TEST_CASE("a project is never taken for a standard output that was closed") {
  const test_support::TempDir home;
  REQUIRE(shell(home.path(), "$F new p.foresay --sample").code == 0);
  const auto tagged =
      shell(home.path(), "$F tag p.foresay 01_columns-near-the-border.txt 0 5 claim 0<&- >&- 2>&-");
  CHECK(tagged.code == 3);
  CHECK(shell(home.path(), "$F check p.foresay").code == 0);
}
