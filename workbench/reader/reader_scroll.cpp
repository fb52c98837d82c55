#include "workbench/reader/reader_scroll.h"

#include <algorithm>
#include <cstdlib>

namespace workbench {

void ReaderScroll::set_view(std::int64_t lead, std::int64_t tail, std::int64_t view) {
  lead_ = lead;
  tail_ = tail;
  view_ = view;
  if (at_top_) below_ = -lead_;
}

std::int64_t ReaderScroll::height(const TextLayout& layout) const {
  return lead_ + layout.height() + tail_;
}

std::int64_t ReaderScroll::largest_top(const TextLayout& layout) const {
  return std::max<std::int64_t>(0, height(layout) - view_);
}

std::int64_t ReaderScroll::top(TextLayout& layout) const {
  return lead_ + layout.box(layout.row_of(place_)).y + below_;
}

void ReaderScroll::clamp(TextLayout& layout) {
  const std::int64_t now = top(layout);
  const std::int64_t allowed = std::clamp<std::int64_t>(now, 0, largest_top(layout));
  below_ += allowed - now;
  at_top_ = allowed == 0;
}

void ReaderScroll::by(std::int64_t pixels, TextLayout& layout) {
  if (std::abs(pixels) > 8 * view_) return to(top(layout) + pixels, layout);
  below_ += pixels;
  RowRef row = layout.row_of(place_);
  for (auto up = layout.previous(row); up && below_ < 0; up = layout.previous(row)) {
    below_ += layout.box(row).y - layout.box(*up).y;
    row = *up;
  }
  for (auto down = layout.next(row); down; down = layout.next(row)) {
    const std::int64_t step = layout.box(*down).y - layout.box(row).y;
    if (below_ < step) break;
    below_ -= step;
    row = *down;
  }
  place_ = layout.box(row).range.begin;
  clamp(layout);
}

void ReaderScroll::to(std::int64_t top, TextLayout& layout) {
  const RowBox row = layout.box(layout.row_at_y(top - lead_));
  place_ = row.range.begin;
  below_ = top - lead_ - row.y;
  clamp(layout);
}

void ReaderScroll::put(core::ByteOffset at, std::int64_t below_top, TextLayout& layout) {
  place_ = layout.box(layout.row_of(at)).range.begin;
  below_ = -below_top;
  by(0, layout);
}

void ReaderScroll::reveal(core::ByteOffset at, std::int64_t margin, TextLayout& layout) {
  const RowBox row = layout.box(layout.row_of(at));
  const std::int64_t y = lead_ + row.y - top(layout);
  margin = std::clamp<std::int64_t>(margin, 0, std::max<std::int64_t>(0, (view_ - row.height) / 2));
  if (y < margin) {
    put(at, margin, layout);
  } else if (y + row.height > view_ - margin) {
    put(at, view_ - margin - row.height, layout);
  }
}

}  // namespace workbench
