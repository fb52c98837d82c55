#include "store/edit/insert_rows.h"
#include "store/sqlite/json_write.h"

namespace store {

void insert_evidence(const Database& database, const core::Evidence& evidence, core::Id import) {
  std::optional<std::int64_t> start;
  std::optional<std::int64_t> end;
  if (evidence.range) {
    start = evidence.range->begin.value;
    end = evidence.range->end.value;
  }
  const auto archived = evidence.archived_sha256.empty()
                            ? std::nullopt
                            : std::optional<std::string_view>(evidence.archived_sha256);
  database
      .query(
          "INSERT INTO evidence (id, proposition_id, address, title, archived_sha256, "
          "published_on, seen_on, quote, bears, reliability, credibility, document_id, start, "
          "\"end\", external_id, extra, import_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(evidence.id, evidence.proposition, evidence.address, evidence.title, archived,
            evidence.published_on, evidence.seen_on, evidence.quote, core::name_of(evidence.bears),
            std::string_view(&evidence.reliability, 1), evidence.credibility, evidence.document,
            start, end, evidence.external_id, evidence.extra, import)
      .run();
}

void insert_outcome(const Database& database, const core::Outcome& outcome, core::Id annotator,
                    core::Id import) {
  const std::string evidence = to_json(outcome.evidence);
  database
      .query(
          "INSERT INTO outcome (id, proposition_id, status, value, occurred_from, occurred_to, "
          "known_on, recorded_at, annotator_id, resolver, evidence, note, impossible, cause, "
          "caused_by, external_id, extra, import_id) "
          "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(outcome.id, outcome.proposition, core::name_of(outcome.status), outcome.value,
            outcome.occurred.from, outcome.occurred.to, outcome.known_on, outcome.recorded_at,
            annotator, outcome.resolver, evidence, outcome.note, outcome.impossible,
            core::name_of(outcome.cause), outcome.caused_by, outcome.external_id, outcome.extra,
            import)
      .run();
}

void insert_verdict(const Database& database, const core::Verdict& verdict, core::Id vocabulary,
                    core::Id annotator, core::Id import) {
  const std::string evidence = to_json(verdict.evidence);
  database
      .query(
          "INSERT INTO verdict (id, annotation_id, vocabulary_id, term, as_of, recorded_at, "
          "annotator_id, reviewer, explanation, evidence, external_id, extra, import_id) "
          "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(verdict.id, verdict.annotation, vocabulary, verdict.term, verdict.as_of,
            verdict.recorded_at, annotator, verdict.reviewer, verdict.explanation, evidence,
            verdict.external_id, verdict.extra, import)
      .run();
}

void insert_label_set(const Database& database, const core::LabelSet& label_set) {
  database.query("INSERT INTO label_set (id, name, version) VALUES (?,?,?)")
      .with(label_set.id, label_set.name, label_set.version)
      .run();
  std::int64_t ordinal = 0;
  for (const auto& label : label_set.labels) {
    std::optional<std::string_view> behaviour;
    if (label.behaves_as) behaviour = core::name_of(*label.behaves_as);
    database
        .query(
            "INSERT INTO label (label_set_id, ordinal, name, colour, key, description, behaves_as) "
            "VALUES (?,?,?,?,?,?,?)")
        .with(label_set.id, ordinal++, label.name, label.colour, label.key, label.description,
              behaviour)
        .run();
  }
}

void insert_scale(const Database& database, const core::Scale& scale) {
  database.query("INSERT INTO scale (id, name, version, source, rule) VALUES (?,?,?,?,?)")
      .with(scale.id, scale.name, scale.version, scale.source, scale.rule)
      .run();
  std::int64_t ordinal = 0;
  for (const auto& term : scale.terms) {
    const std::string aliases = to_json(term.aliases);
    std::optional<double> lo;
    std::optional<double> hi;
    if (term.has_range) {
      lo = term.lo;
      hi = term.hi;
    }
    database
        .query(
            "INSERT INTO scale_term (scale_id, ordinal, term, aliases, lo, hi, scorable) "
            "VALUES (?,?,?,?,?,?,?)")
        .with(scale.id, ordinal++, term.term, aliases, lo, hi, term.scorable)
        .run();
  }
}

void insert_vocabulary(const Database& database, const core::VerdictVocabulary& vocabulary) {
  database.query("INSERT INTO verdict_vocabulary (id, name, version) VALUES (?,?,?)")
      .with(vocabulary.id, vocabulary.name, vocabulary.version)
      .run();
  std::int64_t ordinal = 0;
  for (const auto& term : vocabulary.terms) {
    database
        .query(
            "INSERT INTO verdict_term (vocabulary_id, ordinal, term, definition, rating, best, "
            "worst) VALUES (?,?,?,?,?,?,?)")
        .with(vocabulary.id, ordinal++, term.term, term.definition, term.rating, term.best,
              term.worst)
        .run();
  }
}

}  // namespace store
