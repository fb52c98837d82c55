#include "workbench/outcome_form.h"

#include <algorithm>
#include <optional>

namespace workbench {
namespace {

using core::Status;

core::Result<std::optional<core::Date>> read_day(const std::string& text, const char* what) {
  if (text.empty()) return std::optional<core::Date>();
  const auto day = core::parse_date(text);
  if (!day) {
    return core::Error{std::string(what) + " is not a day: write it as 2023-12-31."};
  }
  return day;
}

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
  if (!occurred.from && !occurred.to) return "Say when it happened.";
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
  if (outcome.occurred.from && outcome.occurred.to &&
      *outcome.occurred.to < *outcome.occurred.from) {
    return "The end of when it happened lies before its beginning.";
  }
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

core::Result<core::Outcome> read_row(const OutcomeForm& form) {
  core::Outcome outcome;
  outcome.proposition = form.proposition;
  outcome.status = form.status;
  outcome.value = form.value;
  outcome.resolver = form.resolver;
  outcome.note = form.note;
  outcome.impossible = form.impossible;
  outcome.evidence.assign(form.evidence.begin(), form.evidence.end());
  auto from = read_day(form.occurred_from, "The first day it happened");
  if (!from) return from.error();
  auto to = read_day(form.occurred_to, "The last day it happened");
  if (!to) return to.error();
  auto known = read_day(form.known, "The day it was known");
  if (!known) return known.error();
  // One day given is both ends.
  outcome.occurred = {*from ? *from : *to, *to ? *to : *from};
  outcome.known_on = *known;
  return outcome;
}

}  // namespace

core::Result<core::Evidence> read_evidence(const EvidenceForm& form, core::Id proposition) {
  core::Evidence evidence;
  evidence.proposition = proposition;
  evidence.address = form.address;
  evidence.title = form.title;
  evidence.quote = form.quote;
  evidence.bears = form.bears;
  evidence.reliability = static_cast<char>('A' + std::clamp(form.reliability, 0, 5));
  evidence.credibility = std::clamp(form.credibility, 1, 6);
  auto published = read_day(form.published, "The day the evidence was published");
  if (!published) return published.error();
  evidence.published_on = *published;
  if (form.address.empty() && form.title.empty()) {
    return core::Error{"Give the evidence an address or a title."};
  }
  return evidence;
}

OutcomeForm outcome_form(const TrackPage& page, core::Date today, const std::string& resolver) {
  OutcomeForm form;
  form.proposition = page.proposition.id;
  form.resolver = resolver;
  form.known = core::to_iso(today);
  if (page.moves.size() == 1) {
    form.status = page.moves.front().to;
    form.chosen = true;
  }
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
  auto row = read_row(form);
  if (!row) return row.error();
  for (const auto& complaint : {opening_complaint(form, page), missing_evidence(form, *rule),
                                dates_complaint(form, *row, page, today)}) {
    if (!complaint.empty()) return core::Error{complaint};
  }
  core::RecordOutcome edit;
  edit.outcome = std::move(*row);
  if (!form.new_evidence.empty()) {
    auto evidence = read_evidence(form.new_evidence, form.proposition);
    if (!evidence) return evidence.error();
    evidence->seen_on = today;
    edit.new_evidence.push_back(std::move(*evidence));
  }
  return edit;
}

}  // namespace workbench
