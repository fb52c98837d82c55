#include "workbench/track/outcome_form.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "workbench/base/typed_values.h"

namespace workbench {
namespace {

using core::PropositionKind;
using core::Status;

const core::MoveRule* rule_for(const TrackPage& page, Status to) {
  const auto found = std::find_if(page.moves.begin(), page.moves.end(),
                                  [&](const core::MoveRule& move) { return move.to == to; });
  return found == page.moves.end() ? nullptr : &*found;
}

std::string missing_evidence(const OutcomeForm& form, const core::MoveRule& rule) {
  if (!rule.needs_evidence || !form.evidence.empty() || !form.new_evidence.empty()) return {};
  return "Tick or add the evidence this rests on.";
}

std::string outside_window(const core::DateRange& occurred, const core::DateRange& window) {
  if (occurred.empty()) return "Say when it happened.";
  const auto first = occurred.from ? occurred.from : occurred.to;
  const auto last = occurred.to ? occurred.to : occurred.from;
  const bool early = window.from && *first < *window.from;
  const bool late = window.to && *window.to < *last;
  if (early || late) return "It happened outside the window " + core::to_short(window) + ".";
  return {};
}

// What the dates of a row forbid; empty when nothing.
std::string dates_complaint(const OutcomeForm& form, const core::Outcome& outcome,
                            const TrackPage& page, core::Date today) {
  if (outcome.status == Status::yes) {
    return outside_window(outcome.occurred, page.proposition.window);
  }
  const auto& end = page.proposition.window.to;
  const core::Date known = outcome.known_on.value_or(today);
  if (outcome.status == Status::no && !form.impossible && end && known <= *end) {
    return "The window closes on " + core::to_short(*end) +
           ": tick “can no longer happen”, or wait for it.";
  }
  return {};
}

std::string opening_complaint(const OutcomeForm& form, const TrackPage& page) {
  return form.status == Status::open && page.proposition.status == Status::draft ? page.blocked
                                                                                 : std::string();
}

bool is_number(const std::string& text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stopped == end;
}

// What the value of a proposition of this kind cannot be; empty when it can.
std::string value_complaint(const OutcomeForm& form, const core::Proposition& proposition) {
  const bool decided = form.status == Status::yes;
  switch (proposition.kind) {
    case PropositionKind::binary:
      return {};
    case PropositionKind::numeric:
      if (form.value.empty()) return decided ? "Give the number it came to." : "";
      return is_number(form.value) ? "" : "The value is a number, as 41.5, without its unit.";
    case PropositionKind::date:
      if (form.value.empty()) return decided ? "Give the day it came to." : "";
      return parse_day(form.value) ? "" : "The value is a day, as 20 Dec 2022.";
    case PropositionKind::category:
      return decided && form.value.empty() ? "Choose which of the answers it was." : "";
  }
  return {};
}

std::string value_of(const OutcomeForm& form, const core::Proposition& proposition) {
  if (proposition.kind != PropositionKind::date || form.value.empty()) return form.value;
  const auto day = parse_day(form.value);
  return day && *day ? core::to_iso(**day) : form.value;
}

core::Result<core::Outcome> read_row(const OutcomeForm& form, const TrackPage& page) {
  core::Outcome outcome;
  outcome.proposition = form.proposition;
  outcome.status = form.status;
  outcome.value = value_of(form, page.proposition);
  outcome.resolver = form.resolver;
  outcome.note = form.note;
  outcome.impossible = form.impossible;
  outcome.evidence.assign(form.evidence.begin(), form.evidence.end());
  auto occurred = parse_days(form.occurred);
  if (!occurred) return core::Error{"Happened: " + occurred.error().message};
  auto known = parse_day(form.known);
  if (!known) return core::Error{"Known on: " + known.error().message};
  outcome.occurred = *occurred;
  outcome.known_on = *known;
  return outcome;
}

}  // namespace

OutcomeForm outcome_form(const TrackPage& page, core::Date today, const std::string& resolver) {
  OutcomeForm form;
  form.proposition = page.proposition.id;
  form.resolver = resolver;
  form.known = core::to_short(today);
  form.known_proposed = form.known;
  if (page.moves.size() == 1) form = with_move(form, page.moves.front().to, page, today);
  return form;
}

OutcomeForm with_move(OutcomeForm form, Status to, const TrackPage& page, core::Date today) {
  form.status = to;
  form.chosen = true;
  const auto& end = page.proposition.window.to;
  const bool over = to == Status::no && end && *end < today;
  const std::string proposed = core::to_short(over ? *end + 1 : today);
  if (form.known == form.known_proposed) form.known = proposed;
  form.known_proposed = proposed;
  if (to != Status::no) form.impossible = false;
  return form;
}

core::Result<core::RecordOutcome> read_outcome(const OutcomeForm& form, const TrackPage& page,
                                               core::Date today) {
  if (!form.chosen) return core::Error{"Choose what came of it first."};
  const auto* rule = rule_for(page, form.status);
  if (rule == nullptr) {
    return core::Error{"The status cannot go from " +
                       std::string(core::name_of(page.proposition.status)) + " to " +
                       std::string(core::name_of(form.status)) + "."};
  }
  auto row = read_row(form, page);
  if (!row) return row.error();
  for (const auto& complaint :
       {opening_complaint(form, page), dates_complaint(form, *row, page, today),
        value_complaint(form, page.proposition), missing_evidence(form, *rule)}) {
    if (!complaint.empty()) return core::Error{complaint};
  }
  core::RecordOutcome edit;
  edit.outcome = std::move(*row);
  if (!form.new_evidence.empty()) {
    auto evidence = read_evidence(form.new_evidence, form.proposition);
    if (!evidence) return evidence.error();
    evidence->seen_on = today;
    edit.new_evidence.push_back(std::move(*evidence));
    const auto& bytes = form.new_evidence.copy.bytes;
    if (!bytes.empty()) edit.copies.push_back({bytes});
  }
  return edit;
}

core::Edit outcome_edit(core::RecordOutcome last, const TrackPage& page, core::IdGenerator& ids) {
  const auto* rule = rule_for(page, last.outcome.status);
  const bool passes = rule != nullptr && rule->from == Status::provisional &&
                      page.proposition.status != Status::provisional;
  if (!passes) return last;
  for (auto& evidence : last.new_evidence) {
    if (!evidence.id) evidence.id = ids.next();
    last.outcome.evidence.push_back(evidence.id);
  }
  core::RecordOutcome first = last;
  first.outcome.status = Status::provisional;
  first.outcome.impossible = false;
  first.outcome.note.clear();
  last.new_evidence.clear();
  last.copies.clear();
  core::Together together;
  together.description = "Record outcome: " + std::string(core::name_of(last.outcome.status));
  together.edits.push_back(std::move(first));
  together.edits.push_back(std::move(last));
  return together;
}

}  // namespace workbench
