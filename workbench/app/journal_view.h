// The latest rows of the journal: who changed what, and when.
#pragma once

#include <string>
#include <vector>

#include "store/journal/journal.h"
#include "store/project/project.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct JournalLine {
  std::string when;  ///< "22 Nov 2026 14:03"
  std::string actor;
  std::string what;
  bool undone = false;
  bool permanent = false;  ///< Cannot be undone: corrected by a later row or an edit of its own.
};

class JournalView {
 public:
  /// Reads while the journal is shown, when the project changed.
  void refresh(const store::Project& project, const State& state);
  void clear() { *this = JournalView(); }
  /// Newest first, at most 500.
  [[nodiscard]] const std::vector<JournalLine>& lines() const { return lines_; }

 private:
  ViewKey<std::uint64_t> key_;
  std::vector<JournalLine> lines_;
};

}  // namespace workbench
