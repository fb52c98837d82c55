// The spans of one open text as the reader needs them: which ones touch a range, which is innermost
// at a place, and in which lane each one's margin stripe and underline run. It draws nothing and
// knows no rows.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"
#include "core/text/offset.h"
#include "workbench/layout/interval_index.h"

namespace workbench {

/// What the reader knows of an annotation. `type` counts the label set's types from 0 (claim,
/// prediction, fact). Fragments are ascending and disjoint; at least one, none empty.
struct ReaderSpan {
  core::Id id;
  int type = 0;
  std::vector<core::ByteRange> fragments;

  bool operator==(const ReaderSpan&) const = default;
};

/// From the first fragment's begin to the last one's end.
[[nodiscard]] core::ByteRange hull(const ReaderSpan& span);

/// Spans whose hulls overlap never share a lane. Lanes are stable: putting or removing a span moves
/// no other span to another lane; assign() starts afresh with as few lanes as possible.
class SpanLanes {
 public:
  struct Placed {
    ReaderSpan span;
    int lane = 0;  ///< From 0, next to the text.
  };

  void assign(std::vector<ReaderSpan> spans);
  /// Makes room for so many, so that no later put() pays for growing.
  void reserve(std::size_t spans);
  /// Adds a span, or replaces the one with its id, which keeps its lane where it can; one that is
  /// there already costs a look. Spans put in reading order get the lanes that assign() gives.
  void put(ReaderSpan span);
  /// False when there is no such span.
  bool remove(core::Id id);

  [[nodiscard]] std::size_t size() const { return slots_.size(); }
  /// Valid until the next change.
  [[nodiscard]] const Placed* find(core::Id id) const;
  /// Lanes that a column of stripes must have room for.
  [[nodiscard]] int lane_count() const;

  /// Calls `visit(const Placed&, core::ByteRange fragment)` for every fragment that overlaps
  /// `range`, by begin, outer before inner.
  template <class F>
  void visit_fragments(core::ByteRange range, F visit) const {
    fragments_.visit(range, [&](const IntervalIndex::Entry& entry) {
      visit(placed_[static_cast<std::size_t>(entry.key)], entry.range);
    });
  }
  /// The same by hulls: `visit(const Placed&)` once for every span.
  template <class F>
  void visit_spans(core::ByteRange range, F visit) const {
    hulls_.visit(range, [&](const IntervalIndex::Entry& entry) {
      visit(placed_[static_cast<std::size_t>(entry.key)]);
    });
  }

  /// The spans with a fragment over the character at `at`, innermost (shortest) first.
  [[nodiscard]] std::vector<core::Id> at(core::ByteOffset at) const;
  /// In reading order; none behind the last or before the first.
  [[nodiscard]] std::optional<core::Id> after(core::Id id) const;
  [[nodiscard]] std::optional<core::Id> before(core::Id id) const;
  /// The first span that begins at or after a place / the last that begins before it.
  [[nodiscard]] std::optional<core::Id> first_from(core::ByteOffset at) const;
  [[nodiscard]] std::optional<core::Id> last_before(core::ByteOffset at) const;
  /// What questions read since the lanes were made: for a test of their cost.
  [[nodiscard]] std::int64_t steps() const { return fragments_.steps() + hulls_.steps(); }

 private:
  [[nodiscard]] IntervalIndex::Entry hull_entry(std::size_t slot) const;
  [[nodiscard]] int free_lane(core::ByteRange range, std::optional<int> wished) const;
  [[nodiscard]] std::optional<core::Id> by_rank(std::int64_t rank) const;
  void count_lane(int lane, int change);

  std::deque<Placed> placed_;  // grows without moving what is there
  std::vector<std::size_t> free_slots_;
  std::unordered_map<core::Id, std::size_t> slots_;
  std::vector<int> lane_sizes_;  // how many spans each lane holds
  IntervalIndex fragments_;
  IntervalIndex hulls_;
};

}  // namespace workbench
