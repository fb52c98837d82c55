#include <algorithm>

#include "store/check/check_steps.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

std::string named(const core::Proposition& proposition) {
  return "“" + proposition.statement + "” (" + core::to_string(proposition.id) + ")";
}

const core::MoveRule* rule_of(core::Status from, core::Status to) {
  const auto& rules = core::legal_moves();
  const auto found = std::ranges::find_if(
      rules, [&](const core::MoveRule& rule) { return rule.from == from && rule.to == to; });
  return found == rules.end() ? nullptr : &*found;
}

bool outside(const core::DateRange& occurred, const core::DateRange& window) {
  const auto is_outside = [&window](const std::optional<core::Date>& day) {
    return day && ((window.from && *day < *window.from) || (window.to && *day > *window.to));
  };
  return is_outside(occurred.from) || is_outside(occurred.to);
}

void check_row(CheckRun& run, const core::Proposition& proposition, core::Status from,
               const core::Outcome& row) {
  const auto move = "The log of " + named(proposition) + " moves from " +
                    std::string(core::name_of(from)) + " to " +
                    std::string(core::name_of(row.status));
  const auto* rule = rule_of(from, row.status);
  if (rule == nullptr) {
    run.found("outcome", row.id, move + ", which is not a legal move.");
  } else if (rule->needs_evidence && row.evidence.empty()) {
    run.found("outcome", row.id, move + " without evidence, which that move needs.");
  }
  if (row.status == core::Status::open &&
      (proposition.criteria.empty() || !proposition.window.to)) {
    run.found("outcome", row.id, move + " without criteria or the end of a window.");
  }
}

// Terms may be changed while an outcome is disputed, so only the row in force answers to today's.
void check_last_row(CheckRun& run, const core::Proposition& proposition, const core::Outcome& row) {
  const auto says =
      "The log of " + named(proposition) + " ends with " + std::string(core::name_of(row.status));
  if (row.status == core::Status::no && !row.impossible && proposition.window.to &&
      core::day_of(row.recorded_at) <= *proposition.window.to) {
    run.found("outcome", row.id, says + " before its window closed.");
  }
  if (row.status == core::Status::yes && outside(row.occurred, proposition.window)) {
    run.found("outcome", row.id, says + " for something outside its window.");
  }
}

// Twins are related by hand and logs are imported: what a project of an earlier version holds was
// not held to agree.
void check_twins(CheckRun& run) {
  auto rows = run.db.query(
      "SELECT a.id, a.statement, b.statement, t.kind FROM proposition_twin AS t "
      "JOIN proposition AS a ON a.id = t.proposition_id JOIN proposition AS b ON b.id = t.twin_id "
      "WHERE a.id < b.id AND a.status IN ('true', 'false') AND b.status IN ('true', 'false') "
      "AND (a.status = b.status) = (t.kind = 'negates') ORDER BY a.id, b.id");
  while (rows.step()) {
    run.found("proposition", rows.id(0),
              "“" + rows.text(1) + "” and “" + rows.text(2) + "” are related as " + rows.text(3) +
                  ", and their outcomes contradict that.");
  }
}

}  // namespace

void check_outcome_logs(CheckRun& run) {
  for (const auto& proposition : propositions_where(run.db, "", {})) {
    if (run.stop.stop_requested()) return;
    auto status = core::Status::draft;
    const auto log = outcomes_where(run.db, "o.proposition_id = ?1", proposition.id);
    for (const auto& row : log) {
      check_row(run, proposition, status, row);
      status = row.status;
    }
    if (!log.empty()) check_last_row(run, proposition, log.back());
    if (status == proposition.status) continue;
    run.found("proposition", proposition.id,
              "The status of " + named(proposition) + " is " +
                  std::string(core::name_of(proposition.status)) + ", but its log ends with " +
                  std::string(core::name_of(status)) + ".");
  }
  check_twins(run);
}

}  // namespace store
