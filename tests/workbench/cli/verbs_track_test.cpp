// The verbs of Track: due, look, timeline, verdict, vocabulary, party and proposition, and what the
// verb outcome prints of the rows that follow.
#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

namespace {

using test_support::Cli;
using test_support::holds;

constexpr std::string_view kText =
    "He says that Belarus joins. Mahda thinks so too.\nMagda is not sure.\n";

// Two propositions of which one negates the other, and a third that depends on the first.
void make_tracked(Cli& cli) {
  (void)cli.file("in/a.txt", kText);
  (void)cli.file(
      "in/propositions.jsonl",
      R"({"id": "P1", "statement": "Belarus joins", "criteria": "Two say so.", "window": {"from": "2022-01-01", "to": "2022-12-31"}})"
      "\n"
      R"({"id": "P2", "statement": "Belarus does not join", "criteria": "As P1.", "window": {"from": "2022-01-01", "to": "2022-12-31"}})"
      "\n"
      R"({"id": "P3", "statement": "If Belarus joins, Poland follows", "criteria": "Poland says so.", "window": {"from": "2022-01-01", "to": "2022-12-31"}})"
      "\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {cli.path("in").string()}) == 0);
  REQUIRE(cli.run_on("proposition", {"relate", "P2", "negates", "P1"}) == 0);
  REQUIRE(cli.run_on("proposition", {"relate", "P1", "condition_of", "P3"}) == 0);
  for (const auto* key : {"P1", "P3"}) REQUIRE(cli.run_on("outcome", {key, "open"}) == 0);
}

nlohmann::json listed(Cli& cli, const std::string& verb, std::vector<std::string> rest) {
  rest.emplace_back("--json");
  REQUIRE(cli.run_on(verb, rest) == 0);
  return cli.json();
}

std::string status_of(Cli& cli, const std::string& key) {
  for (const auto& row : listed(cli, "show", {"propositions"})) {
    if (row["key"] == key) return row["status"];
  }
  return {};
}

}  // namespace

TEST_CASE("an outcome prints what follows from it") {
  Cli cli;
  make_tracked(cli);
  CHECK(status_of(cli, "P2") == "open");
  REQUIRE(cli.run_on("outcome", {"P1", "provisional", "--evidence", "https://example.org"}) == 0);
  REQUIRE(cli.run_on("outcome", {"P1", "false", "--evidence", "https://example.org"}) == 0);
  CHECK(holds(cli.out(), "“Belarus does not join” follows: true\n"));
  CHECK(holds(cli.out(), "“If Belarus joins, Poland follows” follows: annulled\n"));
  const auto rows =
      listed(cli, "outcome", {"P2", "disputed", "--evidence", "https://example.org/2"});
  REQUIRE(rows.size() == 4);  // the conditional goes back by way of a dispute
  CHECK(rows[3]["status"] == "open");
  CHECK(rows[3]["cause"] == "condition");
  CHECK(rows[0]["cause"] == "recorded");
  CHECK(rows[0]["caused_by"].is_null());
  CHECK(rows[1]["cause"] == "mirrored");
  CHECK(rows[1]["caused_by"] == rows[0]["id"]);
  CHECK(status_of(cli, "P1") == "disputed");
  CHECK(status_of(cli, "P3") == "open");
}

TEST_CASE("evidence is an address, a file kept with its bytes, or a span of a document") {
  Cli cli;
  make_tracked(cli);
  const auto file = cli.file("report.txt", "What the report says.");
  REQUIRE(cli.run_on("outcome", {"P1", "provisional", "--evidence-file", file, "--evidence-span",
                                 "a.txt:0:7", "--reliability", "B", "--credibility", "2"}) == 0);
  const auto evidence = listed(cli, "timeline", {"P1"})["evidence"];
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0]["title"] == "report.txt");
  CHECK(evidence[0]["archived_sha256"].get<std::string>().size() == 64);
  CHECK(evidence[0]["reliability"] == "B");
  CHECK(evidence[0]["credibility"] == 2);
  CHECK(evidence[1]["span"]["start"] == 0);
  CHECK(evidence[1]["quote"] == "He says");
  CHECK(cli.run_on("outcome", {"P1", "true", "--evidence-file", "nowhere.txt"}) == 3);
  CHECK(cli.run_on("outcome", {"P1", "true", "--evidence-span", "a.txt:9"}) == 2);
  CHECK(cli.run_on("outcome", {"P1", "true", "--evidence-span", "b.txt:0:7"}) == 3);
  CHECK(cli.run_on("outcome", {"P1", "true", "--evidence-span", "a.txt:0:7000"}) == 3);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("due lists what passed, and a look is told apart from none") {
  Cli cli;
  make_tracked(cli);
  const auto rows = listed(cli, "due", {});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]["group"] == "passed");
  CHECK(rows[0]["status"] == "due");
  CHECK(rows[0]["last_look"].is_null());
  CHECK(rows[0]["days_over"].get<int>() > 365);
  REQUIRE(cli.run_on("look", {"P1", "--note", "Nothing in the papers."}) == 0);
  CHECK(holds(cli.out(), "1 look so far"));
  int looked = 0;
  for (const auto& row : listed(cli, "due", {})) looked += int{!row["last_look"].is_null()};
  CHECK(looked == 1);
  REQUIRE(cli.run_on("due") == 0);
  CHECK(holds(cli.out(), "The window has passed and there is no outcome (3)"));
  CHECK(holds(cli.out(), "not looked at yet"));
  // As of a day before they were opened there was nothing to do.
  CHECK(listed(cli, "due", {"--as-of", "2022-06-01"}).empty());
  REQUIRE(cli.run_on("due", {"--as-of", "2022-06-01"}) == 0);
  CHECK(cli.err() == "Nothing is due.\n");
  CHECK(cli.run_on("due", {"--as-of", "June"}) == 2);
}

TEST_CASE("a timeline tells who said what when, with log and evidence") {
  Cli cli;
  make_tracked(cli);
  REQUIRE(cli.run_on("tag", {"a.txt", "0", "26", "prediction", "--speaker", "Mahda", "--said",
                             "2022-03-01", "--proposition", "P1", "--stance", "hedged"}) == 0);
  REQUIRE(cli.run_on("tag", {"a.txt", "28", "47", "prediction", "--speaker", "Magda", "--said",
                             "2022-02-01", "--proposition", "P1"}) == 0);
  const auto whole = listed(cli, "timeline", {"P1"});
  CHECK(whole["proposition"]["key"] == "P1");
  CHECK(whole["proposition"]["status"] == "due");
  CHECK(whole["proposition"]["window"]["to"] == "2022-12-31");
  REQUIRE(whole["points"].size() == 2);
  CHECK(whole["points"][0]["speaker"] == "Magda");
  CHECK(whole["points"][0]["said"]["from"] == "2022-02-01");
  CHECK(whole["points"][1]["stance"] == "hedged");
  CHECK(whole["points"][1]["probability"].is_null());
  CHECK(whole["points"][1]["hindsight"] == false);
  CHECK(whole["outcomes"].size() == 1);
  CHECK(whole["relations"].size() == 2);
  const auto then = listed(cli, "timeline", {"P1", "--as-of", "2022-02-15"});
  CHECK(then["points"].size() == 1);
  CHECK(then["left_out"] == 1);
  CHECK(then["proposition"]["status"] == "draft");
  REQUIRE(cli.run_on("timeline", {"belarus JOINS"}) == 0);
  CHECK(holds(cli.out(), "He says that Belarus joins"));
  CHECK(cli.run_on("timeline", {"P9"}) == 3);
}

TEST_CASE("a verdict is recorded in the terms of a vocabulary and shown") {
  Cli cli;
  make_tracked(cli);
  REQUIRE(cli.run_on("tag", {"a.txt", "0", "26", "claim"}) == 0);
  const std::string claim = listed(cli, "show", {"spans"})[0]["id"];
  REQUIRE(cli.run_on("verdict", {claim, "Stands in part", "--as-of", "2022-06-01", "--explanation",
                                 "One part is right.", "--evidence", "https://example.org"}) == 0);
  CHECK(holds(cli.out(), "truth: stands in part"));
  const auto verdicts = listed(cli, "show", {"verdicts"});
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts[0]["annotation"] == claim);
  CHECK(verdicts[0]["term"] == "stands in part");
  CHECK(verdicts[0]["rating"] == 4);
  CHECK(verdicts[0]["best"] == 6);
  CHECK(verdicts[0]["as_of"] == "2022-06-01");
  CHECK(verdicts[0]["reviewer"] == "eva");
  CHECK(verdicts[0]["evidence"].size() == 1);
  CHECK(cli.run_on("verdict", {claim, "splendid"}) == 3);
  CHECK(holds(cli.err(), "There is no term “splendid”"));
  CHECK(cli.run_on("verdict", {"17", "stands"}) == 3);
}

TEST_CASE("a vocabulary of one's own is a file") {
  Cli cli;
  make_tracked(cli);
  const auto file = cli.file("mine.json", R"({"name": "mine", "version": 1, "terms": [
    {"term": "splendid", "rating": 1, "best": 1, "worst": 0}]})");
  const auto before = listed(cli, "vocabulary", {"list"}).size();
  REQUIRE(cli.run_on("vocabulary", {"add", file}) == 0);
  CHECK(listed(cli, "vocabulary", {"list"}).size() == before + 1);
  CHECK(cli.run_on("vocabulary", {"add", file}) == 3);
  CHECK(holds(cli.err(), "give the changed one a new version"));
  CHECK(cli.run_on("vocabulary", {"add"}) == 3);
  REQUIRE(cli.run_on("tag", {"a.txt", "0", "26", "fact"}) == 0);
  const std::string fact = listed(cli, "show", {"spans"})[0]["id"];
  CHECK(cli.run_on("verdict", {fact, "splendid", "--vocabulary", "mine v1"}) == 0);
}

TEST_CASE("parties are proposed as one, merged, shown and split") {
  Cli cli;
  make_tracked(cli);
  for (const auto& [start, end, name] :
       {std::tuple{"0", "26", "Mahda"}, {"28", "47", "Magda"}, {"49", "60", "Magda"}}) {
    REQUIRE(cli.run_on("tag", {"a.txt", start, end, "claim", "--speaker", name}) == 0);
  }
  const auto pairs = listed(cli, "party", {"list-suggestions"});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0]["keep_name"] == "Magda");
  CHECK(pairs[0]["drop_name"] == "Mahda");
  REQUIRE(cli.run_on("party", {"merge", "Magda", "mahda"}) == 0);
  CHECK(cli.out() == "Merge “Mahda” into “Magda”.\n");
  const auto page = listed(cli, "party", {"show", "Mahda"});
  CHECK(page["name"] == "Magda");
  CHECK(page["claims"] == 3);
  CHECK(page["documents"].size() == 1);
  REQUIRE(cli.run_on("party", {"split", "Magda", "Mahda"}) == 0);
  CHECK(listed(cli, "show", {"parties"}).size() == 2);
  CHECK(cli.run_on("party", {"split", "Magda"}) == 3);
  CHECK(cli.run_on("party", {"merge", "Magda", "Pashkov"}) == 3);
  CHECK(cli.run_on("party", {"marry", "Magda", "Mahda"}) == 2);
}

TEST_CASE("propositions are related, merged and made instances of a template") {
  Cli cli;
  make_tracked(cli);
  REQUIRE(cli.run_on("proposition",
                     {"instance", "P1", "2023-01-01..2023-12-31", "Belarus joins in 2023"}) == 0);
  const auto instances = listed(cli, "proposition", {"instances", "P1"});
  REQUIRE(instances.size() == 1);
  CHECK(instances[0]["window"]["from"] == "2023-01-01");
  CHECK(instances[0]["criteria"] == "Two say so.");
  REQUIRE(cli.run_on("proposition", {"unrelate", "P2", "negates", "P1"}) == 0);
  const auto found = listed(cli, "proposition", {"list-duplicates"});
  REQUIRE(found.size() == 1);
  CHECK(found[0]["proposed"] == "negates");
  CHECK(cli.run_on("proposition", {"merge", "P1", "P2"}) == 3);
  CHECK(holds(cli.err(), "has an outcome log"));
  REQUIRE(cli.run_on("proposition", {"merge", "P1", "Belarus joins in 2023"}) == 0);
  CHECK(cli.run_on("proposition", {"relate", "P1", "loves", "P2"}) == 3);
  CHECK(cli.run_on("proposition", {"instance", "P1", "soon"}) == 3);
}

TEST_CASE("rows that follow keep their cause when a project is exported and imported") {
  Cli cli;
  make_tracked(cli);
  REQUIRE(cli.run_on("outcome", {"P1", "provisional", "--evidence", "https://example.org"}) == 0);
  REQUIRE(cli.run_on("outcome", {"P1", "false", "--evidence", "https://example.org"}) == 0);
  REQUIRE(cli.run_on("tag", {"a.txt", "0", "26", "prediction", "--proposition", "P1"}) == 0);
  const auto whole = listed(cli, "show", {"outcomes"});
  const auto out = cli.path("out").string();
  REQUIRE(cli.run_on("export", {"--format", "jsonl", "--out", out}) == 0);
  const auto copy = cli.path("copy.foresay").string();
  REQUIRE(cli.run({"new", copy}) == 0);
  REQUIRE(cli.run({"import", copy, out}) == 0);
  REQUIRE(cli.run({"show", copy, "outcomes", "--json"}) == 0);
  CHECK(cli.json() == whole);
  int mirrored = 0;
  for (const auto& row : whole) mirrored += int{row["cause"] == "mirrored"};
  CHECK(mirrored == 3);
}
