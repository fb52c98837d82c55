// The groups of rows the inspector is made of. Each draws at the cursor and pushes its edits.
#pragma once

#include "ui/read/inspector_fields.h"
#include "ui/read/inspector_panel.h"

namespace ui {

/// Speaker, Via, Said and Hedge's words.
void draw_speech_rows(const InspectorScene& scene, InspectorPanel& panel);
/// Who passed the statement on; the line of hops, or the editor of hops.
void draw_via_row(const InspectorScene& scene, InspectorPanel& panel);
/// Hedge with its range, horizon, proposition, stance of the first link.
void draw_link_rows(const InspectorScene& scene, InspectorPanel& panel);
/// The other links, and the way to one more.
void draw_more_links(const InspectorScene& scene, InspectorPanel& panel);
/// The labels of the code book, each put on or taken off by a press.
void draw_code_book(const InspectorScene& scene);
/// Outcomes of the propositions, verdicts, who made it and when.
void draw_records(const InspectorScene& scene, InspectorPanel& panel);
/// The document's own data.
void draw_document_rows(const InspectorScene& scene, InspectorPanel& panel);

/// The range bar of a link, with ends that can be dragged.
void draw_range(const InspectorScene& scene, InspectorPanel& panel, std::size_t link);
/// The colours of the annotation's type.
[[nodiscard]] const SpanColors& colors_of(const Look& look, core::StatementType type);

}  // namespace ui
