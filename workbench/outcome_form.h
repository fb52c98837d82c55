// What a person fills in to record an outcome: texts as typed, and the edit they make or the reason
// why they do not make one yet. The database has the last word; this says it earlier.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/edit.h"
#include "workbench/track.h"

namespace workbench {

struct EvidenceForm {
  std::string address;
  std::string title;
  std::string quote;
  std::string published;  ///< "2023-12-31" or empty.
  core::Bears bears = core::Bears::supports;
  int reliability = 5;  ///< 0 = A … 5 = F.
  int credibility = 6;  ///< 1..6

  [[nodiscard]] bool empty() const {
    return address.empty() && title.empty() && quote.empty() && published.empty();
  }
};

/// Reads the form; a date that is none gives the sentence.
[[nodiscard]] core::Result<core::Evidence> read_evidence(const EvidenceForm& form,
                                                         core::Id proposition);

struct OutcomeForm {
  core::Id proposition;
  core::Status status = core::Status::open;
  bool chosen = false;  ///< A move was chosen.
  std::string value;
  std::string occurred_from;
  std::string occurred_to;
  std::string known;
  std::string resolver;
  std::string note;
  bool impossible = false;
  std::set<core::Id> evidence;  ///< Ticked among what is there.
  EvidenceForm new_evidence;    ///< Added with the row when not empty.
};

/// An empty form for the page's proposition: the only legal move is chosen beforehand.
[[nodiscard]] OutcomeForm outcome_form(const TrackPage& page, core::Date today,
                                       const std::string& resolver);

/// The edit, or what is missing as a sentence. Legal moves, evidence, dates inside the window and
/// the end of the window are looked at as model.md §2 says.
[[nodiscard]] core::Result<core::RecordOutcome> read_outcome(const OutcomeForm& form,
                                                             const TrackPage& page,
                                                             core::Date today);

}  // namespace workbench
