// The caret and the selected text of the reader, and how keys move them. It knows rows and text,
// not spans, and it draws nothing.
#pragma once

#include <vector>

#include "core/structure/sentence_reading.h"
#include "core/text/offset.h"
#include "workbench/layout/text_layout.h"

namespace workbench {

/// Left and right are seen, not read: where a paragraph runs from right to left, left is onwards.
enum class CaretMove {
  grapheme_left,
  grapheme_right,
  word_left,
  word_right,
  row_up,
  row_down,
  row_begin,
  row_end,
  page_up,
  page_down,
  sentence_previous,
  sentence_next,
  paragraph_previous,
  paragraph_next,
  heading_previous,
  heading_next,
  text_begin,
  text_end
};

/// Words are looked for inside one block, so that a move costs the same in any text.
[[nodiscard]] core::ByteRange word_of(const TextLayout& layout, core::ByteOffset at);

/// Every position is a grapheme boundary of the text.
class ReaderCaret {
 public:
  ReaderCaret() = default;
  /// The sentences are those of the text, and outlive the caret.
  explicit ReaderCaret(const core::SentenceReading& sentences) : sentences_(&sentences) {}

  [[nodiscard]] core::ByteOffset at() const { return at_; }
  /// The selection that the caret ends; empty when nothing is selected.
  [[nodiscard]] core::ByteRange selection() const;
  /// All selected ranges, ascending, touching ones merged.
  [[nodiscard]] std::vector<core::ByteRange> ranges() const;
  [[nodiscard]] bool has_selection() const { return !ranges().empty(); }

  /// `extend` keeps the other end of the selection where it is.
  void place(core::ByteOffset at, bool extend);
  /// Selects a range with the caret at its end.
  void select(core::ByteRange range);
  /// Keeps what is selected and starts another range: a discontinuous selection.
  void begin_more(core::ByteOffset at);
  void clear_selection();

  /// `page_rows` is how many rows a page move takes.
  void move(CaretMove move, bool extend, TextLayout& layout, int page_rows = 20);
  /// Selects the sentence or block at the caret; `extend` adds the next one instead.
  void select_sentence(bool extend);
  void select_paragraph(const TextLayout& layout, bool extend);

 private:
  [[nodiscard]] core::ByteOffset target(CaretMove move, TextLayout& layout, int page_rows);
  [[nodiscard]] core::ByteOffset by_rows(int rows, TextLayout& layout);

  const core::SentenceReading* sentences_ = nullptr;
  core::ByteOffset at_;
  core::ByteOffset anchor_;
  std::vector<core::ByteRange> more_;
  float wished_x_ = -1;  ///< Where up and down want to stand; negative: where the caret is.
};

}  // namespace workbench
