#include <optional>

#include "core/text/text_index.h"
#include "core/words/anchor.h"
#include "store/check/check_steps.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"

namespace store {
namespace {

std::string place(const core::Annotation& annotation, core::CharRange range) {
  return "annotation " + core::to_string(annotation.id) + " at " +
         std::to_string(range.begin.value) + "–" + std::to_string(range.end.value) +
         " of document " + core::to_string(annotation.document);
}

void check_fragment(CheckRun& run, const core::TextIndex& index, const core::Annotation& annotation,
                    const core::Fragment& fragment) {
  const auto where = place(annotation, fragment.range);
  const auto bytes = index.checked(fragment.range);
  if (!bytes) {
    run.found("span_fragment", annotation.id, "The span of " + where + " lies outside its text.");
    return;
  }
  if (index.slice(*bytes) != fragment.quote) {
    run.found("span_fragment", annotation.id,
              "The quote of " + where + " is “" + fragment.quote + "”, but the text there reads “" +
                  std::string(index.slice(*bytes)) + "”.");
  }
  if (core::prefix_of(index, fragment.range) != fragment.prefix ||
      core::suffix_of(index, fragment.range) != fragment.suffix) {
    run.found("span_fragment", annotation.id,
              "The context kept beside the span of " + where + " is not the text's.");
  }
}

void check_annotation(CheckRun& run, const core::TextIndex& index,
                      const core::Annotation& annotation) {
  core::CharOffset last;
  for (const auto& fragment : annotation.span.fragments) {
    if (fragment.range.begin < last || fragment.range.empty()) {
      run.found(
          "span_fragment", annotation.id,
          "The fragments of " + place(annotation, fragment.range) + " are empty or do not ascend.");
    }
    last = fragment.range.end;
    check_fragment(run, index, annotation, fragment);
  }
}

void check_document(CheckRun& run, core::Id id) {
  const auto annotations = annotations_of(run.db, id);
  if (annotations.empty()) return;
  const auto document = read_document(run.db, id);
  if (!document) return;
  const core::TextIndex index(document->text);
  for (const auto& annotation : annotations) check_annotation(run, index, annotation);
}

/// Start, end and quote of an annotation repeat what its fragments say.
void check_repeated(CheckRun& run) {
  auto rows = run.db.query(
      "SELECT a.id FROM annotation AS a LEFT JOIN (SELECT annotation_id, min(start) AS first, "
      "max(\"end\") AS last, group_concat(quote, ' ') AS quote FROM (SELECT * FROM span_fragment "
      "ORDER BY annotation_id, ordinal) GROUP BY annotation_id) AS f ON f.annotation_id = a.id "
      "WHERE a.start IS NOT f.first OR a.\"end\" IS NOT f.last "
      "OR (f.quote IS NOT NULL AND a.quote <> f.quote)");
  while (rows.step()) {
    run.found("annotation", rows.id(0),
              "Annotation " + core::to_string(rows.id(0)) +
                  " does not repeat the range and quote of its fragments.");
  }
}

}  // namespace

void check_spans(CheckRun& run) {
  std::vector<core::Id> documents;
  auto rows = run.db.query("SELECT document_id FROM document_tally ORDER BY document_id");
  while (rows.step()) documents.push_back(rows.id(0));
  for (std::size_t i = 0; i < documents.size() && !run.stop.stop_requested(); ++i) {
    run.share(static_cast<double>(i) / static_cast<double>(documents.size()));
    run.attempt("span_fragment", "the spans of document " + core::to_string(documents[i]),
                [&] { check_document(run, documents[i]); });
  }
  check_repeated(run);
}

}  // namespace store
