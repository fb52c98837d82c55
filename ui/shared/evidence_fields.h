// The fields of a new piece of evidence, as the outcome's and the verdict's sheet show them: what
// and where it is, its grades, a copy that is kept, or words of an imported document.
#pragma once

#include <optional>
#include <string>

#include "ui/text/look.h"
#include "workbench/base/action.h"
#include "workbench/base/state.h"
#include "workbench/track/evidence_form.h"

namespace ui {

/// What the fields keep between frames beside the form.
struct EvidenceFields {
  bool open = false;        ///< Shown; otherwise there is a link that opens them.
  bool take_focus = false;  ///< Give the title the keyboard.
  std::uint64_t taken = 0;  ///< The last attachment that was looked at.
  std::string problem;      ///< Why a file could not be kept.
};

/// Files that were handed over since, by drop or picker, become the copy.
void take_attachment(const workbench::State& state, workbench::EvidenceForm& form,
                     EvidenceFields& fields);

/// `selected`: the words chosen in Read, if any, which can be taken as evidence.
void draw_evidence_fields(const Look& look, const std::optional<workbench::EvidenceSpan>& selected,
                          workbench::EvidenceForm& form, EvidenceFields& fields,
                          workbench::Actions& actions);

}  // namespace ui
