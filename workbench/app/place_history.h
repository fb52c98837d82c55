// Where one was in the window, to go back to and forward again. It knows no project: what is no
// more is passed over by whoever goes there.
#pragma once

#include <optional>
#include <vector>

#include "workbench/base/state.h"

namespace workbench {

struct VisitedPlace {
  Workspace workspace = Workspace::read;
  core::Id document;     ///< Of Read.
  core::CharOffset at;   ///< The text at the top of the view, in code points.
  core::Id proposition;  ///< Of Track.

  bool operator==(const VisitedPlace&) const = default;
};

class PlaceHistory {
 public:
  /// One jumps from `from`. What could be gone forward to is forgotten.
  void left(const VisitedPlace& from);
  /// The place before or behind `now`, which becomes the other way's next; nothing when there is
  /// none.
  [[nodiscard]] std::optional<VisitedPlace> back(const VisitedPlace& now);
  [[nodiscard]] std::optional<VisitedPlace> forward(const VisitedPlace& now);
  void clear();

 private:
  std::vector<VisitedPlace> before_;
  std::vector<VisitedPlace> behind_;
};

}  // namespace workbench
