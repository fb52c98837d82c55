// Rows of text that needs shaping or runs from right to left: which glyphs stand where, and which
// grapheme lies under them. Offsets are bytes of the block. It wraps nothing and draws nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/bidi.h"
#include "core/text/break_cursor.h"
#include "workbench/layout/text_metrics.h"

namespace workbench {

/// True when the text holds a script whose letters change shape, combine or run from right to left,
/// or an emoji made of several characters: what the plain way of one picture a character gets
/// wrong.
[[nodiscard]] bool needs_shaping(std::string_view text);

/// A grapheme. `x0` <= `x1`, pixels from the column's left.
struct ShapedCell {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float x0 = 0;
  float x1 = 0;
  bool right_to_left = false;
};

/// A stretch of one direction.
struct ShapedRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float x = 0;
  float width = 0;
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;
};

/// Cells, runs and glyphs from left to right.
struct ShapedRow {
  std::vector<ShapedCell> cells;
  std::vector<ShapedRun> runs;
  std::vector<ShapedGlyph> glyphs;
  bool right_to_left = false;  ///< The paragraph's direction.
  float left = 0;              ///< Pixels from the column's left to the first cell,
  float right = 0;             ///< and to the end of the last one.
};

/// A row to shape: bytes [begin, end) of its block, `edge` pixels from the column's left to where
/// the row begins: its left edge, or its right one in a paragraph that runs from right to left.
struct RowToShape {
  std::size_t begin = 0;
  std::size_t end = 0;
  float edge = 0;
  BlockKind kind = BlockKind::paragraph;
};

/// Keeps the rows it shaped last, so that a row in view is shaped once.
class ShapedRows {
 public:
  ShapedRows();
  /// Forgets everything; call when texts, faces or widths change.
  void clear();
  [[nodiscard]] bool right_to_left(std::string_view block);
  /// Pixels from the block's begin to every byte, in logical order and as if in one row: a sum of
  /// grapheme widths, of size block.size() + 1.
  [[nodiscard]] std::vector<float> sums(std::string_view block, BlockKind kind,
                                        const TextMetrics& metrics);
  /// `key` names the row; the same key must always mean the same row. Valid until the next call.
  [[nodiscard]] const ShapedRow& row(std::pair<std::size_t, std::size_t> key,
                                     std::string_view block, const RowToShape& row,
                                     const TextMetrics& metrics);

 private:
  void set_block(std::string_view block);
  [[nodiscard]] ShapedRow shape(std::string_view block, const RowToShape& row,
                                const TextMetrics& metrics);

  std::string_view block_;  // what bidi_ holds
  core::BidiParagraph bidi_;
  core::BreakCursor graphemes_;
  std::map<std::pair<std::size_t, std::size_t>, ShapedRow> rows_;
};

}  // namespace workbench
