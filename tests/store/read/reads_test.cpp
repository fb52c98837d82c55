#include <doctest/doctest.h>

#include <algorithm>

#include "store/journal/journal.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/find_named.h"
#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "store/read/statistics.h"
#include "store/read/vocabularies.h"
#include "tests/store/read_fixture.h"

using store_test::party_of;
using store_test::ReadFixture;

TEST_CASE("A document's line holds its names, sizes and counts by type") {
  ReadFixture f;
  const auto row = store::document_row(f.db(), f.english).value();
  CHECK(row.title == "Columns near the border");
  CHECK(row.publisher == "The Border Gazette");
  CHECK(row.chars == 156);
  CHECK(row.dateline == core::parse_date("2023-02-01"));
  CHECK(row.claims == 1);
  CHECK(row.predictions == 1);
  CHECK(row.facts == 1);
  CHECK(row.tags() == 3);
  CHECK(row.read_share() == 0);
  CHECK_FALSE(store::document_row(f.db(), core::Id(1)));
}

TEST_CASE("Counts follow every change, undo and redo of annotations and links") {
  ReadFixture f;
  const auto predictions = [&] { return store::document_row(f.db(), f.english)->predictions; };
  const auto untracked = [&] {
    std::int64_t n = 0;
    for (const auto& row : store::list_documents(f.db())) n += row.predictions - row.tracked;
    return n;
  };
  CHECK(untracked() == 1);
  f.tag(f.english, core::StatementType::prediction, "The offensive");
  CHECK(predictions() == 2);
  CHECK(untracked() == 2);
  REQUIRE(f.project.undo());
  CHECK(predictions() == 1);
  f.apply(core::RemoveLink{f.link});
  CHECK(untracked() == 2);
  REQUIRE(f.project.undo());
  CHECK(untracked() == 1);
  auto changed = store::annotation(f.db(), f.prediction).value();
  changed.type = core::StatementType::claim;
  f.apply(core::UpdateAnnotation{changed});
  CHECK(predictions() == 0);
  CHECK(untracked() == 1);
  REQUIRE(f.project.undo());
  f.apply(core::RemoveAnnotations{{f.denial}});
  CHECK(untracked() == 0);
  REQUIRE(f.project.undo());
  CHECK(untracked() == 1);
  CHECK(f.db().integer("SELECT count(*) FROM (SELECT * FROM document_tally EXCEPT "
                       "SELECT * FROM document_tally_counted)") == 0);
}

TEST_CASE("The document list gives every document by id") {
  ReadFixture f;
  const auto rows = store::list_documents(f.db());
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id < rows[1].id);
  CHECK(rows[0].title == "Columns near the border");
  CHECK(store::count_documents(f.db()) == 2);
}

TEST_CASE("A document is read back whole and found by id, file name and hash") {
  ReadFixture f;
  const auto document = store::read_document(f.db(), f.russian).value();
  CHECK(document.text == store_test::kRussian);
  CHECK(document.meta.authors == std::vector<std::string>{"A. Author"});
  CHECK(store::original_bytes(f.db(), document.sha256) == std::string(store_test::kRussian));
  for (const auto& words : {core::to_string(f.russian), std::string("Ещё один год.txt"),
                            document.meta.title, document.sha256}) {
    CAPTURE(words);
    const auto found = store::find_documents(f.db(), words);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == f.russian);
  }
  CHECK(store::find_documents(f.db(), "nothing").empty());
  CHECK(store::find_documents(f.db(), "").empty());
  CHECK_FALSE(store::read_document(f.db(), core::Id(1)));
  CHECK(store::publishers(f.db()).size() == 2);
}

TEST_CASE("Annotations of a document come complete and in the order of the text") {
  ReadFixture f;
  const auto all = store::annotations_of(f.db(), f.english);
  REQUIRE(all.size() == 3);
  CHECK(all[0].id == f.prediction);
  CHECK(all[1].id == f.claim);
  CHECK(all[2].id == f.fact);
  const auto& fact = all[2];
  REQUIRE(fact.span.fragments.size() == 2);
  CHECK(fact.span.fragments[0].quote == "Nobody in Mi\u0301nsk");
  CHECK(fact.span.fragments[1].suffix == ".\n");
  CHECK(fact.labels == std::vector<std::string>{"logistics", "fuel"});
  REQUIRE(fact.attribution.size() == 2);
  CHECK(fact.attribution[1].cue == "said");
  CHECK(fact.attribution[1].mode == core::AttributionMode::indirect);
  CHECK(fact.parent == f.prediction);
  CHECK(store::annotation(f.db(), f.fact) == fact);
  const auto whole = f.tag(f.english, core::StatementType::claim, "Columns near the border");
  const auto word = f.tag(f.english, core::StatementType::claim, "Columns");
  CHECK(store::annotations_of(f.db(), f.english)[0].id == word);
  CHECK(store::annotations_of(f.db(), f.english)[1].id == whole);
  CHECK_FALSE(store::annotation(f.db(), core::Id(1)));
}

TEST_CASE("Spans are listed by document, speaker, type and what they track") {
  ReadFixture f;
  CHECK(store::list_spans(f.db()).size() == 4);
  const auto tracked = store::list_spans(f.db(), {.proposition = f.offensive});
  REQUIRE(tracked.size() == 1);
  CHECK(tracked[0].id == f.prediction);
  CHECK(tracked[0].speaker_name == "Mykhailo Pashkov");
  CHECK(tracked[0].document_title == "Columns near the border");
  CHECK(tracked[0].propositions == 1);
  CHECK(tracked[0].annotator_name == "tester");
  CHECK(store::list_spans(f.db(), {.speaker = f.lukashenko}).at(0).id == f.denial);
  CHECK(store::list_spans(f.db(), {.type = core::StatementType::fact}).at(0).fragments == 2);
  CHECK(store::list_spans(f.db(), {.untracked_only = true}).size() == 3);
  CHECK(store::list_spans(f.db(), {.unanchored_only = true}).empty());
  CHECK(store::list_spans(f.db(), {.limit = 2, .offset = 3}).size() == 1);
  CHECK(store::links_in_document(f.db(), f.russian).size() == 1);
  CHECK(store::labels_in_use(f.db()).size() == 2);
  CHECK(store::annotators(f.db()).at(0).name == "tester");
}

TEST_CASE("A party is found by any of its spellings and counted where it speaks") {
  ReadFixture f;
  CHECK(store::party_named(f.db(), "LUKASHENKO")->id == f.lukashenko);
  CHECK(store::party_named(f.db(), "лукашенко")->id == f.lukashenko);
  CHECK_FALSE(store::party_named(f.db(), "Makei"));
  CHECK(store::party(f.db(), f.lukashenko)->aliases.size() == 2);
  const auto rows = store::list_parties(f.db());
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].party.name == "Alyaksandr Lukashenka");
  CHECK(rows[1].spoken == 1);
  CHECK(rows[1].hops == 1);
}

TEST_CASE("Completion gives beginnings before words before insides, most used first") {
  ReadFixture f;
  f.apply(core::PutParty{party_of("Pavel Latushka")});
  f.apply(core::PutParty{party_of("Ilya Pashkin")});
  const auto names = [&](std::string_view typed) {
    std::vector<std::string> out;
    for (const auto& one : store::complete_party(f.db(), typed)) out.push_back(one.name);
    return out;
  };
  CHECK(names("pash") == std::vector<std::string>{"Mykhailo Pashkov", "Ilya Pashkin"});
  CHECK(names("pa") ==
        std::vector<std::string>{"Mykhailo Pashkov", "Pavel Latushka", "Ilya Pashkin"});
  CHECK(names("ashk").size() == 2);
  CHECK(names("").front() == "Mykhailo Pashkov");
  const auto lukashenko = store::complete_party(f.db(), "лук");
  REQUIRE(lukashenko.size() == 1);
  CHECK(lukashenko[0].matched == "Лукашенко");
  CHECK(store::complete_party(f.db(), "", 2).size() == 2);
}

TEST_CASE("A proposition's line counts its spans, speakers, documents and evidence") {
  ReadFixture f;
  const auto row = store::proposition_row(f.db(), f.offensive).value();
  CHECK(row.status == core::Status::yes);
  CHECK(row.spans == 1);
  CHECK(row.speakers == 1);
  CHECK(row.documents == 1);
  CHECK(row.evidence == 1);
  CHECK(row.outcomes == 3);
  CHECK(row.last_occurred == core::parse_date("2023-04-20"));
  const auto whole = store::proposition(f.db(), f.offensive).value();
  CHECK(whole.sources == std::vector<std::string>{"Agency \"A\"", "Агентство"});
  CHECK(store::list_propositions(f.db()).size() == 2);
  CHECK(store::list_propositions(f.db(), {.group = store::PropositionGroup::resolved}).size() == 1);
  CHECK(store::list_propositions(f.db(), {.text = "RUSSIA war"}).size() == 1);
  CHECK(store::find_propositions(f.db(), "P-war").at(0).id == f.war);
  CHECK(store::relations_of(f.db(), f.war).size() == 1);
  CHECK(store::relations_of(f.db(), f.offensive).size() == 1);
}

TEST_CASE("An open proposition is due from the day after its window") {
  using store::group_of;
  using store::PropositionGroup;
  const core::DateRange window{{}, core::parse_date("2023-05-31")};
  const auto last = core::parse_date("2023-05-31").value();
  CHECK(group_of(core::Status::open, window, last) == PropositionGroup::open);
  CHECK(group_of(core::Status::open, window, last + 1) == PropositionGroup::due);
  CHECK(group_of(core::Status::disputed, window, last + 1) == PropositionGroup::open);
  CHECK(group_of(core::Status::annulled, window, last + 1) == PropositionGroup::closed);
  ReadFixture f;
  core::Proposition soon;
  soon.statement = "It rains.";
  soon.criteria = "Rain.";
  soon.window = window;
  const auto id = f.apply(core::PutProposition{soon}).created.at(0);
  core::Outcome opened;
  opened.proposition = id;
  opened.status = core::Status::open;
  f.apply(core::RecordOutcome{opened, {}});
  CHECK(store::count_propositions(f.db(), last).open == 1);
  CHECK(store::count_propositions(f.db(), last).due == 0);
  CHECK(store::count_propositions(f.db(), last + 1).due == 1);
  CHECK(store::count_propositions(f.db(), last + 1).resolved == 1);
}

TEST_CASE("Typing completes to the statements that hold every word") {
  ReadFixture f;
  CHECK(store::complete_proposition(f.db(), "").size() == 2);
  CHECK(store::complete_proposition(f.db(), "").front().proposition == f.war);
  REQUIRE(store::complete_proposition(f.db(), "offensive rus").size() == 1);
  CHECK(store::complete_proposition(f.db(), "news").empty());
  CHECK(store::complete_proposition(f.db(), "\"(").size() == 2);
}

TEST_CASE("Links of a proposition say who said what, where and how likely") {
  ReadFixture f;
  const auto rows = store::links_of_proposition(f.db(), f.offensive);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].speaker_name == "Mykhailo Pashkov");
  CHECK(rows[0].quote == "Moscow might start a large-scale offensive in the spring");
  CHECK(rows[0].link.probability == core::Probability{0.05, 0.3, 0.6});
  CHECK(rows[0].link.horizon.words == "in the spring");
  CHECK(rows[0].link.scorable == false);
  CHECK(store::links_of_annotation(f.db(), f.prediction).at(0) == rows[0].link);
  CHECK(store::link(f.db(), f.link) == rows[0].link);
}

TEST_CASE("The log, its evidence and archived bytes are read back") {
  ReadFixture f;
  const auto log = store::outcome_log(f.db(), f.offensive);
  REQUIRE(log.size() == 3);
  CHECK(log[0].status == core::Status::open);
  CHECK(log[2].status == core::Status::yes);
  CHECK(log[2].evidence == std::vector<core::Id>{f.evidence});
  CHECK(log[2].known_on == core::parse_date("2023-04-21"));
  const auto evidence = store::evidence_of(f.db(), f.offensive).at(0);
  CHECK(evidence.reliability == 'B');
  CHECK(evidence.range->end == core::CharOffset(7));
  CHECK(store::archived_bytes(f.db(), evidence.archived_sha256) == "kept bytes");
  CHECK(store::evidence(f.db(), f.evidence)->title == "Report");
  CHECK(store::list_outcomes(f.db()).front().outcome.status == core::Status::yes);
  CHECK(store::list_outcomes(f.db()).front().statement.starts_with("Russia starts"));
}

TEST_CASE("A vocabulary is read in its latest version or the one named") {
  ReadFixture f;
  core::Scale scale;
  scale.name = "house";
  scale.terms.resize(2);
  scale.terms[0].term = "likely";
  scale.terms[0].aliases = {"probable"};
  scale.terms[0].lo = 0.55;
  scale.terms[0].hi = 0.8;
  scale.terms[1].term = "reportedly";
  scale.terms[1].scorable = false;
  scale.terms[1].has_range = false;
  f.apply(core::AddScale{scale});
  scale.version = 2;
  scale.terms.pop_back();
  f.apply(core::AddScale{scale});
  core::VerdictVocabulary truth;
  truth.name = "truth";
  truth.terms.resize(2);
  truth.terms[0].term = "True";
  truth.terms[0].rating = 1.0;
  truth.terms[1].term = "Unproven";
  f.apply(core::AddVerdictVocabulary{truth});
  CHECK(store::scale(f.db(), "house")->version == 2);
  const auto first = store::scale(f.db(), "house", 1).value();
  REQUIRE(first.terms.size() == 2);
  CHECK(first.terms[0].aliases == std::vector<std::string>{"probable"});
  CHECK_FALSE(first.terms[1].has_range);
  CHECK_FALSE(store::scale(f.db(), "house", 3));
  CHECK_FALSE(store::verdict_vocabulary(f.db(), "truth")->terms[1].rating);

  core::Verdict verdict;
  verdict.annotation = f.claim;
  verdict.vocabulary = "truth";
  verdict.term = "True";
  verdict.evidence = {f.evidence};
  f.apply(core::RecordVerdict{verdict, {}});
  const auto read = store::verdicts_of(f.db(), f.claim);
  REQUIRE(read.size() == 1);
  CHECK(read[0].vocabulary == "truth");
  CHECK(read[0].evidence.at(0) == f.evidence);
}

TEST_CASE("The journal is paged newest first and knows what was undone") {
  ReadFixture f;
  f.tag(f.english, core::StatementType::claim, "fuel");
  REQUIRE(f.project.undo());
  const auto page = store::journal_page(f.db(), 2);
  REQUIRE(page.size() == 2);
  CHECK(page[0].kind == "undo");
  CHECK(page[0].reverts == page[1].id);
  CHECK(page[1].undone);
  CHECK(page[1].undoable);
  CHECK(page[1].actor == "tester");
  const auto next = store::journal_page(f.db(), 2, page[1].id);
  REQUIRE(next.size() == 2);
  CHECK(next[0].id < page[1].id);
  REQUIRE(f.project.redo());
  CHECK_FALSE(store::journal_page(f.db(), 3).at(2).undone);
}

TEST_CASE("The hot lists read no table from end to end") {
  ReadFixture f;
  const auto plan = [&](const std::string& sql) {
    std::string out;
    auto rows = f.db().query("EXPLAIN QUERY PLAN " + sql);
    while (rows.step()) out += rows.text(3) + "\n";
    return out;
  };
  const auto one =
      plan("SELECT a.id FROM annotation AS a WHERE a.document_id = ?1 ORDER BY a.start");
  CHECK(one.find("SCAN") == std::string::npos);
  const auto fragments = plan(
      "SELECT f.quote FROM annotation AS a CROSS JOIN span_fragment AS f "
      "ON f.annotation_id = a.id WHERE a.document_id = ?1");
  CHECK(fragments.find("SCAN") == std::string::npos);
  const auto list = plan(
      "SELECT id, title, publisher, file_name, language, dateline, stated_from, stated_to, "
      "word_count, char_count FROM document");
  CHECK(list.find("COVERING INDEX document_listing") != std::string::npos);
  const auto links = plan("SELECT * FROM link WHERE proposition_id = ?1");
  CHECK(links.find("SCAN") == std::string::npos);
}
