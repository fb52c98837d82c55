#include <doctest/doctest.h>

#include <string>

#include "tests/workbench/inspector_fixture.h"
#include "workbench/track/dismissed_pairs.h"
#include "workbench/track/track_page.h"
#include "workbench/track/track_view.h"

namespace {

const core::Date kTrackDay = *core::parse_date("2024-03-01");

core::Proposition attack() {
  core::Proposition proposition;
  proposition.statement = "Belarusian forces attack Ukraine";
  proposition.criteria = "As two parties state.";
  proposition.window = {core::parse_date("2022-12-01"), core::parse_date("2023-12-31")};
  return proposition;
}

core::RecordOutcome outcome(core::Id of, core::Status status, const char* recorded) {
  core::RecordOutcome edit;
  edit.outcome.proposition = of;
  edit.outcome.status = status;
  edit.outcome.recorded_at = *core::parse_timestamp(recorded);
  return edit;
}

// Opened in 2022, false since January 2024 on one source; spans of two speakers link to it.
struct Story {
  test_support::InspectorFixture fixture;
  core::Id proposition;
  core::Id annotation;

  Story() {
    proposition = fixture.made(core::PutProposition{attack()});
    annotation = link("could well", core::Stance::asserts, core::Probability{.4, {}, .75});
    link("nothing", core::Stance::denies, std::nullopt);
    fixture.made(outcome(proposition, core::Status::open, "2022-12-10T10:00:00Z"));
    auto first = outcome(proposition, core::Status::provisional, "2024-01-17T10:00:00Z");
    first.outcome.known_on = core::parse_date("2024-01-16");
    core::Evidence source;
    source.id = core::Id(77);
    source.title = "Defence Intelligence";
    source.published_on = core::parse_date("2024-01-16");
    first.new_evidence.push_back(source);
    fixture.made(first);
    auto last = outcome(proposition, core::Status::no, "2024-01-17T11:00:00Z");
    last.outcome.known_on = first.outcome.known_on;
    last.outcome.evidence = {core::Id(77)};
    fixture.made(last);
  }

  core::Id link(std::string_view words, core::Stance stance,
                std::optional<core::Probability> probability) {
    const core::Id tagged = fixture.tag(words, core::StatementType::prediction);
    core::Link link;
    link.annotation = tagged;
    link.proposition = proposition;
    link.stance = stance;
    link.probability = probability;
    fixture.made(core::PutLink{link});
    return tagged;
  }

  workbench::TrackPage page(std::optional<core::Date> as_of = {}) {
    const auto made = workbench::make_track_page(fixture.project().database(),
                                                 {proposition, kTrackDay, as_of, {}, {}});
    REQUIRE(made);
    return *made;
  }
};

}  // namespace

TEST_CASE("the page holds the log, what was said and a timeline of both") {
  Story story;
  const auto page = story.page();
  CHECK(page.proposition.status == core::Status::no);
  CHECK(page.summary.starts_with("2 spans"));
  REQUIRE(page.log.size() >= 3);
  CHECK(page.log.back().to == core::Status::no);
  CHECK(page.log.back().sources == "1 source");
  REQUIRE(page.timeline.marks.size() == 2);
  CHECK(page.timeline.marks.front().from == core::parse_date("2022-12-20"));
  // Tagged now, when the answer had been known since January 2024.
  CHECK(page.timeline.marks.front().hindsight);
  REQUIRE(page.timeline.outcomes.size() == 1);
  CHECK(page.timeline.outcomes.front().status == core::Status::no);
  CHECK(page.timeline.outcomes.front().words == "known 16 Jan 2024");
  CHECK(page.timeline.evidence.size() == 1);
}

TEST_CASE("as of an earlier day the page shows what stood then and takes no outcome") {
  Story story;
  const auto page = story.page(core::parse_date("2023-06-30"));
  CHECK(page.proposition.status == core::Status::open);
  CHECK(page.log.size() == 1);
  CHECK(page.timeline.outcomes.empty());
  CHECK(page.timeline.evidence.empty());
  CHECK(page.as_of == core::parse_date("2023-06-30"));
}

TEST_CASE("the list shows every status as of the day chosen") {
  Story story;
  workbench::Track track;
  auto& state = story.fixture.state;
  track.refresh(story.fixture.project(), state, kTrackDay);
  CHECK(track.count(workbench::TrackTab::resolved) == 1);
  state.as_of = core::parse_date("2023-06-30");
  track.refresh(story.fixture.project(), state, kTrackDay);
  CHECK(track.count(workbench::TrackTab::open) == 1);
  CHECK(track.count(workbench::TrackTab::resolved) == 0);
  state.as_of = core::parse_date("2024-01-02");
  track.refresh(story.fixture.project(), state, kTrackDay);
  CHECK(track.count(workbench::TrackTab::due) == 1);
}

TEST_CASE("a proposition that says the same is proposed until it is said not to be the same") {
  Story story;
  auto other = attack();
  other.statement = "Belarusian forces attack Ukraine.";
  const core::Id twin = story.fixture.made(core::PutProposition{other});
  auto page = story.page();
  REQUIRE(page.duplicates.size() == 1);
  CHECK(page.duplicates.front().other == twin);
  // The one with the log is kept.
  CHECK(page.duplicates.front().keep == story.proposition);
  auto& project = story.fixture.project();
  REQUIRE(workbench::keep_apart(project, twin, story.proposition));
  const auto apart = workbench::kept_apart(project);
  CHECK(apart.contains(workbench::pair_of(story.proposition, twin)));
  const auto again =
      workbench::make_track_page(project.database(), {story.proposition, kTrackDay, {}, apart, {}});
  REQUIRE(again);
  CHECK(again->duplicates.empty());
}

TEST_CASE("earlier wordings are told as what changed") {
  std::vector<store::Revision> was(2);
  was[0].statement = "A";
  was[0].criteria = "First";
  was[0].actor = "Anna";
  was[1] = was[0];
  was[1].criteria = "Second";
  core::Proposition now;
  now.statement = "B";
  now.criteria = "Second";
  const auto lines = workbench::revision_lines(was, now);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].was == std::vector<std::string>{"Criteria: First"});
  CHECK(lines[0].when.ends_with("changed by Anna"));
  CHECK(lines[1].was == std::vector<std::string>{"Statement: A"});
}

TEST_CASE("one speaker with two ranges drifts, and a denial without a range keeps its place") {
  store::Timeline timeline;
  const auto point = [&](core::Id speaker, const char* day, bool range) {
    store::TimelinePoint out;
    out.row.link.annotation = core::Id(static_cast<std::int64_t>(timeline.points.size()) + 1);
    out.row.speaker = speaker;
    out.row.speaker_name = "Pashkov";
    out.row.hedge = "could well";
    out.at = {core::parse_date(day), core::parse_date(day)};
    if (range) out.row.link.probability = core::Probability{.4, {}, .75};
    timeline.points.push_back(out);
  };
  point(core::Id(5), "2023-03-01", true);
  point(core::Id(5), "2022-12-20", true);
  point(core::Id(6), "2022-12-21", true);
  point(core::Id(5), "2022-12-22", false);
  timeline.points.push_back({});
  const auto view = workbench::timeline_view(timeline);
  REQUIRE(view.marks.size() == 4);
  CHECK(view.undated == 1);
  CHECK(view.marks.front().from == core::parse_date("2022-12-20"));
  CHECK(view.marks.front().label == "Pashkov: “could well”");
  REQUIRE(view.drifts.size() == 1);
  CHECK(view.drifts.front() == std::vector<std::size_t>{0, 3});
}
