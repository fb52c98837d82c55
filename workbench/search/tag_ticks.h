// The ticks a person took off in the preview of tagging all, kept while the plan below them is made
// anew: for another type, for words instead of sentences, or because the project changed.
#pragma once

#include <cstdint>
#include <set>
#include <tuple>

#include "workbench/search/tag_all.h"

namespace workbench {

class TagTicks {
 public:
  /// What a person did to a line.
  void set(const TagLine& line, bool on);
  /// Ticks the lines of a new plan: a place whose tick was taken off stays without, and so does one
  /// that overlaps places of the plan before it which are all without.
  void carry(const TagPlan& before, TagPlan& plan) const;

 private:
  using Place = std::tuple<core::Id, std::int64_t, std::int64_t>;
  [[nodiscard]] static Place place_of(const TagLine& line);

  std::set<Place> off_;
};

}  // namespace workbench
