// The verbs tag and outcome.
#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

constexpr const char* kArticle =
    "Ein Tïtel 👩‍👩‍👧\n\nBelarus could well join. Он не будет.\n";

/// A project with one article and the proposition P1, which is open.
void make_record_project(Cli& cli) {
  const auto article = cli.file("in/a.txt", kArticle);
  const auto propositions = cli.file(
      "in/propositions.jsonl",
      R"({"id": "P1", "statement": "Belarus joins", "window": {"from": "2022-01-01", "to": "2022-12-31"}, "criteria": "It is announced."})"
      "\n");
  const auto outcomes = cli.file(
      "in/outcomes.jsonl",
      R"({"id": "O1", "proposition_id": "P1", "status": "open", "recorded_at": "2022-01-01T00:00:00Z"})"
      "\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article, propositions, outcomes}) == 0);
}

nlohmann::json shown(Cli& cli, const std::string& what) {
  REQUIRE(cli.run_on("show", {what, "--json"}) == 0);
  return cli.json();
}

}  // namespace

TEST_CASE("tag takes code points and prints the quote back") {
  Cli cli;
  make_record_project(cli);
  // The family is five code points, so the sentence begins at 17.
  CHECK(cli.run_on("tag", {"a.txt", "17", "40", "prediction"}) == 0);
  CHECK(cli.out() == "Tagged as prediction: “Belarus could well join”\n");
  CHECK(cli.run_on("tag", {"a.txt", "42", "44", "claim", "--json"}) == 0);
  CHECK(cli.json()["quote"] == "Он");
  CHECK(cli.json()["start"] == 42);
  const auto id = cli.json()["id"];
  const auto spans = shown(cli, "spans");
  REQUIRE(spans.size() == 2);
  CHECK(spans[1]["id"] == id);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("everything a tag can carry is kept: speaker, hedge, dates, labels, fragments, stance") {
  Cli cli;
  make_record_project(cli);
  REQUIRE(cli.run_on("tag", {"a.txt",
                             "17",
                             "24",
                             "prediction",
                             "--fragment",
                             "36:40",
                             "--speaker",
                             "Anna Dyner",
                             "--hedge",
                             "could well",
                             "--note",
                             "a note",
                             "--said",
                             "2022-01-02..2022-01-05",
                             "--label",
                             "topic",
                             "--proposition",
                             "P1",
                             "--stance",
                             "hedged"}) == 0);
  CHECK(holds(cli.out(), "“Belarus join”"));
  const auto span = shown(cli, "spans")[0];
  CHECK(span["fragments"] == 2);
  CHECK(span["start"] == 17);
  CHECK(span["end"] == 40);
  CHECK(span["speaker"] == "Anna Dyner");
  CHECK(span["hedge"] == "could well");
  CHECK(span["note"] == "a note");
  CHECK(span["said"]["from"] == "2022-01-02");
  CHECK(span["said"]["to"] == "2022-01-05");
  CHECK(span["propositions"] == 1);
  CHECK(shown(cli, "propositions")[0]["spans"] == 1);
  // The same speaker in another case is the same party.
  REQUIRE(cli.run_on("tag", {"a.txt", "42", "44", "claim", "--speaker", "ANNA DYNER"}) == 0);
  CHECK(shown(cli, "parties").size() == 1);
}

TEST_CASE("a span outside the text is refused with the text's length, and nothing changes") {
  Cli cli;
  make_record_project(cli);
  const auto before = shown(cli, "journal").size();
  for (const auto& [start, end] : {std::pair{"10", "9999"}, {"20", "20"}, {"30", "20"}}) {
    CHECK(cli.run_on("tag", {"a.txt", start, end, "claim"}) == 3);
    CHECK(holds(cli.err(), "its length in code points"));
  }
  // The space between two words.
  CHECK(cli.run_on("tag", {"a.txt", "3", "4", "claim"}) == 3);
  CHECK(holds(cli.err(), "is white space"));
  CHECK(cli.run_on("tag", {"b.txt", "0", "3", "claim"}) == 3);
  CHECK(cli.run_on("tag", {"a.txt", "0", "3", "claim", "--proposition", "P9"}) == 3);
  CHECK(shown(cli, "journal").size() == before);
  CHECK(shown(cli, "spans").empty());
}

TEST_CASE("an outcome moves the proposition and its evidence is kept") {
  Cli cli;
  make_record_project(cli);
  CHECK(cli.run_on("outcome",
                   {"P1", "provisional", "--evidence", "https://example.org/a", "--occurred",
                    "2022-06-01", "--known", "2022-06-02", "--note", "Announced."}) == 0);
  CHECK(holds(cli.out(), "It is provisional now and can become: "));
  CHECK(cli.run_on("outcome", {"belarus JOINS", "true", "--evidence", "https://example.org/a",
                               "--occurred", "2022-06-01", "--resolver", "Board"}) == 0);
  const auto log = shown(cli, "outcomes");
  REQUIRE(log.size() == 3);
  CHECK(log[0]["status"] == "true");
  CHECK(log[0]["resolver"] == "Board");
  CHECK(log[0]["evidence"].size() == 1);
  CHECK(log[1]["status"] == "provisional");
  CHECK(log[1]["resolver"] == "eva");
  CHECK(log[1]["known_on"] == "2022-06-02");
  CHECK(log[0]["evidence"] == log[1]["evidence"]);
  const auto proposition = shown(cli, "propositions")[0];
  CHECK(proposition["status"] == "true");
  CHECK(proposition["evidence"] == 1);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("an illegal outcome is refused with the legal moves, and nothing changes") {
  Cli cli;
  make_record_project(cli);
  const auto before = shown(cli, "outcomes");
  const std::vector<std::vector<std::string>> refused = {
      {"P1", "true", "--evidence", "https://example.org/a"},
      {"P1", "draft"},
      {"P1", "provisional"}};
  for (const auto& arguments : refused) {
    CAPTURE(arguments[1]);
    CHECK(cli.run_on("outcome", arguments) == 3);
    CHECK(holds(cli.err(),
                "It is open now and can become: due, provisional (needs evidence), annulled."));
  }
  CHECK(cli.run_on("outcome", {"P7", "due"}) == 3);
  CHECK(holds(cli.err(), "There is no proposition “P7”"));
  CHECK(shown(cli, "outcomes") == before);
}

TEST_CASE("a name of several things is refused, and which they are is listed with their ids") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto rows = cli.file(
      "in/p.jsonl",
      R"({"id": "P1", "statement": "It rains", "criteria": "a", "window": ["2022-01-01", "2022-06-30"]})"
      "\n"
      R"({"id": "P2", "statement": "It rains", "criteria": "b", "window": ["2022-07-01", "2022-12-31"]})"
      "\n");
  REQUIRE(cli.run_on("import", {cli.file("in/a/talks.txt", "Talks begin.\n"),
                                cli.file("in/b/talks.txt", "Talks end.\n"), rows}) == 0);
  const auto documents = shown(cli, "documents");
  CHECK(cli.run_on("tag", {"talks.txt", "0", "5", "claim"}) == 3);
  CHECK(holds(cli.err(), "2 documents are called “talks.txt”; name the one you mean by its id: "));
  for (const auto& row : documents) CHECK(holds(cli.err(), row["id"].get<std::string>()));
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", cli.path("out").string(), "--document",
                              "talks.txt"}) == 3);
  CHECK(cli.run_on("tag", {documents[1]["id"].get<std::string>(), "0", "5", "claim"}) == 0);
  CHECK(cli.run_on("outcome", {"it RAINS", "open"}) == 3);
  CHECK(holds(cli.err(), "“It rains” (2022-01-01..2022-06-30)"));
  CHECK(cli.run_on("outcome", {"It rains", "open"}) == 3);
  CHECK(shown(cli, "outcomes").empty());
  CHECK(cli.run_on("outcome", {"P2", "open"}) == 0);
}

TEST_CASE("a span's key that two files use is refused") {
  Cli cli;
  make_record_project(cli);
  const auto span = [](const char* start, const char* end, const char* quote) {
    return std::string(R"({"id": "s1", "file": "a.txt", "type": "claim", "start": )") + start +
           R"(, "end": )" + end + R"(, "quote": ")" + quote + "\"}\n";
  };
  REQUIRE(cli.run_on("import", {cli.file("in/s.jsonl", span("17", "24", "Belarus"))}) == 0);
  (void)cli.run_on("import", {cli.file("in/t.jsonl", span("42", "44", "Он"))});
  REQUIRE(shown(cli, "spans").size() == 2);
  CHECK(cli.run_on("verdict", {"s1", "true"}) == 3);
  CHECK(holds(cli.err(), "2 spans are called “s1”"));
}
