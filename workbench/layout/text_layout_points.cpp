// The half of TextLayout that goes between bytes and points inside one row.
#include <algorithm>

#include "core/text/utf8.h"
#include "workbench/layout/text_layout.h"

namespace workbench {
namespace {

struct Step {
  std::int64_t bytes = 1;
  float width = 0;
  bool invisible = false;
};

Step step_at(std::string_view text, core::ByteOffset at, BlockKind kind,
             const TextMetrics& metrics) {
  const auto byte = static_cast<unsigned char>(text[at.index()]);
  const core::DecodedChar c =
      byte < 0x80 ? core::DecodedChar{byte, 1, true} : core::decode_at(text, at.index());
  if (is_invisible(c.value)) return {c.bytes, 0, true};
  return {c.bytes, metrics.advance(c.value, kind), false};
}

}  // namespace

float TextLayout::x_of(const RowBox& row, core::ByteOffset at) const {
  if (row.shaped) return shaped_x_of(row, at);
  const core::ByteOffset end = std::min(at, row.content.end);
  float x = row.x;
  for (core::ByteOffset here = row.content.begin; here < end;) {
    const Step step = step_at(text_, here, row.kind, *metrics_);
    x += step.width;
    here = here + step.bytes;
  }
  return x;
}

std::optional<TextRun> TextLayout::first_run(const RowBox& row) const {
  if (row.shaped) return shaped_run(row, 0);
  return next_run(row, TextRun{{row.content.begin, row.content.begin}, row.x, 0});
}

std::optional<TextRun> TextLayout::next_run(const RowBox& row, const TextRun& run) const {
  if (row.shaped) return shaped_run(row, run.index + 1);
  TextRun next{{run.range.end, run.range.end}, run.x + run.width, 0};
  while (next.range.end < row.content.end) {
    const Step step = step_at(text_, next.range.end, row.kind, *metrics_);
    if (step.invisible) {
      if (!next.range.empty()) break;
      next.range.begin = next.range.begin + step.bytes;
    }
    next.range.end = next.range.end + step.bytes;
    next.width += step.width;
  }
  if (next.range.empty()) return std::nullopt;
  return next;
}

template <class F>
void TextLayout::visit_cells(const RowBox& row, F visit) {
  if (row.shaped) {
    const core::ByteOffset block(blocks_[row.ref.block].block.begin);
    for (const ShapedCell& cell : shaped_row(row).cells) {
      if (!visit(TextCell{
              {block + cell.begin, block + cell.end}, cell.x0, cell.x1, cell.right_to_left})) {
        return;
      }
    }
    return;
  }
  const std::string_view text = slice(row.content);
  graphemes_.reset(text);
  float x = row.x;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = graphemes_.after(at);
    TextCell cell{{row.content.begin + static_cast<std::int64_t>(at),
                   row.content.begin + static_cast<std::int64_t>(end)},
                  x,
                  x};
    for (core::ByteOffset here = cell.range.begin; here < cell.range.end;) {
      const Step step = step_at(text_, here, row.kind, *metrics_);
      cell.x1 += step.width;
      here = here + step.bytes;
    }
    if (!visit(cell)) return;
    x = cell.x1;
    at = end;
  }
}

core::ByteOffset TextLayout::offset_at(const RowBox& row, float x) {
  if (row.shaped) return shaped_offset_at(row, x);
  core::ByteOffset found = row.content.begin;
  visit_cells(row, [&](const TextCell& cell) {
    if (x < (cell.x0 + cell.x1) / 2) return false;
    const bool drawn_in_next_row = row.wraps && cell.range.end == row.content.end;
    if (!drawn_in_next_row) found = cell.range.end;
    return true;
  });
  return found;
}

std::optional<TextCell> TextLayout::cell_at(const RowBox& row, float x) {
  std::optional<TextCell> found;
  visit_cells(row, [&](const TextCell& cell) {
    if (x >= cell.x0 && x < cell.x1) found = cell;
    return !found && cell.x0 <= x;
  });
  return found;
}

core::ByteOffset TextLayout::last_caret(const RowBox& row) {
  if (!row.wraps || row.content.empty()) return row.content.end;
  const std::string_view text = slice(row.content);
  graphemes_.reset(text);
  return row.content.begin + static_cast<std::int64_t>(graphemes_.before(text.size()));
}

core::ByteOffset TextLayout::snap_down(core::ByteOffset at) {
  const RowBox row = box(row_of(at));
  if (at >= row.content.end) return row.content.end;
  const auto inside = static_cast<std::size_t>(at - row.content.begin);
  graphemes_.reset(slice(row.content));
  if (graphemes_.is_boundary(inside)) return at;
  return row.content.begin + static_cast<std::int64_t>(graphemes_.before(inside));
}

core::ByteOffset TextLayout::snap_up(core::ByteOffset at) {
  const core::ByteOffset down = snap_down(at);
  if (down == at) return at;
  const RowBox row = box(row_of(at));
  if (at >= row.content.end) return row.range.end;
  graphemes_.reset(slice(row.content));
  const auto inside = static_cast<std::size_t>(at - row.content.begin);
  return row.content.begin + static_cast<std::int64_t>(graphemes_.after(inside));
}

}  // namespace workbench
