// Where every character of one text stands: blocks, wrapped rows and heights in a column of given
// width. Rows are made when first asked for and by advance() in slices; until then heights are
// estimates. It draws nothing, and it never changes the text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/break_cursor.h"
#include "core/text/offset.h"
#include "workbench/layout/prefix_sums.h"
#include "workbench/layout/row_wrap.h"
#include "workbench/layout/shaped_rows.h"
#include "workbench/layout/text_blocks.h"
#include "workbench/layout/text_metrics.h"

namespace workbench {

/// Names a row. Stays valid until the frame (width or metrics) changes.
struct RowRef {
  std::size_t block = 0;
  std::size_t row = 0;

  auto operator<=>(const RowRef&) const = default;
};

/// A row with its place. `y` is pixels from the top of the text, exact for rows whose preceding
/// blocks are laid out, else an estimate. `x` is pixels from the column's left.
struct RowBox {
  RowRef ref;
  core::ByteRange range;    ///< Every byte of the text is in exactly one row's range.
  core::ByteRange content;  ///< What is seen: without the separator and blank lines behind.
  std::int64_t y = 0;
  int height = 0;
  float x = 0;      ///< Of what is seen.
  float width = 0;  ///< Without white space at the end.
  BlockKind kind = BlockKind::paragraph;
  bool wraps = false;   ///< The next row goes on with the same line.
  bool shaped = false;  ///< Set by glyphs, not by characters.
  bool right_to_left = false;
};

/// A stretch of a row drawn with one call, from left to right. Of a row that is not shaped, runs
/// leave characters without a picture out; of a shaped one they hold every character, and the
/// glyphs are what to draw. Glyphs are valid until another row is asked about.
struct TextRun {
  core::ByteRange range;
  float x = 0;  ///< Pixels from the column's left.
  float width = 0;
  std::span<const ShapedGlyph> glyphs = {};
  std::size_t index = 0;  ///< In its row.
};

/// The grapheme under a point.
struct TextCell {
  core::ByteRange range;
  float x0 = 0;
  float x1 = 0;
  bool right_to_left = false;
};

/// A part of a range that stands in one piece on its row; text in both directions makes several.
struct TextSegment {
  core::ByteRange range;
  float x0 = 0;
  float x1 = 0;
  bool right_to_left = false;
};

class TextLayout {
 public:
  TextLayout();
  /// `text` is valid UTF-8 and must outlive the layout or the next open(). Forgets the frame.
  void open(std::string_view text, const std::vector<BlockHint>& hints = {});
  /// The column: `metrics` must outlive the layout or the next call. Call again whenever the faces,
  /// their size or the width changed; every row is then made anew.
  void set_frame(const TextMetrics& metrics, float width);
  [[nodiscard]] bool has_frame() const { return metrics_ != nullptr; }
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view slice(core::ByteRange range) const;

  /// Lays out blocks not laid out yet, in order, until `bytes` are done. True while any is left.
  bool advance(std::int64_t bytes);
  [[nodiscard]] bool complete() const { return pending_ == 0; }
  /// Pixels from the first row's top to the last row's bottom.
  [[nodiscard]] std::int64_t height() const { return heights_.total(); }
  [[nodiscard]] std::size_t block_count() const { return blocks_.size(); }
  [[nodiscard]] const TextBlock& block(std::size_t i) const { return blocks_[i].block; }
  [[nodiscard]] std::size_t block_of(core::ByteOffset at) const;
  /// What is seen of a block.
  [[nodiscard]] core::ByteRange content_of(std::size_t block) const;
  /// Rows made since open(): what a test counts to show that a screen costs the same in any text.
  [[nodiscard]] std::int64_t rows_made() const { return rows_made_; }

  /// The row that holds the byte; the text's end belongs to the last row.
  [[nodiscard]] RowRef row_of(core::ByteOffset at);
  /// The row at a height; clamped to the first and last.
  [[nodiscard]] RowRef row_at_y(std::int64_t y);
  [[nodiscard]] RowBox box(RowRef ref);
  /// The neighbouring row that takes room, or none.
  [[nodiscard]] std::optional<RowRef> next(RowRef ref);
  [[nodiscard]] std::optional<RowRef> previous(RowRef ref);

  /// Pixels from the column's left to where a caret before the character at `at` stands: its left
  /// edge, its right one where text runs from right to left. `at` is clamped to the row's content,
  /// whose end is where the paragraph's direction ends the row.
  [[nodiscard]] float x_of(const RowBox& row, core::ByteOffset at) const;
  /// The caret position nearest to `x` in the row: a grapheme boundary of its content. In a row
  /// that the next one continues, never the row's end, which is drawn as the next row's begin.
  [[nodiscard]] core::ByteOffset offset_at(const RowBox& row, float x);
  /// The last caret position of the row in reading order; what End goes to.
  [[nodiscard]] core::ByteOffset last_caret(const RowBox& row);
  /// Calls `visit(const TextSegment&)` from left to right for the parts of the row's content that
  /// lie in `range`.
  template <class F>
  void visit_segments(const RowBox& row, core::ByteRange range, F visit) const {
    const core::ByteRange part{std::max(range.begin, row.content.begin),
                               std::min(range.end, row.content.end)};
    if (part.empty()) return;
    if (!row.shaped) {
      visit(TextSegment{part, x_of(row, part.begin), x_of(row, part.end), false});
    } else {
      for (const TextSegment& segment : shaped_segments(row, part)) visit(segment);
    }
  }
  /// The grapheme whose picture holds `x`, or none beside the row.
  [[nodiscard]] std::optional<TextCell> cell_at(const RowBox& row, float x);
  /// The nearest caret position at or before / at or after a byte.
  [[nodiscard]] core::ByteOffset snap_down(core::ByteOffset at);
  [[nodiscard]] core::ByteOffset snap_up(core::ByteOffset at);

  /// The runs of a row, left to right: each one after the last, none behind the last.
  [[nodiscard]] std::optional<TextRun> first_run(const RowBox& row) const;
  [[nodiscard]] std::optional<TextRun> next_run(const RowBox& row, const TextRun& run) const;

 private:
  struct Block {
    TextBlock block;
    int gap_after = 0;
    bool laid = false;
    bool shaped = false;  ///< Known once laid; so is the direction.
    bool right_to_left = false;
    RowIndents indents;
    std::vector<Row> rows;
  };

  [[nodiscard]] std::int64_t block_end(std::size_t i) const;
  [[nodiscard]] std::int64_t estimated_height(const Block& block) const;
  [[nodiscard]] int gap_between(std::size_t i) const;
  /// A list's marker stands as far in as its depth says, and the rows below it where its words
  /// begin. White space of the text itself counts.
  [[nodiscard]] RowIndents indents_of(std::size_t i) const;
  /// Visits the graphemes of a row from left to right until `visit` returns false.
  template <class F>
  void visit_cells(const RowBox& row, F visit);
  void lay_out(std::size_t i);
  [[nodiscard]] const ShapedRow& shaped_row(const RowBox& row) const;
  [[nodiscard]] std::vector<TextSegment> shaped_segments(const RowBox& row,
                                                         core::ByteRange part) const;
  [[nodiscard]] float shaped_x_of(const RowBox& row, core::ByteOffset at) const;
  [[nodiscard]] core::ByteOffset shaped_offset_at(const RowBox& row, float x);
  [[nodiscard]] std::optional<TextRun> shaped_run(const RowBox& row, std::size_t index) const;

  std::string_view text_;
  std::vector<Block> blocks_;
  const TextMetrics* metrics_ = nullptr;
  float width_ = 0;
  float pixels_per_byte_ = 8;
  PrefixSums heights_;
  std::size_t pending_ = 0;
  std::size_t next_pending_ = 0;
  std::int64_t rows_made_ = 0;
  RowWrap wrap_;
  core::BreakCursor graphemes_;
  mutable ShapedRows shaped_;  // a memory of what const questions worked out
};

}  // namespace workbench
