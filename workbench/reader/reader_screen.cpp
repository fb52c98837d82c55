#include "workbench/reader/reader_screen.h"

#include <algorithm>
#include <iterator>

namespace workbench {
namespace {

using core::ByteOffset;
using core::ByteRange;

constexpr float kStripeInset = 2;

float fraction(const RowBox& row, std::int64_t inside) {
  const auto size = static_cast<float>(std::max<std::int64_t>(1, row.content.size()));
  return std::clamp(static_cast<float>(inside) / size, 0.0F, 1.0F);
}

/// Lanes stand at `pitch` until they no longer fit, then closer.
float fitting_pitch(const StripeColumn& column, int lanes) {
  if (lanes < 2) return column.pitch;
  const float room = column.room - column.left - column.width;
  return std::min(column.pitch, std::max(1.0F, room / static_cast<float>(lanes - 1)));
}

std::size_t fragment_index(const ReaderSpan& span, ByteRange fragment) {
  const auto found = std::find(span.fragments.begin(), span.fragments.end(), fragment);
  return static_cast<std::size_t>(found - span.fragments.begin());
}

}  // namespace

void ReaderScreen::build(TextLayout& layout, const SpanLanes& spans, const ScreenView& view) {
  view_ = view;
  column_ = layout.width();
  marks_.clear();
  caret_.reset();
  pieces_.clear();
  stripes_.clear();
  stripe_ranges_.clear();
  build_rows(layout);
  const ByteRange seen = range();
  int lanes = 0;
  spans.visit_spans(
      seen, [&](const SpanLanes::Placed& placed) { lanes = std::max(lanes, placed.lane + 1); });
  last_stripe_.assign(static_cast<std::size_t>(lanes), -1);
  const float pitch = fitting_pitch(view.stripes, lanes);
  spans.visit_spans(seen, [&](const SpanLanes::Placed& p) { add_stripe(p, pitch); });
  spans.visit_fragments(seen, [&](const SpanLanes::Placed& placed, ByteRange fragment) {
    add_pieces(layout, placed, fragment);
  });
  std::stable_sort(pieces_.begin(), pieces_.end(), [](const ScreenPiece& a, const ScreenPiece& b) {
    return a.hull_size != b.hull_size ? a.hull_size > b.hull_size : a.lane < b.lane;
  });
  build_parts();
}

void RowCover::reset(std::size_t rows) {
  if (rows_.size() < rows) rows_.resize(rows);
  for (Covered& covered : rows_) covered.clear();
}

void RowCover::cover(Covered& covered, float x0, float x1) {
  const auto begin = std::find_if(covered.begin(), covered.end(),
                                  [&](const auto& part) { return part.second >= x0; });
  const auto end =
      std::find_if(begin, covered.end(), [&](const auto& part) { return part.first > x1; });
  if (begin != end) {
    x0 = std::min(x0, begin->first);
    x1 = std::max(x1, std::prev(end)->second);
  }
  covered.insert(covered.erase(begin, end), {x0, x1});
}

/// From the innermost outwards: what an inner piece covers is no longer the outer one's.
void ReaderScreen::build_parts() {
  tints_.clear();
  underlines_.clear();
  tinted_.reset(rows_.size());
  lined_.reset(rows_.size());
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    const ScreenPiece& piece = pieces_[i];
    tinted_.take(piece.row, piece.x0, piece.x1, [&](float x0, float x1) {
      tints_.push_back({i, x0, x1});
    });
    if (piece.lane < kLastUnderlinePlace) {
      underlines_.push_back({i, piece.x0, piece.x1});
    } else {
      lined_.take(piece.row, piece.x0, piece.x1, [&](float x0, float x1) {
        underlines_.push_back({i, x0, x1});
      });
    }
  }
}

/// The rows in view and one above and below, so that what a stripe meets at the rim is known.
void ReaderScreen::build_rows(TextLayout& layout) {
  rows_.clear();
  const RowRef place = layout.row_of(view_.place);
  const auto above = layout.previous(place);
  // Only now: laying out the row above corrects the estimated heights that lie over the view.
  top_ = layout.box(place).y + view_.below;
  RowRef ref = above.value_or(place);
  bool below = false;
  while (true) {
    const RowBox box = layout.box(ref);
    rows_.push_back({box, static_cast<float>(box.y - top_)});
    const auto next = layout.next(ref);
    if (below || !next) return;
    below = rows_.back().y + static_cast<float>(box.height) >= view_.height;
    ref = *next;
  }
}

ByteRange ReaderScreen::range() const {
  if (rows_.empty()) return {};
  return {rows_.front().box.range.begin, rows_.back().box.range.end};
}

std::size_t ReaderScreen::row_index(ByteOffset at) const {
  const auto after =
      std::upper_bound(rows_.begin(), rows_.end(), at,
                       [](ByteOffset o, const ScreenRow& row) { return o < row.box.range.begin; });
  return after == rows_.begin() ? 0 : static_cast<std::size_t>(after - rows_.begin()) - 1;
}

std::size_t ReaderScreen::row_index_at(float y) const {
  const auto after = std::upper_bound(rows_.begin(), rows_.end(), y,
                                      [](float at, const ScreenRow& row) { return at < row.y; });
  return after == rows_.begin() ? 0 : static_cast<std::size_t>(after - rows_.begin()) - 1;
}

void ReaderScreen::add_pieces(TextLayout& layout, const SpanLanes::Placed& placed,
                              ByteRange fragment) {
  for (std::size_t i = row_index(fragment.begin); i < rows_.size(); ++i) {
    const ScreenRow& row = rows_[i];
    const ByteRange part{std::max(fragment.begin, row.box.content.begin),
                         std::min(fragment.end, row.box.content.end)};
    if (row.box.range.begin >= fragment.end) break;
    layout.visit_segments(row.box, part, [&](const TextSegment& segment) {
      ScreenPiece piece{placed.span.id, placed.span.type,
                        placed.lane,    fragment_index(placed.span, fragment),
                        segment.range,  i};
      // White space at a row's end hangs into the margin: it is neither drawn nor hit.
      piece.x0 = std::max(segment.x0, row.box.x);
      piece.x1 = std::min(segment.x1, row.box.x + row.box.width);
      piece.y = row.y;
      piece.height = static_cast<float>(row.box.height);
      piece.begins = segment.range.begin == fragment.begin;
      piece.ends = segment.range.end == fragment.end;
      piece.right_to_left = segment.right_to_left;
      piece.hull_size = hull(placed.span).size();
      if (piece.x1 > piece.x0) pieces_.push_back(piece);
    });
  }
}

void ReaderScreen::add_stripe(const SpanLanes::Placed& placed, float pitch) {
  const ByteRange span = hull(placed.span);
  const ScreenRow& first = rows_[row_index(span.begin)];
  const ScreenRow& last = rows_[row_index(span.end - 1)];
  ScreenStripe stripe{placed.span.id, placed.span.type, placed.lane};
  stripe.x0 = column_ + view_.stripes.left + static_cast<float>(placed.lane) * pitch;
  stripe.x1 = stripe.x0 + view_.stripes.width;
  stripe.y0 = first.y + kStripeInset;
  stripe.y1 = last.y + static_cast<float>(last.box.height) - kStripeInset;
  int& before = last_stripe_[static_cast<std::size_t>(placed.lane)];
  if (before >= 0) {
    ScreenStripe& above = stripes_[static_cast<std::size_t>(before)];
    const ByteRange other = stripe_ranges_[static_cast<std::size_t>(before)];
    if (above.y1 > stripe.y0) {
      const std::int64_t middle =
          (other.end.value + span.begin.value) / 2 - first.box.content.begin.value;
      const float cut =
          first.y + static_cast<float>(first.box.height) * fraction(first.box, middle);
      above.y1 = std::max(above.y0, cut - kStripeInset / 2);
      stripe.y0 = std::max(above.y1, cut + kStripeInset / 2);
      stripe.y1 = std::max(stripe.y0, stripe.y1);
    }
  }
  before = static_cast<int>(stripes_.size());
  stripes_.push_back(stripe);
  stripe_ranges_.push_back(span);
}

void ReaderScreen::add_marks(TextLayout& layout, ByteRange range, MarkKind kind) {
  if (rows_.empty() || range.empty()) return;
  for (std::size_t i = row_index(range.begin); i < rows_.size(); ++i) {
    const ScreenRow& row = rows_[i];
    if (row.box.range.begin >= range.end) break;
    const ByteRange part{std::max(range.begin, row.box.content.begin),
                         std::min(range.end, row.box.content.end)};
    layout.visit_segments(row.box, part, [&](const TextSegment& segment) {
      const bool goes_on = part.end < range.end;
      const float right = goes_on ? std::min(segment.x1, row.box.x + row.box.width) : segment.x1;
      const float left = goes_on ? std::max(segment.x0, row.box.x) : segment.x0;
      marks_.push_back(
          {kind, left, std::max(left, right), row.y, static_cast<float>(row.box.height)});
    });
  }
}

void ReaderScreen::set_caret(TextLayout& layout, ByteOffset at) {
  if (rows_.empty() || at < rows_.front().box.range.begin || at > rows_.back().box.range.end)
    return;
  const ScreenRow& row = rows_[row_index(at)];
  caret_ = ScreenCaret{layout.x_of(row.box, at), row.y, static_cast<float>(row.box.height)};
}

const ScreenPiece* ReaderScreen::piece_at(ScreenPoint p) const {
  const auto found = std::find_if(pieces_.rbegin(), pieces_.rend(), [&](const ScreenPiece& piece) {
    return p.x >= piece.x0 && p.x < piece.x1 && p.y >= piece.y && p.y < piece.y + piece.height;
  });
  return found == pieces_.rend() ? nullptr : &*found;
}

const ScreenPiece* ReaderScreen::edge_at(ScreenPoint p, SpanEdge edge) const {
  const ScreenPiece* best = nullptr;
  for (const ScreenPiece& piece : pieces_) {
    const bool has = edge == SpanEdge::begin ? piece.begins : piece.ends;
    const float x = edge == SpanEdge::begin ? piece.begin_x() : piece.end_x();
    const bool near = has && p.y >= piece.y && p.y < piece.y + piece.height &&
                      p.x >= x - view_.edge_reach && p.x <= x + view_.edge_reach;
    const bool better = best == nullptr || best->span != view_.chosen;
    if (near && better) best = &piece;
  }
  return best;
}

const ScreenStripe* ReaderScreen::stripe_at(ScreenPoint p) const {
  constexpr float kReach = 3;
  for (const ScreenStripe& stripe : stripes_) {
    if (p.x >= stripe.x0 - kReach && p.x < stripe.x1 + kReach && p.y >= stripe.y0 &&
        p.y < stripe.y1) {
      return &stripe;
    }
  }
  return nullptr;
}

ScreenHit ReaderScreen::hit(TextLayout& layout, ScreenPoint point) const {
  ScreenHit hit;
  if (rows_.empty()) return hit;
  const ScreenRow& row = rows_[row_index_at(point.y)];
  hit.caret = layout.offset_at(row.box, point.x);
  const bool on_row = point.y >= row.y && point.y < row.y + static_cast<float>(row.box.height);
  if (on_row && point.x >= row.box.x && point.x < row.box.x + row.box.width) {
    if (const auto cell = layout.cell_at(row.box, point.x)) hit.over = cell->range.begin;
  }
  if (const ScreenStripe* stripe = stripe_at(point)) {
    hit.span = stripe->span;
    hit.stripe = true;
    return hit;
  }
  const ScreenPiece* piece = piece_at(point);
  const ScreenPiece* begin = edge_at(point, SpanEdge::begin);
  const ScreenPiece* end = edge_at(point, SpanEdge::end);
  if (piece != nullptr) hit.span = piece->span;
  const auto inside_end = [&] {
    return end->right_to_left ? point.x > end->end_x() : point.x < end->end_x();
  };
  const bool end_wins = end != nullptr && (begin == nullptr || end->span == view_.chosen ||
                                           (begin->span != view_.chosen && inside_end()));
  if (const ScreenPiece* edge = end_wins ? end : begin) {
    hit.span = edge->span;
    hit.fragment = edge->fragment;
    hit.edge = end_wins ? SpanEdge::end : SpanEdge::begin;
  }
  return hit;
}

}  // namespace workbench
