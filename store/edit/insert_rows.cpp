#include "store/edit/insert_rows.h"

#include <set>

#include "core/base/sha256.h"
#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "store/sqlite/json_write.h"

namespace store {

void insert_document(const Database& database, const core::Document& document, std::size_t words,
                     core::Id import) {
  const auto& meta = document.meta;
  const std::string authors = to_json(meta.authors);
  database
      .query(
          "INSERT INTO document (id, import_id, sha256, file_name, title, publisher, authors, "
          "address, language, dateline, stated_from, stated_to, encoding, external_id, extra, "
          "char_count, word_count, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(document.id, import, document.sha256, document.file_name, meta.title, meta.publisher,
            authors, meta.address, meta.language, meta.dateline, meta.stated.from, meta.stated.to,
            document.encoding, document.external_id, document.extra,
            core::count_chars(document.text), words, document.text)
      .run();
}

void insert_blob(const Database& database, std::string_view sha256, std::string_view bytes) {
  auto query = database.query(
      "INSERT INTO blob (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING");
  query.with(sha256, bytes.size());
  query.bind_blob(3, bytes).run();
}

void insert_annotation(const Database& database, const core::Annotation& annotation,
                       core::Id import) {
  const auto& span = annotation.span;
  const std::string quote = span.anchored() ? span.whole_quote() : span.quote;
  std::optional<std::int64_t> start;
  std::optional<std::int64_t> end;
  if (span.anchored()) {
    start = span.extent().begin.value;
    end = span.extent().end.value;
  }
  database
      .query(
          "INSERT INTO annotation (id, document_id, annotator_id, type, start, \"end\", quote, "
          "speaker_id, speaker_surface, said_from, said_to, hedge, note, parent_id, created_at, "
          "external_id, extra, import_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(annotation.id, annotation.document, annotation.annotator,
            core::name_of(annotation.type), start, end, quote, annotation.speaker,
            annotation.speaker_surface, annotation.said.from, annotation.said.to, annotation.hedge,
            annotation.note, annotation.parent, annotation.created_at, annotation.external_id,
            annotation.extra, import)
      .run();
  insert_annotation_parts(database, annotation);
}

void insert_annotation_parts(const Database& database, const core::Annotation& annotation) {
  std::int64_t ordinal = 0;
  for (const auto& fragment : annotation.span.fragments) {
    database
        .query(
            "INSERT INTO span_fragment (annotation_id, ordinal, start, \"end\", quote, prefix, "
            "suffix) VALUES (?,?,?,?,?,?,?)")
        .with(annotation.id, ordinal++, fragment.range.begin.value, fragment.range.end.value,
              fragment.quote, fragment.prefix, fragment.suffix)
        .run();
  }
  ordinal = 0;
  for (const auto& label : annotation.labels) {
    database.query("INSERT INTO annotation_label (annotation_id, ordinal, label) VALUES (?,?,?)")
        .with(annotation.id, ordinal++, label)
        .run();
  }
  ordinal = 0;
  for (const auto& hop : annotation.attribution) {
    database
        .query(
            "INSERT INTO attribution_hop (annotation_id, ordinal, party_id, mode, cue) "
            "VALUES (?,?,?,?,?)")
        .with(annotation.id, ordinal++, hop.party, core::name_of(hop.mode), hop.cue)
        .run();
  }
}

void delete_annotation_parts(const Database& database, core::Id annotation) {
  database.query("DELETE FROM span_fragment WHERE annotation_id = ?").with(annotation).run();
  database.query("DELETE FROM annotation_label WHERE annotation_id = ?").with(annotation).run();
  database.query("DELETE FROM attribution_hop WHERE annotation_id = ?").with(annotation).run();
}

void insert_party(const Database& database, const core::Party& party, core::Id import) {
  const std::string folded = core::name_key(party.name);
  database
      .query(
          "INSERT INTO party (id, name, folded, kind, note, external_id, extra, import_id) "
          "VALUES (?,?,?,?,?,?,?,?)")
      .with(party.id, party.name, folded, core::name_of(party.kind), party.note, party.external_id,
            party.extra, import)
      .run();
  std::set<std::string> seen = {folded};
  for (const auto& alias : party.aliases) {
    if (seen.insert(core::name_key(alias)).second) insert_alias(database, party.id, alias);
  }
}

void insert_alias(const Database& database, core::Id party, std::string_view alias) {
  const std::string folded = core::name_key(alias);
  database
      .query(
          "INSERT INTO party_alias (party_id, ordinal, alias, folded) "
          "SELECT ?1, coalesce(max(ordinal) + 1, 0), ?2, ?3 FROM party_alias WHERE party_id = ?1")
      .with(party, alias, folded)
      .run();
}

void insert_proposition(const Database& database, const core::Proposition& proposition,
                        core::Id import) {
  const std::string categories = to_json(proposition.categories);
  const std::string sources = to_json(proposition.sources);
  database
      .query(
          "INSERT INTO proposition (id, template_of, statement, kind, unit, categories, "
          "window_from, window_to, criteria, fine_print, sources, base_rate, topic, external_id, "
          "extra, import_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(proposition.id, proposition.template_of, proposition.statement,
            core::name_of(proposition.kind), proposition.unit, categories, proposition.window.from,
            proposition.window.to, proposition.criteria, proposition.fine_print, sources,
            proposition.base_rate, proposition.topic, proposition.external_id, proposition.extra,
            import)
      .run();
}

void insert_relation(const Database& database, const core::Relation& relation) {
  database
      .query(
          "INSERT INTO proposition_relation (from_id, kind, to_id) VALUES (?,?,?) "
          "ON CONFLICT DO NOTHING")
      .with(relation.from, core::name_of(relation.kind), relation.to)
      .run();
}

void insert_link(const Database& database, const core::Link& link) {
  std::optional<double> lo;
  std::optional<double> best;
  std::optional<double> hi;
  if (link.probability) {
    lo = link.probability->lo;
    best = link.probability->best;
    hi = link.probability->hi;
  }
  database
      .query(
          "INSERT INTO link (id, annotation_id, proposition_id, stance, fit, state, "
          "condition_proposition_id, condition_words, p_lo, p_best, p_hi, scale, scale_version, "
          "horizon_words, horizon_from, horizon_to, horizon_rule, scorable, "
          "not_scorable_reason, extra) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .with(link.id, link.annotation, link.proposition, core::name_of(link.stance),
            core::name_of(link.fit), core::name_of(link.state), link.condition_proposition,
            link.condition_words, lo, best, hi, link.scale, link.scale_version, link.horizon.words,
            link.horizon.range.from, link.horizon.range.to, link.horizon.rule, link.scorable,
            link.not_scorable_reason, link.extra)
      .run();
}

}  // namespace store
