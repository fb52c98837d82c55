// Which byte ranges overlap a range: sorted by begin with a tree of the largest ends, so a question
// costs O(log n + answers). It does not know what the ranges mean; `key` is the caller's.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/offset.h"

namespace workbench {

class IntervalIndex {
 public:
  /// Ordered by begin, the longer first, then by key.
  struct Entry {
    core::ByteRange range;
    std::int64_t key = 0;

    bool operator==(const Entry&) const = default;
    [[nodiscard]] bool operator<(const Entry& other) const {
      if (range.begin != other.range.begin) return range.begin < other.range.begin;
      if (range.end != other.range.end) return range.end > other.range.end;
      return key < other.key;
    }
  };

  void assign(std::vector<Entry> entries);
  void insert(const Entry& entry);
  /// False when there is no such entry.
  bool erase(const Entry& entry);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const Entry& operator[](std::size_t i) const { return entries_[i]; }
  /// How many entries sort before this one.
  [[nodiscard]] std::size_t rank(const Entry& entry) const;

  /// Calls `visit(const Entry&)` in order for every entry that overlaps `range`.
  template <class F>
  void visit(core::ByteRange range, F visit) const {
    std::size_t end = first_from(range.end);
    if (!range.empty() && end > 0) descend(1, 0, leaves_, end, range.begin, visit);
  }
  /// Tree nodes read since the index was made: for a test of the cost.
  [[nodiscard]] std::int64_t nodes_read() const { return nodes_read_; }

 private:
  [[nodiscard]] std::size_t first_from(core::ByteOffset begin) const;
  void rebuild();

  template <class F>
  void descend(std::size_t node, std::size_t from, std::size_t count, std::size_t end,
               core::ByteOffset after, F& visit) const {
    ++nodes_read_;
    if (from >= end || largest_end_[node] <= after) return;
    if (count == 1) {
      visit(entries_[from]);
      return;
    }
    descend(node * 2, from, count / 2, end, after, visit);
    descend(node * 2 + 1, from + count / 2, count / 2, end, after, visit);
  }

  std::vector<Entry> entries_;
  std::vector<core::ByteOffset> largest_end_;  // a heap: node n has the children 2n and 2n + 1
  std::size_t leaves_ = 0;                     // a power of two
  mutable std::int64_t nodes_read_ = 0;
};

}  // namespace workbench
