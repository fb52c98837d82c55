// What the scoreboard is computed from, read from a project made by the edits a user makes.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/score/scoreboard.h"
#include "store/read/annotations.h"
#include "store/read/score_reader.h"
#include "tests/store/read_fixture.h"

using store_test::ReadFixture;

namespace {

const core::ScoreRow& row_of(const core::ScoreRows& rows, core::Id link) {
  const auto found = std::find_if(rows.rows.begin(), rows.rows.end(),
                                  [link](const core::ScoreRow& row) { return row.link == link; });
  REQUIRE(found != rows.rows.end());
  return *found;
}

core::Link said(core::Id annotation, core::Id proposition) {
  core::Link link;
  link.annotation = annotation;
  link.proposition = proposition;
  link.probability = core::Probability{0.6, 0.7, 0.9};
  link.scale = "house";
  link.scale_version = 1;
  link.horizon.words = "soon";
  link.horizon.range = {core::parse_date("2022-12-20"), core::parse_date("2023-03-31")};
  link.horizon.rule = "house v1: soon";
  link.scorable = false;
  link.not_scorable_reason = "The words commit to nothing.";
  link.condition_words = "if it thaws";
  return link;
}

}  // namespace

TEST_CASE("a link is read with its annotation, names, proposition and log") {
  ReadFixture f;
  const auto link = f.apply(core::PutLink{said(f.denial, f.offensive)}).created.at(0);
  const auto rows = store::read_score_rows(f.db());
  const auto& row = row_of(rows, link);
  CHECK(row.annotation == f.denial);
  CHECK(row.type == core::StatementType::prediction);
  CHECK(row.has_probability);
  CHECK(row.lo == 0.6);
  CHECK(row.best == 0.7);
  CHECK(row.hi == 0.9);
  CHECK(row.conditional);
  CHECK(row.condition == core::kNoIndex);
  CHECK(row.scorable == false);
  CHECK(rows.texts.at(row.reason) == "The words commit to nothing.");
  CHECK(row.horizon_default);
  CHECK(row.horizon_from == core::parse_date("2022-12-20"));
  CHECK(row.horizon_to == core::parse_date("2023-03-31"));
  CHECK(row.annotated_on == core::day_of(core::now()));
  CHECK(rows.documents.at(row.document).id == f.russian);
  const auto& proposition = rows.propositions.at(row.proposition);
  CHECK(proposition.id == f.offensive);
  CHECK(rows.topics.at(proposition.topic) == "war");
  REQUIRE(proposition.log.size() == 3);
  CHECK(proposition.log.back().status == core::Status::yes);
  CHECK(proposition.log.back().known_on == core::parse_date("2023-04-21"));
  CHECK(proposition.log.back().occurred.to == core::parse_date("2023-04-20"));
}

TEST_CASE("hedge words and their scale are one phrase, however many rows share them") {
  ReadFixture f;
  const auto annotation = *store::annotation(f.db(), f.denial);
  auto hedged = annotation;
  hedged.hedge = "likely";
  f.apply(core::UpdateAnnotation{hedged});
  const auto one = f.apply(core::PutLink{said(f.denial, f.offensive)}).created.at(0);
  const auto two = f.apply(core::PutLink{said(f.denial, f.war)}).created.at(0);
  auto typed = said(f.denial, f.war);
  typed.scale.clear();
  typed.scale_version = 0;
  const auto three = f.apply(core::PutLink{typed}).created.at(0);
  const auto rows = store::read_score_rows(f.db());
  CHECK(row_of(rows, one).phrase == row_of(rows, two).phrase);
  CHECK(row_of(rows, one).phrase != row_of(rows, three).phrase);
  const auto& phrase = rows.phrases.at(row_of(rows, one).phrase);
  CHECK(phrase.words == "likely");
  CHECK(phrase.scale == "house");
  CHECK(phrase.version == 1);
}

TEST_CASE("rejected links are not read, suggested ones are") {
  ReadFixture f;
  const auto before = store::read_score_rows(f.db()).rows.size();
  auto link = said(f.denial, f.offensive);
  link.state = core::LinkState::rejected;
  f.apply(core::PutLink{link});
  CHECK(store::read_score_rows(f.db()).rows.size() == before);
  link.state = core::LinkState::suggested;
  f.apply(core::PutLink{link});
  const auto rows = store::read_score_rows(f.db()).rows;
  REQUIRE(rows.size() == before + 1);
  CHECK(rows.back().state == core::LinkState::suggested);
}

TEST_CASE("a list of spans behind a number is read in the order it is asked for") {
  ReadFixture f;
  const auto link = f.apply(core::PutLink{said(f.denial, f.offensive)}).created.at(0);
  const std::vector<core::Id> wanted = {link, core::Id(12345), f.link};
  const auto spans = store::score_spans(f.db(), wanted);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].annotation == f.denial);
  CHECK(spans[0].document == f.russian);
  CHECK(spans[0].statement == "Russia starts a large-scale offensive by 31 May 2023.");
  CHECK(spans[1].annotation == f.prediction);
  CHECK_FALSE(spans[1].quote.empty());
}

TEST_CASE("a project without links gives a scoreboard without lines") {
  const test_support::TempDir folder;
  const auto project = store::Project::create(folder / "empty.foresay", "tester");
  REQUIRE(project.ok());
  const auto rows = store::read_score_rows(project->database());
  CHECK(rows.rows.empty());
  CHECK(core::make_scoreboard(rows, {}).lines.empty());
}
