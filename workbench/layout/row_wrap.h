// Wraps one block of text into rows that fit a width: at ICU's line break opportunities, and
// between graphemes where a word alone is too wide. It keeps no rows; the layout does.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/break_cursor.h"
#include "workbench/layout/text_metrics.h"

namespace workbench {

/// One visual line: bytes [begin, end) of its block. `width` is pixels without the white space at
/// the row's end.
struct Row {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float width = 0;
};

/// Pixels that the first row and the others stand in from the column's edge.
struct RowIndents {
  float first = 0;
  float rest = 0;
};

class RowWrap {
 public:
  RowWrap();
  /// At least one row; rows touch and cover `content`, which is one block without its separator.
  [[nodiscard]] std::vector<Row> rows(std::string_view content, BlockKind kind,
                                      const TextMetrics& metrics, float width,
                                      const RowIndents& indents);
  /// The same for shaped text: `sums` are the pixels from the block's begin to each byte of
  /// `content` and to its end.
  [[nodiscard]] std::vector<Row> rows(std::string_view content, float width,
                                      const RowIndents& indents, const std::vector<float>& sums);

 private:
  template <class Measure>
  std::vector<Row> fill(std::string_view content, float width, const RowIndents& indents,
                        Measure measure);

  core::BreakCursor lines_;
  core::BreakCursor graphemes_;
};

/// Pixels from the begin to the end of `text` set in one row.
[[nodiscard]] float text_width(std::string_view text, BlockKind kind, const TextMetrics& metrics);

}  // namespace workbench
