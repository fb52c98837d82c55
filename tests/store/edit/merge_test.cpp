// Parties and propositions that turn out to be one, or two: merge, split, and taking it back.
#include <doctest/doctest.h>

#include "store/read/annotations.h"
#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "tests/store/write_fixture.h"

namespace {

using core::RelationKind;
using core::Status;
using test_store::dump;

core::Annotation said_by(const test_store::WriteFixture& f, core::Id annotation, core::Id speaker,
                         const std::string& surface) {
  core::Annotation out;
  for (auto& one : store::annotations_of(f.database(), f.document())) {
    if (one.id == annotation) out = one;
  }
  out.speaker = speaker;
  out.speaker_surface = surface;
  return out;
}

core::AttributionHop hop(core::Id party, std::string cue) {
  core::AttributionHop out;
  out.party = party;
  out.cue = std::move(cue);
  return out;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Split : test_store::WriteFixture {
  core::Id both =
      made(core::PutParty{test_store::party("Magda", {"Mahda", "Mr. Mahda", "Pashkov"})});
  core::Id first = tag(0, 5);
  core::Id second = tag(6, 10);
  core::Id third = tag(12, 20);

  Split() {
    auto one = said_by(*this, first, both, "Mahda");
    one.attribution = {hop(both, "says")};
    made(core::UpdateAnnotation{one});
    made(core::UpdateAnnotation{said_by(*this, second, both, "PASHKOV")});
    auto other = said_by(*this, third, {}, "");
    other.attribution = {hop(both, "according to Mr. Mahda"), hop(both, "mahdavi")};
    made(core::UpdateAnnotation{other});
  }
  [[nodiscard]] core::Annotation read(core::Id id) const {
    return *store::annotation(database(), id);
  }
};

}  // namespace

TEST_CASE("aliases become a party of their own, with what was said under them, and back by undo") {
  Split f;
  const auto before = dump(f.database());
  const auto fresh = f.made(core::SplitParty{f.both, {"mahda", "Mr. Mahda"}, {}});
  const auto party = store::party(f.database(), fresh);
  REQUIRE(party);
  CHECK(party->name == "Mahda");
  CHECK(party->aliases == std::vector<std::string>{"Mr. Mahda"});
  CHECK(store::party(f.database(), f.both)->aliases == std::vector<std::string>{"Pashkov"});
  CHECK(f.read(f.first).speaker == fresh);
  CHECK(f.read(f.first).attribution[0].party == fresh);
  CHECK(f.read(f.second).speaker == f.both);
  CHECK(f.read(f.third).attribution[0].party == fresh);
  CHECK(f.read(f.third).attribution[1].party == f.both);
  const auto after = dump(f.database());
  REQUIRE(f.project().undo());
  CHECK(dump(f.database()) == before);
  REQUIRE(f.project().redo());
  CHECK(dump(f.database()) == after);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("annotations that are named go with the spellings that are split off") {
  Split f;
  const auto fresh = f.made(core::SplitParty{f.both, {"Mahda"}, {f.second}});
  CHECK(f.read(f.second).speaker == fresh);
}

TEST_CASE("a party's own name and a spelling it does not have cannot be split off") {
  Split f;
  const auto before = dump(f.database());
  CHECK(holds(f.refused(core::SplitParty{f.both, {"Magda"}, {}}), "own name and stays"));
  CHECK(holds(f.refused(core::SplitParty{f.both, {"Dyner"}, {}}), "is no alias of “Magda”"));
  CHECK(holds(f.refused(core::SplitParty{f.both, {}, {}}), "Name the spellings"));
  CHECK(holds(f.refused(core::SplitParty{core::Id(5), {"Mahda"}, {}}), "no such party"));
  CHECK(dump(f.database()) == before);
}

TEST_CASE("a merge and a split of the same spellings leave the texts as they were") {
  Split f;
  const auto other = f.made(core::PutParty{test_store::party("Dyner", {"A. M. Dyner"})});
  f.made(core::UpdateAnnotation{said_by(f, f.third, other, "A. M. Dyner")});
  f.made(core::MergeParties{f.both, other});
  CHECK(f.read(f.third).speaker == f.both);
  const auto again = f.made(core::SplitParty{f.both, {"Dyner", "A. M. Dyner"}, {}});
  CHECK(f.read(f.third).speaker == again);
  CHECK(store::party(f.database(), again)->name == "Dyner");
}

namespace {

struct Merge : test_store::WriteFixture {
  core::Id keep = add_proposition("He marches in May");
  core::Id drop = add_proposition("He marches in the month of May");
  core::Id other = add_proposition("He stays");
  core::Id annotation = tag(0, 5, core::StatementType::prediction);
};

}  // namespace

TEST_CASE("merged propositions are one: links, evidence, relations, instances and looks move") {
  Merge f;
  const auto link = f.made(core::PutLink{test_store::link(f.annotation, f.drop)});
  const auto evidence = f.add_evidence(f.drop);
  f.made(core::PutRelation{{f.other, RelationKind::excludes, f.drop}});
  auto instance = core::instance_of(*store::proposition(f.database(), f.drop), {});
  const auto of = f.made(core::PutProposition{instance});
  f.made(core::RecordLook{f.drop, "nothing yet", {}});
  const auto before = dump(f.database());
  f.made(core::MergePropositions{f.keep, f.drop});
  CHECK_FALSE(store::proposition(f.database(), f.drop));
  CHECK(store::link(f.database(), link)->proposition == f.keep);
  CHECK(store::evidence(f.database(), evidence)->proposition == f.keep);
  REQUIRE(store::relations_of(f.database(), f.keep).size() == 1);
  CHECK(store::relations_of(f.database(), f.keep)[0].from == f.other);
  CHECK(store::proposition(f.database(), of)->template_of == f.keep);
  REQUIRE(store::looks_at(f.database(), f.keep).size() == 1);
  CHECK(store::looks_at(f.database(), f.keep)[0].note == "nothing yet");
  REQUIRE(f.project().undo());
  CHECK(dump(f.database()) == before);
  CHECK(store::looks_at(f.database(), f.drop).size() == 1);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("a span tied to both in the same way is tied to the kept one once") {
  Merge f;
  f.made(core::PutLink{test_store::link(f.annotation, f.keep)});
  f.made(core::PutLink{test_store::link(f.annotation, f.drop)});
  auto denies = test_store::link(f.annotation, f.drop);
  denies.stance = core::Stance::denies;
  f.made(core::PutLink{denies});
  f.made(core::MergePropositions{f.keep, f.drop});
  CHECK(store::links_of_annotation(f.database(), f.annotation).size() == 2);
}

TEST_CASE("what the kept proposition leaves open is taken from the other, the rest is its own") {
  Merge f;
  core::Proposition bare;
  bare.statement = "He marches";
  const auto keep = f.made(core::PutProposition{bare});
  f.made(core::MergePropositions{keep, f.drop});
  const auto merged = *store::proposition(f.database(), keep);
  CHECK(merged.statement == "He marches");
  CHECK(merged.criteria == "Two governments say so.");
  CHECK(merged.window.to == core::parse_date("2023-12-31"));
}

TEST_CASE("propositions that are not one question are not merged") {
  Merge f;
  f.made(test_store::outcome(f.drop, Status::open));
  CHECK(holds(f.refused(core::MergePropositions{f.keep, f.drop}), "relate the two as equivalent"));
  f.made(core::MergePropositions{f.drop, f.keep});
  f.made(core::PutRelation{{f.drop, RelationKind::negates, f.other}});
  CHECK(holds(f.refused(core::MergePropositions{f.drop, f.other}), "negate each other"));
  core::Proposition number;
  number.statement = "How many march";
  number.kind = core::PropositionKind::numeric;
  const auto numeric = f.made(core::PutProposition{number});
  CHECK(holds(f.refused(core::MergePropositions{f.drop, numeric}), "not the same question"));
  CHECK(holds(f.refused(core::MergePropositions{f.drop, f.drop}), "with itself"));
  CHECK(holds(f.refused(core::MergePropositions{f.drop, core::Id(5)}), "is not there"));
}

TEST_CASE("an instance has the template's terms and a window of its own") {
  Merge f;
  const core::DateRange spring = {core::parse_date("2023-03-01"), core::parse_date("2023-05-31")};
  const auto whole = *store::proposition(f.database(), f.keep);
  const auto made = f.made(core::PutProposition{core::instance_of(whole, spring)});
  const auto again = core::instance_of(*store::proposition(f.database(), made), {});
  CHECK(again.template_of == f.keep);
  const auto instances = store::instances_of(f.database(), f.keep);
  REQUIRE(instances.size() == 1);
  CHECK(instances[0].id == made);
  CHECK(instances[0].window == spring);
  CHECK(instances[0].status == Status::draft);
}

TEST_CASE("evidence may be a span of an imported document or a copy kept by its hash") {
  Merge f;
  core::Evidence span;
  span.document = f.document();
  span.range = core::CharRange{core::CharOffset(0), core::CharOffset(5)};
  auto open = test_store::outcome(f.keep, Status::open);
  f.made(open);
  auto edit = test_store::outcome(f.keep, Status::provisional);
  edit.new_evidence.push_back(span);
  core::Evidence copy = test_store::evidence("A report");
  copy.archived_sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  edit.new_evidence.push_back(copy);
  CHECK(holds(f.refused(edit), "archived copy of the evidence is not in the project"));
  edit.copies.push_back({"abc"});
  f.made(edit);
  const auto kept = store::evidence_behind(f.database(), f.keep);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].quote == "Минск");
  CHECK(store::archived_bytes(f.database(), copy.archived_sha256) == "abc");
  edit.new_evidence[0].range->end = core::CharOffset(100000);
  CHECK(holds(f.refused(edit), "inside its document's text"));
  edit.new_evidence[0].range.reset();
  edit.new_evidence[0].reliability = 'G';
  CHECK(holds(f.refused(edit), "a letter from A to F"));
}

TEST_CASE("the history of a proposition's terms can be read, sources included") {
  Merge f;
  auto whole = *store::proposition(f.database(), f.keep);
  whole.sources = {"The ministry"};
  f.made(core::PutProposition{whole});
  whole.sources = {"The ministry", "The institute"};
  whole.criteria = "Three governments say so.";
  f.made(core::PutProposition{whole});
  const auto history = store::revisions_of(f.database(), f.keep);
  REQUIRE(history.size() == 2);
  CHECK(history[0].sources.empty());
  CHECK(history[1].sources == std::vector<std::string>{"The ministry"});
  CHECK(history[1].criteria == "Two governments say so.");
  CHECK(history[1].actor == "ann");
}
