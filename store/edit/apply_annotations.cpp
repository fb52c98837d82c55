#include <algorithm>

#include "core/words/anchor.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"

namespace store {
namespace {

core::Error no_such_annotation(core::Id id) {
  return {"There is no annotation " + core::to_string(id) + "; it may have been removed.",
          core::ErrorKind::not_found};
}

// Compares each quote with the text and writes the context beside it afresh.
core::Checked check_span(EditContext& context, core::Annotation& annotation) {
  const auto* text = context.texts.find(context.database, annotation.document);
  if (text == nullptr) {
    return core::Error{"There is no document " + core::to_string(annotation.document) +
                           "; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  for (auto& fragment : annotation.span.fragments) {
    const auto bytes = text->index.checked(fragment.range);
    if (!bytes || text->index.slice(*bytes) != fragment.quote) {
      return core::Error{"The text at " + std::to_string(fragment.range.begin.value) + ".." +
                             std::to_string(fragment.range.end.value) + " is not “" +
                             fragment.quote + "”; mark the span again.",
                         core::ErrorKind::bad_input};
    }
    fragment.prefix = core::prefix_of(text->index, fragment.range);
    fragment.suffix = core::suffix_of(text->index, fragment.range);
  }
  return core::Done{};
}

std::string spans(std::size_t count) {
  return count == 1 ? "a span" : std::to_string(count) + " spans";
}

/// "Tag as fact", "Tag 37 spans as prediction", or "Tag 2 spans" of several types.
std::string tag_description(const std::vector<core::Annotation>& added) {
  const auto type = added.front().type;
  std::string out = added.size() > 1 ? "Tag " + spans(added.size()) : "Tag";
  const bool one_type =
      std::all_of(added.begin(), added.end(), [type](const auto& a) { return a.type == type; });
  return one_type ? out + " as " + std::string(core::name_of(type)) : out;
}

bool exists(const Database& database, core::Id annotation) {
  auto rows = database.query("SELECT 1 FROM annotation WHERE id = ?");
  rows.with(annotation);
  return rows.step();
}

void update_row(const Database& database, const core::Annotation& annotation) {
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
          "UPDATE annotation SET type = ?, start = ?, \"end\" = ?, quote = ?, speaker_id = ?, "
          "speaker_surface = ?, said_from = ?, said_to = ?, hedge = ?, note = ?, parent_id = ?, "
          "external_id = ?, extra = ? WHERE id = ?")
      .with(core::name_of(annotation.type), start, end, quote, annotation.speaker,
            annotation.speaker_surface, annotation.said.from, annotation.said.to, annotation.hedge,
            annotation.note, annotation.parent, annotation.external_id, annotation.extra,
            annotation.id)
      .run();
}

}  // namespace

Described apply(EditContext& context, const core::AddAnnotations& edit) {
  if (edit.annotations.empty()) {
    return core::Error{"There is no span to tag; mark some text first."};
  }
  for (core::Annotation annotation : edit.annotations) {
    annotation.id = context.or_next(annotation.id);
    if (!annotation.annotator) annotation.annotator = context.annotator.id;
    if (annotation.created_at.ms == 0) annotation.created_at = context.now;
    auto checked = check_span(context, annotation);
    if (!checked) return checked.error();
    insert_annotation(context.database, annotation, {});
    context.receipt.created.push_back(annotation.id);
  }
  return tag_description(edit.annotations);
}

Described apply(EditContext& context, const core::UpdateAnnotation& edit) {
  core::Annotation annotation = edit.annotation;
  auto rows = context.database.query("SELECT document_id FROM annotation WHERE id = ?");
  rows.with(annotation.id);
  if (!rows.step()) return no_such_annotation(annotation.id);
  annotation.document = rows.id(0);
  rows.reset();
  auto checked = check_span(context, annotation);
  if (!checked) return checked.error();
  update_row(context.database, annotation);
  delete_annotation_parts(context.database, annotation.id);
  insert_annotation_parts(context.database, annotation);
  return "Change " + std::string(core::name_of(annotation.type));
}

Described apply(EditContext& context, const core::RemoveAnnotations& edit) {
  const auto& database = context.database;
  for (const auto id : edit.annotations) {
    if (!exists(database, id)) return no_such_annotation(id);
    database.query("UPDATE annotation SET parent_id = NULL WHERE parent_id = ?").with(id).run();
    database.query("DELETE FROM link WHERE annotation_id = ?").with(id).run();
    delete_annotation_parts(database, id);
    database.query("DELETE FROM annotation WHERE id = ?").with(id).run();
  }
  return "Remove " + spans(edit.annotations.size());
}

}  // namespace store
