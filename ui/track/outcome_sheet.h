// The sheet on which an outcome is recorded: the legal moves, the three dates, the evidence. It
// offers nothing that the log would refuse, and says what is missing and what is not possible.
#pragma once

#include <optional>
#include <string>

#include "ui/shared/evidence_fields.h"
#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/track/outcome_form.h"

namespace ui {

/// What the sheet keeps between frames; made anew for every proposition.
struct OutcomeSheet {
  workbench::OutcomeForm form;
  EvidenceFields evidence;
  bool focus_date = false;  ///< Give the keyboard to when it happened.
  bool more = false;        ///< What cannot be recorded now is shown.
  core::IdGenerator ids;
};

struct OutcomeScene {
  const workbench::TrackPage* page = nullptr;  ///< Null closes the sheet.
  const workbench::State& state;
  core::Date today;
  std::string resolver;                                  ///< Filled in for a new form.
  std::optional<workbench::EvidenceSpan> selected = {};  ///< Chosen in Read.
};

void draw_outcome_sheet(const Look& look, const Box& area, const OutcomeScene& scene,
                        OutcomeSheet& sheet, workbench::Actions& actions);

}  // namespace ui
