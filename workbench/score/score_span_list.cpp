#include "workbench/score/score_span_list.h"

namespace workbench {

void ScoreSpanList::refresh(const store::Project& project, const State& state,
                            const ScoreTable& table) {
  if (!key_.changed({project.generation(), state.score, state.as_of, state.score_cell})) return;
  title_ = table.title_of(state.score_cell);
  total_ = table.rows_behind(state.score_cell).size();
  lines_ = table.spans_behind(project.database(), state.score_cell, 0, kMost);
}

}  // namespace workbench
