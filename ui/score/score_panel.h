// The Score workspace: who said how much, how much of it can be scored and how it scores, with what
// was left out beside it; the calibration at the right. It computes nothing.
#pragma once

#include <string>
#include <vector>

#include "ui/shared/as_of_menu.h"
#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/score/score_view.h"

namespace ui {

/// Draws both panels of the workspace into `body`.
void draw_score(const Look& look, const Box& body, const workbench::ScoreTable& table,
                const workbench::State& state, AsOfMenu& as_of, workbench::Actions& actions);

/// How bands stand to each other: two are ranked only when they lie apart.
class Standing {
 public:
  /// Lines without a band, or with too few spans to show one, do not count.
  explicit Standing(const std::vector<workbench::ScoreTableLine>& lines);
  /// "ahead of 2, behind 1", "not distinguishable", "" where there is no other.
  [[nodiscard]] std::string words(const core::BrierBand& band) const;

 private:
  std::vector<double> least_;  ///< Ascending.
  std::vector<double> most_;   ///< Ascending.
};

}  // namespace ui
