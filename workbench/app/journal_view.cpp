#include "workbench/app/journal_view.h"

namespace workbench {
namespace {

constexpr std::int64_t kLines = 500;

std::string when_words(core::Timestamp at) {
  // "2026-11-22T14:03:05Z" → the clock's first five characters.
  return core::to_short(core::day_of(at)) + " " + core::to_iso(at).substr(11, 5);
}

}  // namespace

void JournalView::refresh(const store::Project& project, const State& state) {
  if (state.overlay != Overlay::journal || !key_.changed(project.generation())) return;
  lines_.clear();
  for (const auto& row : store::journal_page(project.database(), kLines)) {
    JournalLine line;
    line.when = when_words(row.recorded_at);
    line.actor = row.actor;
    line.what = row.description;
    if (row.reverts) line.what = row.kind + ": " + row.description;
    line.undone = row.undone;
    line.permanent = !row.undoable;
    lines_.push_back(std::move(line));
  }
}

}  // namespace workbench
