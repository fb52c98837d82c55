// The part of a text that is in view, as geometry: rows, pieces of spans, margin stripes and marks.
// Drawing walks these lists and hit testing asks the same lists, so they cannot disagree. Built
// anew for every frame from what is visible; its cost does not depend on the text's size.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/text/offset.h"
#include "workbench/layout/text_layout.h"
#include "workbench/reader/span_lanes.h"

namespace workbench {

/// Pixels from the column's left and the view's top, as all geometry here.
struct ScreenPoint {
  float x = 0;
  float y = 0;
};

struct ScreenRow {
  RowBox box;
  float y = 0;
};

/// A piece of one row that shows one fragment of a span. Later pieces lie over earlier ones: the
/// innermost is last.
struct ScreenPiece {
  core::Id span;
  int type = 0;
  int lane = 0;
  std::size_t fragment = 0;
  core::ByteRange range;
  std::size_t row = 0;  ///< Index into rows().
  float x0 = 0;
  float x1 = 0;
  float y = 0;
  float height = 0;
  bool begins = false;  ///< The fragment's first character is in it,
  bool ends = false;    ///< its last.
  bool right_to_left = false;
  std::int64_t hull_size = 0;  ///< Bytes from the span's begin to its end.

  [[nodiscard]] float begin_x() const { return right_to_left ? x1 : x0; }
  [[nodiscard]] float end_x() const { return right_to_left ? x0 : x1; }
};

/// A part of a piece that no piece inside it covers: tints lie side by side, not over each other.
/// Underlines that share a place for want of room do the same.
struct ScreenPart {
  std::size_t piece = 0;  ///< Index into pieces().
  float x0 = 0;
  float x1 = 0;
};

/// Underlines of lanes from this one on share its place under the text.
inline constexpr int kLastUnderlinePlace = 2;

struct ScreenStripe {
  core::Id span;
  int type = 0;
  int lane = 0;
  float x0 = 0;
  float x1 = 0;
  float y0 = 0;
  float y1 = 0;
};

enum class MarkKind : std::uint8_t { selection, found, found_current, sentence, proposed };

struct ScreenMark {
  MarkKind kind = MarkKind::selection;
  float x0 = 0;
  float x1 = 0;
  float y = 0;
  float height = 0;
};

struct ScreenCaret {
  float x = 0;
  float y = 0;
  float height = 0;
};

enum class SpanEdge : std::uint8_t { none, begin, end };

/// What is under a point.
struct ScreenHit {
  core::ByteOffset caret;                ///< The nearest caret position.
  std::optional<core::ByteOffset> over;  ///< The character under the point.
  core::Id span;                         ///< Innermost, or the stripe's; 0 when none.
  std::size_t fragment = 0;
  SpanEdge edge = SpanEdge::none;
  bool stripe = false;
};

/// Where the margin stripes stand, in pixels right of the column.
struct StripeColumn {
  float left = 24;
  float width = 4;
  float pitch = 10;
  float room = 96;  ///< Lanes that do not fit move closer together; none is drawn outside.
};

struct ScreenView {
  core::ByteOffset place;  ///< In the row the view is hung on (see ReaderScroll),
  std::int64_t below = 0;  ///< whose top lies so many pixels above the view's.
  float height = 0;
  StripeColumn stripes;
  core::Id chosen;       ///< Its edges win over others'.
  float edge_reach = 4;  ///< How near the mouse must come to an edge.
};

/// What was covered so far on each row in view.
class RowCover {
 public:
  void reset(std::size_t rows);
  /// Calls `visit(x0, x1)` for the parts of [x0, x1) of a row not covered yet, from left to right,
  /// and covers them.
  template <class F>
  void take(std::size_t row, float x0, float x1, F visit) {
    auto& covered = rows_[row];
    float at = x0;
    for (const auto& [from, to] : covered) {
      if (to <= at) continue;
      if (from >= x1) break;
      if (from > at) visit(at, from);
      at = to;
    }
    if (at < x1) visit(at, x1);
    cover(covered, x0, x1);
  }

 private:
  using Covered = std::vector<std::pair<float, float>>;  // ascending, disjoint
  static void cover(Covered& covered, float x0, float x1);

  std::vector<Covered> rows_;
};

class ReaderScreen {
 public:
  /// `layout` must have a frame. Marks and the caret are added afterwards.
  void build(TextLayout& layout, const SpanLanes& spans, const ScreenView& view);
  void add_marks(TextLayout& layout, core::ByteRange range, MarkKind kind);
  void set_caret(TextLayout& layout, core::ByteOffset at);

  [[nodiscard]] const std::vector<ScreenRow>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<ScreenPiece>& pieces() const { return pieces_; }
  [[nodiscard]] const std::vector<ScreenPart>& tints() const { return tints_; }
  [[nodiscard]] const std::vector<ScreenPart>& underlines() const { return underlines_; }
  [[nodiscard]] const std::vector<ScreenStripe>& stripes() const { return stripes_; }
  [[nodiscard]] const std::vector<ScreenMark>& marks() const { return marks_; }
  [[nodiscard]] const std::optional<ScreenCaret>& caret() const { return caret_; }
  /// Bytes of the rows in view.
  [[nodiscard]] core::ByteRange range() const;

  /// With no rows: caret 0.
  [[nodiscard]] ScreenHit hit(TextLayout& layout, ScreenPoint point) const;

 private:
  [[nodiscard]] std::size_t row_index(core::ByteOffset at) const;
  [[nodiscard]] std::size_t row_index_at(float y) const;
  void build_rows(TextLayout& layout);
  void add_pieces(TextLayout& layout, const SpanLanes::Placed& placed, core::ByteRange fragment);
  void build_parts();
  void add_stripe(const SpanLanes::Placed& placed, float pitch);
  [[nodiscard]] const ScreenPiece* piece_at(ScreenPoint point) const;
  [[nodiscard]] const ScreenPiece* edge_at(ScreenPoint point, SpanEdge edge) const;
  [[nodiscard]] const ScreenStripe* stripe_at(ScreenPoint point) const;

  ScreenView view_;
  std::int64_t top_ = 0;  // of the view, below the text's top
  float column_ = 0;
  std::vector<ScreenRow> rows_;
  std::vector<ScreenPiece> pieces_;
  std::vector<ScreenPart> tints_;
  std::vector<ScreenPart> underlines_;
  RowCover tinted_;
  RowCover lined_;
  std::vector<ScreenStripe> stripes_;
  std::vector<core::ByteRange> stripe_ranges_;  // beside stripes_: the spans' hulls
  std::vector<int> last_stripe_;                // by lane: index into stripes_, or -1
  std::vector<ScreenMark> marks_;
  std::optional<ScreenCaret> caret_;
};

}  // namespace workbench
