// A field of the inspector while a person fills it in: what it belonged to when that began, so that
// the words are kept even when another annotation was chosen in the meantime.
#pragma once

#include <string>

#include "workbench/read/inspector.h"
#include "workbench/read/inspector_edits.h"

namespace workbench {

enum class InspectorField {
  none,
  speaker,
  said,
  hedge,
  note,
  labels,
  hop_party,
  hop_cue,
  probability,
  horizon_words,
  horizon_range,
  proposition,
  condition,
  reason,  ///< Why it is not scorable.
  title,
  publisher,
  dateline,
  stated,
  authors,
  address,
  language
};

/// `index` counts links or hops; one past the last is the one that is being added.
struct FieldKey {
  InspectorField field = InspectorField::none;
  std::size_t index = 0;

  bool operator==(const FieldKey&) const = default;
  explicit operator bool() const { return field != InspectorField::none; }
};

struct FieldDraft {
  FieldKey key;
  std::string typed;
  std::string before;  ///< What the field held when it was opened.
  core::Annotation annotation;
  core::Link link;
  core::Id document;
  core::DocumentMeta meta;

  [[nodiscard]] bool changed() const { return typed != before; }
};

/// What a field holds, as it is edited; for example "40–75 %".
[[nodiscard]] std::string field_text(const SpanView& span, FieldKey key);
[[nodiscard]] std::string field_text(const DocumentView& document, FieldKey key);

/// The link a field belongs to: the annotation's, or a new one that takes over probability and
/// horizon of the first.
[[nodiscard]] core::Link link_of(const SpanView& span, std::size_t index);

[[nodiscard]] FieldDraft start_draft(const SpanView& span, FieldKey key);
[[nodiscard]] FieldDraft start_draft(const DocumentView& document, FieldKey key);
/// The same draft on what the view holds now; words and key stay.
void follow(FieldDraft& draft, const SpanView& span);
void follow(FieldDraft& draft, const DocumentView& document);

/// What was typed without white space at its ends.
[[nodiscard]] std::string draft_words(const FieldDraft& draft);
/// What is to be completed of it: of a list the part being typed.
[[nodiscard]] Complete completion_wanted(const FieldDraft& draft);

/// What completes the field; `none` for fields that take any words.
[[nodiscard]] CompletionKind completion_of(InspectorField field);
/// Whether the words name a thing of the project that must be looked up before they are kept.
[[nodiscard]] bool names_thing(InspectorField field);

/// Puts a completion in the place of the words typed; in a list, of the part being typed.
void take_row(FieldDraft& draft, const CompletionRow& row);

/// The edit that keeps the draft; none when nothing changes; a refusal when the words cannot be
/// read. `known`: the party or proposition the words name, 0 when the project has none so called.
[[nodiscard]] core::Result<MaybeEdit> commit(const FieldDraft& draft, core::Id known,
                                             core::IdGenerator& ids);

}  // namespace workbench
