// Ten thousand random moves, legal and illegal, against a model of the rules that is written down
// here once more: the database accepts exactly the legal ones, and undo and redo of everything else
// never touch a log. A second case does the same with propositions that are related.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "core/base/sha256.h"
#include "store/check/check.h"
#include "store/read/outcomes.h"
#include "store/read/propositions.h"
#include "tests/store/write_fixture.h"

namespace {

using core::Date;
using core::Status;

constexpr int kMoves = 10000;
constexpr std::size_t kAtOnce = 12;

std::uint64_t chosen_seed() {
  const char* given = std::getenv("FORESAY_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

Date day(std::string_view iso) { return core::parse_date(iso).value(); }

// The page of rules, in the words of the page: "from: to, to*", a star needs evidence.
constexpr std::string_view kRules =
    "draft: open withdrawn;"
    "open: due provisional* annulled;"
    "due: provisional* ambiguous annulled;"
    "provisional: true* false* ambiguous* annulled open;"
    "true: disputed*;"
    "false: disputed*;"
    "ambiguous: disputed*;"
    "annulled: disputed;"
    "disputed: true* false* ambiguous* annulled open;"
    "withdrawn: ;";

enum class Need { illegal, nothing, evidence };

Need need_for(std::string_view from, std::string_view to) {
  const auto line = kRules.substr(kRules.find(std::string(from) + ": "));
  std::string_view moves = line.substr(from.size() + 2, line.find(';') - from.size() - 2);
  while (!moves.empty()) {
    const auto end = std::min(moves.find(' '), moves.size());
    auto word = moves.substr(0, end);
    moves.remove_prefix(std::min(end + 1, moves.size()));
    const bool star = word.ends_with('*');
    if (star) word.remove_suffix(1);
    if (word == to) return star ? Need::evidence : Need::nothing;
  }
  return Need::illegal;
}

struct Move {
  Status to = Status::draft;
  bool evidence = false;
  bool impossible = false;
  core::DateRange occurred;
  std::optional<Date> known;
  Date recorded;
};

struct Model {
  core::Proposition terms;
  Status status = Status::draft;
};

bool dates_agree(const Move& move, const core::DateRange& window) {
  const auto& happened = move.occurred;
  if (happened.from && happened.to && *happened.to < *happened.from) return false;
  if (move.known && move.recorded < *move.known) return false;
  if (move.known && happened.from && *move.known < *happened.from) return false;
  const auto outside = [&window](std::optional<Date> at) {
    return at && ((window.from && *at < *window.from) || (window.to && *window.to < *at));
  };
  switch (move.to) {
    case Status::yes:
      return !outside(happened.from) && !outside(happened.to) &&
             !(move.known && window.from && *move.known < *window.from);
    case Status::no:
      return move.impossible || !window.to ||
             (*window.to < move.recorded && !(move.known && *move.known < *window.to));
    case Status::due:
      return !window.to || *window.to < move.recorded;
    default:
      return true;
  }
}

bool is_legal_from(Status from, const Model& model, const Move& move) {
  const auto need = need_for(core::name_of(from), core::name_of(move.to));
  if (need == Need::illegal || (need == Need::evidence && !move.evidence)) return false;
  const auto& terms = model.terms;
  if (move.to == Status::open && (terms.criteria.empty() || !terms.window.to)) return false;
  if (move.impossible && move.to != Status::no && move.to != Status::provisional) return false;
  return dates_agree(move, terms.window);
}

// The program lets an open proposition count as due once its window has passed; the tables do not.
bool is_legal(const Model& model, const Move& move, bool through_program) {
  if (is_legal_from(model.status, model, move)) return true;
  const bool passed = model.terms.window.to && *model.terms.window.to < move.recorded;
  const bool counts_as_due = through_program && model.status == Status::open && passed &&
                             need_for("open", core::name_of(move.to)) == Need::illegal;
  return counts_as_due && is_legal_from(Status::due, model, move);
}

bool may_become(const Model& model, const core::Proposition& terms) {
  const bool opened = model.status != Status::draft && model.status != Status::withdrawn;
  if (opened && (terms.criteria.empty() || !terms.window.to)) return false;
  constexpr std::array kSettled = {Status::yes, Status::no, Status::ambiguous, Status::annulled};
  const bool settled = std::ranges::find(kSettled, model.status) != kSettled.end();
  return !settled || model.terms.window == terms.window;
}

class Moves : public test_store::WriteFixture {
 public:
  explicit Moves(std::uint64_t seed) : random_(seed) {
    database().run("PRAGMA synchronous = OFF");
    // Outside the journal, so that no undo takes it away.
    database().run(
        "INSERT INTO evidence (id, bears, reliability, credibility) "
        "VALUES (7, 'context', 'B', 2)");
    while (models_.size() < kAtOnce) add_model();
  }

  void step();
  void check_statuses() const;
  int accepted = 0;
  int refused_moves = 0;
  int turned_round = 0;

 private:
  [[nodiscard]] std::size_t up_to(std::size_t n) { return random_() % n; }
  [[nodiscard]] bool often() { return up_to(4) != 0; }
  [[nodiscard]] Date some_day();
  [[nodiscard]] Move some_move(const Model& model);
  [[nodiscard]] core::Proposition some_terms();
  [[nodiscard]] std::pair<const core::Id, Model>& some_model();
  [[nodiscard]] bool try_program(core::Id id, const Move& move);
  [[nodiscard]] bool try_tables(core::Id id, const Move& move);
  [[nodiscard]] std::string logs() const;
  void add_model();
  void move();
  void change_terms();
  void turn_round();

  std::mt19937_64 random_;
  std::map<core::Id, Model> models_;
};

Date Moves::some_day() {
  static const std::array kDays = {day("2021-12-31"), day("2022-01-01"), day("2022-06-15"),
                                   day("2023-12-30"), day("2023-12-31"), day("2024-01-01"),
                                   day("2024-06-15"), day("2026-01-01")};
  return kDays[up_to(kDays.size())];
}

core::Proposition Moves::some_terms() {
  core::Proposition out;
  out.statement = "Statement " + std::to_string(random_());
  if (often()) out.criteria = "Somebody sees it.";
  if (often()) out.window.from = day("2022-01-01");
  if (up_to(8) != 0) out.window.to = up_to(3) != 0 ? day("2023-12-31") : day("2025-12-31");
  return out;
}

void Moves::add_model() {
  Model model{some_terms(), Status::draft};
  const auto id = made(core::PutProposition{model.terms});
  model.terms = *store::proposition(database(), id);
  models_.emplace(id, model);
}

std::pair<const core::Id, Model>& Moves::some_model() {
  return *std::next(models_.begin(), static_cast<std::ptrdiff_t>(up_to(models_.size())));
}

// Mostly a move that the rules have, so that logs grow; the rest is anything.
Move Moves::some_move(const Model& model) {
  Move out;
  do {
    out.to = static_cast<Status>(up_to(10));
  } while (often() &&
           need_for(core::name_of(model.status), core::name_of(out.to)) == Need::illegal &&
           model.status != Status::withdrawn);
  out.evidence = often();
  out.impossible = up_to(6) == 0;
  if (up_to(3) == 0) out.occurred.from = some_day();
  if (up_to(4) == 0) out.occurred.to = some_day();
  if (up_to(3) == 0) out.known = some_day();
  out.recorded = often() ? day("2026-02-01") : some_day();
  return out;
}

bool Moves::try_program(core::Id id, const Move& move) {
  core::RecordOutcome edit;
  edit.outcome.proposition = id;
  edit.outcome.status = move.to;
  edit.outcome.occurred = move.occurred;
  edit.outcome.known_on = move.known;
  edit.outcome.impossible = move.impossible;
  edit.outcome.recorded_at = core::parse_timestamp(core::to_iso(move.recorded)).value();
  if (move.evidence && up_to(2) == 0) edit.outcome.evidence.emplace_back(7);
  if (move.evidence && edit.outcome.evidence.empty()) {
    edit.new_evidence.push_back(test_store::evidence("new"));
  }
  return project().apply(edit).ok();
}

bool Moves::try_tables(core::Id id, const Move& move) {
  const auto text = [](std::optional<Date> date) {
    return date ? "'" + core::to_iso(*date) + "'" : std::string("NULL");
  };
  return test_store::sql_refused(
             database(),
             "INSERT INTO outcome (id, proposition_id, status, occurred_from, occurred_to, "
             "known_on, recorded_at, evidence, impossible) VALUES (" +
                 core::to_string(project().next_id()) + ", " + core::to_string(id) + ", '" +
                 std::string(core::name_of(move.to)) + "', " + text(move.occurred.from) + ", " +
                 text(move.occurred.to) + ", " + text(move.known) + ", '" +
                 core::to_iso(move.recorded) + "T00:00:00.000Z', '" +
                 (move.evidence ? "[7]" : "[]") + "', " + (move.impossible ? "1" : "0") + ")")
      .empty();
}

void Moves::move() {
  auto& [id, model] = some_model();
  const Move move = some_move(model);
  const bool through_program = up_to(2) == 0;
  const bool legal = is_legal(model, move, through_program);
  const bool done = through_program ? try_program(id, move) : try_tables(id, move);
  ++(done ? accepted : refused_moves);
  if (done != legal) {
    FAIL("from " << core::name_of(model.status) << " to " << core::name_of(move.to)
                 << (through_program ? " by an edit" : " by SQL") << ": evidence " << move.evidence
                 << ", impossible " << move.impossible << ", occurred "
                 << core::to_short(move.occurred) << ", known "
                 << (move.known ? core::to_iso(*move.known) : "-") << ", recorded "
                 << core::to_iso(move.recorded) << ", window " << core::to_short(model.terms.window)
                 << ", criteria '" << model.terms.criteria << "': should be "
                 << (legal ? "legal" : "illegal"));
  }
  if (done) model.status = move.to;
  if (model.status != Status::withdrawn && up_to(40) != 0) return;
  models_.erase(core::Id(id));
  add_model();
}

void Moves::change_terms() {
  auto& [id, model] = some_model();
  core::Proposition terms = some_terms();
  terms.id = id;
  const bool done = project().apply(core::PutProposition{terms}).ok();
  if (done != may_become(model, terms)) {
    FAIL("terms of one that is " << core::name_of(model.status) << ": should be "
                                 << (done ? "refused" : "accepted"));
  }
  if (done) model.terms = *store::proposition(database(), id);
}

// Whether it is possible or refused, the logs stay; the terms may have come back.
void Moves::turn_round() {
  const auto before = logs();
  const auto turns = 1 + up_to(4);
  for (std::size_t i = 0; i < turns; ++i) {
    const auto done = up_to(2) == 0 ? project().undo() : project().redo();
    turned_round += int{done && done->journal};
  }
  if (logs() != before) FAIL("undo or redo touched a log");
  for (auto entry = models_.begin(); entry != models_.end();) {
    const auto now = store::proposition(database(), entry->first);
    if (now) entry->second.terms = *now;
    entry = now ? std::next(entry) : models_.erase(entry);
  }
  while (models_.size() < kAtOnce) add_model();
}

void Moves::step() {
  const auto what = up_to(20);
  if (what < 16) return move();
  if (what < 18) return change_terms();
  if (what == 18) return turn_round();
  const auto start = static_cast<std::int64_t>(up_to(60));
  (void)tag(start, start + 4);
}

std::string Moves::logs() const {
  std::string rows;
  for (const auto* sql :
       {"SELECT id || status || recorded_at || evidence || impossible || cause || "
        "coalesce(known_on, '') || coalesce(caused_by, '') FROM outcome ORDER BY id",
        "SELECT outcome_id || ' ' || evidence_id FROM outcome_evidence "
        "ORDER BY outcome_id, evidence_id"}) {
    auto query = database().query(sql);
    while (query.step()) rows += query.text(0) + "\n";
  }
  return core::sha256_hex(rows);
}

void Moves::check_statuses() const {
  for (const auto& [id, model] : models_) {
    CHECK(store::proposition(database(), id)->status == model.status);
  }
  for (const auto& finding : store::check(database())) FAIL_CHECK(finding.sentence);
}

}  // namespace

TEST_CASE("the database accepts exactly the legal moves, and undo never touches a log") {
  const auto seed = chosen_seed();
  CAPTURE(seed);
  Moves moves(seed);
  while (moves.accepted + moves.refused_moves < kMoves) moves.step();
  moves.check_statuses();
  CHECK(moves.accepted > kMoves / 5);
  CHECK(moves.refused_moves > kMoves / 5);
  CHECK(moves.turned_round > kMoves / 50);
  MESSAGE(moves.accepted << " accepted, " << moves.refused_moves << " refused, "
                         << moves.turned_round << " undone or redone");
}

namespace {

constexpr int kRelated = 1500;

// Propositions that are related at random, and what must hold of their logs whatever is recorded.
class Related : public test_store::WriteFixture {
 public:
  explicit Related(std::uint64_t seed) : random_(seed) {
    database().run("PRAGMA synchronous = OFF");
    for (int i = 0; i < 8; ++i) {
      ids_.push_back(add_proposition("Statement " + std::to_string(i)));
      if (i % 4 != 0) made(test_store::outcome(ids_.back(), Status::open));
    }
  }

  void step() {
    const auto kind = random_() % 12;
    if (kind == 0) return relate();
    if (kind == 1)
      return (void)(random_() % 2 == 0 ? project().undo().ok() : project().redo().ok());
    core::RecordOutcome edit = test_store::outcome(some(), static_cast<Status>(random_() % 10));
    if (random_() % 4 != 0) edit.new_evidence.push_back(test_store::evidence("new"));
    accepted += int{project().apply(edit).ok()};
  }
  void check_agreement() const;
  int accepted = 0;

 private:
  [[nodiscard]] core::Id some() { return ids_[random_() % ids_.size()]; }
  void relate() {
    constexpr std::array kKinds = {core::RelationKind::negates, core::RelationKind::equivalent,
                                   core::RelationKind::condition_of};
    const core::Relation relation{some(), kKinds[random_() % kKinds.size()], some()};
    const bool removes = random_() % 3 == 0;
    const auto existing = store::relations_of(database(), relation.from);
    if (removes && !existing.empty()) {
      (void)project().apply(core::RemoveRelation{existing.front()}).ok();
    } else {
      (void)project().apply(core::PutRelation{relation}).ok();
    }
  }

  std::mt19937_64 random_;
  std::vector<core::Id> ids_;
};

void Related::check_agreement() const {
  auto rows = database().query(
      "SELECT count(*) FROM proposition_twin AS t JOIN proposition AS a ON a.id = t.proposition_id "
      "JOIN proposition AS b ON b.id = t.twin_id WHERE a.status IN ('true', 'false') "
      "AND b.status IN ('true', 'false') AND (a.status = b.status) = (t.kind = 'negates')");
  REQUIRE(rows.step());
  if (rows.integer(0) != 0) FAIL("twins contradict each other");
  auto causes = database().query(
      "SELECT count(*) FROM outcome AS o LEFT JOIN outcome AS c ON c.id = o.caused_by "
      "WHERE (o.cause IN ('mirrored', 'condition')) <> (o.caused_by IS NOT NULL) "
      "OR (o.caused_by IS NOT NULL AND c.id IS NULL) OR c.proposition_id = o.proposition_id");
  REQUIRE(causes.step());
  if (causes.integer(0) != 0) FAIL("a row that follows does not say from what");
}

}  // namespace

TEST_CASE("whatever is recorded about related propositions, their logs agree and say why") {
  const auto seed = chosen_seed();
  CAPTURE(seed);
  Related related(seed);
  for (int i = 0; i < kRelated; ++i) {
    related.step();
    related.check_agreement();
  }
  CHECK(related.accepted > kRelated / 20);
  for (const auto& finding : store::check(related.database())) FAIL_CHECK(finding.sentence);
}
