#include "workbench/search/tag_ticks.h"

#include <map>

namespace workbench {
namespace {

using DocumentLines = std::map<core::Id, const TagDocument*>;

DocumentLines lines_by_document(const TagPlan& plan) {
  DocumentLines out;
  for (const auto& document : plan.documents) out.emplace(document.document, &document);
  return out;
}

}  // namespace

TagTicks::Place TagTicks::place_of(const TagLine& line) {
  return {line.document, line.place.range.begin.value, line.place.range.end.value};
}

void TagTicks::set(const TagLine& line, bool on) {
  if (on) {
    off_.erase(place_of(line));
  } else {
    off_.insert(place_of(line));
  }
}

void TagTicks::carry(const TagPlan& before, TagPlan& plan) const {
  const DocumentLines known = lines_by_document(before);
  for (const auto& document : plan.documents) {
    const auto found = known.find(document.document);
    std::size_t old = found == known.end() ? 0 : found->second->begin;
    const std::size_t old_end = found == known.end() ? 0 : found->second->end;
    for (std::size_t i = document.begin; i < document.end; ++i) {
      auto& line = plan.lines[i];
      // Both plans go through the document in the order of its text.
      while (old < old_end && before.lines[old].place.range.end <= line.place.range.begin) ++old;
      bool any = false;
      bool ticked = false;
      for (std::size_t j = old;
           j < old_end && before.lines[j].place.range.begin < line.place.range.end; ++j) {
        any = true;
        ticked = ticked || before.lines[j].on;
      }
      line.on = !off_.contains(place_of(line)) && (!any || ticked);
    }
  }
}

}  // namespace workbench
