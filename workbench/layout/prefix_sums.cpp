#include "workbench/layout/prefix_sums.h"

#include <utility>

namespace workbench {
namespace {

std::size_t low_bit(std::size_t i) { return i & (~i + 1); }

}  // namespace

PrefixSums::PrefixSums(std::vector<std::int64_t> values)
    : values_(std::move(values)), tree_(values_.size() + 1, 0) {
  for (std::size_t i = 1; i < tree_.size(); ++i) {
    tree_[i] += values_[i - 1];
    const std::size_t parent = i + low_bit(i);
    if (parent < tree_.size()) tree_[parent] += tree_[i];
  }
}

std::int64_t PrefixSums::before(std::size_t i) const {
  std::int64_t sum = 0;
  for (; i > 0; i -= low_bit(i)) sum += tree_[i];
  return sum;
}

std::size_t PrefixSums::at(std::int64_t sum) const {
  if (values_.empty() || sum < 0) return 0;
  std::size_t step = 1;
  while (step * 2 < tree_.size()) step *= 2;
  std::size_t at = 0;
  for (; step > 0; step /= 2) {
    if (at + step < tree_.size() && tree_[at + step] <= sum) {
      at += step;
      sum -= tree_[at];
    }
  }
  return at < values_.size() ? at : values_.size() - 1;
}

void PrefixSums::set(std::size_t i, std::int64_t value) {
  const std::int64_t change = value - values_[i];
  values_[i] = value;
  for (std::size_t n = i + 1; change != 0 && n < tree_.size(); n += low_bit(n)) tree_[n] += change;
}

}  // namespace workbench
