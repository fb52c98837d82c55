// What follows from an outcome: the log of a negated twin or an equivalent, and those of
// conditionals when their condition fails or is put in doubt again.
#include <doctest/doctest.h>

#include "store/check/check.h"
#include "store/edit/outcome_propagation.h"
#include "store/read/outcomes.h"
#include "store/read/propositions.h"
#include "tests/store/write_fixture.h"

namespace {

using core::Cause;
using core::RelationKind;
using core::Status;
using test_store::outcome;

struct Logs : test_store::WriteFixture {
  core::Id opened(const std::string& statement) {
    const auto id = add_proposition(statement);
    made(outcome(id, Status::open));
    return id;
  }
  void relate(core::Id from, RelationKind kind, core::Id to) {
    made(core::PutRelation{{from, kind, to}});
  }
  void resolve(core::Id id, Status answer) {
    const auto proof = add_evidence(id);
    if (status(id) != Status::disputed) made(outcome(id, Status::provisional, {proof}));
    made(outcome(id, answer, {proof}));
  }
  void dispute(core::Id id) { made(outcome(id, Status::disputed, {add_evidence(id)})); }
  [[nodiscard]] Status status(core::Id id) const {
    return store::proposition(database(), id)->status;
  }
  [[nodiscard]] std::vector<core::Outcome> log(core::Id id) const {
    return store::outcome_log(database(), id);
  }
  [[nodiscard]] std::vector<Status> statuses(core::Id id) const {
    std::vector<Status> out;
    for (const auto& row : log(id)) out.push_back(row.status);
    return out;
  }
};

using Path = std::vector<Status>;

}  // namespace

TEST_CASE("an outcome of a proposition is recorded for its negation, true and false exchanged") {
  Logs f;
  const auto it = f.opened("He marches in May");
  const auto not_it = f.opened("He does not march in May");
  f.relate(not_it, RelationKind::negates, it);
  f.resolve(it, Status::no);
  CHECK(f.statuses(not_it) == Path{Status::open, Status::provisional, Status::yes});
  const auto row = f.log(not_it).back();
  CHECK(row.cause == Cause::mirrored);
  CHECK(row.caused_by == f.log(it).back().id);
  CHECK(row.evidence == f.log(it).back().evidence);
  CHECK(f.log(it).back().cause == Cause::recorded);
  f.dispute(not_it);
  CHECK(f.status(it) == Status::disputed);
  CHECK(f.log(it).back().caused_by == f.log(not_it).back().id);
}

TEST_CASE("early truth makes the negation false as something that can no longer be") {
  Logs f;
  core::Proposition late;
  late.statement = "It happens one day";
  late.criteria = "Somebody sees it.";
  late.window = {core::parse_date("2020-01-01"), core::parse_date("2199-12-31")};
  const auto it = f.made(core::PutProposition{late});
  late.statement = "It never happens";
  const auto never = f.made(core::PutProposition{late});
  f.relate(it, RelationKind::negates, never);
  f.made(outcome(it, Status::open));
  CHECK(f.status(never) == Status::open);
  f.resolve(it, Status::yes);
  CHECK(f.status(never) == Status::no);
  CHECK(f.log(never).back().impossible);
}

TEST_CASE("equivalents and the negations of negations share an outcome") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  const auto c = f.opened("C");
  const auto d = f.opened("D");
  f.relate(a, RelationKind::negates, b);
  f.relate(c, RelationKind::negates, b);
  f.relate(c, RelationKind::equivalent, d);
  f.resolve(a, Status::yes);
  CHECK(f.status(b) == Status::no);
  CHECK(f.status(c) == Status::yes);
  CHECK(f.status(d) == Status::yes);
}

TEST_CASE("a twin that is a draft follows when it opens, and one further on is not held back") {
  Logs f;
  const auto it = f.opened("He marches in May");
  core::Proposition draft;
  draft.statement = "He does not march in May";
  const auto twin = f.made(core::PutProposition{draft});
  f.relate(it, RelationKind::negates, twin);
  f.resolve(it, Status::yes);
  CHECK(f.status(twin) == Status::draft);
  draft = *store::proposition(f.database(), twin);
  draft.criteria = "As the other.";
  draft.window = store::proposition(f.database(), it)->window;
  f.made(core::PutProposition{draft});
  f.made(outcome(twin, Status::open));
  CHECK(f.statuses(twin) == Path{Status::open, Status::provisional, Status::no});
  CHECK(f.status(it) == Status::yes);
}

TEST_CASE("logs of twins that contradict each other are refused in a sentence") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  f.resolve(a, Status::yes);
  f.resolve(b, Status::yes);
  CHECK(f.refused(core::PutRelation{{a, RelationKind::negates, b}}) ==
        "The two have the same outcome, so neither negates the other.");
  const auto e = f.opened("E");
  f.relate(a, RelationKind::equivalent, e);
  CHECK(f.refused(core::PutRelation{{e, RelationKind::negates, a}}) ==
        "Two propositions cannot be equivalent and negate each other; remove the other relation "
        "first.");
  // What a hand could still write behind the program's back, the schema refuses.
  const auto c = f.opened("C");
  const auto d = f.opened("D");
  f.relate(c, RelationKind::negates, d);
  f.resolve(c, Status::yes);
  f.dispute(d);
  const std::string insert =
      "INSERT INTO outcome (id, proposition_id, status, recorded_at, evidence) SELECT max(id) + "
      "{N}, {P}, 'true', '2026-01-01T00:00:00.000Z', json_array((SELECT max(id) FROM evidence)) "
      "FROM outcome";
  const auto with = [&insert](const std::string& n, core::Id p) {
    std::string out = insert;
    out.replace(out.find("{N}"), 3, n);
    return out.replace(out.find("{P}"), 3, core::to_string(p));
  };
  CHECK(test_store::sql_refused(f.database(), with("1", c)).empty());
  CHECK(test_store::sql_refused(f.database(), with("2", d)).find("Its negation has the same") !=
        std::string::npos);
}

TEST_CASE("a condition that failed annuls what depends on it, and doubt about it restores that") {
  Logs f;
  const auto condition = f.opened("He marches");
  const auto open = f.opened("If he marches, he loses");
  const auto resolved = f.opened("If he marches, others follow");
  core::Proposition whole;
  whole.statement = "If he marches, there is a protest";
  const auto draft = f.made(core::PutProposition{whole});
  for (const auto id : {open, resolved, draft}) {
    f.relate(condition, RelationKind::condition_of, id);
  }
  f.resolve(resolved, Status::no);
  const auto before = f.log(resolved).back();
  f.resolve(condition, Status::no);
  CHECK(f.statuses(open) == Path{Status::open, Status::annulled});
  CHECK(f.status(resolved) == Status::annulled);
  CHECK(f.status(draft) == Status::draft);
  const auto failed = f.log(condition).back().id;
  CHECK(f.log(open).back().cause == Cause::condition);
  CHECK(f.log(open).back().caused_by == failed);
  f.dispute(condition);
  CHECK(f.status(open) == Status::open);
  CHECK(f.status(resolved) == Status::no);
  CHECK(f.log(resolved).back().known_on == before.known_on);
  CHECK(f.log(resolved).back().caused_by == f.log(condition).back().id);
  f.made(outcome(condition, Status::yes, {f.add_evidence(condition)}));
  CHECK(f.status(open) == Status::open);
}

TEST_CASE("what depends on two conditions stays annulled while one of them stands failed") {
  Logs f;
  const auto one = f.opened("One");
  const auto two = f.opened("Two");
  const auto both = f.opened("If one and two, three");
  f.relate(one, RelationKind::condition_of, both);
  f.relate(two, RelationKind::condition_of, both);
  f.resolve(one, Status::no);
  f.resolve(two, Status::no);
  CHECK(f.statuses(both) == Path{Status::open, Status::annulled});
  f.dispute(one);
  CHECK(f.status(both) == Status::annulled);
  f.dispute(two);
  CHECK(f.status(both) == Status::open);
}

TEST_CASE("a conditional is not restored when somebody has recorded something about it since") {
  Logs f;
  const auto condition = f.opened("He marches");
  const auto depends = f.opened("If he marches, he loses");
  f.relate(condition, RelationKind::condition_of, depends);
  f.resolve(condition, Status::no);
  f.made(outcome(depends, Status::disputed));
  f.made(outcome(depends, Status::annulled));
  f.dispute(condition);
  CHECK(f.status(depends) == Status::annulled);
}

TEST_CASE("a conditional that opens after its condition failed is annulled at once") {
  Logs f;
  const auto condition = f.opened("He marches");
  f.resolve(condition, Status::no);
  const auto depends = f.add_proposition("If he marches, he loses");
  f.relate(condition, RelationKind::condition_of, depends);
  f.made(outcome(depends, Status::open));
  CHECK(f.statuses(depends) == Path{Status::open, Status::annulled});
}

TEST_CASE("circles of relations come to an end") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  f.relate(a, RelationKind::condition_of, b);
  f.relate(b, RelationKind::condition_of, a);
  f.resolve(a, Status::no);
  CHECK(f.status(b) == Status::annulled);
  f.dispute(a);
  CHECK(f.status(a) == Status::disputed);
}

TEST_CASE("what follows is refused as a whole, and then nothing was recorded") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  const auto c = f.opened("C");
  // No three questions can each be the negation of the other two.
  f.relate(a, RelationKind::negates, b);
  f.relate(b, RelationKind::negates, c);
  f.relate(c, RelationKind::negates, a);
  const auto proof = f.add_evidence(a);
  f.made(outcome(a, Status::provisional, {proof}));
  const auto rows = test_store::count(f.database(), "outcome");
  CHECK(f.refused(outcome(a, Status::yes, {proof})) ==
        "“C” has the opposite outcome and cannot follow: Its negation has the same outcome, so one "
        "of the two is wrong; dispute that one first.");
  CHECK(test_store::count(f.database(), "outcome") == rows);
  CHECK(f.status(a) == Status::provisional);
}

TEST_CASE("a twin that was resolved before the two were related is not led back") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  f.resolve(b, Status::yes);
  f.relate(a, RelationKind::equivalent, b);
  f.made(outcome(a, Status::provisional, {f.add_evidence(a)}));
  CHECK(f.status(b) == Status::yes);
  CHECK(f.refused(outcome(a, Status::no, {f.add_evidence(a)}))
            .find("An equivalent has the opposite") != std::string::npos);
  f.made(outcome(a, Status::yes, {f.add_evidence(a)}));
  f.dispute(a);
  CHECK(f.status(b) == Status::disputed);
}

TEST_CASE("open counts as due once the window has passed, and the row it stands on is written") {
  Logs f;
  const auto past = f.opened("It happens by the end of 2023");
  f.made(outcome(past, Status::ambiguous));
  CHECK(f.statuses(past) == Path{Status::open, Status::due, Status::ambiguous});
  CHECK(f.log(past)[1].cause == Cause::window);
  core::Proposition future;
  future.statement = "It happens one day";
  future.criteria = "Somebody sees it.";
  future.window.to = core::parse_date("2199-12-31");
  const auto later = f.made(core::PutProposition{future});
  f.made(outcome(later, Status::open));
  CHECK(f.refused(outcome(later, Status::ambiguous)).find("is not a legal move") !=
        std::string::npos);
  CHECK(f.refused(outcome(later, Status::due)).find("The window has not passed") !=
        std::string::npos);
}

TEST_CASE("the shortest legal way between two statuses is taken, through due only when it may be") {
  CHECK(store::path_between(Status::open, Status::yes, true) ==
        Path{Status::provisional, Status::yes});
  CHECK(store::path_between(Status::open, Status::ambiguous, true) ==
        Path{Status::due, Status::ambiguous});
  CHECK(store::path_between(Status::open, Status::ambiguous, false) ==
        Path{Status::provisional, Status::ambiguous});
  CHECK(store::path_between(Status::yes, Status::annulled, false) ==
        Path{Status::disputed, Status::annulled});
  CHECK(store::path_between(Status::open, Status::open, true).empty());
  CHECK(store::path_between(Status::withdrawn, Status::open, true).empty());
}

TEST_CASE("a number, a date or a category is one that the proposition can have") {
  Logs f;
  core::Proposition asked;
  asked.statement = "Who wins";
  asked.criteria = "The commission says.";
  asked.window = {core::parse_date("2022-01-01"), core::parse_date("2022-12-31")};
  asked.kind = core::PropositionKind::category;
  asked.categories = {"east", "west"};
  const auto id = f.made(core::PutProposition{asked});
  f.made(outcome(id, Status::open));
  auto edit = outcome(id, Status::provisional, {f.add_evidence(id)});
  edit.outcome.value = "north";
  CHECK(f.refused(edit) == "“north” is none of the categories: east, west.");
  edit.outcome.value = "east";
  f.made(edit);
  edit.outcome.status = Status::yes;
  edit.outcome.value.clear();
  CHECK(f.refused(edit).find("give what it came to") != std::string::npos);
  edit.outcome.value = "west";
  f.made(edit);
  CHECK(f.log(id).back().value == "west");
}

TEST_CASE("twins that an older project was left with and that contradict each other are found") {
  Logs f;
  const auto a = f.opened("A");
  const auto b = f.opened("B");
  f.resolve(a, Status::yes);
  f.resolve(b, Status::yes);
  CHECK(store::check(f.database()).empty());
  f.database().run("DROP TRIGGER relation_agrees_with_the_logs");
  f.relate(a, RelationKind::negates, b);
  const auto findings = store::check(f.database());
  REQUIRE(findings.size() == 2);  // The first is about the missing trigger.
  CHECK(findings[1].sentence ==
        "“A” and “B” are related as negates, and their outcomes contradict that.");
}
