#include "workbench/reader/reader_caret.h"

#include <algorithm>
#include <cstdlib>

#include "core/text/boundary.h"

namespace workbench {
namespace {

using core::ByteOffset;
using core::ByteRange;

ByteRange moved(ByteRange range, ByteOffset by) {
  return {range.begin + by.value, range.end + by.value};
}

bool is_word(const TextLayout& layout, ByteRange range) {
  return core::count_words(layout.slice(range)) > 0;
}

std::optional<std::size_t> seen_block_after(const TextLayout& layout, std::size_t block) {
  if (block + 1 >= layout.block_count()) return std::nullopt;
  return block + 1;
}

std::optional<std::size_t> seen_block_before(const TextLayout& layout, std::size_t block) {
  if (block == 0 || layout.content_of(block - 1).empty()) return std::nullopt;
  return block - 1;
}

ByteOffset word_right(const TextLayout& layout, ByteOffset at) {
  std::size_t block = layout.block_of(at);
  while (true) {
    const ByteRange content = layout.content_of(block);
    at = std::max(at, content.begin);
    while (at < content.end) {
      const ByteRange word = word_of(layout, at);
      at = std::max(word.end, at + 1);
      if (is_word(layout, word)) return at;
    }
    const auto next = seen_block_after(layout, block);
    if (!next) return content.end;
    block = *next;
  }
}

ByteOffset word_left(const TextLayout& layout, ByteOffset at) {
  std::size_t block = layout.block_of(at);
  while (true) {
    const ByteRange content = layout.content_of(block);
    at = std::min(at, content.end);
    while (at > content.begin) {
      const ByteRange word = word_of(layout, core::snap_down(layout.text(), at - 1));
      at = std::min(word.begin, at - 1);
      if (is_word(layout, word)) return at;
    }
    const auto before = seen_block_before(layout, block);
    if (!before) return content.begin;
    block = *before;
    at = layout.content_of(block).end;
  }
}

/// Where the words of a heading's line begin.
std::optional<ByteOffset> heading_begin(const TextLayout& layout, std::size_t block) {
  const TextBlock& one = layout.block(block);
  if (!is_heading(one.kind) || one.follows) return std::nullopt;
  return core::trimmed(layout.text(), layout.content_of(block)).begin;
}

std::optional<ByteOffset> heading_after(const TextLayout& layout, ByteOffset at) {
  for (std::size_t block = layout.block_of(at); block < layout.block_count(); ++block) {
    const auto begin = heading_begin(layout, block);
    if (begin && at < *begin) return begin;
  }
  return std::nullopt;
}

std::optional<ByteOffset> heading_before(const TextLayout& layout, ByteOffset at) {
  for (std::size_t block = layout.block_of(at) + 1; block > 0; --block) {
    const auto begin = heading_begin(layout, block - 1);
    if (begin && *begin < at) return begin;
  }
  return std::nullopt;
}

/// Left and right are where the eye sees them: in a paragraph that runs from right to left, left is
/// onwards.
CaretMove seen_from(CaretMove move, bool right_to_left) {
  if (!right_to_left) return move;
  switch (move) {
    case CaretMove::grapheme_left:
      return CaretMove::grapheme_right;
    case CaretMove::grapheme_right:
      return CaretMove::grapheme_left;
    case CaretMove::word_left:
      return CaretMove::word_right;
    case CaretMove::word_right:
      return CaretMove::word_left;
    default:
      return move;
  }
}

}  // namespace

ByteRange word_of(const TextLayout& layout, ByteOffset at) {
  const ByteRange content = layout.content_of(layout.block_of(at));
  const ByteOffset inside(std::clamp(at, content.begin, content.end) - content.begin);
  return moved(core::word_at(layout.slice(content), inside), content.begin);
}

ByteRange ReaderCaret::selection() const {
  return {std::min(at_, anchor_), std::max(at_, anchor_)};
}

std::vector<ByteRange> ReaderCaret::ranges() const {
  std::vector<ByteRange> all = more_;
  if (!selection().empty()) all.push_back(selection());
  std::sort(all.begin(), all.end());
  std::vector<ByteRange> merged;
  for (const ByteRange& range : all) {
    if (!merged.empty() && range.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

void ReaderCaret::place(ByteOffset at, bool extend) {
  at_ = at;
  if (!extend) {
    anchor_ = at;
    more_.clear();
  }
  wished_x_ = -1;
}

void ReaderCaret::select(ByteRange range) {
  place(range.begin, false);
  place(range.end, true);
}

void ReaderCaret::begin_more(ByteOffset at) {
  if (!selection().empty()) more_.push_back(selection());
  at_ = anchor_ = at;
  wished_x_ = -1;
}

void ReaderCaret::clear_selection() { place(at_, false); }

ByteOffset ReaderCaret::by_rows(int rows, TextLayout& layout) {
  RowRef row = layout.row_of(at_);
  if (wished_x_ < 0) wished_x_ = layout.x_of(layout.box(row), at_);
  for (int i = 0; i < std::abs(rows); ++i) {
    const auto step = rows < 0 ? layout.previous(row) : layout.next(row);
    if (!step) {
      const core::ByteRange content = layout.box(row).content;
      return rows < 0 ? content.begin : content.end;
    }
    row = *step;
  }
  return layout.offset_at(layout.box(row), wished_x_);
}

ByteOffset ReaderCaret::target(CaretMove move, TextLayout& layout, int page_rows) {
  const auto size = static_cast<std::int64_t>(layout.text().size());
  const std::size_t block = layout.block_of(at_);
  switch (move) {
    case CaretMove::grapheme_left:
      return at_.value == 0 ? at_ : layout.snap_down(at_ - 1);
    case CaretMove::grapheme_right:
      return at_.value >= size ? at_ : layout.snap_up(at_ + 1);
    case CaretMove::word_left:
      return word_left(layout, at_);
    case CaretMove::word_right:
      return word_right(layout, at_);
    case CaretMove::row_up:
      return by_rows(-1, layout);
    case CaretMove::row_down:
      return by_rows(1, layout);
    case CaretMove::page_up:
      return by_rows(-std::max(1, page_rows), layout);
    case CaretMove::page_down:
      return by_rows(std::max(1, page_rows), layout);
    case CaretMove::row_begin:
      return layout.box(layout.row_of(at_)).content.begin;
    case CaretMove::row_end:
      return layout.last_caret(layout.box(layout.row_of(at_)));
    case CaretMove::sentence_previous:
      return sentences_->begin_before(at_).value_or(ByteOffset(0));
    case CaretMove::sentence_next:
      return sentences_->begin_after(at_).value_or(layout.content_of(layout.block_count() - 1).end);
    case CaretMove::paragraph_previous: {
      const ByteOffset begin = layout.content_of(block).begin;
      const auto before = seen_block_before(layout, block);
      return at_ > begin || !before ? begin : layout.content_of(*before).begin;
    }
    case CaretMove::paragraph_next: {
      const auto next = seen_block_after(layout, block);
      return next ? layout.content_of(*next).begin : layout.content_of(block).end;
    }
    case CaretMove::heading_previous:
      return heading_before(layout, at_).value_or(at_);
    case CaretMove::heading_next:
      return heading_after(layout, at_).value_or(at_);
    case CaretMove::text_begin:
      return ByteOffset(0);
    case CaretMove::text_end:
      return layout.content_of(layout.block_count() - 1).end;
  }
  return at_;
}

void ReaderCaret::move(CaretMove move, bool extend, TextLayout& layout, int page_rows) {
  const bool vertical = move == CaretMove::row_up || move == CaretMove::row_down ||
                        move == CaretMove::page_up || move == CaretMove::page_down;
  const bool right_to_left = layout.has_frame() && layout.box(layout.row_of(at_)).right_to_left;
  const ByteOffset to = target(seen_from(move, right_to_left), layout, page_rows);
  const float wished = wished_x_;
  place(to, extend);
  if (vertical) wished_x_ = wished;
}

void ReaderCaret::select_sentence(bool extend) {
  const ByteRange here = selection();
  if (!extend || here.empty()) {
    select(sentences_->around(here.begin).range);
    return;
  }
  const auto next = sentences_->begin_after(here.end - 1);
  if (next) select({here.begin, std::max(here.end, sentences_->around(*next).range.end)});
}

void ReaderCaret::select_paragraph(const TextLayout& layout, bool extend) {
  const ByteRange here = selection();
  if (!extend || here.empty()) {
    select(layout.content_of(layout.block_of(here.begin)));
    return;
  }
  const auto next = seen_block_after(layout, layout.block_of(here.end));
  if (next) select({here.begin, layout.content_of(*next).end});
}

}  // namespace workbench
