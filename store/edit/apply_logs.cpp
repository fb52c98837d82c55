#include "store/edit/add_evidence.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"
#include "store/edit/outcome_propagation.h"
#include "store/edit/outcome_rules.h"

namespace store {
namespace {

// `open` counts as `due` once the window has passed: the row it then stands on is written first.
core::Checked stand_on_due(EditContext& context, const Standing& standing,
                           const core::Outcome& outcome) {
  core::Outcome due;
  due.proposition = outcome.proposition;
  due.status = core::Status::due;
  due.recorded_at = outcome.recorded_at;
  due.resolver = outcome.resolver;
  due.cause = core::Cause::window;
  due.note = "The window had passed.";
  due.id = context.ids.next();
  const bool from_due = check_move(core::Status::due, outcome).ok();
  const bool passed = standing.window_to && *standing.window_to < core::day_of(outcome.recorded_at);
  if (standing.status != core::Status::open || !from_due || !passed ||
      check_move(standing.status, outcome).ok()) {
    return check_move(standing.status, outcome);
  }
  insert_outcome(context.database, due, context.annotator.id, {});
  context.receipt.created.push_back(due.id);
  return core::Done{};
}

core::Checked refuse_known(const Database& database, std::string_view sql, const std::string& name,
                           int version) {
  if (name.empty()) return core::Error{"A vocabulary needs a name; give one."};
  auto rows = database.query(sql);
  rows.with(name, version);
  if (!rows.step()) return core::Done{};
  return core::Error{"The project has “" + name + "” in version " + std::to_string(version) +
                         "; give the changed one a new version.",
                     core::ErrorKind::refused};
}

std::string versioned(const std::string& name, int version) {
  return "“" + name + "” version " + std::to_string(version);
}

}  // namespace

Described apply(EditContext& context, const core::RecordOutcome& edit) {
  core::Outcome outcome = edit.outcome;
  const auto standing = standing_of(context.database, outcome.proposition);
  if (!standing) {
    return core::Error{
        "The outcome is of a proposition that does not exist; it may have been "
        "removed.",
        core::ErrorKind::not_found};
  }
  auto evidence = add_evidence(context, {outcome.evidence, edit.new_evidence, edit.copies},
                               outcome.proposition);
  if (!evidence) return evidence.error();
  outcome.evidence = *std::move(evidence);
  if (outcome.recorded_at.ms == 0) outcome.recorded_at = context.now;
  outcome.cause = core::Cause::recorded;
  outcome.caused_by = {};
  auto legal = check_value(*standing, outcome);
  if (legal) legal = stand_on_due(context, *standing, outcome);
  if (!legal) return legal.error();
  // The log is read in the order of ids, so a new row's must be the greatest.
  const auto last = standing_of(context.database, outcome.proposition)->last_outcome;
  if (outcome.id <= last) outcome.id = context.ids.next();
  const auto status = outcome.status;
  const auto id = outcome.id;
  auto written = write_with_followers(context, std::move(outcome));
  if (!written) return written.error();
  context.receipt.created.push_back(id);
  return "Record outcome: " + std::string(core::name_of(status));
}

Described apply(EditContext& context, const core::RecordVerdict& edit) {
  core::Verdict verdict = edit.verdict;
  const auto vocabulary =
      vocabulary_named(context.database, verdict.vocabulary, verdict.vocabulary_version);
  if (!vocabulary) {
    return core::Error{"The project has no verdict vocabulary " +
                           versioned(verdict.vocabulary, verdict.vocabulary_version) +
                           "; add it first.",
                       core::ErrorKind::not_found};
  }
  auto evidence =
      add_evidence(context, {verdict.evidence, edit.new_evidence, edit.copies}, core::Id());
  if (!evidence) return evidence.error();
  verdict.evidence = *std::move(evidence);
  verdict.id = context.ids.next();
  if (verdict.recorded_at.ms == 0) verdict.recorded_at = context.now;
  insert_verdict(context.database, verdict, vocabulary, context.annotator.id, {});
  context.receipt.created.push_back(verdict.id);
  return "Record verdict: " + verdict.term;
}

Described apply(EditContext& context, const core::AddLabelSet& edit) {
  core::LabelSet set = edit.label_set;
  auto fresh =
      refuse_known(context.database, "SELECT 1 FROM label_set WHERE name = ? AND version = ?",
                   set.name, set.version);
  if (!fresh) return fresh.error();
  set.id = context.or_next(set.id);
  insert_label_set(context.database, set);
  context.receipt.created.push_back(set.id);
  return "Add label set " + versioned(set.name, set.version);
}

Described apply(EditContext& context, const core::AddScale& edit) {
  core::Scale scale = edit.scale;
  auto fresh = refuse_known(context.database, "SELECT 1 FROM scale WHERE name = ? AND version = ?",
                            scale.name, scale.version);
  if (!fresh) return fresh.error();
  scale.id = context.or_next(scale.id);
  insert_scale(context.database, scale);
  context.receipt.created.push_back(scale.id);
  return "Add scale " + versioned(scale.name, scale.version);
}

Described apply(EditContext& context, const core::AddVerdictVocabulary& edit) {
  core::VerdictVocabulary vocabulary = edit.vocabulary;
  auto fresh = refuse_known(context.database,
                            "SELECT 1 FROM verdict_vocabulary WHERE name = ? AND version = ?",
                            vocabulary.name, vocabulary.version);
  if (!fresh) return fresh.error();
  vocabulary.id = context.or_next(vocabulary.id);
  insert_vocabulary(context.database, vocabulary);
  context.receipt.created.push_back(vocabulary.id);
  return "Add verdict vocabulary " + versioned(vocabulary.name, vocabulary.version);
}

}  // namespace store
