// The sheet on which a claim or a fact is judged: vocabulary, term, as of when, why, on what.
#pragma once

#include <optional>
#include <string>

#include "ui/shared/evidence_fields.h"
#include "ui/widget/draw.h"
#include "workbench/read/inspector.h"
#include "workbench/track/verdict_form.h"

namespace ui {

/// What the sheet keeps between frames.
struct VerdictSheet {
  workbench::VerdictForm form;
  EvidenceFields evidence;
  bool to_reason = false;  ///< A term was chosen: the keyboard goes on to the reason.
};

struct VerdictScene {
  const workbench::SpanView* span = nullptr;  ///< Null closes the sheet.
  const workbench::State& state;
  core::Date today;
  std::string reviewer;
};

void draw_verdict_sheet(const Look& look, const Box& area, const VerdictScene& scene,
                        VerdictSheet& sheet, workbench::Actions& actions);

}  // namespace ui
