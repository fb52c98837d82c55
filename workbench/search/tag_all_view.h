// The preview of tagging all that was found: made by a job from a snapshot, ticked by hand. It
// tags nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "store/project/project.h"
#include "workbench/base/jobs.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"
#include "workbench/search/search_view.h"
#include "workbench/search/tag_all.h"
#include "workbench/search/tag_ticks.h"

namespace workbench {

class TagAllView {
 public:
  /// What the find bar of the open document found; `more` when that was not everything.
  void take_found(FoundPlaces found, bool more);
  /// Starts a job when the choice, what was found or the project changed, while the preview is
  /// open; the plan is there some frames later.
  void refresh(const store::Project& project, const State& state, const SearchView& search,
               Jobs& jobs);
  void clear();

  void tick(std::size_t line, bool on);
  void tick_all(bool on);

  /// The plan belongs to the current choice; otherwise it is being made.
  [[nodiscard]] bool ready() const { return ready_; }
  [[nodiscard]] const TagPlan& plan() const { return *plan_; }
  /// Of the plan as it is ticked.
  [[nodiscard]] const TagCounts& counts() const { return counts_; }
  /// Why there is no plan; empty when there is one.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  /// What is looked for. Ticks are of one such question.
  struct Asked {
    TagSource source = TagSource::search;
    std::string query;
    bool any_form = false;
    store::SearchFilter filter;
    std::uint64_t found = 0;
    bool operator==(const Asked&) const = default;
  };
  struct Key {
    std::uint64_t generation = 0;
    Asked asked;
    store::HitOrder order = store::HitOrder::rank;
    TagAllChoice choice;
    bool operator==(const Key&) const = default;
  };

  void take_plan(TagPlan plan, const Asked& asked);

  ViewKey<Key> key_;
  std::uint64_t round_ = 0;
  std::uint64_t found_round_ = 0;
  FoundPlaces found_;
  bool found_more_ = false;
  bool ready_ = false;
  std::string complaint_;
  std::shared_ptr<TagPlan> plan_ = std::make_shared<TagPlan>();
  TagCounts counts_;
  Asked ticked_for_;
  TagTicks ticks_;
};

}  // namespace workbench
