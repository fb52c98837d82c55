#include "workbench/layout/interval_index.h"

#include <cassert>
#include <utility>

namespace workbench {
namespace {

constexpr std::size_t kFullBlock = 128;

core::ByteOffset largest_end(const std::vector<IntervalIndex::Entry>& block) {
  core::ByteOffset end(-1);
  for (const IntervalIndex::Entry& entry : block) end = std::max(end, entry.range.end);
  return end;
}

}  // namespace

void IntervalIndex::assign(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  size_ = entries.size();
  blocks_.clear();
  // Half full, so that the first changes split nothing.
  for (std::size_t at = 0; at < entries.size(); at += kFullBlock / 2) {
    const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(at);
    const std::size_t count = std::min(kFullBlock / 2, entries.size() - at);
    blocks_.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(count));
  }
  rebuild_tree();
}

/// The last block that does not begin behind the entry; the first one when all do.
std::size_t IntervalIndex::block_for(const Entry& entry) const {
  const auto after =
      std::upper_bound(blocks_.begin(), blocks_.end(), entry,
                       [](const Entry& e, const Block& block) { return e < block.front(); });
  return after == blocks_.begin() ? 0 : static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

void IntervalIndex::insert(const Entry& entry) {
  ++size_;
  if (blocks_.empty()) {
    blocks_.push_back({entry});
    return rebuild_tree();
  }
  const std::size_t at = block_for(entry);
  Block& block = blocks_[at];
  block.insert(std::upper_bound(block.begin(), block.end(), entry), entry);
  if (block.size() <= kFullBlock) return refresh(at);
  split(at);
}

void IntervalIndex::split(std::size_t at) {
  Block& block = blocks_[at];
  const auto middle = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
  Block upper(middle, block.end());
  block.erase(middle, block.end());
  const bool last = at + 1 == blocks_.size();
  blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(upper));
  // Behind the last block nothing moves: whoever adds in order pays for two leaves, not for all.
  if (!last || blocks_.size() > leaves_) return rebuild_tree();
  refresh(at);
  refresh(at + 1);
}

bool IntervalIndex::erase(const Entry& entry) {
  if (blocks_.empty()) return false;
  const std::size_t at = block_for(entry);
  Block& block = blocks_[at];
  const auto found = std::lower_bound(block.begin(), block.end(), entry);
  if (found == block.end() || !(*found == entry)) return false;
  block.erase(found);
  --size_;
  if (!block.empty()) {
    refresh(at);
  } else {
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(at));
    rebuild_tree();
  }
  return true;
}

const IntervalIndex::Entry& IntervalIndex::nth(std::size_t i) const {
  std::size_t block = 0;
  while (i >= blocks_[block].size()) i -= blocks_[block++].size();
  return blocks_[block][i];
}

std::size_t IntervalIndex::rank(const Entry& entry) const {
  if (blocks_.empty()) return 0;
  const std::size_t at = block_for(entry);
  std::size_t before = 0;
  for (std::size_t i = 0; i < at; ++i) before += blocks_[i].size();
  const auto found = std::lower_bound(blocks_[at].begin(), blocks_[at].end(), entry);
  return before + static_cast<std::size_t>(found - blocks_[at].begin());
}

void IntervalIndex::refresh(std::size_t block) {
  std::size_t node = leaves_ + block;
  largest_end_[node] = largest_end(blocks_[block]);
  for (node /= 2; node > 0; node /= 2) {
    largest_end_[node] = std::max(largest_end_[node * 2], largest_end_[node * 2 + 1]);
  }
}

void IntervalIndex::rebuild_tree() {
  leaves_ = 1;
  while (leaves_ < blocks_.size()) leaves_ *= 2;
  largest_end_.assign(leaves_ * 2, core::ByteOffset(-1));
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    largest_end_[leaves_ + i] = largest_end(blocks_[i]);
  }
  for (std::size_t node = leaves_ - 1; node > 0; --node) {
    largest_end_[node] = std::max(largest_end_[node * 2], largest_end_[node * 2 + 1]);
  }
}

}  // namespace workbench
