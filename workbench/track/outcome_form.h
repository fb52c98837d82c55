// What a person fills in to record an outcome: texts as typed, and the edit they make or the reason
// why they do not make one yet. The database has the last word; this says it earlier.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/edit.h"
#include "workbench/track/evidence_form.h"
#include "workbench/track/track_view.h"

namespace workbench {

struct OutcomeForm {
  core::Id proposition;
  core::Status status = core::Status::open;
  bool chosen = false;   ///< A move was chosen.
  std::string value;     ///< Of a numeric, date or category proposition.
  std::string occurred;  ///< "26 Dec 2023", "15–20 Dec 2023".
  std::string known;
  std::string known_proposed;  ///< What `known` was filled with; another day there was typed.
  std::string resolver;
  std::string note;
  bool impossible = false;
  std::set<core::Id> evidence;  ///< Ticked among what is there.
  EvidenceForm new_evidence;    ///< Added with the row when not empty.
};

/// An empty form for the page's proposition: the only legal move is chosen beforehand.
[[nodiscard]] OutcomeForm outcome_form(const TrackPage& page, core::Date today,
                                       const std::string& resolver);
/// The form with another move chosen. A day of knowing that nobody typed follows: what did not
/// happen is known when its window is over.
[[nodiscard]] OutcomeForm with_move(OutcomeForm form, core::Status to, const TrackPage& page,
                                    core::Date today);

/// The last row of the edit, or what is missing as a sentence. Legal moves, evidence, dates inside
/// the window and the end of the window are looked at as model.md §2 says.
[[nodiscard]] core::Result<core::RecordOutcome> read_outcome(const OutcomeForm& form,
                                                             const TrackPage& page,
                                                             core::Date today);

/// All rows: where the move passes through provisional, that row and then the last one, both on the
/// same evidence.
[[nodiscard]] core::Edit outcome_edit(core::RecordOutcome last, const TrackPage& page,
                                      core::IdGenerator& ids);

}  // namespace workbench
