#include "workbench/base/terminal_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/workbench/cli_support.h"

namespace {

/// As it is shown, in one piece and byte by byte.
std::string shown(std::string_view text) {
  std::ostringstream whole;
  std::ostringstream bytes;
  {
    workbench::TerminalText one(whole);
    std::ostream(&one) << text;
    workbench::TerminalText other(bytes);
    std::ostream slowly(&other);
    for (const char c : text) slowly.put(c);
  }
  CHECK(whole.str() == bytes.str());
  return whole.str();
}

}  // namespace

TEST_CASE("what a terminal would obey is shown, everything else is passed on") {
  CHECK(shown("plain\ttext\n") == "plain\ttext\n");
  CHECK(shown("жук “中” 😀 é שלום") == "жук “中” 😀 é שלום");
  CHECK(shown("\x1b[31mred\x1b]0;title\x07") == "\\u001b[31mred\\u001b]0;title\\u0007");
  CHECK(shown("a\rb\bc\x7f") == "a\\u000db\\u0008c\\u007f");
  CHECK(shown("\xc2\x9b"
              "31m") == "\\u009b31m");
  CHECK(shown("\u202egnp.exe\u2066") == "\\u202egnp.exe\\u2066");
  CHECK(shown("a\u061c\u200e\u200fb") == "a\\u061c\\u200e\\u200fb");
  CHECK(shown("\x9b"
              "31mś") == "\\u009b31mś");
  CHECK(shown("\xe2\x80") == "\xe2\x80");
  CHECK(shown("\xff\xc2\xc2\x9b") == "\xff\xc2\\u009b");
}

TEST_CASE("JSON that is shown is the JSON it was") {
  const std::string text = "\x7f\u009b\u202e\x1b“x”\n";
  const std::string json = nlohmann::json({{"quote", text}}).dump();
  CHECK(nlohmann::json::parse(shown(json)).at("quote") == text);
}

TEST_CASE("commands of our own are obeyed") {
  std::ostringstream out;
  workbench::TerminalText shown_text(out);
  std::ostream stream(&shown_text);
  workbench::command_terminal(stream, "\r\x1b[K");
  stream << "\x1b";
  CHECK(out.str() == "\r\x1b[K\\u001b");
}

TEST_CASE("no verb lets a name or a quote command the terminal or forge a line") {
  test_support::Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto file = cli.file("evil\x1b[2J\nfake.txt:1: A forged sentence.txt", "");
  CHECK(cli.run_on("import", {file}) != 0);
  CHECK(cli.err().find('\x1b') == std::string::npos);
  CHECK(cli.err().find("\nfake.txt") == std::string::npos);
  CHECK(cli.run({"show", file, "documents"}) == 3);
  CHECK(cli.err().find('\x1b') == std::string::npos);
  CHECK(cli.err().find("\nfake.txt") == std::string::npos);
}

TEST_CASE("no word of the command line and no name in a project forges a line") {
  test_support::Cli cli;
  const std::string forged = "a\nx.txt:1: All is well";
  const auto project = cli.path(forged + ".foresay").string();
  const auto quiet = [&cli] {
    return !test_support::holds(cli.out(), "\nx.txt") && !test_support::holds(cli.err(), "\nx.txt");
  };
  REQUIRE(cli.run({"new", project, "--sample"}) == 0);
  CHECK(quiet());
  for (const std::string verb : {"check", "due", "score", "show", "tag", "backup"}) {
    cli.run({verb, project, forged, forged});
    CHECK(quiet());
    cli.run({verb, project});
    CHECK(quiet());
  }
  cli.run({"backup", project, "--list"});
  CHECK(quiet());
  cli.run({"export", project, "--format", "csv", "--out", cli.path(forged).string()});
  CHECK(quiet());
  cli.run({"rescue", project, cli.path(forged + "2").string()});
  CHECK(quiet());
  cli.run({"tag", project, "03_three-winters.txt", "0", "60", "claim", "--speaker", forged});
  CHECK(quiet());
  cli.run({"party", project, "show", forged});
  CHECK(quiet());
  cli.run({forged});
  CHECK(quiet());
}
