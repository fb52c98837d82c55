// What Track reads: standings as of a day, the due queue, timelines, party pages, and proposals of
// what is probably one.
#include <doctest/doctest.h>

#include "store/read/annotations.h"
#include "store/read/due.h"
#include "store/read/outcomes.h"
#include "store/read/party_page.h"
#include "store/read/party_suggestions.h"
#include "store/read/proposition_suggestions.h"
#include "store/read/status_as_of.h"
#include "store/read/timeline.h"
#include "tests/store/write_fixture.h"

namespace {

using core::Status;
using test_store::outcome;

core::Date day(std::string_view iso) { return core::parse_date(iso).value(); }
core::Timestamp noon(std::string_view iso) {
  return core::parse_timestamp(std::string(iso) + "T12:00:00Z").value();
}
store::AsOf as_of(std::string_view iso) { return {day(iso), {}}; }

struct Track : test_store::WriteFixture {
  /// Recorded at noon of a day, with evidence where it is needed.
  core::Id log(core::Id id, Status status, std::string_view at, std::string_view known = {}) {
    auto edit = outcome(id, status);
    edit.outcome.recorded_at = noon(at);
    edit.outcome.known_on = core::parse_date(known);
    if (status != Status::open && status != Status::due) {
      core::Evidence proof = test_store::evidence("A report");
      proof.proposition = id;
      edit.new_evidence.push_back(proof);
    }
    return made(edit);
  }
  core::Id link(core::Id annotation, core::Id proposition) {
    return made(core::PutLink{test_store::link(annotation, proposition)});
  }
  void say(core::Id annotation, core::Id speaker, std::string_view on) {
    auto whole = *store::annotation(database(), annotation);
    whole.speaker = speaker;
    whole.said = {core::parse_date(on), core::parse_date(on)};
    made(core::UpdateAnnotation{whole});
  }
  core::Id proposition(const std::string& statement, std::string_view from, std::string_view to) {
    core::Proposition out;
    out.statement = statement;
    out.criteria = "Somebody sees it.";
    out.window = {core::parse_date(from), core::parse_date(to)};
    return made(core::PutProposition{out});
  }
};

}  // namespace

TEST_CASE("a status is that of the rows that had been recorded and known by the day") {
  Track f;
  const auto id = f.add_proposition("He marches");
  f.log(id, Status::open, "2022-02-01");
  f.log(id, Status::provisional, "2022-06-10", "2022-06-01");
  f.log(id, Status::yes, "2022-07-01", "2022-06-05");
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-01-31")).status == Status::draft);
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-02-01")).status == Status::open);
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-06-09")).status == Status::open);
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-06-10")).status == Status::provisional);
  const auto now = store::standing_as_of(f.database(), id);
  CHECK(now.status == Status::yes);
  CHECK(now.known_on == day("2022-06-01"));
  CHECK(now.resolved());
  for (const auto* when : {"2022-01-31", "2022-06-09", "2022-06-10", "2023-01-01"}) {
    const auto all = store::standings_as_of(f.database(), as_of(when));
    const auto one = store::standing_as_of(f.database(), id, as_of(when));
    CHECK(all.contains(id) == (one.status != Status::draft));
    if (all.contains(id)) CHECK(all.at(id).status == one.status);
    if (all.contains(id)) CHECK(all.at(id).row == one.row);
  }
}

TEST_CASE("a status is due once the window has passed on the day asked about") {
  Track f;
  const auto id = f.proposition("He marches", "2022-01-01", "2022-05-31");
  f.log(id, Status::open, "2022-02-01");
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-05-31")).status == Status::open);
  CHECK(store::standing_as_of(f.database(), id, as_of("2022-06-01")).status == Status::due);
  CHECK(store::standing_as_of(f.database(), id).status == Status::open);
  CHECK(store::standing_as_of(f.database(), id, {{}, day("2022-06-01")}).status == Status::due);
}

TEST_CASE("the table for SQL says what the functions say") {
  Track f;
  const auto id = f.add_proposition("He marches");
  f.log(id, Status::open, "2022-02-01");
  f.log(id, Status::provisional, "2022-06-10", "2022-06-01");
  auto rows =
      f.database().query("WITH " + std::string(store::kStandingTable) +
                         " SELECT status, known_on FROM standing WHERE proposition_id = ?2");
  rows.with("2022-06-10", id);
  REQUIRE(rows.step());
  CHECK(rows.view(0) == "provisional");
  CHECK(rows.view(1) == "2022-06-01");
  rows.reset();
  rows.with("2022-06-09", id);
  REQUIRE(rows.step());
  CHECK(rows.view(0) == "open");
}

TEST_CASE("the due queue tells apart what is over, what waits, what ends soon and what is stale") {
  Track f;
  const auto over = f.proposition("Over", "2022-01-01", "2022-05-31");
  const auto longer_over = f.proposition("Longer over", "2022-01-01", "2022-03-31");
  const auto waiting = f.proposition("Waiting", "2022-01-01", "2022-12-31");
  const auto this_month = f.proposition("This month", "2022-01-01", "2022-07-31");
  const auto in_thirty = f.proposition("In thirty days", "2022-01-01", "2022-08-03");
  const auto stale = f.proposition("Stale", "2022-01-01", "2022-12-31");
  const auto fresh = f.proposition("Fresh", "2022-01-01", "2022-12-31");
  const auto done = f.proposition("Done", "2022-01-01", "2022-05-31");
  f.proposition("Draft", "2022-01-01", "2022-05-31");
  for (const auto id : {over, longer_over, waiting, this_month, in_thirty, stale, fresh, done}) {
    f.log(id, Status::open, "2022-02-01");
  }
  f.log(waiting, Status::provisional, "2022-04-01");
  f.log(done, Status::provisional, "2022-06-01");
  f.log(done, Status::no, "2022-06-02");
  f.made(core::RecordLook{fresh, "nothing yet", noon("2022-07-01")});
  const auto queue = store::due_queue(f.database(), {day("2022-07-04"), 30});
  REQUIRE(queue.passed.size() == 2);
  CHECK(queue.passed[0].proposition == longer_over);
  CHECK(queue.passed[1].proposition == over);
  CHECK(queue.passed[1].days_over == 34);
  CHECK(queue.passed[1].status == Status::due);
  CHECK_FALSE(queue.passed[1].last_look);
  CHECK(queue.passed[1].days_unseen == 153);
  REQUIRE(queue.waiting.size() == 1);
  CHECK(queue.waiting[0].proposition == waiting);
  CHECK(queue.waiting[0].last_look == day("2022-04-01"));
  CHECK(queue.waiting[0].evidence == 1);
  REQUIRE(queue.soon.size() == 2);
  CHECK(queue.soon[0].proposition == this_month);
  CHECK(queue.soon[1].proposition == in_thirty);
  REQUIRE(queue.stale.size() == 1);
  CHECK(queue.stale[0].proposition == stale);
  // A look that found nothing differs from none, and grows old as well.
  const auto later = store::due_queue(f.database(), {day("2022-07-31"), 30});
  REQUIRE(later.stale.size() == 2);
  CHECK(later.stale[1].proposition == fresh);
  CHECK(later.stale[1].days_unseen == 30);
  CHECK(later.stale[1].last_look == day("2022-07-01"));
}

TEST_CASE("the due queue of a day in the past knows nothing that was recorded later") {
  Track f;
  const auto id = f.proposition("Over", "2022-01-01", "2022-05-31");
  f.log(id, Status::open, "2022-02-01");
  f.log(id, Status::provisional, "2022-07-01");
  f.log(id, Status::no, "2022-07-02");
  CHECK(store::due_queue(f.database(), {day("2022-06-15"), 30}).size() == 0);
  const auto then = store::due_queue(f.database(), {day("2022-06-15"), 30, true});
  REQUIRE(then.passed.size() == 1);
  CHECK_FALSE(then.passed[0].last_look);
  CHECK(store::due_queue(f.database(), {day("2022-07-01"), 30, true}).waiting.size() == 1);
  CHECK(store::due_queue(f.database(), {day("2022-07-02"), 30, true}).size() == 0);
  CHECK(store::due_queue(f.database(), {day("2022-01-31"), 30, true}).size() == 0);
}

TEST_CASE("the due queue counts spans and speakers, rejected links left out") {
  Track f;
  const auto id = f.proposition("Over", "2022-01-01", "2022-05-31");
  f.log(id, Status::open, "2022-02-01");
  const auto speaker = f.made(core::PutParty{test_store::party("Pashkov")});
  for (const auto start : {0, 6, 12}) {
    const auto tag = f.tag(start, start + 3, core::StatementType::prediction);
    f.say(tag, speaker, "2022-03-01");
    f.link(tag, id);
  }
  auto rejected = test_store::link(f.tag(30, 33, core::StatementType::prediction), id);
  rejected.state = core::LinkState::rejected;
  f.made(core::PutLink{rejected});
  const auto queue = store::due_queue(f.database(), {day("2022-07-04"), 30});
  REQUIRE(queue.passed.size() == 1);
  CHECK(queue.passed[0].spans == 3);
  CHECK(queue.passed[0].speakers == 1);
}

TEST_CASE("a timeline holds what had been said, known and recorded by the day") {
  Track f;
  const auto id = f.add_proposition("He marches");
  const auto speaker = f.made(core::PutParty{test_store::party("Pashkov")});
  const auto early = f.tag(0, 5, core::StatementType::prediction);
  const auto late = f.tag(6, 10, core::StatementType::prediction);
  const auto undated = f.tag(12, 20, core::StatementType::prediction);
  f.say(late, speaker, "2022-09-01");
  f.say(early, speaker, "2022-03-01");
  for (const auto one : {late, early, undated}) f.link(one, id);
  f.log(id, Status::open, "2022-02-01");
  f.log(id, Status::provisional, "2022-06-10", "2022-06-01");
  const auto whole = store::timeline(f.database(), id);
  REQUIRE(whole);
  REQUIRE(whole->points.size() == 3);
  CHECK(whole->points[0].row.link.annotation == early);
  CHECK(whole->points[0].at_is_said);
  CHECK(whole->points[0].row.speaker_name == "Pashkov");
  CHECK(whole->points[0].hindsight);
  CHECK(whole->points[0].annotator == "ann");
  CHECK(whole->points[1].row.link.annotation == late);
  CHECK(whole->points[2].at.empty());
  CHECK_FALSE(whole->points[2].at_is_said);
  CHECK(whole->outcomes.size() == 2);
  CHECK(whole->evidence.size() == 1);
  CHECK(whole->left_out == 0);
  const auto then = store::timeline(f.database(), id, as_of("2022-05-01"));
  REQUIRE(then->points.size() == 1);
  CHECK(then->points[0].row.link.annotation == early);
  CHECK_FALSE(then->points[0].hindsight);
  CHECK(then->outcomes.size() == 1);
  CHECK(then->proposition.status == Status::open);
  CHECK(then->left_out == 2);
  CHECK_FALSE(store::timeline(f.database(), core::Id(5)));
}

TEST_CASE("a span without a date of its own stands at its document's") {
  Track f;
  const auto id = f.add_proposition("He marches");
  f.link(f.tag(0, 5, core::StatementType::prediction), id);
  auto meta = store::read_document(f.database(), f.document())->meta;
  meta.dateline = day("2022-12-26");
  f.made(core::UpdateDocument{f.document(), meta});
  auto points = store::timeline(f.database(), id)->points;
  CHECK(points[0].at.from == day("2022-12-26"));
  meta.stated = {day("2022-12-24"), day("2022-12-25")};
  f.made(core::UpdateDocument{f.document(), meta});
  points = store::timeline(f.database(), id)->points;
  CHECK(points[0].at.from == day("2022-12-24"));
  CHECK(points[0].at.to == day("2022-12-25"));
  CHECK_FALSE(points[0].at_is_said);
}

TEST_CASE("a statement made under a condition says whether that came about") {
  Track f;
  const auto condition = f.add_proposition("He marches");
  const auto id = f.add_proposition("He loses");
  auto link = test_store::link(f.tag(0, 5, core::StatementType::prediction), id);
  link.condition_proposition = condition;
  f.made(core::PutLink{link});
  const auto state = [&](std::string_view when) {
    return store::timeline(f.database(), id, {day(when), {}})->points;
  };
  f.say(link.annotation, {}, "2022-01-01");
  CHECK(state("2022-01-02")[0].condition == store::ConditionState::open);
  f.log(condition, Status::open, "2022-02-01");
  f.log(condition, Status::provisional, "2022-06-10");
  auto met = outcome(condition, Status::no, {f.add_evidence(condition)});
  met.outcome.recorded_at = noon("2024-01-01");
  f.made(met);
  CHECK(state("2023-12-31")[0].condition == store::ConditionState::open);
  CHECK(state("2024-01-01")[0].condition == store::ConditionState::not_met);
}

TEST_CASE("the page of a party counts what it said, where, under which name and about what") {
  Track f;
  const auto id = f.add_proposition("He marches");
  const auto speaker = f.made(core::PutParty{test_store::party("Pashkov", {"Paškov"})});
  const auto one = f.tag(0, 5, core::StatementType::prediction);
  const auto other = f.tag(6, 10);
  f.say(one, speaker, "2022-03-01");
  f.say(other, speaker, "2022-03-01");
  auto whole = *store::annotation(f.database(), other);
  whole.speaker_surface = "the envoy";
  f.made(core::UpdateAnnotation{whole});
  f.link(one, id);
  const auto page = store::party_page(f.database(), speaker);
  REQUIRE(page);
  CHECK(page->row.spoken == 2);
  CHECK(page->claims == 1);
  CHECK(page->predictions == 1);
  REQUIRE(page->spellings.size() == 3);
  CHECK(page->spellings[0].is_name);
  CHECK(page->spellings[1].spelling == "Paškov");
  CHECK(page->spellings[2].spelling == "the envoy");
  CHECK_FALSE(page->spellings[2].is_listed);
  CHECK(page->spellings[2].annotations == 1);
  REQUIRE(page->documents.size() == 1);
  CHECK(page->documents[0].spoken == 2);
  REQUIRE(page->propositions.size() == 1);
  CHECK(page->propositions[0].asserts == 1);
  CHECK_FALSE(store::party_page(f.database(), core::Id(5)));
}

TEST_CASE("parties whose names are spellings of one are proposed as one, the more used kept") {
  Track f;
  const auto latin = f.made(core::PutParty{test_store::party("Lukashenka")});
  const auto cyrillic = f.made(core::PutParty{test_store::party("Лукашенко")});
  f.made(core::PutParty{test_store::party("Viktor Lukashenko")});
  const auto magda = f.made(core::PutParty{test_store::party("Magda")});
  f.made(core::PutParty{test_store::party("Dyner", {"Mahda"})});
  f.made(core::PutParty{test_store::party("Pashkov")});
  f.say(f.tag(0, 5), cyrillic, "2022-03-01");
  const auto found = store::party_suggestions(f.database());
  const auto pair = std::ranges::find_if(found, [&](const store::PartySuggestion& one) {
    return one.keep == cyrillic && one.drop == latin;
  });
  REQUIRE(pair != found.end());
  CHECK(pair->reason ==
        "“Лукашенко” reads “lukashenko” in Latin letters; they differ in 1 letter of 10.");
  CHECK(std::ranges::any_of(found, [&](const store::PartySuggestion& one) {
    return one.keep == magda && one.drop_spelling == "Mahda";
  }));
  CHECK(std::ranges::none_of(found, [](const store::PartySuggestion& one) {
    return one.keep_name == "Pashkov" || one.drop_name == "Pashkov";
  }));
}

TEST_CASE(
    "propositions with the same words are proposed as what their window and negation make them") {
  Track f;
  const auto a =
      f.proposition("Belarus invades Ukraine before 1 June 2022", "2022-01-01", "2022-05-31");
  const auto b = f.proposition("Will Belarus invade Ukraine by the end of May 2022?", "2022-01-01",
                               "2022-05-31");
  const auto negated =
      f.proposition("Belarus does not invade Ukraine before June 2022", "2022-01-01", "2022-05-31");
  const auto later = f.proposition("Belarus invades Ukraine in 2023", "2023-01-01", "2023-12-31");
  f.proposition("Poland buys tanks in 2023", "2023-01-01", "2023-12-31");
  const auto found = store::proposition_duplicates(f.database());
  const auto kind_of = [&](core::Id one, core::Id other) -> std::string {
    for (const auto& row : found) {
      if (row.a == one && row.b == other) return std::string(core::name_of(row.proposed));
    }
    return {};
  };
  CHECK(kind_of(a, b) == "equivalent");
  CHECK(kind_of(a, negated) == "negates");
  CHECK(kind_of(a, later) == "other_window");
  CHECK(kind_of(b, later) == "other_window");
  CHECK(kind_of(negated, later).empty());
  CHECK(found.size() == 5);
  // What is related already is not proposed.
  f.made(core::PutRelation{{negated, core::RelationKind::negates, a}});
  CHECK(store::proposition_duplicates(f.database()).size() == 4);
  f.log(b, Status::open, "2022-02-01");
  for (const auto& row : store::proposition_duplicates(f.database())) {
    if (row.a == a && row.b == b) CHECK(row.keep == b);
  }
}

TEST_CASE("a statement that is being typed is compared with what there is") {
  Track f;
  const auto a = f.proposition("Belarus invades Ukraine", "2022-01-01", "2022-05-31");
  const auto found = store::duplicates_of(f.database(), "Belarus will never invade Ukraine", {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].a == a);
  CHECK(found[0].proposed == core::RelationKind::negates);
  CHECK(store::duplicates_of(f.database(), "Poland buys tanks", {}).empty());
}

TEST_CASE("verdicts are listed newest first with what they judge and what the term rates") {
  Track f;
  auto vocabulary = test_store::truth_vocabulary();
  vocabulary.vocabulary.terms[0].rating = 4;
  vocabulary.vocabulary.terms[0].best = 5;
  vocabulary.vocabulary.terms[0].worst = 1;
  f.made(vocabulary);
  const auto first = f.tag(0, 5);
  const auto second = f.tag(6, 10, core::StatementType::fact);
  f.made(test_store::verdict(first, "correct"));
  f.made(test_store::verdict(second, "correct"));
  const auto all = store::list_verdicts(f.database());
  REQUIRE(all.size() == 2);
  CHECK(all[0].verdict.annotation == second);
  CHECK(all[0].type == core::StatementType::fact);
  CHECK(all[0].rating == 4);
  CHECK(all[0].best == 5);
  const auto one = store::list_verdicts(f.database(), first);
  REQUIRE(one.size() == 1);
  CHECK(one[0].quote == "Минск");
}
