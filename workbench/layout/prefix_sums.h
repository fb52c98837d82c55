// Heights of a long list with fast sums (a Fenwick tree): the sum before an entry, the entry at a
// sum and a change of one entry each cost O(log n). It knows nothing of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace workbench {

class PrefixSums {
 public:
  PrefixSums() = default;
  /// Values must not be negative.
  explicit PrefixSums(std::vector<std::int64_t> values);

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] std::int64_t value(std::size_t i) const { return values_[i]; }
  [[nodiscard]] std::int64_t total() const { return before(values_.size()); }
  /// Sum of the first `i` values.
  [[nodiscard]] std::int64_t before(std::size_t i) const;
  /// The last entry that begins at or before `sum`: before(result) <= sum, clamped to the list.
  [[nodiscard]] std::size_t at(std::int64_t sum) const;
  void set(std::size_t i, std::int64_t value);

 private:
  std::vector<std::int64_t> values_;
  std::vector<std::int64_t> tree_;  // 1-based: tree_[i] sums the (i & -i) values that end at i
};

}  // namespace workbench
