// The part of TextLayout that answers for rows of shaped text.
#include <algorithm>

#include "workbench/layout/text_layout.h"

namespace workbench {

using core::ByteOffset;

const ShapedRow& TextLayout::shaped_row(const RowBox& row) const {
  const Block& block = blocks_[row.ref.block];
  const Row& inside = block.rows[row.ref.row];
  RowToShape wanted{inside.begin, inside.end, row.x, row.kind};
  if (row.right_to_left) wanted.edge = row.x + row.width;
  return shaped_.row({row.ref.block, row.ref.row}, slice(content_of(row.ref.block)), wanted,
                     *metrics_);
}

float TextLayout::shaped_x_of(const RowBox& row, ByteOffset at) const {
  const ShapedRow& shaped = shaped_row(row);
  if (at >= row.content.end) return shaped.right_to_left ? shaped.left : shaped.right;
  const std::int64_t inside = at.value - blocks_[row.ref.block].block.begin;
  const auto cell =
      std::find_if(shaped.cells.begin(), shaped.cells.end(),
                   [&](const ShapedCell& c) { return inside >= c.begin && inside < c.end; });
  if (cell == shaped.cells.end()) return row.x;
  return cell->right_to_left ? cell->x1 : cell->x0;
}

/// Where a caret stands exactly, that caret; beside the row its begin or end in the paragraph's
/// direction; else the nearer edge of the cell. A cell's far edge at the end of a row that goes on
/// is no caret position of this row.
ByteOffset TextLayout::shaped_offset_at(const RowBox& row, float x) {
  const ShapedRow& shaped = shaped_row(row);
  const ByteOffset block(blocks_[row.ref.block].block.begin);
  for (const ShapedCell& cell : shaped.cells) {
    if ((cell.right_to_left ? cell.x1 : cell.x0) == x) return block + cell.begin;
  }
  const bool behind = shaped.right_to_left ? x <= shaped.left : x >= shaped.right;
  const bool before = shaped.right_to_left ? x >= shaped.right : x < shaped.left;
  if (shaped.cells.empty() || before) return row.content.begin;
  if (behind && !row.wraps) return row.content.end;
  auto cell = std::find_if(shaped.cells.begin(), shaped.cells.end(),
                           [&](const ShapedCell& c) { return x < c.x1; });
  if (cell == shaped.cells.end()) --cell;
  const bool right_half = x >= (cell->x0 + cell->x1) / 2;
  const ByteOffset begin = block + cell->begin;
  const ByteOffset end = block + cell->end;
  if (right_half == cell->right_to_left) return begin;
  return row.wraps && end == row.content.end ? begin : end;
}

std::vector<TextSegment> TextLayout::shaped_segments(const RowBox& row,
                                                     core::ByteRange part) const {
  const ByteOffset block(blocks_[row.ref.block].block.begin);
  std::vector<TextSegment> segments;
  for (const ShapedCell& cell : shaped_row(row).cells) {
    const core::ByteRange range{std::max(block + cell.begin, part.begin),
                                std::min(block + cell.end, part.end)};
    if (range.empty()) continue;
    if (!segments.empty()) {
      TextSegment& last = segments.back();
      const bool goes_on =
          cell.right_to_left ? range.end == last.range.begin : range.begin == last.range.end;
      if (goes_on && last.right_to_left == cell.right_to_left && last.x1 == cell.x0) {
        last.range = {std::min(last.range.begin, range.begin), std::max(last.range.end, range.end)};
        last.x1 = cell.x1;
        continue;
      }
    }
    segments.push_back({range, cell.x0, cell.x1, cell.right_to_left});
  }
  return segments;
}

std::optional<TextRun> TextLayout::shaped_run(const RowBox& row, std::size_t index) const {
  const ShapedRow& shaped = shaped_row(row);
  if (index >= shaped.runs.size()) return std::nullopt;
  const ShapedRun& run = shaped.runs[index];
  const ByteOffset block(blocks_[row.ref.block].block.begin);
  return TextRun{{block + run.begin, block + run.end},
                 run.x,
                 run.width,
                 std::span(shaped.glyphs).subspan(run.first_glyph, run.glyph_count),
                 index};
}

}  // namespace workbench
