#include "workbench/layout/text_layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/structure/block_markers.h"
#include "core/text/utf8.h"

namespace workbench {
namespace {

constexpr std::size_t kSampleBytes = 2048;
/// White space and marker of a list item or quotation; what is longer is none.
constexpr std::size_t kLongestMark = 200;
/// The begin of an item is looked for this many lines above the one that goes on with it.
constexpr std::size_t kLinesToHead = 64;

core::ByteOffset offset(std::int64_t value) { return core::ByteOffset(value); }

/// Two of a kind without a blank line between stand close, and both are indented.
bool may_touch(BlockKind kind) { return kind == BlockKind::list_item || kind == BlockKind::quote; }

/// Average pixels of a byte in the text's own script.
float sampled_pixels_per_byte(std::string_view text, const TextMetrics& metrics) {
  std::size_t size = std::min(text.size(), kSampleBytes);
  while (size > 0 && size < text.size() && !core::is_char_start(text[size])) --size;
  const float width = text_width(text.substr(0, size), BlockKind::paragraph, metrics);
  return size == 0 || width <= 0 ? 8.0F : width / static_cast<float>(size);
}

}  // namespace

TextLayout::TextLayout() : graphemes_(core::BreakRule::grapheme) {}

void TextLayout::open(std::string_view text, const std::vector<BlockHint>& hints) {
  text_ = text;
  metrics_ = nullptr;
  rows_made_ = 0;
  shaped_.clear();
  blocks_.clear();
  for (const TextBlock& block : split_blocks(text, hints)) {
    blocks_.push_back(Block{block, 0, false, false, false, {}, {}});
  }
  pending_ = blocks_.size();
  heights_ = PrefixSums(std::vector<std::int64_t>(blocks_.size(), 0));
}

int TextLayout::gap_between(std::size_t i) const {
  if (i + 1 >= blocks_.size() || blocks_[i].block.continues) return 0;
  const BlockKind here = blocks_[i].block.kind;
  const BlockKind next = blocks_[i + 1].block.kind;
  if (here == BlockKind::blank) return 0;
  const bool close = blocks_[i].block.joins || (here == next && may_touch(here));
  if (close && !blocks_[i].block.blank_after) return 0;
  return std::max(metrics_->block(here).space_below, metrics_->block(next).space_above);
}

std::int64_t TextLayout::estimated_height(const Block& block) const {
  if (block.block.kind == BlockKind::blank) return 0;
  const auto bytes = static_cast<float>(block.block.content_end - block.block.begin);
  const float rows = std::max(1.0F, std::ceil(bytes * pixels_per_byte_ / width_));
  return static_cast<std::int64_t>(rows) * metrics_->block(block.block.kind).line_height +
         block.gap_after;
}

void TextLayout::set_frame(const TextMetrics& metrics, float width) {
  metrics_ = &metrics;
  width_ = std::max(width, 1.0F);
  pixels_per_byte_ = sampled_pixels_per_byte(text_, metrics);
  shaped_.clear();
  std::vector<std::int64_t> heights;
  heights.reserve(blocks_.size());
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    Block& block = blocks_[i];
    block.laid = false;
    block.rows.clear();
    block.gap_after = gap_between(i);
    heights.push_back(estimated_height(block));
  }
  heights_ = PrefixSums(std::move(heights));
  pending_ = blocks_.size();
  next_pending_ = 0;
}

RowIndents TextLayout::indents_of(std::size_t i) const {
  const TextBlock& block = blocks_[i].block;
  if (!may_touch(block.kind)) return {};
  const std::string_view content = slice(content_of(i));
  const auto width_to = [&](std::size_t end) {
    return text_width(content.substr(0, end), block.kind, *metrics_);
  };
  // However deep, the words keep half the column.
  const float most = width_ / 2;
  const float step =
      std::min(most, metrics_->block(block.kind).step * static_cast<float>(block.level));
  const std::size_t lead = core::blank_prefix(content.substr(0, kLongestMark));
  const float lead_width = width_to(lead);
  const bool quote = block.kind == BlockKind::quote;
  const std::size_t quote_marks = quote ? core::quote_mark(content) : 0;
  // A quotation's mark stands before each of its lines, a list's before the first alone.
  if (block.follows && quote_marks == 0) {
    std::size_t head = i;
    while (blocks_[head].block.follows && i - head < kLinesToHead) --head;
    const float rest = blocks_[head].block.follows ? step : indents_of(head).rest;
    return {std::max(0.0F, rest - lead_width), rest};
  }
  const float first = std::max(0.0F, step - lead_width);
  std::size_t words = lead;
  if (quote) {
    words = std::max(words, quote_marks);
  } else if (const auto mark = core::list_mark(content)) {
    words = mark->text;
  }
  const float rest = words > kLongestMark ? first : first + width_to(words);
  return {first, std::min(rest, most)};
}

void TextLayout::lay_out(std::size_t i) {
  assert(metrics_ != nullptr);
  Block& block = blocks_[i];
  if (block.laid) return;
  const std::string_view content = slice(content_of(i));
  const BlockKind kind = block.block.kind;
  block.indents = indents_of(i);
  block.shaped = needs_shaping(content);
  if (block.shaped) {
    block.right_to_left = shaped_.right_to_left(content);
    block.rows = wrap_.rows(content, width_, block.indents, shaped_.sums(content, kind, *metrics_));
  } else {
    block.rows = wrap_.rows(content, kind, *metrics_, width_, block.indents);
  }
  block.rows.shrink_to_fit();
  block.laid = true;
  --pending_;
  rows_made_ += static_cast<std::int64_t>(block.rows.size());
  const int line = kind == BlockKind::blank ? 0 : metrics_->block(kind).line_height;
  heights_.set(i, static_cast<std::int64_t>(block.rows.size()) * line + block.gap_after);
}

bool TextLayout::advance(std::int64_t bytes) {
  while (next_pending_ < blocks_.size() && bytes > 0) {
    if (!blocks_[next_pending_].laid) {
      bytes -= block_end(next_pending_) - blocks_[next_pending_].block.begin;
      lay_out(next_pending_);
    }
    ++next_pending_;
  }
  return pending_ > 0;
}

std::string_view TextLayout::slice(core::ByteRange range) const {
  return text_.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

std::int64_t TextLayout::block_end(std::size_t i) const {
  return i + 1 < blocks_.size() ? blocks_[i + 1].block.begin
                                : static_cast<std::int64_t>(text_.size());
}

std::size_t TextLayout::block_of(core::ByteOffset at) const {
  const auto after = std::upper_bound(
      blocks_.begin(), blocks_.end(), at.value,
      [](std::int64_t value, const Block& block) { return value < block.block.begin; });
  return after == blocks_.begin() ? 0 : static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

core::ByteRange TextLayout::content_of(std::size_t block) const {
  return {offset(blocks_[block].block.begin), offset(blocks_[block].block.content_end)};
}

RowRef TextLayout::row_of(core::ByteOffset at) {
  const std::size_t i = block_of(at);
  lay_out(i);
  const std::vector<Row>& rows = blocks_[i].rows;
  const std::int64_t inside = at.value - blocks_[i].block.begin;
  const auto after =
      std::upper_bound(rows.begin() + 1, rows.end(), inside,
                       [](std::int64_t value, const Row& row) { return value < row.begin; });
  return {i, static_cast<std::size_t>(after - rows.begin()) - 1};
}

RowRef TextLayout::row_at_y(std::int64_t y) {
  const std::size_t i = heights_.at(y);
  lay_out(i);
  const int line = metrics_->block(blocks_[i].block.kind).line_height;
  const std::int64_t inside = std::max<std::int64_t>(0, y - heights_.before(i));
  const auto row = static_cast<std::size_t>(line > 0 ? inside / line : 0);
  return {i, std::min(row, blocks_[i].rows.size() - 1)};
}

RowBox TextLayout::box(RowRef ref) {
  lay_out(ref.block);
  const Block& block = blocks_[ref.block];
  const Row& row = block.rows[ref.row];
  const bool last = ref.row + 1 == block.rows.size();
  const std::int64_t begin = block.block.begin;
  const BlockMetrics look = metrics_->block(block.block.kind);
  RowBox box;
  box.ref = ref;
  box.kind = block.block.kind;
  box.range = {offset(begin + row.begin), offset(last ? block_end(ref.block) : begin + row.end)};
  box.content = {offset(begin + row.begin), offset(begin + row.end)};
  box.height = block.block.kind == BlockKind::blank ? 0 : look.line_height;
  box.y = heights_.before(ref.block) + static_cast<std::int64_t>(ref.row) * box.height;
  const float indent = ref.row > 0 ? block.indents.rest : block.indents.first;
  box.x = block.right_to_left ? width_ - indent - row.width : indent;
  box.width = row.width;
  box.shaped = block.shaped;
  box.right_to_left = block.right_to_left;
  box.wraps = !last || block.block.continues;
  return box;
}

std::optional<RowRef> TextLayout::next(RowRef ref) {
  lay_out(ref.block);
  if (ref.row + 1 < blocks_[ref.block].rows.size()) return RowRef{ref.block, ref.row + 1};
  if (ref.block + 1 < blocks_.size()) return RowRef{ref.block + 1, 0};
  return std::nullopt;
}

std::optional<RowRef> TextLayout::previous(RowRef ref) {
  if (ref.row > 0) return RowRef{ref.block, ref.row - 1};
  if (ref.block == 0 || blocks_[ref.block - 1].block.kind == BlockKind::blank) return std::nullopt;
  lay_out(ref.block - 1);
  return RowRef{ref.block - 1, blocks_[ref.block - 1].rows.size() - 1};
}

}  // namespace workbench
