#include <doctest/doctest.h>

#include "store/read/annotations.h"
#include "store/read/vocabularies.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using core::StatementType;
using test_store::count;
using test_store::evidence;
using test_store::link;
using test_store::outcome;
using test_store::party;
using test_store::verdict;
using test_store::WriteFixture;

using test_support::has;

}  // namespace

TEST_CASE("a tag is one journal row and its quote is what substr gives") {
  WriteFixture f;
  const auto before = f.project().generation();
  const auto id = f.tag(25, 61, StatementType::prediction);
  CHECK(f.project().generation() > before);
  CHECK(f.project().undo_description() == "Tag as prediction");
  CHECK(count(f.database(), "journal WHERE kind = 'AddAnnotations' AND changeset IS NOT NULL") ==
        1);
  CHECK(count(f.database(),
              "span_fragment f JOIN annotation a ON a.id = f.annotation_id JOIN document d ON "
              "d.id = a.document_id WHERE substr(d.text, f.start + 1, f.end - f.start) = f.quote "
              "AND a.quote = f.quote AND a.start = f.start") == 1);
  CHECK(f.database().text("SELECT prefix FROM span_fragment") == "Минск, 26 December 2022. ");
  CHECK(store::annotation(f.database(), id)->type == StatementType::prediction);
}

TEST_CASE("a span whose quote is not the text there is refused and nothing changes") {
  WriteFixture f;
  core::Annotation wrong;
  wrong.document = f.document();
  wrong.span.fragments = {{{core::CharOffset(0), core::CharOffset(5)}, "Minsk", "", ""}};
  CHECK(has(f.refused(core::AddAnnotations{{wrong}}), "is not “Minsk”"));
  wrong.span.fragments = {{{core::CharOffset(900), core::CharOffset(905)}, "Minsk", "", ""}};
  CHECK(has(f.refused(core::AddAnnotations{{wrong}}), "900..905"));
  wrong.document = core::Id(77);
  CHECK(has(f.refused(core::AddAnnotations{{wrong}}), "no document 77"));
  CHECK(count(f.database(), "annotation") == 0);
  CHECK(count(f.database(), "journal") == 1);
  CHECK_FALSE(f.project().undo_description());
}

TEST_CASE("an annotation is changed whole, and changing nothing writes nothing") {
  WriteFixture f;
  const auto speaker = f.made(core::PutParty{party("Pashkov")});
  const auto id = f.tag(25, 61);
  auto annotation = store::annotation(f.database(), id).value();
  annotation.type = StatementType::fact;
  annotation.hedge = "will not";
  annotation.labels = {"army", "war"};
  annotation.speaker = speaker;
  annotation.attribution = {{speaker, core::AttributionMode::indirect, "believes"}};
  f.made(core::UpdateAnnotation{annotation});
  CHECK(store::annotation(f.database(), id).value() == annotation);
  CHECK(f.project().undo_description() == "Change fact");
  annotation.id = core::Id(5);
  CHECK(has(f.refused(core::UpdateAnnotation{annotation}), "no annotation 5"));
}

TEST_CASE("removing an annotation removes its links and leaves its children") {
  WriteFixture f;
  const auto parent = f.tag(25, 79);
  const auto child = f.tag(25, 61);
  auto annotation = store::annotation(f.database(), child).value();
  annotation.parent = parent;
  f.made(core::UpdateAnnotation{annotation});
  f.made(core::PutLink{link(parent, f.add_proposition("It happens"))});
  f.made(core::RemoveAnnotations{{parent}});
  CHECK(count(f.database(), "annotation") == 1);
  CHECK(count(f.database(), "link") == 0);
  CHECK(store::annotation(f.database(), child)->parent == core::Id());
  CHECK(has(f.refused(core::RemoveAnnotations{{parent}}), "no annotation"));
}

TEST_CASE("a spelling names one party, whatever its case and accents") {
  WriteFixture f;
  const auto first = f.made(core::PutParty{party("Lukashenka", {"Łukaszenka"})});
  CHECK(has(f.refused(core::PutParty{party("LUKASHENKA")}), "already names the party"));
  const auto second = f.made(core::PutParty{party("Makei", {"Makiej"})});
  auto clash = party("Makei", {"lukashenka"});
  clash.id = second;
  CHECK(has(f.refused(core::PutParty{clash}), "merge the two"));
  auto renamed = party("Łukaszenka", {"Lukashenka"});
  renamed.id = first;
  f.made(core::PutParty{renamed});
  CHECK(f.database().text("SELECT alias FROM party_alias WHERE party_id = " +
                          core::to_string(first)) == "Lukashenka");
}

TEST_CASE("merging parties keeps every name and moves every mention") {
  WriteFixture f;
  const auto keep = f.made(core::PutParty{party("Magda", {}, "analyst")});
  const auto drop = f.made(core::PutParty{party("Mahda", {"Y. Magda"}, "Kyiv")});
  const auto id = f.tag(0, 5);
  auto annotation = store::annotation(f.database(), id).value();
  annotation.speaker = drop;
  annotation.attribution = {{drop, core::AttributionMode::direct, "says"}};
  f.made(core::UpdateAnnotation{annotation});
  CHECK(has(f.refused(core::RemoveParty{drop}), "2 annotations"));
  f.made(core::MergeParties{keep, drop});
  annotation = store::annotation(f.database(), id).value();
  CHECK(annotation.speaker == keep);
  CHECK(annotation.attribution.front().party == keep);
  CHECK(count(f.database(), "party") == 1);
  CHECK(f.database().text("SELECT group_concat(alias, ',') FROM party_alias") == "Mahda,Y. Magda");
  CHECK(f.database().text("SELECT note FROM party") == "analyst\nKyiv");
  CHECK(has(f.refused(core::MergeParties{keep, keep}), "with itself"));
}

TEST_CASE("an outcome that is not legal says what would be") {
  WriteFixture f;
  const auto p = f.add_proposition("It happens");
  CHECK(has(f.refused(outcome(p, core::Status::due)), "from draft it goes to open, withdrawn"));
  f.made(outcome(p, core::Status::open));
  auto provisional = outcome(p, core::Status::provisional);
  CHECK(has(f.refused(provisional), "needs evidence"));
  provisional.new_evidence.push_back(evidence("A report"));
  f.made(provisional);
  CHECK(f.database().text("SELECT status FROM proposition") == "provisional");
  CHECK(count(f.database(), "outcome_evidence") == 1);
  CHECK(count(f.database(), "evidence WHERE proposition_id = " + core::to_string(p)) == 1);
  CHECK(has(f.refused(core::RemoveProposition{p}), "outcome log"));
}

TEST_CASE("removing a proposition leaves hedges and horizons and takes relations along") {
  WriteFixture f;
  const auto p = f.add_proposition("It happens");
  const auto q = f.add_proposition("It does not happen");
  f.made(core::PutRelation{{p, core::RelationKind::negates, q}});
  const auto a = f.tag(0, 5);
  auto row = link(a, p);
  row.horizon.words = "soon";
  f.made(core::PutLink{row});
  f.add_evidence(p);
  f.made(core::RemoveProposition{p});
  CHECK(count(f.database(), "link WHERE proposition_id IS NULL AND horizon_words = 'soon'") == 1);
  CHECK(count(f.database(), "proposition_relation") == 0);
  CHECK(count(f.database(), "evidence") == 0);
}

TEST_CASE("a link is replaced under its id and stays with its annotation") {
  WriteFixture f;
  auto row = link(f.tag(0, 5), f.add_proposition("It happens"));
  row.id = f.made(core::PutLink{row});
  row.probability = core::Probability{0.2, 0.5, 0.6};
  f.made(core::PutLink{row});
  CHECK(count(f.database(), "link WHERE p_best = 0.5") == 1);
  row.probability = core::Probability{0.6, 0.5, 0.7};
  CHECK(has(f.refused(core::PutLink{row}), "lowest ≤ best ≤ highest"));
  row.probability.reset();
  row.annotation = f.tag(7, 9);
  CHECK(has(f.refused(core::PutLink{row}), "stays with its annotation"));
  f.made(core::RemoveLink{row.id});
  CHECK(has(f.refused(core::RemoveLink{row.id}), "no such link"));
}

TEST_CASE("several edits together are one journal row, and one refusal refuses all") {
  WriteFixture f;
  core::Together together{"Name two parties",
                          {core::PutParty{party("A")}, core::PutParty{party("B")}}};
  f.made(together);
  CHECK(f.project().undo_description() == "Name two parties");
  CHECK(count(f.database(), "journal") == 2);
  together.edits = {core::PutParty{party("C")}, core::PutParty{party("a")}};
  CHECK_FALSE(f.refused(together).empty());
  CHECK(count(f.database(), "party") == 2);
}

TEST_CASE("a vocabulary is added once in each version") {
  WriteFixture f;
  core::Scale scale;
  scale.name = "house";
  scale.terms.resize(2);
  scale.terms[0].term = "likely";
  scale.terms[1].term = "reportedly";
  scale.terms[1].has_range = false;
  f.made(core::AddScale{scale});
  CHECK(has(f.refused(core::AddScale{scale}), "give the changed one a new version"));
  scale.version = 2;
  f.made(core::AddScale{scale});
  CHECK(count(f.database(), "scale_term WHERE lo IS NULL") == 2);
  core::LabelSet set;
  set.name = "types";
  set.labels.resize(1);
  set.labels[0] = {"claim", "#4E79A7", "1", "What is said to be so.", core::StatementType::claim};
  f.made(core::AddLabelSet{set});
  CHECK(store::label_set(f.database(), "types")->labels == set.labels);
  f.made(test_store::truth_vocabulary());
  CHECK(count(f.database(), "label") == 1);
  CHECK(count(f.database(), "verdict_term") == 1);
}

TEST_CASE("a verdict is given in the terms of a vocabulary, to claims and facts only") {
  WriteFixture f;
  f.made(test_store::truth_vocabulary());
  const auto claim = f.tag(0, 5);
  const auto prediction = f.tag(25, 61, StatementType::prediction);
  f.made(verdict(claim, "correct"));
  CHECK(has(f.refused(verdict(claim, "wrong")), "no such term"));
  CHECK(has(f.refused(verdict(prediction, "correct")), "A prediction gets no verdict"));
  auto other = verdict(claim, "correct");
  other.verdict.vocabulary = "other";
  CHECK(has(f.refused(other), "no verdict vocabulary"));
  CHECK(has(f.refused(core::RemoveAnnotations{{claim}}), "has a verdict"));
}

TEST_CASE("annotations carry the annotator of their time") {
  WriteFixture f;
  const auto first = f.tag(0, 5);
  f.made(core::SetAnnotator{"bob"});
  CHECK(f.project().annotator().name == "bob");
  const auto second = f.tag(0, 5);
  CHECK(f.database().text(
            "SELECT group_concat(name, ',') FROM (SELECT name FROM annotation "
            "JOIN annotator ON annotator.id = annotator_id ORDER BY annotation.id)") == "ann,bob");
  CHECK(second.value > first.value);
  f.reopen();
  CHECK(f.project().annotator().name == "bob");
  f.made(core::SetAnnotator{"ann"});
  CHECK(count(f.database(), "annotator") == 2);
}

TEST_CASE("settings and reading positions are kept outside the journal") {
  WriteFixture f;
  const auto rows = count(f.database(), "journal");
  CHECK(f.project().set_setting("scale", "house").ok());
  CHECK(f.project().save_reading(f.document(), {core::CharOffset(40), false}).ok());
  CHECK(f.project().save_reading(f.document(), {core::CharOffset(60), true}).ok());
  CHECK_FALSE(f.project().set_setting("annotator_id", "1").ok());
  f.reopen();
  CHECK(f.project().setting("scale") == "house");
  CHECK_FALSE(f.project().setting("theme"));
  CHECK(count(f.database(), "reading_state WHERE offset = 60 AND finished = 1") == 1);
  CHECK(count(f.database(), "journal") == rows);
}

TEST_CASE("document particulars can be corrected, and the search index follows") {
  WriteFixture f;
  core::DocumentMeta meta;
  meta.title = "Zubr";
  meta.authors = {"A \"B\" C"};
  f.made(core::UpdateDocument{f.document(), meta});
  CHECK(f.database().text("SELECT authors FROM document") == R"(["A \"B\" C"])");
  CHECK(count(f.database(), "document_search('zubr')") == 1);
  CHECK(count(f.database(), "document_search('minsk')") == 0);
  CHECK(test_store::search_index_fault(f.database()).empty());
  CHECK(has(f.refused(core::UpdateDocument{core::Id(3), {}}), "no such document"));
}
