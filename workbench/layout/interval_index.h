// Which byte ranges overlap a range: sorted by begin in small blocks, with a tree of the blocks'
// largest ends, so a question costs O(log n + answers) and a change touches one block. It does not
// know what the ranges mean; `key` is the caller's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/text/offset.h"

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

  [[nodiscard]] std::size_t size() const { return size_; }
  /// The entry that `i` others sort before; `i` < size().
  [[nodiscard]] const Entry& nth(std::size_t i) const;
  /// How many entries sort before this one.
  [[nodiscard]] std::size_t rank(const Entry& entry) const;

  /// Calls `visit(const Entry&)` in order for every entry that overlaps `range`.
  template <class F>
  void visit(core::ByteRange range, F visit) const {
    if (!range.empty() && !blocks_.empty()) descend(1, 0, leaves_, range, visit);
  }
  /// Calls `visit(const Entry&)` for all entries in order.
  template <class F>
  void visit_all(F visit) const {
    for (const Block& block : blocks_) std::for_each(block.begin(), block.end(), visit);
  }
  /// Tree nodes and entries read by visit() since the index was made: for a test of the cost.
  [[nodiscard]] std::int64_t steps() const { return steps_; }

 private:
  using Block = std::vector<Entry>;  // sorted, not empty

  [[nodiscard]] std::size_t block_for(const Entry& entry) const;
  void refresh(std::size_t block);
  void split(std::size_t block);
  void rebuild_tree();

  template <class F>
  void descend(std::size_t node, std::size_t from, std::size_t count, core::ByteRange range,
               F& visit) const {
    ++steps_;
    if (from >= blocks_.size() || largest_end_[node] <= range.begin) return;
    if (blocks_[from].front().range.begin >= range.end) return;
    if (count > 1) {
      descend(node * 2, from, count / 2, range, visit);
      descend(node * 2 + 1, from + count / 2, count / 2, range, visit);
      return;
    }
    for (const Entry& entry : blocks_[from]) {
      ++steps_;
      if (entry.range.begin >= range.end) return;
      if (entry.range.end > range.begin) visit(entry);
    }
  }

  std::vector<Block> blocks_;
  std::vector<core::ByteOffset> largest_end_;  // a heap: node n has the children 2n and 2n + 1
  std::size_t leaves_ = 0;                     // a power of two, at least blocks_.size()
  std::size_t size_ = 0;
  mutable std::int64_t steps_ = 0;
};

}  // namespace workbench
