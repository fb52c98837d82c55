#include "workbench/reader/span_lanes.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <queue>
#include <utility>

namespace workbench {
namespace {

using Entry = IntervalIndex::Entry;

/// The fewest lanes for intervals in reading order: the lowest free lane each (interval colouring).
class LaneSweep {
 public:
  int take(core::ByteRange range) {
    while (!busy_.empty() && busy_.top().first <= range.begin) {
      free_.push(busy_.top().second);
      busy_.pop();
    }
    int lane = lanes_;
    if (free_.empty()) {
      ++lanes_;
    } else {
      lane = free_.top();
      free_.pop();
    }
    busy_.push({range.end, lane});
    return lane;
  }

 private:
  using Busy = std::pair<core::ByteOffset, int>;
  std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy_;
  std::priority_queue<int, std::vector<int>, std::greater<>> free_;
  int lanes_ = 0;
};

}  // namespace

core::ByteRange hull(const ReaderSpan& span) {
  assert(!span.fragments.empty());
  return {span.fragments.front().begin, span.fragments.back().end};
}

Entry SpanLanes::hull_entry(std::size_t slot) const {
  return {hull(placed_[slot].span), static_cast<std::int64_t>(slot)};
}

void SpanLanes::assign(std::vector<ReaderSpan> spans) {
  placed_.clear();
  free_slots_.clear();
  slots_.clear();
  lane_sizes_.clear();
  std::vector<Entry> fragments;
  std::vector<Entry> hulls;
  // Room to grow into: a rehash would make one tagging in thousands slow.
  slots_.reserve(spans.size() * 2 + 64);
  for (ReaderSpan& span : spans) {
    const std::size_t slot = placed_.size();
    slots_[span.id] = slot;
    for (const core::ByteRange& fragment : span.fragments) {
      fragments.push_back({fragment, static_cast<std::int64_t>(slot)});
    }
    placed_.push_back({std::move(span), 0});
    hulls.push_back(hull_entry(slot));
  }
  fragments_.assign(std::move(fragments));
  hulls_.assign(std::move(hulls));
  LaneSweep sweep;
  hulls_.visit_all([&](const Entry& entry) {
    Placed& placed = placed_[static_cast<std::size_t>(entry.key)];
    placed.lane = sweep.take(entry.range);
    count_lane(placed.lane, 1);
  });
}

int SpanLanes::free_lane(core::ByteRange range, std::optional<int> wished) const {
  std::vector<bool> used;
  visit_spans(range, [&](const Placed& other) {
    const auto lane = static_cast<std::size_t>(other.lane);
    if (lane >= used.size()) used.resize(lane + 1);
    used[lane] = true;
  });
  const auto wish = static_cast<std::size_t>(wished.value_or(0));
  if (wished && (wish >= used.size() || !used[wish])) return *wished;
  const auto free = std::find(used.begin(), used.end(), false);
  return static_cast<int>(free - used.begin());
}

void SpanLanes::reserve(std::size_t spans) { slots_.reserve(spans); }

void SpanLanes::put(ReaderSpan span) {
  std::optional<int> lane;
  if (const Placed* old = find(span.id)) {
    if (old->span == span) return;
    lane = old->lane;
    remove(span.id);
  }
  lane = free_lane(hull(span), lane);
  std::size_t slot = placed_.size();
  if (free_slots_.empty()) {
    placed_.emplace_back();
  } else {
    slot = free_slots_.back();
    free_slots_.pop_back();
  }
  slots_[span.id] = slot;
  placed_[slot] = {std::move(span), *lane};
  count_lane(*lane, 1);
  for (const core::ByteRange& fragment : placed_[slot].span.fragments) {
    fragments_.insert({fragment, static_cast<std::int64_t>(slot)});
  }
  hulls_.insert(hull_entry(slot));
}

bool SpanLanes::remove(core::Id id) {
  const auto found = slots_.find(id);
  if (found == slots_.end()) return false;
  const std::size_t slot = found->second;
  hulls_.erase(hull_entry(slot));
  for (const core::ByteRange& fragment : placed_[slot].span.fragments) {
    fragments_.erase({fragment, static_cast<std::int64_t>(slot)});
  }
  count_lane(placed_[slot].lane, -1);
  placed_[slot] = {};
  free_slots_.push_back(slot);
  slots_.erase(found);
  return true;
}

void SpanLanes::count_lane(int lane, int change) {
  const auto i = static_cast<std::size_t>(lane);
  if (i >= lane_sizes_.size()) lane_sizes_.resize(i + 1);
  lane_sizes_[i] += change;
  while (!lane_sizes_.empty() && lane_sizes_.back() == 0) lane_sizes_.pop_back();
}

int SpanLanes::lane_count() const { return static_cast<int>(lane_sizes_.size()); }

const SpanLanes::Placed* SpanLanes::find(core::Id id) const {
  const auto found = slots_.find(id);
  return found == slots_.end() ? nullptr : &placed_[found->second];
}

std::vector<core::Id> SpanLanes::at(core::ByteOffset at) const {
  std::vector<const Placed*> found;
  visit_fragments({at, at + 1},
                  [&](const Placed& placed, core::ByteRange) { found.push_back(&placed); });
  std::stable_sort(found.begin(), found.end(), [](const Placed* a, const Placed* b) {
    const std::int64_t sizes = hull(a->span).size() - hull(b->span).size();
    return sizes != 0 ? sizes < 0 : a->lane > b->lane;
  });
  std::vector<core::Id> ids;
  ids.reserve(found.size());
  for (const Placed* placed : found) ids.push_back(placed->span.id);
  return ids;
}

std::optional<core::Id> SpanLanes::by_rank(std::int64_t rank) const {
  if (rank < 0 || rank >= static_cast<std::int64_t>(hulls_.size())) return std::nullopt;
  const Entry& entry = hulls_.nth(static_cast<std::size_t>(rank));
  return placed_[static_cast<std::size_t>(entry.key)].span.id;
}

std::optional<core::Id> SpanLanes::after(core::Id id) const {
  const auto found = slots_.find(id);
  if (found == slots_.end()) return std::nullopt;
  return by_rank(static_cast<std::int64_t>(hulls_.rank(hull_entry(found->second))) + 1);
}

std::optional<core::Id> SpanLanes::before(core::Id id) const {
  const auto found = slots_.find(id);
  if (found == slots_.end()) return std::nullopt;
  return by_rank(static_cast<std::int64_t>(hulls_.rank(hull_entry(found->second))) - 1);
}

std::optional<core::Id> SpanLanes::first_from(core::ByteOffset at) const {
  constexpr core::ByteOffset kFar(INT64_MAX);
  return by_rank(static_cast<std::int64_t>(hulls_.rank({{at, kFar}, INT64_MIN})));
}

std::optional<core::Id> SpanLanes::last_before(core::ByteOffset at) const {
  constexpr core::ByteOffset kFar(INT64_MAX);
  return by_rank(static_cast<std::int64_t>(hulls_.rank({{at, kFar}, INT64_MIN})) - 1);
}

}  // namespace workbench
