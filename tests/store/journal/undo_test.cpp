#include <doctest/doctest.h>

#include "store/journal/journal.h"
#include "store/read/annotations.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using test_store::count;
using test_store::dump;
using test_store::link;
using test_store::outcome;
using test_store::party;
using test_store::WriteFixture;

using test_support::has;

}  // namespace

TEST_CASE("undo and redo go all the way back and forth, over restarts") {
  WriteFixture f;
  std::vector<std::string> states = {dump(f.database())};
  f.tag(25, 61);
  states.push_back(dump(f.database()));
  f.made(core::PutParty{party("Magda", {"Mahda"})});
  states.push_back(dump(f.database()));
  const auto p = f.add_proposition("It happens");
  states.push_back(dump(f.database()));
  f.made(core::PutLink{link(f.tag(0, 5), p)});
  states.push_back(dump(f.database()));
  REQUIRE(f.project().undo().ok());  // the link
  REQUIRE(f.project().undo().ok());  // its annotation
  for (std::size_t i = 3; i-- > 0;) {
    f.reopen();
    REQUIRE(f.project().undo().ok());
    CHECK(dump(f.database()) == states[i]);
  }
  CHECK_FALSE(f.project().undo_description());
  CHECK(f.project().undo().error().message == "There is nothing to undo.");
  for (std::size_t i = 1; i <= 3; ++i) {
    f.reopen();
    REQUIRE(f.project().redo().ok());
    CHECK(dump(f.database()) == states[i]);
  }
  REQUIRE(f.project().redo().ok());
  REQUIRE(f.project().redo().ok());
  CHECK(dump(f.database()) == states.back());
  CHECK(f.project().redo().error().message == "There is nothing to redo.");
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("the descriptions say what would be undone and redone, over restarts") {
  WriteFixture f;
  CHECK_FALSE(f.project().undo_description());
  f.tag(0, 5);
  f.made(core::PutParty{party("Magda")});
  CHECK(f.project().undo_description() == "Add party “Magda”");
  CHECK(f.project().undo()->description == "Add party “Magda”");
  CHECK(f.project().undo_description() == "Tag as claim");
  CHECK(f.project().redo_description() == "Add party “Magda”");
  f.reopen();
  CHECK(f.project().undo_description() == "Tag as claim");
  CHECK(f.project().redo_description() == "Add party “Magda”");
  f.tag(0, 5);
  CHECK_FALSE(f.project().redo_description());
}

TEST_CASE("undo is a journal row of its own, and redo can be undone again") {
  WriteFixture f;
  f.tag(0, 5);
  const auto edited = dump(f.database());
  for (int i = 0; i < 3; ++i) {
    const auto undone = f.project().undo();
    REQUIRE(undone.ok());
    CHECK(count(f.database(), "annotation") == 0);
    REQUIRE(f.project().redo().ok());
    CHECK(dump(f.database()) == edited);
  }
  CHECK(count(f.database(), "journal WHERE kind = 'undo'") == 3);
  CHECK(count(f.database(), "journal WHERE kind = 'redo'") == 3);
  CHECK(count(f.database(), "(SELECT DISTINCT undo_of FROM journal WHERE undo_of IS NOT NULL)") ==
        1);
}

TEST_CASE("undo does not know imports, logs and vocabularies") {
  WriteFixture f;
  f.tag(0, 5);
  const auto p = f.add_proposition("It happens");
  f.made(outcome(p, core::Status::open));
  f.made(test_store::truth_vocabulary());
  core::ApplyImport import;
  import.batches.push_back(test_store::document_batch("b.txt", "Other text"));
  f.made(import);
  CHECK(has(f.project().undo_description().value(), "It happens"));
  CHECK(f.project().undo()->passed_over.size() == 1);
  CHECK(count(f.database(), "proposition") == 1);
  CHECK(count(f.database(), "document") == 2);
  CHECK(count(f.database(), "outcome") == 1);
}

TEST_CASE(
    "an edit with an outcome on it is passed over, and the next undo takes back the one below") {
  WriteFixture f;
  f.tag(0, 5);
  const auto below = dump(f.database());
  f.tag(25, 61);
  const auto p = f.add_proposition("It happens");
  f.made(outcome(p, core::Status::open));
  const auto before = dump(f.database());
  const auto first = f.project().undo();
  REQUIRE(first.ok());
  CHECK_FALSE(first->journal);
  REQUIRE(first->passed_over.size() == 1);
  CHECK(first->passed_over[0].description == "Add “It happens”");
  CHECK(has(first->passed_over[0].reason, "an outcome is recorded of its proposition"));
  CHECK(dump(f.database()) == before);
  CHECK(f.project().undo_description() == "Tag as claim");
  f.reopen();
  CHECK(f.project().undo_description() == "Tag as claim");
  const auto second = f.project().undo();
  REQUIRE(second.ok());
  CHECK(second->journal);
  CHECK(second->passed_over.empty());
  CHECK(count(f.database(), "annotation") == 1);
  REQUIRE(f.project().undo().ok());
  CHECK_FALSE(f.project().undo_description());
  const auto rows = store::journal_page(f.database());
  CHECK(rows[0].kind == "undo");
  CHECK(rows[2].kind == "undo passed over");
  CHECK(rows[2].reverts == first->passed_over[0].of);
  CHECK(has(rows[2].description, "“It happens”, because an outcome"));
  CHECK_FALSE(rows[2].undone);
  REQUIRE(f.project().redo()->journal);
  REQUIRE(f.project().redo()->journal);
  CHECK(dump(f.database()) == before);
  CHECK(below != before);
}

TEST_CASE("all edits in a row that cannot be undone are passed over at once") {
  WriteFixture f;
  f.made(core::PutParty{party("Magda")});
  const auto annotation = f.tag(0, 5);
  const auto p = f.add_proposition("It happens");
  f.made(core::PutLink{link(annotation, p)});
  f.made(test_store::truth_vocabulary());
  f.made(test_store::verdict(annotation, "correct"));
  f.made(outcome(p, core::Status::open));
  REQUIRE(f.project().undo()->journal);  // the link
  const auto before = dump(f.database());
  const auto passed = f.project().undo();
  REQUIRE(passed.ok());
  REQUIRE(passed->passed_over.size() == 2);
  CHECK(passed->passed_over[0].description == "Add “It happens”");
  CHECK(passed->passed_over[1].description == "Tag as claim");
  CHECK(dump(f.database()) == before);
  CHECK(f.project().undo_description() == "Add party “Magda”");
  REQUIRE(f.project().undo()->journal);
  CHECK(count(f.database(), "party") == 0);
}

TEST_CASE("an undo that would pull a row from under a verdict changes nothing") {
  WriteFixture f;
  f.made(test_store::truth_vocabulary());
  const auto annotation = f.tag(0, 5);
  f.made(test_store::verdict(annotation, "correct"));
  const auto before = dump(f.database());
  const auto undone = f.project().undo();
  REQUIRE(undone.ok());
  REQUIRE(undone->passed_over.size() == 1);
  CHECK(undone->passed_over[0].description == "Tag as claim");
  CHECK(has(undone->passed_over[0].reason, "a verdict"));
  CHECK(dump(f.database()) == before);
  CHECK_FALSE(f.project().undo_description());
  CHECK(f.project().undo().error().message == "There is nothing to undo.");
}

TEST_CASE("an undo of what was changed behind its back changes nothing") {
  WriteFixture f;
  f.tag(0, 5);
  f.database().run("UPDATE annotation SET note = 'typed elsewhere'");
  const auto before = dump(f.database());
  const auto undone = f.project().undo();
  REQUIRE(undone.ok());
  CHECK(has(undone->passed_over.at(0).reason, "has been changed since"));
  CHECK(dump(f.database()) == before);
}

TEST_CASE("a redo that meets what came since passes over it as well") {
  WriteFixture f;
  f.made(core::PutParty{party("Magda")});
  f.tag(0, 5);
  REQUIRE(f.project().undo()->journal);
  REQUIRE(f.project().undo()->journal);
  core::ApplyImport import;
  import.batches.emplace_back();
  import.batches.back().parties.push_back(party("Magda", {}, "analyst"));
  f.made(import);
  const auto before = dump(f.database());
  const auto passed = f.project().redo();
  REQUIRE(passed.ok());
  REQUIRE(passed->passed_over.size() == 1);
  CHECK(passed->passed_over[0].description == "Add party “Magda”");
  CHECK(dump(f.database()) == before);
  CHECK(f.project().redo_description() == "Tag as claim");
  CHECK_FALSE(f.project().undo_description());
  f.reopen();
  REQUIRE(f.project().redo()->journal);
  CHECK(count(f.database(), "annotation") == 1);
  CHECK(f.project().undo_description() == "Tag as claim");
  CHECK(store::journal_page(f.database())[1].kind == "redo passed over");
}

TEST_CASE("an edit of a mixed kind is undone only when all of it can be") {
  WriteFixture f;
  const auto p = f.add_proposition("It happens");
  f.made(core::Together{"Open it", {core::PutParty{party("A")}, outcome(p, core::Status::open)}});
  CHECK_FALSE(f.project().undo_description() == "Open it");
  CHECK(count(f.database(), "journal WHERE kind = 'Together' AND changeset IS NULL") == 1);
}

TEST_CASE("undo of a merge gives both parties back with all they said") {
  WriteFixture f;
  const auto keep = f.made(core::PutParty{party("Magda", {"M."}, "analyst")});
  const auto drop = f.made(core::PutParty{party("Mahda", {"Y. Magda"}, "Kyiv")});
  auto annotation = store::annotation(f.database(), f.tag(0, 5)).value();
  annotation.speaker = drop;
  annotation.attribution = {{keep, core::AttributionMode::published, ""},
                            {drop, core::AttributionMode::direct, "says"}};
  f.made(core::UpdateAnnotation{annotation});
  const auto before = dump(f.database());
  f.made(core::MergeParties{keep, drop});
  const auto merged = dump(f.database());
  const auto undone = f.project().undo();
  REQUIRE_MESSAGE(undone.ok(), undone.error().message);
  CHECK(dump(f.database()) == before);
  CHECK(test_store::search_index_fault(f.database()).empty());
  REQUIRE(f.project().redo().ok());
  CHECK(dump(f.database()) == merged);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("fragments that trade places are put back") {
  WriteFixture f;
  auto annotation = store::annotation(f.database(), f.tag(0, 5)).value();
  const auto fragment = [](std::int64_t start, std::string quote) {
    const auto end = start + static_cast<std::int64_t>(quote.size());
    return core::Fragment{{core::CharOffset(start), core::CharOffset(end)}, quote, "", ""};
  };
  annotation.span.fragments = {fragment(7, "26 Dec"), fragment(19, "2022")};
  f.made(core::UpdateAnnotation{annotation});
  const auto before = dump(f.database());
  annotation.span.fragments = {fragment(10, "December"), fragment(25, "Belarus"),
                               fragment(38, "not")};
  f.made(core::UpdateAnnotation{annotation});
  const auto after = dump(f.database());
  REQUIRE(f.project().undo().ok());
  CHECK(dump(f.database()) == before);
  REQUIRE(f.project().redo().ok());
  CHECK(dump(f.database()) == after);
}

TEST_CASE("the changeset of a tag holds what SQLite's own session records of it") {
  WriteFixture f;
  const auto speaker = f.made(core::PutParty{party("Magda")});
  auto annotation = store::annotation(f.database(), f.tag(0, 5)).value();
  annotation.id = core::Id(4611686018427387904);
  annotation.speaker = speaker;
  annotation.labels = {"army", std::string(300, 'x')};
  annotation.attribution = {{speaker, core::AttributionMode::direct, "says"}, {}};
  annotation.note = std::string(20000, 'n');
  annotation.said.from = core::parse_date("2022-12-20");
  f.made(core::AddAnnotations{{annotation}});
  const auto tagged = dump(f.database());
  // The session gives the rows of a table in another order, so only the size can be compared.
  const auto quick = f.database().integer("SELECT length(changeset) FROM journal ORDER BY id DESC");
  REQUIRE(f.project().undo().ok());
  REQUIRE(f.project().redo().ok());
  CHECK(dump(f.database()) == tagged);
  REQUIRE(f.project().undo().ok());
  // Together is recorded by a session, whatever it holds.
  f.made(core::Together{"Tag", {core::AddAnnotations{{annotation}}}});
  CHECK(dump(f.database()) == tagged);
  CHECK(f.database().integer("SELECT length(changeset) FROM journal ORDER BY id DESC") == quick);
}

TEST_CASE("a journal row of one tag stays small") {
  WriteFixture f;
  f.tag(25, 61);
  CHECK(f.database().integer("SELECT max(length(changeset)) FROM journal").value() < 600);
}

TEST_CASE("a damaged record of an edit is refused before anything reads it") {
  WriteFixture f;
  f.made(core::PutParty{party("Magda", {"Mahda"})});
  f.made(core::PutParty{party("Magda Two")});
  f.database().run("DROP TRIGGER journal_is_fixed");
  f.database().run(
      "UPDATE journal SET changeset = substr(changeset, 1, length(changeset) - 1) "
      "WHERE id = (SELECT max(id) FROM journal)");
  const auto before = dump(f.database());
  const auto undone = f.project().undo();
  REQUIRE(undone.ok());
  CHECK(has(undone->passed_over.at(0).reason, "record of it is damaged"));
  CHECK(dump(f.database()) == before);
}
