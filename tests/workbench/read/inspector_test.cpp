#include "workbench/read/inspector.h"

#include <doctest/doctest.h>

#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "tests/workbench/inspector_fixture.h"
#include "workbench/read/inspector_draft.h"

using core::StatementType;
using test_support::InspectorFixture;
using workbench::InspectorField;

namespace {

constexpr std::string_view kPrediction = "Minsk could well join the war in the coming weeks";

// Types into a field and keeps it, as the panel does.
void type(InspectorFixture& fixture, core::Id annotation, workbench::FieldKey key,
          const std::string& words) {
  core::IdGenerator ids;
  auto draft = workbench::start_draft(*fixture.shown(annotation).span(), key);
  draft.typed = words;
  fixture.state.completion = workbench::completion_wanted(draft);
  const core::Id known =
      workbench::names_thing(key.field) ? fixture.shown(annotation).completion().exact : core::Id();
  const auto edit = workbench::commit(draft, known, ids);
  REQUIRE_MESSAGE(edit.ok(), (edit ? "" : edit.error().message));
  if (*edit) fixture.made(**edit);
}

}  // namespace

TEST_CASE("without an annotation the document's own data is shown") {
  InspectorFixture fixture;
  const auto& inspector = fixture.shown({});
  CHECK(inspector.span() == nullptr);
  REQUIRE(inspector.document() != nullptr);
  CHECK(inspector.document()->meta.title == "The talks");
  CHECK(inspector.document()->authors == "Ida Berg");
  CHECK(inspector.document()->stated == "20 Dec 2022");
}

TEST_CASE("overlapping annotations are counted innermost first") {
  InspectorFixture fixture;
  const auto outer =
      fixture.tag("According to Mr. Pashkov, Minsk could well join the war", StatementType::claim);
  const auto inner = fixture.tag("Minsk could well join the war", StatementType::prediction);
  fixture.tag("Nobody knows more", StatementType::claim);
  CHECK(fixture.shown(outer).span()->place_words == "2 of 2 here");
  const auto& inspector = fixture.shown(inner);
  CHECK(inspector.span()->place_words == "1 of 2 here");
  CHECK(inspector.neighbour(+1) == outer);
  CHECK_FALSE(inspector.neighbour(-1));
}

TEST_CASE("hedge, horizon and speaker are proposed for what nobody has filled in") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  const auto& proposals = fixture.shown(id).span()->proposals;
  REQUIRE(proposals.hedge);
  CHECK(proposals.hedge->text == "could well? 40–75 % · house v1");
  REQUIRE(proposals.horizon);
  CHECK(proposals.horizon->text == "by 28 Feb 2023? “in the coming weeks”");
  REQUIRE(proposals.speaker);
  CHECK(proposals.speaker->name == "Mykhailo Pashkov");
  CHECK(proposals.speaker->words == "Pashkov");
  CHECK(proposals.speaker->party);
}

TEST_CASE("a proposal never stands where a person has written") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  type(fixture, id, {InspectorField::speaker}, "Ida Berg");
  type(fixture, id, {InspectorField::horizon_words}, "some day");
  type(fixture, id, {InspectorField::hedge}, "maybe");
  type(fixture, id, {InspectorField::probability}, "10–20");
  const auto* span = fixture.shown(id).span();
  CHECK_FALSE(span->proposals.speaker);
  CHECK_FALSE(span->proposals.horizon);
  CHECK_FALSE(span->proposals.hedge);
  CHECK(span->speaker == "Ida Berg");
  CHECK(span->links.front().probability == "10–20 %");
  CHECK(span->links.front().scale == "typed by hand");
}

TEST_CASE("accepting proposals fills the fields, one undo each") {
  InspectorFixture fixture;
  core::IdGenerator ids;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  const auto* span = fixture.shown(id).span();
  const auto hedge = workbench::accept_hedge(span->annotation, span->links.front().link,
                                             *span->proposals.hedge, ids);
  REQUIRE(hedge);
  fixture.made(*hedge);
  span = fixture.shown(id).span();
  CHECK(span->annotation.hedge == "could well");
  CHECK(span->links.front().probability == "40–75 %");
  CHECK(span->links.front().scale == "house scale v1");
  CHECK(span->links.size() == 1);
  const auto horizon =
      workbench::accept_horizon(span->links.front().link, *span->proposals.horizon, ids);
  REQUIRE(horizon);
  fixture.made(*horizon);
  CHECK(fixture.shown(id).span()->links.front().horizon_range == "21 Dec 2022 – 28 Feb 2023");
  CHECK(fixture.shown(id).span()->links.front().probability == "40–75 %");
  REQUIRE(fixture.project().undo());
  REQUIRE(fixture.project().undo());
  CHECK(fixture.shown(id).span()->annotation.hedge.empty());
  CHECK(fixture.shown(id).span()->proposals.hedge);
}

TEST_CASE("a name nobody knows makes a party in the same step, a known alias does not") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  const auto before = store::list_parties(fixture.project().database()).size();
  type(fixture, id, {InspectorField::speaker}, " pashkov ");
  CHECK(fixture.shown(id).span()->speaker == "Mykhailo Pashkov");
  CHECK(store::list_parties(fixture.project().database()).size() == before);
  type(fixture, id, {InspectorField::speaker}, "Yauheni Mahda");
  CHECK(fixture.shown(id).span()->speaker == "Yauheni Mahda");
  CHECK(store::list_parties(fixture.project().database()).size() == before + 1);
  REQUIRE(fixture.project().undo());
  CHECK(store::list_parties(fixture.project().database()).size() == before);
  CHECK(fixture.shown(id).span()->speaker == "Mykhailo Pashkov");
}

TEST_CASE("words that nothing is called yet become a proposition with the horizon as its window") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  type(fixture, id, {InspectorField::horizon_range}, "20 Dec 2022 – 28 Feb 2023");
  type(fixture, id, {InspectorField::proposition}, "Belarus joins the war");
  const auto* span = fixture.shown(id).span();
  REQUIRE(span->links.size() == 1);
  CHECK(span->links.front().statement == "Belarus joins the war");
  CHECK(span->links.front().standing == "asserts · exact");
  REQUIRE(span->links.front().outcome);
  CHECK(span->links.front().outcome->words == "nothing recorded yet");
  const auto proposition =
      store::proposition(fixture.project().database(), span->links.front().link.proposition);
  REQUIRE(proposition);
  CHECK(core::to_short(proposition->window) == "20 Dec 2022 – 28 Feb 2023");
  const auto other = fixture.tag("The army said nothing", StatementType::claim);
  type(fixture, other, {InspectorField::proposition}, "belarus joins the WAR");
  CHECK(fixture.shown(other).span()->links.front().link.proposition == proposition->id);
}

TEST_CASE("a second proposition is a second link and leaves the first alone") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  type(fixture, id, {InspectorField::proposition}, "Belarus joins the war");
  type(fixture, id, {InspectorField::proposition, 1}, "Belarus lets troops pass");
  const auto* span = fixture.shown(id).span();
  REQUIRE(span->links.size() == 2);
  CHECK(span->links[0].statement == "Belarus joins the war");
  CHECK(span->links[1].statement == "Belarus lets troops pass");
}

TEST_CASE("hops are shown from the speaker outwards and follow a new speaker") {
  InspectorFixture fixture;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  type(fixture, id, {InspectorField::hop_party, 0}, "Press review");
  type(fixture, id, {InspectorField::hop_party, 1}, "La Stampa");
  type(fixture, id, {InspectorField::hop_cue, 0}, "quotes");
  const auto* span = fixture.shown(id).span();
  REQUIRE(span->via.size() == 2);
  CHECK(span->via[0].party == "La Stampa");
  CHECK(span->via[0].verb == "reports");
  CHECK(span->via[1].party == "Press review");
  CHECK(span->via[1].verb == "quotes");
  type(fixture, id, {InspectorField::hop_party, 2}, "Pashkov");
  type(fixture, id, {InspectorField::speaker}, "Pashkov");
  CHECK(fixture.shown(id).span()->via.size() == 2);
  type(fixture, id, {InspectorField::speaker}, "Ida Berg");
  CHECK(fixture.shown(id).span()->via.size() == 2);
  CHECK(fixture.annotation(id).attribution.back().party == fixture.annotation(id).speaker);
}

TEST_CASE("words that cannot be read are refused and change nothing") {
  InspectorFixture fixture;
  core::IdGenerator ids;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  auto draft = workbench::start_draft(*fixture.shown(id).span(), {InspectorField::said});
  CHECK(draft.typed == "20 Dec 2022");
  draft.typed = "last week";
  CHECK_FALSE(workbench::commit(draft, {}, ids));
  draft.typed = draft.before;
  CHECK_FALSE(*workbench::commit(draft, {}, ids));
}

TEST_CASE("every field is edited as the words it shows, and keeping them unchanged is no edit") {
  InspectorFixture fixture;
  core::IdGenerator ids;
  const auto id = fixture.tag(kPrediction, StatementType::prediction);
  for (int i = 1; i <= static_cast<int>(InspectorField::reason); ++i) {
    const workbench::FieldKey key{static_cast<InspectorField>(i)};
    const auto draft = workbench::start_draft(*fixture.shown(id).span(), key);
    const auto edit = workbench::commit(draft, {}, ids);
    REQUIRE(edit);
    CHECK_FALSE(*edit);
  }
  for (int i = static_cast<int>(InspectorField::title);
       i <= static_cast<int>(InspectorField::language); ++i) {
    const workbench::FieldKey key{static_cast<InspectorField>(i)};
    auto draft = workbench::start_draft(*fixture.shown({}).document(), key);
    const bool day = key.field == InspectorField::dateline || key.field == InspectorField::stated;
    draft.typed = day ? "3 May 2021" : "Something else";
    const auto edit = workbench::commit(draft, {}, ids);
    REQUIRE(edit);
    REQUIRE(*edit);
    fixture.made(**edit);
    CHECK(workbench::field_text(*fixture.shown({}).document(), key) == draft.typed);
  }
}

TEST_CASE("completions answer the words asked for") {
  InspectorFixture fixture;
  fixture.state.completion = {workbench::CompletionKind::party, "pash"};
  const auto& found = fixture.shown({}).completion();
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows.front().text == "Mykhailo Pashkov");
  CHECK(found.rows.front().detail == "Pashkov");
  fixture.state.completion = {workbench::CompletionKind::hedge, "well"};
  const auto& hedges = fixture.shown({}).completion();
  REQUIRE(hedges.rows.size() == 2);
  CHECK(hedges.rows.front().detail == "40–75 % · house scale v1");
  // No wording begins so: the words are meant as they are.
  CHECK(hedges.rows.back().fresh);
  CHECK(hedges.obvious == 1);
  fixture.state.completion = {workbench::CompletionKind::hedge, "could"};
  CHECK(fixture.shown({}).completion().obvious == 0);
}

TEST_CASE("a name or a statement that is new is the last row, and Enter takes the first") {
  InspectorFixture fixture;
  fixture.state.completion = {workbench::CompletionKind::party, "pash"};
  const auto& found = fixture.shown({}).completion();
  REQUIRE(found.rows.size() == 2);
  CHECK(found.obvious == 0);
  CHECK(found.rows.front().text == "Mykhailo Pashkov");
  CHECK(found.rows.back().fresh);
  fixture.state.completion = {workbench::CompletionKind::party, "PASHKOV"};
  CHECK(fixture.shown({}).completion().rows.size() == 1);
  CHECK(fixture.shown({}).completion().exact);
  fixture.state.completion = {workbench::CompletionKind::proposition, "it snows"};
  REQUIRE(fixture.shown({}).completion().rows.size() == 1);
  CHECK(fixture.shown({}).completion().rows.front().fresh);
  fixture.state.completion = {workbench::CompletionKind::proposition, ""};
  CHECK_FALSE(fixture.shown({}).completion().obvious);
}

namespace {

// The prediction with its proposed hedge accepted.
core::Id hedged(InspectorFixture& fixture, std::string_view words) {
  core::IdGenerator ids;
  const auto id = fixture.tag(words, StatementType::prediction);
  const auto* span = fixture.shown(id).span();
  fixture.made(*workbench::accept_hedge(span->annotation, span->links.front().link,
                                        *span->proposals.hedge, ids));
  return id;
}

const workbench::LinkLine& stand(InspectorFixture& fixture, core::Id id, core::Stance stance) {
  core::IdGenerator ids;
  const auto& line = fixture.shown(id).span()->links.front();
  const auto edit = workbench::change_stance(line.link, stance, line.as_read, ids);
  if (edit) fixture.made(*edit);
  return fixture.shown(id).span()->links.front();
}

}  // namespace

TEST_CASE("a range read from hedge words follows its stance there and back") {
  InspectorFixture fixture;
  const auto id = hedged(fixture, "It will be elsewhere");
  CHECK(fixture.shown(id).span()->links.front().probability == "95–99 %");
  const auto& denied = stand(fixture, id, core::Stance::denies);
  CHECK(denied.probability == "1–5 %");
  CHECK(denied.scale == "house scale v1");
  CHECK(denied.contradiction.empty());
  CHECK(stand(fixture, id, core::Stance::hedged).probability == "95–99 %");
}

TEST_CASE("a stance that leaves open which range the words mean asks again") {
  InspectorFixture fixture;
  core::IdGenerator ids;
  const auto id = hedged(fixture, kPrediction);
  CHECK(stand(fixture, id, core::Stance::denies).probability.empty());
  auto asked = *fixture.shown(id).span()->proposals.hedge;
  REQUIRE(asked.asked);
  asked.probability = asked.asked->range;
  const auto* span = fixture.shown(id).span();
  fixture.made(*workbench::accept_hedge(span->annotation, span->links.front().link, asked, ids));
  CHECK(fixture.shown(id).span()->links.front().probability == "25–60 %");
  CHECK(fixture.shown(id).span()->links.size() == 1);
  CHECK_FALSE(fixture.shown(id).span()->proposals.hedge);
  CHECK(stand(fixture, id, core::Stance::asserts).probability == "40–75 %");
}

TEST_CASE("a typed range stays with any stance, and where they contradict it is asked about") {
  InspectorFixture fixture;
  core::IdGenerator ids;
  const auto id = hedged(fixture, "It will be elsewhere");
  type(fixture, id, {InspectorField::probability}, "80–90");
  const auto denied = stand(fixture, id, core::Stance::denies);
  CHECK(denied.probability == "80–90 %");
  CHECK(denied.contradiction == "It denies the event, but 80–90 % calls it likely.");
  fixture.made(*workbench::turn_range_round(denied.link, ids));
  const auto& turned = fixture.shown(id).span()->links.front();
  CHECK(turned.probability == "10–20 %");
  CHECK(turned.contradiction.empty());
}
