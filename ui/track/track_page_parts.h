// The parts of a proposition's page: its log and what was said, and the facts beside them. Each
// draws at the cursor.
#pragma once

#include "ui/track/track_page_panel.h"

namespace ui {

/// A wrapped line in the softer ink; nothing when there are no words.
void soft_line(const Look& look, std::string_view text);

void draw_outcome_log(const Look& look, const workbench::TrackPage& page);
void draw_said(const Look& look, const workbench::TrackPage& page, workbench::Actions& actions);

/// Criteria, fine print, window, sources, earlier wordings.
void draw_criteria(const TrackPageScene& scene, TrackPagePanel& panel, TrackPageEvent& event);
void draw_evidence(const Look& look, const workbench::TrackPage& page);
/// Relations, instances, and those that may be the same.
void draw_relations(const TrackPageScene& scene, TrackPagePanel& panel, TrackPageEvent& event);
void draw_duplicates(const TrackPageScene& scene);

}  // namespace ui
