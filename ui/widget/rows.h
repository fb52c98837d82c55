// Rows and pages: list cards, definition rows, headings, tables, empty states.
#pragma once

#include <span>
#include <string_view>

#include "ui/widget/draw.h"

namespace ui {

/// One entry of a list that can be chosen: a white outlined card when selected. `height` in screen
/// pixels; it fills the line and reaches 4 design pixels beyond it on both sides. Draw the content
/// with the draw_… functions into `card_inner`.
[[nodiscard]] Hit card(const Look& look, const char* id, float height, bool selected);
[[nodiscard]] Box card_inner(const Look& look, const Box& card);

/// "Speaker    Valery Zaluzhny": while it lives, items belong to the value at the right of the
/// label, which is centred beside them. A separator follows unless `last`.
class Definition {
 public:
  /// `label_width` in design pixels.
  Definition(const Look& look, std::string_view label, bool last = false, float label_width = 88);
  ~Definition();
  Definition(const Definition&) = delete;
  Definition& operator=(const Definition&) = delete;

 private:
  const Look& look_;
  std::string_view label_;
  bool last_;
  float label_width_;
  ImVec2 at_;
};
/// A value of plain text, wrapped.
void definition(const Look& look, std::string_view label, std::string_view value,
                bool last = false);

/// 15 px semibold with the page's spacing.
void section_heading(const Look& look, std::string_view text);
/// A page's serif title, wrapped, and the line of facts below it.
void page_heading(const Look& look, std::string_view title, std::string_view facts);

/// Nothing to show yet: an icon, what is missing, what to do. True when the button (if `action` is
/// not empty) was pressed. Centred in what is left of the window.
[[nodiscard]] bool empty_state(const Look& look, std::string_view icon, std::string_view title,
                               std::string_view hint, std::string_view action = {});

struct Column {
  std::string_view title;
  float width = 0;      ///< Design pixels; 0 shares what is left.
  bool number = false;  ///< Right-aligned, tabular figures.
};

/// A table with a header line and thin separators. Rows: begin_row, then one cell for each column.
class Table {
 public:
  Table(const Look& look, const char* id, std::span<const Column> columns);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  /// Draw rows only while true.
  [[nodiscard]] bool open() const { return open_; }

  /// Starts a row as high as `height` screen pixels (0: one line); true when it is clicked.
  [[nodiscard]] bool begin_row(int row, bool selected = false, float height = 0);
  void cell(std::string_view text, TextRole role = TextRole::body);
  void cell(std::string_view text, TextRole role, Color color);
  /// A cell to draw into; the box is what its text would have.
  [[nodiscard]] Box cell_box();

 private:
  void draw_header();

  const Look& look_;
  std::span<const Column> columns_;
  float row_height_ = 0;
  int column_ = 0;  ///< That the next cell takes.
  bool open_ = false;
};

}  // namespace ui
