#include "store/edit/outcome_propagation.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_set>

#include "store/edit/insert_rows.h"
#include "store/edit/outcome_rules.h"
#include "store/read/propositions.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

using core::Status;

struct Written {
  core::Outcome row;
  Status before = Status::draft;
};

struct Subject {
  core::Proposition proposition;
  std::vector<core::Outcome> log;

  [[nodiscard]] Status status() const { return proposition.status; }
};

std::optional<Subject> subject_of(const Database& database, core::Id id) {
  auto found = proposition(database, id);
  if (!found) return std::nullopt;
  return Subject{*std::move(found), outcomes_where(database, "o.proposition_id = ?1", id)};
}

bool window_passed(const core::Proposition& of, core::Timestamp at) {
  return of.window.to && *of.window.to < core::day_of(at);
}

bool is_in_play(const Subject& subject) {
  if (subject.status() == Status::withdrawn) return false;
  if (subject.status() != Status::draft) return true;
  return !subject.proposition.criteria.empty() && subject.proposition.window.to.has_value();
}

// The steps of one transaction: each proposition is led at most once, so that circles of relations
// come to an end.
class Followers {
 public:
  explicit Followers(EditContext& context) : context_(context) {}

  core::Checked run(core::Outcome first);

 private:
  core::Checked write(const core::Outcome& row, const std::string& why);
  core::Checked lead(const Subject& subject, const core::Outcome& model, const std::string& why);
  core::Checked lead_twins(const Written& of);
  core::Checked lead_conditionals(const Written& of);
  core::Checked annul(const Subject& subject, const core::Outcome& by);
  core::Checked restore(const Subject& subject, const core::Outcome& by);
  core::Checked when_opened(const Written& of);
  core::Checked catch_up(const Subject& subject, const core::Outcome& opened);
  [[nodiscard]] core::Id failed_condition(core::Id proposition) const;
  [[nodiscard]] const Database& database() const { return context_.database; }

  EditContext& context_;
  std::deque<Written> work_;
  std::unordered_set<core::Id> led_;
};

core::Outcome following(const core::Outcome& by, core::Id proposition, core::Cause cause) {
  core::Outcome out;
  out.proposition = proposition;
  out.recorded_at = by.recorded_at;
  out.known_on = by.known_on;
  out.resolver = by.resolver;
  out.evidence = by.evidence;
  out.cause = cause;
  out.caused_by = by.id;
  return out;
}

// What the twin's own window allows of what the row says; see the rules of the schema.
core::Outcome mirrored_row(const core::Outcome& by, const core::Proposition& twin, bool negated) {
  core::Outcome out = following(by, twin.id, core::Cause::mirrored);
  out.status = negated ? core::mirrored(by.status) : by.status;
  out.value = by.value;
  out.note = by.note;
  const auto& window = twin.window;
  const auto outside = [&window](std::optional<core::Date> day) {
    return day && ((window.from && *day < *window.from) || (window.to && *window.to < *day));
  };
  const bool fits = !outside(by.occurred.from) && !outside(by.occurred.to);
  if (out.status != Status::yes || fits) out.occurred = by.occurred;
  if (out.status == Status::yes && window.from && out.known_on < window.from) {
    out.known_on = std::nullopt;
  }
  const bool early = !window_passed(twin, by.recorded_at) ||
                     (out.known_on && window.to && *out.known_on < *window.to);
  out.impossible = out.status == Status::no && early;
  return out;
}

core::Checked Followers::write(const core::Outcome& row, const std::string& why) {
  try {
    insert_outcome(database(), row, context_.annotator.id, {});
  } catch (const SQLite::Exception& failure) {
    if (why.empty() || failure.getExtendedErrorCode() != SQLITE_CONSTRAINT_TRIGGER) throw;
    return core::Error{why + " and cannot follow: " + failure.what(), core::ErrorKind::refused};
  }
  return core::Done{};
}

// Leads a proposition to the status of `model` by as many rows as it takes.
core::Checked Followers::lead(const Subject& subject, const core::Outcome& model,
                              const std::string& why) {
  const auto path = path_between(subject.status(), model.status,
                                 window_passed(subject.proposition, model.recorded_at));
  core::Outcome last;
  for (const Status step : path) {
    core::Outcome row = model;
    if (step != model.status) {
      row = following(model, model.proposition, model.cause);
      row.caused_by = model.caused_by;
      row.known_on = std::nullopt;
    }
    row.status = step;
    row.id = context_.ids.next();
    auto done = write(row, why);
    if (!done) return done;
    context_.receipt.created.push_back(row.id);
    last = std::move(row);
  }
  if (last.id) work_.push_back({std::move(last), subject.status()});
  return core::Done{};
}

// How far along its way a status is; resolved ones are equally far.
int distance_gone(Status status) {
  switch (status) {
    case Status::draft:
    case Status::withdrawn:
      return 0;
    case Status::open:
      return 1;
    case Status::due:
      return 2;
    case Status::provisional:
      return 3;
    case Status::disputed:
      return 5;
    default:
      return 4;
  }
}

// Twins that are in step stay in step; one that was opened or resolved before the other is not led
// back to where that one is.
bool goes_along(const Twin& twin, const Written& of) {
  const Status in_step = twin.negated ? core::mirrored(of.before) : of.before;
  return twin.status == in_step || distance_gone(twin.status) < distance_gone(of.row.status);
}

core::Checked Followers::lead_twins(const Written& of) {
  for (const auto& twin : twins_of(database(), of.row.proposition)) {
    if (!led_.insert(twin.proposition).second) continue;
    const auto subject = subject_of(database(), twin.proposition);
    if (!subject || !is_in_play(*subject) || !goes_along(twin, of)) continue;
    auto done = lead(*subject, mirrored_row(of.row, subject->proposition, twin.negated),
                     "“" + twin.statement + "” " +
                         (twin.negated ? "has the opposite outcome" : "has the same outcome"));
    if (!done) return done;
  }
  return core::Done{};
}

core::Id Followers::failed_condition(core::Id proposition) const {
  auto rows = database().query(
      "SELECT max(o.id) FROM proposition_relation AS r JOIN proposition AS c ON c.id = r.from_id "
      "JOIN outcome AS o ON o.proposition_id = c.id "
      "WHERE r.to_id = ?1 AND r.kind = 'condition_of' AND c.status = 'false'");
  rows.with(proposition);
  return rows.step() ? rows.id(0) : core::Id();
}

core::Checked Followers::annul(const Subject& subject, const core::Outcome& by) {
  core::Outcome model = following(by, subject.proposition.id, core::Cause::condition);
  model.status = Status::annulled;
  model.note = "Its condition did not come about.";
  return lead(subject, model, "“" + subject.proposition.statement + "” depends on it");
}

// Back to where it stood before the rows that annulled it, with what those before them said.
core::Checked Followers::restore(const Subject& subject, const core::Outcome& by) {
  const auto& log = subject.log;
  if (log.empty() || log.back().status != Status::annulled ||
      log.back().cause != core::Cause::condition || failed_condition(subject.proposition.id)) {
    return core::Done{};
  }
  const auto first = std::ranges::find(log, log.back().caused_by, &core::Outcome::caused_by);
  if (first == log.begin()) return core::Done{};
  const auto& stood = *std::prev(first);
  core::Outcome model = following(by, subject.proposition.id, core::Cause::condition);
  model.status = stood.status;
  model.value = stood.value;
  model.occurred = stood.occurred;
  model.known_on = stood.known_on;
  model.impossible = stood.impossible;
  model.note = "Its condition is in question again; back to what was recorded before.";
  for (const core::Id id : stood.evidence) {
    if (std::ranges::find(model.evidence, id) == model.evidence.end()) model.evidence.push_back(id);
  }
  return lead(subject, model, "“" + subject.proposition.statement + "” depends on it");
}

core::Checked Followers::lead_conditionals(const Written& of) {
  const bool failed = of.row.status == Status::no;
  const bool recovered = of.before == Status::no && !failed;
  if (!failed && !recovered) return core::Done{};
  for (const auto& relation : relations_of(database(), of.row.proposition)) {
    if (relation.kind != core::RelationKind::condition_of) continue;
    if (relation.from != of.row.proposition || led_.contains(relation.to)) continue;
    const auto subject = subject_of(database(), relation.to);
    if (!subject) continue;
    const Status status = subject->status();
    if (failed && (status == Status::draft || status == Status::withdrawn)) continue;
    led_.insert(relation.to);
    auto done = failed ? annul(*subject, of.row) : restore(*subject, of.row);
    if (!done) return done;
  }
  return core::Done{};
}

// The answer may be there already, in the log of a twin that was resolved before this one opened.
core::Checked Followers::catch_up(const Subject& subject, const core::Outcome& opened) {
  for (const auto& twin : twins_of(database(), subject.proposition.id)) {
    const auto ahead = subject_of(database(), twin.proposition);
    if (!ahead || ahead->log.empty() || ahead->status() == Status::withdrawn) continue;
    if (ahead->status() == Status::open || ahead->status() == Status::due) continue;
    core::Outcome by = ahead->log.back();
    by.recorded_at = opened.recorded_at;
    return lead(subject, mirrored_row(by, subject.proposition, twin.negated),
                "“" + twin.statement + "” has its outcome already; this one");
  }
  return core::Done{};
}

// A proposition that opens when its condition has failed, or when a twin is resolved already.
core::Checked Followers::when_opened(const Written& of) {
  if (of.before != Status::draft || of.row.status != Status::open) return core::Done{};
  const auto subject = subject_of(database(), of.row.proposition);
  const auto cause = failed_condition(of.row.proposition);
  if (!cause) return catch_up(*subject, of.row);
  core::Outcome by = of.row;
  by.id = cause;
  return annul(*subject, by);
}

core::Checked Followers::run(core::Outcome first) {
  const auto standing = standing_of(database(), first.proposition);
  led_.insert(first.proposition);
  auto done = write(first, {});
  if (!done) return done;
  work_.push_back({std::move(first), standing->status});
  while (!work_.empty()) {
    const Written next = std::move(work_.front());
    work_.pop_front();
    const auto waiting = work_.size();
    done = when_opened(next);
    if (!done) return done;
    // What it went on to at once is what the others follow.
    if (work_.size() > waiting) continue;
    done = lead_twins(next);
    if (done) done = lead_conditionals(next);
    if (!done) return done;
  }
  return core::Done{};
}

}  // namespace

std::vector<Status> path_between(Status from, Status to, bool window_passed) {
  std::map<Status, Status> came_from;
  std::deque<Status> open = {from};
  while (!open.empty() && !came_from.contains(to)) {
    const Status at = open.front();
    open.pop_front();
    for (const auto& move : core::moves_from(at)) {
      if (move.to == from || (move.to == Status::due && !window_passed)) continue;
      if (came_from.emplace(move.to, at).second) open.push_back(move.to);
    }
  }
  std::vector<Status> out;
  if (from == to || !came_from.contains(to)) return out;
  for (Status at = to; at != from; at = came_from.at(at)) out.insert(out.begin(), at);
  return out;
}

core::Checked write_with_followers(EditContext& context, core::Outcome row) {
  return Followers(context).run(std::move(row));
}

}  // namespace store
