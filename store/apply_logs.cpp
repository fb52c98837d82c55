#include "store/edit_context.h"
#include "store/insert_rows.h"
#include "store/outcome_rules.h"

namespace store {
namespace {

// Adds what is new and gives the ids of all of it.
std::vector<core::Id> add_evidence(EditContext& context, std::vector<core::Id> ids,
                                   const std::vector<core::Evidence>& fresh, core::Id proposition) {
  for (core::Evidence evidence : fresh) {
    evidence.id = context.or_next(evidence.id);
    if (!evidence.proposition) evidence.proposition = proposition;
    insert_evidence(context.database, evidence, {});
    context.receipt.created.push_back(evidence.id);
    if (std::find(ids.begin(), ids.end(), evidence.id) == ids.end()) ids.push_back(evidence.id);
  }
  return ids;
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
  outcome.evidence =
      add_evidence(context, std::move(outcome.evidence), edit.new_evidence, outcome.proposition);
  auto legal = check_move(standing->status, outcome);
  if (!legal) return legal.error();
  // The log is read in the order of ids, so a new row's must be the greatest.
  if (outcome.id <= standing->last_outcome) outcome.id = context.ids.next();
  if (outcome.recorded_at.ms == 0) outcome.recorded_at = context.now;
  insert_outcome(context.database, outcome, context.annotator.id, {});
  context.receipt.created.push_back(outcome.id);
  return "Record outcome: " + std::string(core::name_of(outcome.status));
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
  verdict.evidence = add_evidence(context, std::move(verdict.evidence), edit.new_evidence, {});
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
