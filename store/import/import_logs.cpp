#include "store/import/import_logs.h"

#include <algorithm>
#include <tuple>

#include "store/edit/insert_rows.h"
#include "store/edit/outcome_rules.h"
#include "store/import/import_log_order.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

std::string key_of(const core::Evidence& evidence) {
  return evidence.external_id.empty() && evidence.id ? core::to_string(evidence.id)
                                                     : evidence.external_id;
}

bool same_content(const core::Evidence& a, const core::Evidence& b) {
  return a.proposition == b.proposition && a.address == b.address && a.title == b.title &&
         a.archived_sha256 == b.archived_sha256 && a.published_on == b.published_on &&
         a.seen_on == b.seen_on && a.quote == b.quote && a.bears == b.bears &&
         a.reliability == b.reliability && a.credibility == b.credibility &&
         a.document == b.document && a.range == b.range;
}

// A row that carries a key of its own is known by it, whatever the time it was typed at; one that
// does not say when was typed at any.
bool same_row(const core::Outcome& a, const core::Outcome& b) {
  const bool same_time = b.recorded_at.ms == 0 || a.recorded_at == b.recorded_at;
  return a.status == b.status && a.value == b.value && a.occurred == b.occurred &&
         a.known_on == b.known_on && a.note == b.note && a.external_id == b.external_id &&
         (same_time || !a.external_id.empty());
}

bool same_row(const core::Verdict& a, const core::Verdict& b) {
  const bool same_time = a.recorded_at == b.recorded_at;
  return a.vocabulary == b.vocabulary && a.vocabulary_version == b.vocabulary_version &&
         a.term == b.term && a.as_of == b.as_of && a.explanation == b.explanation &&
         a.external_id == b.external_id && (same_time || !a.external_id.empty());
}

}  // namespace

core::Id LogResolver::known_evidence(const core::Evidence& evidence, const Source& source) {
  const auto& database = run_.database();
  if (evidence.id) {
    const auto rows = evidence_where(database, "e.id = ?1", evidence.id);
    if (!rows.empty() && same_content(rows.front(), evidence)) return evidence.id;
  }
  auto rows = database.query(
      "SELECT id FROM evidence WHERE external_id = ?1 "
      "AND (?1 <> '' OR (address = ?2 AND title = ?3 AND quote = ?4))");
  rows.with(evidence.external_id, evidence.address, evidence.title, evidence.quote);
  bool other = false;
  while (rows.step()) {
    const auto known = evidence_where(database, "e.id = ?1", rows.id(0));
    if (same_content(known.front(), evidence)) return known.front().id;
    other = !evidence.external_id.empty();
  }
  if (other) {
    run_.lose("The evidence “" + evidence.external_id +
                  "” is in the project with other content; this one is added beside it.",
              source);
  }
  return {};
}

void LogResolver::add(const core::ImportedEvidence& imported, const std::string& file) {
  const Source source{file, imported.line};
  core::Evidence row = imported.value;
  const std::string key = key_of(row);
  const auto of = propositions_.find(imported.proposition, {}, source);
  row.proposition = of.id;
  if (!of.problem.empty()) {
    run_.lose("The evidence “" + key + "” is kept without its proposition: " + of.problem + ".",
              source);
  }
  if (!imported.document.empty()) {
    const auto& found = documents_.find(imported.document);
    row.document = found.id;
    if (!found.id) {
      row.range.reset();
      run_.lose("The evidence “" + key + "” is kept without its document: " + found.problem + ".",
                source);
    }
  }
  if (!imported.archived_bytes.empty()) {
    insert_blob(run_.database(), row.archived_sha256, imported.archived_bytes);
  }
  auto id = known_evidence(row, source);
  if (!id) {
    row.id = id = run_.free_id("evidence", row.id);
    const auto write = [&] { insert_evidence(run_.database(), row, run_.import); };
    if (!run_.wrote(write, "The evidence “" + key + "”", source)) return;
    ++run_.counts().evidence;
  }
  if (imported.value.id) evidence_[core::to_string(imported.value.id)].insert(id);
  if (!imported.value.external_id.empty()) evidence_[imported.value.external_id].insert(id);
}

std::vector<NamedRow> LogResolver::evidence_called(const std::string& key) const {
  const auto brought = evidence_.find(key);
  if (brought == evidence_.end()) return find_evidence(run_.database(), key);
  std::vector<NamedRow> out;
  for (const auto id : brought->second) {
    for (auto& row : find_evidence(run_.database(), core::to_string(id))) {
      out.push_back(std::move(row));
    }
  }
  return out;
}

std::vector<core::Id> LogResolver::evidence_named(const std::vector<std::string>& keys,
                                                  const Source& source) {
  std::vector<core::Id> out;
  for (const auto& key : keys) {
    const auto called = evidence_called(key);
    if (called.empty()) {
      run_.lose("The evidence “" + key + "” is not there and is left out.", source);
    } else if (called.size() > 1) {
      run_.lose(std::to_string(called.size()) + " pieces of evidence are called “" + key +
                    "” and are left out; name the one that is meant by its id (" + list_of(called) +
                    ").",
                source);
    } else if (std::find(out.begin(), out.end(), called.front().id) == out.end()) {
      out.push_back(called.front().id);
    }
  }
  return out;
}

bool LogResolver::of_this_file(core::Id row, const std::string& file) const {
  const auto written = file_of_.find(row);
  return written != file_of_.end() && written->second == file;
}

// Two alike rows of one file are two rows, unless they say by their key that they are one; those of
// a file and its copy are one, together as one after the other.
core::Id LogResolver::known_row(const core::Outcome& outcome, const std::string& file) const {
  for (const auto& row :
       outcomes_where(run_.database(), "o.proposition_id = ?1", outcome.proposition)) {
    if (!same_row(row, outcome)) continue;
    const bool keyed = !row.external_id.empty() || row.id == outcome.id;
    if (keyed || !of_this_file(row.id, file)) return row.id;
  }
  return {};
}

core::Id LogResolver::outcome_named(const std::string& key) const {
  std::set<core::Id> called;
  if (const auto brought = outcomes_.find(key); brought != outcomes_.end()) {
    called = brought->second;
  } else {
    auto rows = run_.database().query(
        "SELECT id FROM outcome WHERE (external_id = ?1 AND external_id <> '') OR id = ?2");
    rows.with(key, core::parse_id(key));
    while (rows.step()) called.insert(rows.id(0));
  }
  return called.size() == 1 ? *called.begin() : core::Id();
}

void LogResolver::find_cause(core::Outcome& row, const core::ImportedOutcome& imported,
                             const Source& source) {
  const bool follows = row.cause == core::Cause::mirrored || row.cause == core::Cause::condition;
  row.caused_by = follows ? outcome_named(imported.caused_by) : core::Id();
  if (!follows || row.caused_by) return;
  row.cause = core::Cause::recorded;
  run_.lose("The outcome of “" + imported.proposition +
                "” follows from a row that is not there, or from several of that name; it counts "
                "as recorded by somebody.",
            source);
}

bool LogResolver::is_known(const core::Verdict& verdict, const std::string& file) const {
  const auto rows = verdicts_where(run_.database(), "v.annotation_id = ?1", verdict.annotation);
  return std::any_of(rows.begin(), rows.end(), [&](const core::Verdict& row) {
    const bool keyed = !row.external_id.empty() || row.id == verdict.id;
    return same_row(row, verdict) && (keyed || !of_this_file(row.id, file));
  });
}

void LogResolver::add(const core::ImportedOutcome& imported, const std::string& file) {
  const Source source{file, imported.line};
  core::Outcome row = imported.value;
  const auto of = propositions_.find(imported.proposition, {}, source);
  row.proposition = of.id;
  const auto standing = standing_of(run_.database(), row.proposition);
  if (!standing) {
    return run_.lose("The outcome is left out: " +
                         (of.problem.empty() ? "it names no proposition" : of.problem) + ".",
                     source);
  }
  const auto remember = [&](core::Id id) {
    if (imported.value.id) outcomes_[core::to_string(imported.value.id)].insert(id);
    if (!row.external_id.empty()) outcomes_[row.external_id].insert(id);
  };
  if (const auto known = known_row(row, file)) return remember(known);
  row.evidence = evidence_named(imported.evidence, source);
  find_cause(row, imported, source);
  if (row.recorded_at.ms == 0) row.recorded_at = run_.context.now;
  row.id = run_.free_id("outcome", row.id);
  if (row.id <= standing->last_outcome) row.id = run_.context.ids.next();
  const std::string thing = "The outcome of “" + imported.proposition + "”";
  const auto legal = check_move(standing->status, row);
  if (!legal) {
    ++run_.counts().outcomes_refused;
    return run_.lose(thing + " is left out: " + legal.error().message, source);
  }
  const auto write = [&] {
    insert_outcome(run_.database(), row, run_.context.annotator.id, run_.import);
  };
  if (!run_.wrote(write, thing, source)) {
    ++run_.counts().outcomes_refused;
    return;
  }
  run_.context.ids.passed(row.id);
  remember(row.id);
  file_of_[row.id] = file;
  ++run_.counts().outcomes;
}

void LogResolver::add_outcomes(const std::vector<core::ImportedBatch>& batches) {
  auto rows = log_rows(batches);
  std::set<core::Id> shuffled;
  for (auto& row : rows) {
    const Source source{*row.file, row.outcome->line};
    row.proposition = propositions_.find(row.outcome->proposition, {}, source).id;
    if (row.undated()) shuffled.insert(row.proposition);
  }
  for (auto& row : rows) {
    if (!shuffled.contains(row.proposition)) continue;
    core::Outcome outcome = row.outcome->value;
    outcome.proposition = row.proposition;
    row.known = bool(known_row(outcome, *row.file));
  }
  for (const auto& row : legal_log_order(run_.database(), rows)) add(*row.outcome, *row.file);
}

void LogResolver::keep(const core::ImportedVerdict& verdict, core::Id annotation,
                       const Source& source) {
  verdicts_.push_back({&verdict, annotation, source});
}

// By when they were recorded, in whatever order rows and files have them. One that does not say is
// recorded now, after the others, and those by the day they are of.
void LogResolver::add_verdicts() {
  const auto time_of = [](const KeptVerdict& kept) {
    const auto& value = kept.verdict->value;
    const auto day = value.as_of ? value.as_of->days : 0;
    return std::tuple(value.recorded_at.ms == 0, value.recorded_at.ms, day);
  };
  std::ranges::stable_sort(verdicts_, {}, time_of);
  for (const auto& kept : verdicts_) add(kept);
  verdicts_.clear();
}

void LogResolver::add(const KeptVerdict& kept) {
  const Source& source = kept.source;
  const auto& imported = *kept.verdict;
  core::Verdict row = imported.value;
  row.annotation = kept.annotation;
  const auto vocabulary = vocabulary_named(run_.database(), row.vocabulary, row.vocabulary_version);
  if (!vocabulary) {
    return run_.lose("The verdict “" + row.term + "” is left out: the project has no vocabulary “" +
                         row.vocabulary + "” version " + std::to_string(row.vocabulary_version) +
                         "; import or add it first.",
                     source);
  }
  if (is_known(row, source.file)) return;
  row.evidence = evidence_named(imported.evidence, source);
  if (row.recorded_at.ms == 0) row.recorded_at = run_.context.now;
  row.id = run_.free_id("verdict", row.id);
  const auto write = [&] {
    insert_verdict(run_.database(), row, vocabulary, run_.context.annotator.id, run_.import);
  };
  if (!run_.wrote(write, "The verdict “" + row.term + "”", source)) return;
  file_of_[row.id] = source.file;
  ++run_.counts().verdicts;
}

}  // namespace store
