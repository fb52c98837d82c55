#include "workbench/interval_index.h"

#include <algorithm>
#include <utility>

namespace workbench {

void IntervalIndex::assign(std::vector<Entry> entries) {
  entries_ = std::move(entries);
  std::sort(entries_.begin(), entries_.end());
  rebuild();
}

void IntervalIndex::insert(const Entry& entry) {
  entries_.insert(std::lower_bound(entries_.begin(), entries_.end(), entry), entry);
  rebuild();
}

bool IntervalIndex::erase(const Entry& entry) {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), entry);
  if (found == entries_.end() || !(*found == entry)) return false;
  entries_.erase(found);
  rebuild();
  return true;
}

std::size_t IntervalIndex::rank(const Entry& entry) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), entry);
  return static_cast<std::size_t>(found - entries_.begin());
}

std::size_t IntervalIndex::first_from(core::ByteOffset begin) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), begin,
      [](const Entry& entry, core::ByteOffset at) { return entry.range.begin < at; });
  return static_cast<std::size_t>(found - entries_.begin());
}

void IntervalIndex::rebuild() {
  leaves_ = 1;
  while (leaves_ < entries_.size()) leaves_ *= 2;
  largest_end_.assign(leaves_ * 2, core::ByteOffset(-1));
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    largest_end_[leaves_ + i] = entries_[i].range.end;
  }
  for (std::size_t node = leaves_ - 1; node > 0; --node) {
    largest_end_[node] = std::max(largest_end_[node * 2], largest_end_[node * 2 + 1]);
  }
}

}  // namespace workbench
