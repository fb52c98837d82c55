#include "core/model/span_carry.h"
#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/row_readers.h"
#include "store/sqlite/json_write.h"

namespace store {
namespace {

std::string name_of_document(const core::Document& document) {
  return "“" + (document.meta.title.empty() ? document.file_name : document.meta.title) + "”";
}

// The text it has now becomes the first version, made when it was imported.
void keep_first_version(const EditContext& context, core::Id document) {
  context.database
      .query(
          "INSERT INTO document_version (document_id, number, origin, at, annotator_id, sha256, "
          "encoding, extra, char_count, text) SELECT d.id, 1, 'import', coalesce(import.at, ?2), "
          "NULL, d.sha256, d.encoding, d.extra, d.char_count, d.text FROM document AS d "
          "LEFT JOIN import ON import.id = d.import_id WHERE d.id = ?1 AND NOT EXISTS "
          "(SELECT 1 FROM document_version WHERE document_id = ?1)")
      .with(document, context.now)
      .run();
}

// A text that it had before is that version again.
void keep_version(const EditContext& context, const core::RereadDocument& edit) {
  context.database
      .query(
          "INSERT INTO document_version (document_id, number, origin, at, annotator_id, sha256, "
          "encoding, extra, char_count, text) SELECT d.id, (SELECT max(number) + 1 FROM "
          "document_version WHERE document_id = ?1), 'reread', ?2, ?3, d.sha256, ?4, ?5, ?6, ?7 "
          "FROM document AS d WHERE d.id = ?1 AND NOT EXISTS (SELECT 1 FROM document_version "
          "WHERE document_id = ?1 AND sha256 = d.sha256 AND text = ?7)")
      .with(edit.document, context.now, context.annotator.id, edit.encoding, edit.extra,
            core::count_chars(edit.text), edit.text)
      .run();
}

void show_text(const EditContext& context, const core::RereadDocument& edit) {
  context.database
      .query(
          "UPDATE document SET encoding = ?2, extra = ?3, char_count = ?4, word_count = ?5, "
          "text = ?6 WHERE id = ?1")
      .with(edit.document, edit.encoding, edit.extra, core::count_chars(edit.text),
            core::count_words(edit.text), edit.text)
      .run();
}

void lose(EditContext& context, std::string what) {
  context.receipt.losses.push_back({std::move(what), {}, 0});
}

void write_span(const Database& database, const core::Annotation& annotation) {
  const auto& span = annotation.span;
  std::optional<std::int64_t> start;
  std::optional<std::int64_t> end;
  if (span.anchored()) {
    start = span.extent().begin.value;
    end = span.extent().end.value;
  }
  const std::string quote = span.anchored() ? span.whole_quote() : span.quote;
  database.query("UPDATE annotation SET start = ?, \"end\" = ?, quote = ? WHERE id = ?")
      .with(start, end, quote, annotation.id)
      .run();
  delete_annotation_parts(database, annotation.id);
  insert_annotation_parts(database, annotation);
}

void carry_annotations(EditContext& context, const core::SpanCarrier& carrier, core::Id document) {
  for (core::Annotation annotation : annotations_of(context.database, document)) {
    const bool anchored = annotation.span.anchored();
    auto carried = carrier.carry(annotation.span);
    if (!carried && !anchored) continue;
    if (carried) {
      annotation.span = std::move(*carried);
    } else {
      lose(context, "The span “" + annotation.span.whole_quote() +
                        "” has no place in the new text; it is kept without one.");
      annotation.span = {{}, annotation.span.whole_quote()};
    }
    write_span(context.database, annotation);
  }
}

bool in_a_log(const Database& database, core::Id evidence) {
  auto rows = database.query(
      "SELECT 1 FROM outcome_evidence WHERE evidence_id = ?1 UNION ALL "
      "SELECT 1 FROM verdict_evidence WHERE evidence_id = ?1");
  rows.with(evidence);
  return rows.step();
}

void carry_evidence(EditContext& context, const core::SpanCarrier& carrier,
                    const core::TextIndex& text, core::Id document) {
  const auto& database = context.database;
  for (const auto& evidence : evidence_where(database, "e.document_id = ?1", document)) {
    if (!evidence.range) continue;
    const auto range = carrier.carry(*evidence.range);
    if (in_a_log(database, evidence.id)) {
      lose(context, "The evidence “" + evidence.quote +
                        "” is part of a log: its place stays that in the earlier version.");
      continue;
    }
    if (!range) {
      lose(context, "The evidence “" + evidence.quote +
                        "” has no place in the new text; its quote is kept.");
    }
    const std::string quote =
        range ? std::string(text.slice(text.to_byte(*range))) : evidence.quote;
    database.query("UPDATE evidence SET start = ?, \"end\" = ?, quote = ? WHERE id = ?")
        .with(range ? std::optional(range->begin.value) : std::nullopt,
              range ? std::optional(range->end.value) : std::nullopt, quote, evidence.id)
        .run();
  }
}

void carry_reading(const EditContext& context, const core::SpanCarrier& carrier,
                   core::Id document) {
  const auto state = reading_state(context.database, document);
  context.database.query("UPDATE reading_state SET offset = ? WHERE document_id = ?")
      .with(carrier.carry(state.at).value, document)
      .run();
}

}  // namespace

Described apply(EditContext& context, const core::RereadDocument& edit) {
  const auto& database = context.database;
  const auto document = read_document(database, edit.document);
  if (!document) {
    return core::Error{"There is no such document; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  if (document->text == edit.text) {
    return core::Error{"Read as " + edit.encoding + ", the text of " + name_of_document(*document) +
                           " is what it is as " + document->encoding + "; nothing was changed.",
                       core::ErrorKind::refused};
  }
  const std::string bytes = original_bytes(database, document->sha256).value_or(std::string());
  keep_first_version(context, edit.document);
  keep_version(context, edit);
  show_text(context, edit);
  auto described = apply(context, core::UpdateDocument{edit.document, edit.meta});
  if (!described) return described;
  const core::SpanCarrier carrier({document->text, document->encoding}, {edit.text, edit.encoding},
                                  bytes);
  carry_annotations(context, carrier, edit.document);
  carry_evidence(context, carrier, core::TextIndex(edit.text), edit.document);
  carry_reading(context, carrier, edit.document);
  context.texts.clear();
  return "Read " + name_of_document(*document) + " as " + edit.encoding;
}

}  // namespace store
