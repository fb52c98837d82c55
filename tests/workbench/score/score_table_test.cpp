// The Score view: lines ready to draw, counts that open their spans, and when it reads the project.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/workbench/inspector_fixture.h"
#include "workbench/score/score_view.h"

using test_support::InspectorFixture;
using workbench::ScoreBy;
using workbench::ScoreCell;
using workbench::ScoreChoice;
using workbench::ScorePart;
using workbench::ScoreTable;

namespace {

/// A proposition that came true on 1 June 2022, and predictions of it.
class ScoreFixture {
 public:
  ScoreFixture() {
    core::Proposition made;
    made.statement = "It happens in 2022.";
    made.window = {core::parse_date("2022-01-01"), core::parse_date("2022-12-31")};
    made.criteria = "As reported.";
    proposition = base.made(core::PutProposition{made});
    core::Evidence report;
    report.proposition = proposition;
    report.title = "A report";
    const core::Id evidence = base.made(core::PutEvidence{report, ""});
    record(core::Status::open, {});
    record(core::Status::provisional, {evidence});
    record(core::Status::yes, {evidence});
  }

  core::Id say(const std::string& speaker, double lo, double hi, const std::string& hedge = {}) {
    core::Party party;
    party.name = speaker;
    if (!speakers_.contains(speaker)) speakers_[speaker] = base.made(core::PutParty{party});
    const core::Id id = base.tag("Minsk", core::StatementType::prediction);
    auto annotation = base.annotation(id);
    annotation.speaker = speakers_.at(speaker);
    annotation.said = {core::parse_date("2022-03-01"), core::parse_date("2022-03-01")};
    annotation.hedge = hedge;
    base.made(core::UpdateAnnotation{annotation});
    core::Link link;
    link.annotation = id;
    link.proposition = proposition;
    link.probability = core::Probability{lo, {}, hi};
    if (!hedge.empty()) link.scale = "house";
    if (!hedge.empty()) link.scale_version = 1;
    base.made(core::PutLink{link});
    return id;
  }

  const ScoreTable& shown(const ScoreChoice& choice = {}, std::optional<core::Date> as_of = {}) {
    table.refresh(base.project(), choice, as_of);
    return table;
  }

  InspectorFixture base;
  core::Id proposition;
  ScoreTable table;

 private:
  void record(core::Status status, std::vector<core::Id> evidence) {
    core::Outcome outcome;
    outcome.proposition = proposition;
    outcome.status = status;
    outcome.evidence = std::move(evidence);
    if (status == core::Status::yes) {
      outcome.occurred = {core::parse_date("2022-06-01"), core::parse_date("2022-06-01")};
      outcome.known_on = core::parse_date("2022-06-02");
    }
    base.made(core::RecordOutcome{outcome, {}});
  }

  std::map<std::string, core::Id> speakers_;
};

}  // namespace

TEST_CASE("a line shows counts, rate, band, midpoint; below two scored only how few there are") {
  ScoreFixture f;
  f.say("Ann", 0.6, 0.9);
  const auto& few = f.shown().lines();
  REQUIRE(few.size() == 1);
  CHECK(few[0].name == "Ann");
  CHECK(few[0].hits == "n = 1");
  CHECK(few[0].no_band == "too few to show");
  CHECK_FALSE(few[0].band);
  f.say("Ann", 0.7, 0.8);
  const auto& total = f.shown().board().total;
  CHECK(total.spans == 2);
  CHECK(total.scored == 1);
  REQUIRE(f.table.left_out().size() == 1);
  CHECK(f.table.left_out()[0].text == "1 said again by the same speaker");
}

TEST_CASE("each number opens the spans behind it") {
  ScoreFixture f;
  const auto right = f.say("Ann", 0.6, 0.9);
  const auto wrong = f.say("Bob", 0.1, 0.4);
  f.say("Cid", 0.3, 0.6);
  const auto& table = f.shown();
  const auto behind = [&](const ScoreCell& cell) {
    return table.spans_behind(f.base.project().database(), cell, 0, 100);
  };
  CHECK(behind({"", ScorePart::said, 0}).size() == 3);
  CHECK(behind({"", ScorePart::scored, 0}).size() == 3);
  REQUIRE(behind({"", ScorePart::hits, 0}).size() == 1);
  CHECK(behind({"", ScorePart::hits, 0})[0].span.annotation == right);
  CHECK(behind({"", ScorePart::hits, 0})[0].verdict == "right");
  CHECK(behind({"", ScorePart::hits, 0})[0].brier == "0.01–0.16");
  REQUIRE(behind({"", ScorePart::misses, 0}).size() == 1);
  CHECK(behind({"", ScorePart::misses, 0})[0].span.annotation == wrong);
  CHECK(behind({"", ScorePart::bin, 7}).size() == 1);
  CHECK(behind({"", ScorePart::bin, 99}).empty());
  for (const auto& line : table.lines()) {
    CHECK(behind({line.key, ScorePart::said, 0}).size() == 1);
  }
  CHECK(table.title_of({"", ScorePart::hits, 0}) == "All: 1 right");
  CHECK(table.spans_behind(f.base.project().database(), {"", ScorePart::said, 0}, 1, 1).size() ==
        1);
}

TEST_CASE("the line chosen for its calibration is the focus, else everybody is") {
  ScoreFixture f;
  f.say("Ann", 0.6, 0.9);
  f.say("Bob", 0.1, 0.4);
  CHECK(f.shown().focus_name() == "all speakers");
  CHECK(f.table.focus().scored == 2);
  ScoreChoice choice;
  choice.group = f.table.lines()[1].key;
  CHECK(f.shown(choice).focus_name() == f.table.lines()[1].name);
  CHECK(f.table.focus().scored == 1);
}

TEST_CASE("an edit, another grouping and another date each make the view anew") {
  ScoreFixture f;
  CHECK(f.shown().lines().empty());
  f.say("Ann", 0.6, 0.9);
  CHECK(f.shown().lines().size() == 1);
  ScoreChoice choice;
  choice.by = ScoreBy::horizon;
  CHECK(f.shown(choice).lines()[0].name == "6 to 12 months");
  CHECK(f.shown(choice, core::parse_date("2022-01-01")).lines()[0].scored == "0");
  CHECK(f.shown(choice, core::parse_date("2022-01-01")).lines()[0].spans == "0");
  CHECK(f.shown(choice).lines()[0].scored == "1");
}

TEST_CASE("conventions and lines whose bands overlap are said beneath") {
  ScoreFixture f;
  for (const char* who : {"Ann", "Bob"}) {
    f.say(who, 0.6, 0.9);
  }
  const auto& notes = f.shown().notes();
  CHECK(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
    return note.find("range 0..1") != std::string::npos;
  }));
}
