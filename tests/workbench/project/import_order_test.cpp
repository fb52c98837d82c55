// Imports through the command line: names of files that are no text, and any order of rows and
// files.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/text/utf8.h"
#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

TEST_CASE("files whose names are no UTF-8 are opened, and shown, kept and exported as text") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto folder = cli.path("in");
  std::filesystem::create_directory(folder);
  for (const char* name : {"caf\xE9.txt", "caf\xE8.txt"}) {
    std::ofstream(folder / name) << "The text of " << (name[3] == '\xE9' ? "one." : "another.");
  }
  REQUIRE(cli.run_on("import", {folder.string(), "--json"}) == 0);
  CHECK(holds(cli.out(), "caf%E9.txt"));
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json().size() == 2);
  CHECK(holds(cli.out(), "\"file\":\"caf%E9.txt\""));
  CHECK(holds(cli.out(), "\"file\":\"caf%E8.txt\""));
  for (const char* format : {"jsonl", "csv", "brat"}) {
    CAPTURE(format);
    CHECK(cli.run_on("export", {"--format", format, "--out", cli.path(format).string()}) == 0);
    CHECK_FALSE(core::first_invalid_utf8(cli.out() + cli.err()));
  }
  CHECK(cli.run_on("import", {(folder / "none\xFF.txt").string()}) == 3);
  CHECK_FALSE(core::first_invalid_utf8(cli.err()));
}

TEST_CASE("files in any order give the same project") {
  const std::string spans =
      R"({"id":"d1","file":"a.txt","dateline":"2022-03-01","text":"It will probably rain."})"
      "\n"
      R"({"id":"s1","document":"d1","start":0,"end":22,"type":"prediction",)"
      R"("quote":"It will probably rain.","speaker":"Ann","proposition_id":"P1",)"
      R"("proposition":"It rains","stance":"asserts"})"
      "\n";
  const std::string question =
      R"({"id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})"
      "\n";
  const std::string log =
      R"({"proposition_id":"P1","status":"provisional","evidence":["e1"],"recorded_at":"2022-03-03T00:00:00Z"})"
      "\n"
      R"({"proposition_id":"P1","status":"open","recorded_at":"2022-02-01T00:00:00Z"})"
      "\n"
      R"({"id":"e1","proposition_id":"P1","title":"A gauge","bears":"supports"})"
      "\n";
  std::vector<std::string> names = {"a", "b", "c"};
  do {
    CAPTURE(names[0] + names[1] + names[2]);
    Cli cli;
    REQUIRE(cli.run_on("new") == 0);
    std::vector<std::string> paths = {cli.file(names[0] + ".jsonl", spans),
                                      cli.file(names[1] + ".jsonl", question),
                                      cli.file(names[2] + ".jsonl", log)};
    CHECK(cli.run_on("import", paths) == 0);
    CHECK(cli.err().empty());
    REQUIRE(cli.run_on("show", {"propositions", "--json"}) == 0);
    REQUIRE(cli.json().size() == 1);
    CHECK(cli.json()[0]["status"] == "provisional");
    CHECK(cli.json()[0]["criteria"] == "1 mm");
    CHECK(cli.json()[0]["spans"] == 1);
  } while (std::ranges::next_permutation(names).found);
  // One after the other, too: what was named first gets its terms later.
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("import", {cli.file("a.jsonl", spans)}) == 0);
  CHECK(cli.run_on("import", {cli.file("b.jsonl", question)}) == 0);
  CHECK(cli.run_on("import", {cli.file("c.jsonl", log)}) == 0);
  REQUIRE(cli.run_on("show", {"propositions", "--json"}) == 0);
  REQUIRE(cli.json().size() == 1);
  CHECK(cli.json()[0]["status"] == "provisional");
}

namespace {

struct ImportedState {
  std::vector<nlohmann::json> propositions;
  std::vector<std::string> log;  // Statuses, the oldest first.
  int exit = 0;

  bool operator==(const ImportedState&) const = default;
};

ImportedState state_after(const std::vector<std::string>& rows, bool one_file_each) {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  std::vector<std::string> paths;
  std::string all;
  for (const auto& row : rows) {
    if (one_file_each) paths.push_back(cli.file(std::to_string(paths.size()) + ".jsonl", row));
    all += row + "\n";
  }
  if (!one_file_each) paths.push_back(cli.file("all.jsonl", all));
  ImportedState out;
  out.exit = cli.run_on("import", paths);
  CHECK(cli.err().empty());
  REQUIRE(cli.run_on("show", {"propositions", "--json"}) == 0);
  for (const auto& each : cli.json()) {
    out.propositions.push_back(
        nlohmann::json::array({each["key"], each["status"], each["outcomes"], each["evidence"]}));
  }
  std::ranges::sort(out.propositions);
  REQUIRE(cli.run_on("show", {"outcomes", "--json"}) == 0);
  for (const auto& each : cli.json()) out.log.insert(out.log.begin(), each["status"]);
  return out;
}

}  // namespace

TEST_CASE("rows of a log that do not say when they were recorded come in any order") {
  std::vector<std::string> rows = {
      R"({"row":"proposition","id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})",
      R"({"row":"evidence","id":"e1","proposition_id":"P1","title":"A gauge","bears":"supports"})",
      R"({"row":"outcome","proposition_id":"P1","status":"open"})",
      R"({"row":"outcome","proposition_id":"P1","status":"provisional","evidence":["e1"]})",
      R"({"row":"outcome","proposition_id":"P1","status":"true","evidence":["e1"],"occurred":["2022-05-01","2022-05-01"]})",
      R"({"row":"outcome","proposition_id":"P1","status":"disputed","evidence":["e1"]})"};
  const auto right = state_after(rows, false);
  CHECK(right.log == std::vector<std::string>{"open", "provisional", "true", "disputed"});
  CHECK(right.exit == 0);
  std::ranges::reverse(rows);
  for (int turn = 0; turn < 6; ++turn) {
    CAPTURE(turn);
    CHECK(state_after(rows, false) == right);
    CHECK(state_after(rows, true) == right);
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    std::swap(rows[1], rows[4]);
  }
}

TEST_CASE("a log that goes to and fro is put together, and known rows are not asked again") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const std::string terms =
      R"({"row":"proposition","id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})"
      "\n"
      R"({"row":"evidence","id":"e1","proposition_id":"P1","title":"A gauge","bears":"supports"})"
      "\n";
  const std::string log =
      R"({"id":"o5","proposition_id":"P1","status":"true","evidence":["e1"],"occurred":["2022-05-01","2022-05-01"]})"
      "\n"
      R"({"id":"o4","proposition_id":"P1","status":"provisional","evidence":["e1"]})"
      "\n"
      R"({"id":"o3","proposition_id":"P1","status":"open"})"
      "\n"
      R"({"id":"o2","proposition_id":"P1","status":"provisional","evidence":["e1"]})"
      "\n"
      R"({"id":"o1","proposition_id":"P1","status":"open"})"
      "\n";
  const auto file = cli.file("log.jsonl", terms + log);
  CHECK(cli.run_on("import", {file}) == 0);
  CHECK(cli.err().empty());
  REQUIRE(cli.run_on("show", {"outcomes", "--json"}) == 0);
  CHECK(cli.json().size() == 5);
  CHECK(cli.json()[0]["status"] == "true");
  CHECK(cli.run_on("import", {file}) == 0);
  CHECK(cli.err().empty());
  REQUIRE(cli.run_on("show", {"outcomes", "--json"}) == 0);
  CHECK(cli.json().size() == 5);
}

TEST_CASE("a row that follows from another comes after it, whatever the files say") {
  const std::string terms =
      R"({"row":"proposition","id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})"
      "\n"
      R"({"row":"proposition","id":"P2","statement":"It is dry","criteria":"0 mm","window":["2022-01-01","2022-12-31"],"relations":[{"kind":"negates","to":"P1"}]})"
      "\n";
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto file = cli.file(
      "log.jsonl",
      R"({"id":"b","proposition_id":"P2","status":"open","cause":"mirrored","caused_by":"a"})"
      "\n"
      R"({"id":"a","proposition_id":"P1","status":"open"})"
      "\n" +
          terms);
  CHECK(cli.run_on("import", {file}) == 0);
  CHECK(cli.err().empty());
  REQUIRE(cli.run_on("show", {"outcomes", "--json"}) == 0);
  REQUIRE(cli.json().size() == 2);
  CHECK(cli.json()[0]["cause"] == "mirrored");
  CHECK(cli.json()[0]["caused_by"] == cli.json()[1]["id"]);
}

TEST_CASE("the verdict recorded last stands, in whatever order rows and files have them") {
  const std::string vocabulary =
      R"({"row":"vocabulary","name":"river desk","version":1,"terms":[{"term":"right","rating":2,"best":2,"worst":1},{"term":"wrong","rating":1,"best":2,"worst":1}]})"
      "\n"
      R"({"id":"d","file":"a.txt","text":"It rains. It snows."})"
      "\n";
  const auto span = [](const std::string& verdicts) {
    return R"({"id":"s","document":"d","start":0,"end":9,"type":"fact","verdicts":[)" + verdicts +
           "]}\n";
  };
  const std::string late =
      R"({"vocabulary":"river desk","vocabulary_version":1,"term":"wrong","recorded_at":"2023-03-01T00:00:00Z"})";
  const std::string early =
      R"({"vocabulary":"river desk","vocabulary_version":1,"term":"right","recorded_at":"2022-03-01T00:00:00Z"})";
  for (const bool two_files : {false, true}) {
    CAPTURE(two_files);
    Cli cli;
    REQUIRE(cli.run_on("new") == 0);
    std::vector<std::string> paths;
    paths.push_back(cli.file("a.jsonl", vocabulary + span(two_files ? late : late + "," + early)));
    if (two_files) paths.push_back(cli.file("b.jsonl", span(early)));
    CHECK(cli.run_on("import", paths) == 0);
    CHECK(cli.err().empty());
    REQUIRE(cli.run_on("show", {"verdicts", "--json"}) == 0);
    REQUIRE(cli.json().size() == 2);
    CHECK(cli.json()[0]["term"] == "wrong");
  }
}

TEST_CASE(
    "a proposition named by its words is the one that has them, or its namesakes are listed") {
  const std::string rows =
      R"({"id":"d","file":"a.txt","text":"It may rain. It may snow."})"
      "\n"
      R"({"id":"s","document":"d","start":0,"end":12,"type":"prediction","proposition":"It rains"})"
      "\n"
      R"({"row":"evidence","id":"e","proposition_id":"It rains","title":"A gauge","bears":"context"})"
      "\n";
  const auto question = [](const std::string& id, const std::string& year) {
    return R"({"row":"proposition","id":")" + id +
           R"(","statement":"It rains","criteria":"1 mm","window":[")" + year + R"(-01-01",")" +
           year + R"(-12-31"]})" + "\n";
  };
  Cli one;
  REQUIRE(one.run_on("new") == 0);
  CHECK(one.run_on("import", {one.file("a.jsonl", rows + question("A", "2022"))}) == 0);
  REQUIRE(one.run_on("show", {"propositions", "--json"}) == 0);
  REQUIRE(one.json().size() == 1);
  CHECK(one.json()[0]["spans"] == 1);
  CHECK(one.json()[0]["evidence"] == 1);

  Cli two;
  REQUIRE(two.run_on("new") == 0);
  const auto file = two.file("a.jsonl", rows + question("A", "2022") + question("B", "2023"));
  CHECK(two.run_on("import", {file}) == 1);
  CHECK(holds(two.err(), "2 propositions are called “It rains”"));
  CHECK(holds(two.err(), "2022-01-01..2022-12-31"));
  CHECK(holds(two.err(), "2023-01-01..2023-12-31"));
  REQUIRE(two.run_on("show", {"propositions", "--json"}) == 0);
  CHECK(two.json().size() == 2);
}

TEST_CASE("spans that have the same name are listed when one is named as a parent") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto file = cli.file(
      "a.jsonl", R"({"id":"d","file":"a.txt","text":"It may rain. It may snow. It may hail."})"
                 "\n"
                 R"({"id":"s","document":"d","start":0,"end":12,"type":"claim"})"
                 "\n"
                 R"({"id":"s","document":"d","start":13,"end":25,"type":"claim"})"
                 "\n"
                 R"({"id":"t","document":"d","start":26,"end":38,"type":"claim","parent":"s"})"
                 "\n");
  CHECK(cli.run_on("import", {file}) == 1);
  CHECK(holds(cli.err(), "2 spans are called “s”"));
  CHECK(holds(cli.err(), "“It may rain.”"));
  CHECK(holds(cli.err(), "“It may snow.”"));
}

TEST_CASE("what bears the name or id of another thing of its file is said") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const std::string rows =
      R"({"id":"d","file":"a.txt","text":"It may rain. It may snow."})"
      "\n"
      R"({"row":"party","id":"p1","name":"Ann Lee"})"
      "\n"
      R"({"row":"party","id":"p2","name":"Ann  LEE"})"
      "\n"
      R"({"id":"s","document":"d","start":0,"end":12,"type":"claim"})"
      "\n"
      R"({"id":"s","document":"d","start":13,"end":25,"type":"claim"})"
      "\n"
      R"({"id":"s","document":"d","start":0,"end":12,"type":"claim","annotator":"bob"})"
      "\n";
  CHECK(cli.run_on("import", {cli.file("a.jsonl", rows)}) == 1);
  CHECK(holds(cli.err(), "(p1, p2)"));
  CHECK(holds(cli.err(), "“It may snow.” has the id “s” of another span"));
  CHECK_FALSE(holds(cli.err(), "“It may rain.” has the id"));
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  CHECK(cli.json().size() == 3);
}
