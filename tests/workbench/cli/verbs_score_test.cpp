// The verbs score and score-check: tables for people, the documented JSON for scripts, exit codes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "tests/workbench/cli_support.h"

using doctest::Approx;
using nlohmann::json;
using test_support::Cli;
using test_support::holds;

namespace {

/// One document, three predictions by two speakers, two propositions that have closed.
class Scored {
 public:
  Scored() {
    const auto article = cli.file("a.txt", "Title\n\nIt will rain. It will snow. It may freeze.\n");
    const auto spans = cli.file("spans.jsonl", rows());
    REQUIRE(cli.run_on("new") == 0);
    REQUIRE(cli.run_on("import", {article, spans}) <= 1);
  }

  json scores(const std::vector<std::string>& options = {}) {
    auto all = options;
    all.push_back("--json");
    REQUIRE(cli.run_on("score", all) == 0);
    return cli.json();
  }

  Cli cli;

 private:
  static std::string row(const char* id, int start, int end, const char* speaker, const char* key,
                         const char* range, const char* outcome) {
    return std::string(R"({"id":")") + id + R"(","file":"a.txt","start":)" + std::to_string(start) +
           R"(,"end":)" + std::to_string(end) + R"(,"type":"prediction","speaker":")" + speaker +
           R"(","stated":["2022-03-01","2022-03-01"],"proposition_id":")" + key +
           R"(","proposition":"Statement )" + key + R"(","stance":"asserts","p_event_range":)" +
           range +
           R"(,"p_scale":"house","hedge":"likely","scorable":true,"horizon":{"text":"in 2022",)"
           R"("from":"2022-03-01","to":"2022-12-31","rule":"this-year"},"outcome":")" +
           outcome + R"(","outcome_as_of":"2023-01-15","evidence":["a report"]})" + "\n";
  }
  static std::string rows() {
    return row("r1", 7, 20, "Ann", "P1", "[0.6,0.9]", "occurred") +
           row("r2", 21, 34, "Ann", "P2", "[0.1,0.3]", "did_not_occur") +
           row("r3", 35, 49, "Bob", "P1", "[0.05,0.2]", "occurred") +
           row("r4", 7, 34, "Bob", "P3", "[0.05,0.2]", "ambiguous");
  }
};

const json& line_named(const json& board, const std::string& name) {
  const auto found = std::find_if(board["lines"].begin(), board["lines"].end(),
                                  [&](const json& line) { return line["name"] == name; });
  REQUIRE(found != board["lines"].end());
  return *found;
}

/// What score-check prints of one case.
json checked(Cli& cli, const std::string& text) {
  const auto path = cli.file("case.json", text);
  const int code = cli.run({"score-check", path});
  CAPTURE(cli.err());
  REQUIRE(code == 0);
  return cli.json();
}

}  // namespace

TEST_CASE("a project's speakers are scored with their bands, counts and reasons") {
  Scored given;
  const auto board = given.scores();
  CHECK(board["by"] == "speaker");
  const auto& ann = line_named(board, "Ann");
  CHECK(ann["spans"] == 2);
  CHECK(ann["scored"] == 2);
  CHECK(ann["hits"] == 2);
  CHECK(ann["brier"][0].get<double>() == Approx(0.01));
  CHECK(ann["brier"][1].get<double>() == Approx((0.16 + 0.09) / 2));
  CHECK(ann["midpoint"].get<double>() == Approx((0.0625 + 0.04) / 2));
  const auto& bob = line_named(board, "Bob");
  CHECK(bob["spans"] == 2);
  CHECK(bob["scored"] == 1);
  CHECK(bob["left_out"]["ambiguous"] == 1);
  CHECK(bob["hit_rate"] == 0);
  CHECK(board["total"]["scored"] == 3);
  CHECK(board["ranked"] == json::parse(R"([{"better":"Ann","worse":"Bob"}])"));
  CHECK(ann["of"].size() == 2);
  CHECK(ann["of"][0]["verdict"] == "hit");
}

TEST_CASE("the table names what was left out and the conventions beneath the numbers") {
  Scored given;
  REQUIRE(given.cli.run_on("score", {"--by", "speaker"}) == 0);
  CHECK(holds(given.cli.out(), "0.0100–0.1250"));
  CHECK(holds(given.cli.out(), "1 ambiguous"));
  CHECK(holds(given.cli.out(), "range 0..1"));
  CHECK(holds(given.cli.out(), "the last before the deadline counts"));
  CHECK(given.cli.err().empty());
}

TEST_CASE("every grouping gives lines, and wrong ones are wrong usage") {
  Scored given;
  for (const char* by : {"speaker", "outlet", "document", "topic", "horizon", "type"}) {
    const auto board = given.scores({"--by", by});
    CAPTURE(by);
    CHECK(board["by"] == by);
    CHECK(board["lines"].size() >= 1);
    CHECK(board["total"]["spans"] == 4);
  }
  CHECK(given.cli.run_on("score", {"--by", "mood"}) == 2);
  CHECK(given.cli.run_on("score", {"--as-of", "yesterday"}) == 2);
  CHECK(given.cli.run_on("score", {"--scale", "no such scale"}) == 3);
  CHECK(holds(given.cli.err(), "house v1"));
  CHECK(given.cli.run({"score", "/no/such/project.foresay"}) == 3);
}

TEST_CASE("another scale reads the words anew: ICD 203 has likely at 55 to 80 percent") {
  Scored given;
  const auto board = given.scores({"--scale", "ICD 203"});
  CHECK(board["scale"] == "ICD 203 v1");
  CHECK(given.scores()["scale"].is_null());
}

TEST_CASE("as of a day before anything was recorded there are no spans and no scores") {
  Scored given;
  const auto board = given.scores({"--as-of", "2021-01-01"});
  CHECK(board["total"]["spans"] == 0);
  CHECK(board["total"]["brier"].is_null());
  CHECK(board["total"]["left_out"]["not_recorded_yet"] == 4);
}

TEST_CASE("a project without predictions is no failure") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("score") == 0);
  CHECK(holds(cli.err(), "no prediction to score"));
  CHECK(cli.run_on("score", {"--json"}) == 0);
  CHECK(cli.json()["total"]["midpoint"].is_null());
}

// The oracle's figures are of all five articles; the rows that are given here are of three. So each
// row's own band is the measure, and the oracle's figures where all their rows are there.
TEST_CASE("the gold's scored rows, imported after the corpus, score what the rows say") {
  const auto corpus = test_support::shared_path("corpus");
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  const auto oracle = test_support::shared_path("oracles/scoring.json");
  if (!corpus || !gold || !oracle) return;
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {corpus->string(), gold->string()}) <= 1);
  REQUIRE(cli.run_on("score", {"--json", "--repeats", "all"}) == 0);
  const auto total = cli.json()["total"];
  double least = 0;
  double most = 0;
  double points = 0;
  std::size_t n = 0;
  std::set<std::string> disagreeing = {"g003-22"};  // its instance has another row's outcome
  std::istringstream lines(test_support::read_file(*gold));
  for (std::string line; std::getline(lines, line);) {
    const auto row = json::parse(line);
    if (row["brier1_range"].is_null() || disagreeing.contains(row["id"])) continue;
    ++n;
    least += row["brier1_range"][0].get<double>();
    most += row["brier1_range"][1].get<double>();
    const double middle =
        (row["p_event_range"][0].get<double>() + row["p_event_range"][1].get<double>()) / 2;
    points += std::pow(middle - row["event"].get<double>(), 2);
  }
  REQUIRE(n > 0);
  CHECK(total["scored"] == n);
  CHECK(total["brier"][0].get<double>() == Approx(least / double(n)));
  CHECK(total["brier"][1].get<double>() == Approx(most / double(n)));
  CHECK(total["midpoint"].get<double>() == Approx(points / double(n)));
  if (n == 19) {
    CHECK(total["midpoint"].get<double>() == Approx(0.1153).epsilon(0.001));
    CHECK(total["base_rate"].get<double>() == Approx(0.5789).epsilon(0.001));
  } else {
    MESSAGE("the oracle's 19 scored rows are of five articles; " << n << " are given here");
  }
}

TEST_CASE("gold rows given to score-check as they are score their own bands") {
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  if (!gold) return;
  json rows = json::array();
  double least = 0;
  double most = 0;
  std::size_t n = 0;
  std::istringstream lines(test_support::read_file(*gold));
  for (std::string line; std::getline(lines, line);) {
    rows.push_back(json::parse(line));
    if (rows.back()["brier1_range"].is_null()) continue;
    ++n;
    least += rows.back()["brier1_range"][0].get<double>();
    most += rows.back()["brier1_range"][1].get<double>();
  }
  Cli cli;
  const auto given = checked(cli, json{{"forecasts", rows}}.dump());
  CHECK(given["n"] == n);
  CHECK(given["band"][0].get<double>() == Approx(least / double(n)));
  CHECK(given["band"][1].get<double>() == Approx(most / double(n)));
  if (n != 19) return;
  CHECK(given["band"][0].get<double>() == Approx(0.0744).epsilon(0.001));
  CHECK(given["band"][1].get<double>() == Approx(0.1776).epsilon(0.001));
  CHECK(given["midpoint"].get<double>() == Approx(0.1153).epsilon(0.001));
}

TEST_CASE("a list of yes/no forecasts is scored in every way, in each of its shapes") {
  Cli cli;
  const auto columns = checked(cli, R"({"p":[0.1,0.9,0.8,0.3],"outcome":[0,1,1,0],"name":"four"})");
  CHECK(columns["name"] == "four");
  CHECK(columns["brier1"].get<double>() == Approx(0.0375));
  CHECK(columns["brier2"].get<double>() == Approx(0.075));
  CHECK(columns["base_rate"] == 0.5);
  CHECK(columns["skill"].get<double>() == Approx(1 - 0.0375 / 0.25));
  CHECK(columns["relative_brier"].is_null());
  CHECK(columns["peer"] == 0);
  const auto list = checked(cli, R"({"forecasts":[{"p":0.1,"outcome":0},{"p":0.9,"outcome":true},
      {"p":0.8,"outcome":"yes"},{"p":0.3,"outcome":"no"}]})");
  CHECK(list["brier1"] == columns["brier1"]);
  CHECK(list["murphy"] == columns["murphy"]);
  const auto percent = checked(cli, R"({"percent":true,"p":[10,90,80,30],"y":[0,1,1,0]})");
  CHECK(percent["brier1"].get<double>() == Approx(0.0375));
  const auto groups =
      checked(cli, R"({"groups":{"0.1":[0,0,0,0,1],"0.6":[1,1,1,0,0],"0.9":[1,1,1,1,0]}})");
  CHECK(groups["murphy"]["reliability"].get<double>() == Approx(1.0 / 150));
  CHECK(groups["murphy"]["skill"].get<double>() == Approx(25.0 / 112));
}

TEST_CASE("several options, ordered or not, are scored as they are") {
  Cli cli;
  const auto given = checked(cli, R"({"p":[0.2,0.3,0.4,0.1],"truth":2,"ordered":true})");
  CHECK(given["ordered_brier"].get<double>() == Approx(0.2));
  CHECK(given["brier2"].get<double>() == Approx(0.5));
  CHECK(given["brier1"].is_null());
  CHECK(given["log"].get<double>() == Approx(std::log(0.4)));
  CHECK(given["baseline"].get<double>() ==
        Approx(100 * (std::log(0.4) + std::log(4)) / std::log(4)));
  const auto plain = checked(cli, R"({"p":[0.5,0.3,0.2],"truth":0})");
  CHECK(plain["brier2"].get<double>() == Approx(0.38));
  CHECK(plain["ordered_brier"].is_null());
}

TEST_CASE("ranges give a band, bets a yield, a reference a skill") {
  Cli cli;
  const auto given = checked(cli, R"({"forecasts":[{"range":[0.6,0.9],"outcome":1,"q":0.5},
      {"lo":0.1,"hi":0.5,"outcome":0,"q":0.2}],"reference":0.2})");
  CHECK(given["band"][0].get<double>() == Approx(0.01));
  CHECK(given["band"][1].get<double>() == Approx((0.16 + 0.25) / 2));
  CHECK(given["midpoint"].get<double>() == Approx((0.0625 + 0.09) / 2));
  CHECK(given["dollar_yield"].get<double>() == Approx(1));
  CHECK(given["skill"].get<double>() == Approx(1 - 0.07625 / 0.2));
}

TEST_CASE("forecasters over time get coverage, baseline, peer, daily and relative scores") {
  Cli cli;
  const auto given = checked(cli, R"({"outcome":1,"open":0,"close":7,"forecasters":[
      {"name":"one","daily":[0.9,0.9,0.9,0.95,0.95,0.95,0.95]},
      {"name":"two","forecasts":[{"at":3.5,"p":0.5}]}]})");
  const auto& one = given["forecasters"][0];
  CHECK(one["mean_daily_brier"].get<double>() == Approx(0.0114286).epsilon(1e-5));
  CHECK(one["daily_brier"].size() == 7);
  CHECK(one["coverage"] == 1);
  const auto& two = given["forecasters"][1];
  CHECK(two["coverage"] == 0.5);
  CHECK(two["baseline"] == 0);
  CHECK(two["days"] == 4);
  CHECK(two["daily_brier"][0].is_null());
  CHECK(one["peer"].get<double>() == Approx(-two["peer"].get<double>()));
  CHECK(two["relative_brier"].get<double>() > 0);
  const auto alone = checked(cli, R"({"outcome":1,"close":"2022-01-03","open":"2022-01-01",
      "forecasts":[{"at":"2022-01-01T12:00:00Z","p":0.9}]})");
  CHECK(alone["forecasters"][0]["relative_brier"].is_null());
  CHECK(alone["peer"] == 0);
  CHECK(alone["baseline"].get<double>() == Approx(84.79969066 * 0.75));
}

TEST_CASE("options in order over time are scored in order, and have no one-sided score") {
  Cli cli;
  const auto given = checked(cli, R"({"truth":2,"ordered":true,"close":2,
      "forecasts":[{"at":0,"p":[0.2,0.3,0.4,0.1]}]})");
  CHECK(given["ordered_brier"].get<double>() == Approx(0.2));
  CHECK(given["brier2"].get<double>() == Approx(0.5));
  CHECK(given["brier1"].is_null());
  CHECK(given["forecasters"][0]["mean_daily_brier"].get<double>() == Approx(0.2));
}

TEST_CASE("an early close counts nothing after it; carry counts the last forecast on") {
  Cli cli;
  const std::string question = R"("outcome":1,"open":0,"close":1,"scheduled_close":52,
      "forecasts":[{"at":0,"p":0.24}])";
  CHECK(checked(cli, "{" + question + "}")["baseline"].get<double>() ==
        Approx(-105.889 / 52).epsilon(1e-4));
  CHECK(checked(cli, "{" + question + R"(,"carry":true})")["baseline"].get<double>() ==
        Approx(-105.889).epsilon(1e-4));
}

TEST_CASE("what is ambiguous, annulled or open is counted and not scored; nothing scored is null") {
  Cli cli;
  const auto given = checked(cli, R"({"forecasts":[{"p":0.9,"outcome":"ambiguous"},
      {"p":0.9,"outcome":"annulled"},{"p":0.9,"outcome":null}]})");
  CHECK(given["left_out"] == json::parse(R"({"ambiguous":1,"annulled":1,"unresolved":1,
      "not_scorable":0,"no_probability":0})"));
  for (const char* key :
       {"brier1", "brier2", "ordered_brier", "log", "spherical", "baseline", "peer",
        "relative_brier", "band", "midpoint", "skill", "murphy", "murphy_binned",
        "murphy_corrected", "dollar_yield", "geometric_mean", "base_rate"}) {
    CAPTURE(key);
    CHECK(given[key].is_null());
  }
}

TEST_CASE("what is no distribution, or contradicts itself, is refused and not scored") {
  Cli cli;
  const auto refused = [&](const std::string& text) {
    const auto path = cli.file("case.json", text);
    CAPTURE(text);
    CHECK(cli.run({"score-check", path}) == 3);
    CHECK(cli.out().empty());
    return cli.err();
  };
  CHECK(holds(refused(R"({"p":[0.2,0.3,0.4,0.4],"truth":2})"), "4 options that sum to 1.3"));
  CHECK(holds(refused(R"({"percent":true,"p":[20,30,40],"truth":2})"), "sum to 90.0, not to 100"));
  CHECK(holds(refused(R"({"forecasts":[{"p":[0.5,0.6],"truth":0}]})"), "forecasts[0].p"));
  CHECK(holds(refused(R"({"truth":0,"close":2,"forecasts":[{"at":0,"p":[0.5,0.4]}]})"), "sum to"));
  CHECK(holds(refused(R"({"p":[0.1,0.9],"outcome":[0,1],"bins":[0,0.5]})"),
              "leave out the forecast 0.9"));
  CHECK(holds(refused(R"({"p":[0.1,0.9],"outcome":[0,1],"bins":[0.2,1]})"),
              "leave out the forecast 0.1"));
  CHECK(holds(refused(R"({"p":0.9,"outcome":1,"truth":0})"), "contradict each other"));
  CHECK(holds(refused(R"({"p":0.9,"probability":0.8,"outcome":1})"), "contradict each other"));
  CHECK(holds(refused(R"({"forecasts":[{"p":0.9,"event":1,"outcome":"did_not_occur"}]})"),
              "forecasts[0] says"));
  CHECK(holds(refused(R"({"bets":[{"q":0.2,"hit":true,"outcome":0}]})"), "bets[0] says"));
  CHECK(holds(refused(R"({"p":0.9,"range":[0.1,0.5],"outcome":1})"), "outside its own range"));
  CHECK(holds(refused(R"({"percent":true,"p":90,"range":[10,50],"outcome":1})"),
              "outside its own range"));
  CHECK(holds(refused(R"({"outcome":1,"close":9,"scheduled_close":5,"daily":[0.5]})"),
              "scheduled_close"));
  CHECK(holds(refused(R"({"outcome":1,"close":2,"forecasters":[{"daily":[0.5],"forecasts":[]}]})"),
              "leave one out"));
  CHECK(holds(refused(R"({"p":0.9,"outcome":1,"reference":1.5})"), "reference is 1.5"));
  CHECK(holds(refused(R"({"forecasts":[0.5,0.2],"outcomes":[1,0],"p":[0.1,0.2]})"),
              "another list of probabilities"));
  CHECK(holds(refused(R"({"forecasts":[0.5,0.2],"outcomes":[1,0],"forecasts":[0,1]})"),
              "“forecasts” stands in it twice"));
  CHECK(holds(refused(R"({"forecasts":[0.5,1e400],"outcomes":[1,0]})"), "too large"));
  // The same said twice is no contradiction, and three thirds are a distribution.
  CHECK(checked(cli, R"({"p":0.9,"outcome":1,"truth":"yes"})")["n"] == 1);
  CHECK(checked(cli, R"({"p":[0.333,0.333,0.333],"truth":2})")["n"] == 1);
  CHECK(checked(cli, R"({"p":[0.1,0.9],"outcome":[0,1],"bins":[0.1,0.9]})")["n"] == 2);
}

TEST_CASE("an array gives an array and lines give lines, one object a case") {
  Cli cli;
  const auto array = cli.file("a.json", R"([{"p":0.9,"outcome":1},{"p_truth":[0.1,0.9]}])");
  REQUIRE(cli.run({"score-check", array}) == 0);
  REQUIRE(cli.json().size() == 2);
  CHECK(cli.json()[1]["p_truth"][0]["peer"].get<double>() == Approx(-219.722457733));
  const auto lines =
      cli.file("b.jsonl", "{\"p\":0.9,\"outcome\":1}\n\n{\"log_scores\":[-1,1,2]}\n");
  REQUIRE(cli.run({"score-check", lines}) == 0);
  CHECK(std::count(cli.out().begin(), cli.out().end(), '\n') == 2);
  const auto last = json::parse(cli.out().substr(cli.out().find('\n')));
  CHECK(last["less_mean_of_others"] == json::parse("[-2.5,0.5,2.0]"));
}

TEST_CASE("expected values are compared, and one that differs is a finding") {
  Cli cli;
  const auto right = cli.file("r.json", R"({"p":0.8,"outcome":1,"expected":{"brier1":0.04}})");
  CHECK(cli.run({"score-check", right}) == 0);
  const auto wrong = cli.file("w.json", R"({"p":0.8,"outcome":1,"name":"x",
      "expected":{"brier1":0.05,"murphy.resolution":0,"nothing":1}})");
  CHECK(cli.run({"score-check", wrong}) == 1);
  CHECK(holds(cli.err(), "brier1 is "));
  CHECK(holds(cli.err(), "there is no score “nothing”"));
  CHECK_FALSE(holds(cli.err(), "resolution"));
}

TEST_CASE("what cannot be read is a sentence with file, line or case, and exit code 3") {
  Cli cli;
  const auto refused = [&](const std::string& name, const std::string& text) {
    const auto path = cli.file(name, text);
    CHECK(cli.run({"score-check", path}) == 3);
    CHECK(cli.out().empty());
    return cli.err();
  };
  CHECK(holds(refused("a.json", "{\n\"p\": 0.9,\n\"outcome\" 1}"), "a.json:3:"));
  CHECK(holds(refused("b.jsonl", "{\"p\":0.9,\"outcome\":1}\n{\"p\":\n"), "b.jsonl:2:"));
  CHECK(holds(refused("c.json", R"([{"p":0.9,"outcome":1},{"p":1.2,"outcome":1,"name":"second"}])"),
              "case 2 (second)"));
  CHECK(holds(refused("d.json", R"({"p":90,"outcome":1})"), "“percent”: true"));
  CHECK(holds(refused("e.json", R"({"p":0.9})"), "has no outcome"));
  CHECK(holds(refused("f.json", R"({"p":[0.1,0.2],"outcome":[1]})"), "p has 2 values"));
  CHECK(holds(refused("g.json", R"({"p":[0.1,0.9],"truth":2})"), "index of one of the options"));
  CHECK(holds(refused("h.json", R"({"forecasts":[{"at":0,"p":0.5}],"outcome":1})"), "no end"));
  CHECK(holds(refused("i.json", "{}"), "nothing to score"));
  CHECK(holds(refused("j.json", ""), "no JSON"));
  CHECK(holds(refused("k.json", R"({"range":[0.9,0.1],"outcome":1})"), "does not ascend"));
  CHECK(holds(refused("l.json", R"({"close":1e9,"outcome":1,"daily":[0.5]})"), "not seconds"));
  CHECK(holds(refused("m.json", R"({"close":"2022-01-03","outcome":1,"daily":[0.5]})"), "opened"));
  CHECK(holds(refused("n.json", R"({"p_truth":[0.5],"options":1e30})"), "options is"));
  CHECK(cli.run({"score-check", "/no/such/file.json"}) == 3);
  CHECK(cli.run({"score-check", "/tmp"}) == 3);
  CHECK(holds(cli.err(), "cannot be read"));
  CHECK(cli.run({"score-check"}) == 2);
}
