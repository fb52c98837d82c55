// Tables for a terminal: columns aligned by what a reader sees (wide and combining characters
// counted as shown), numbers to the right. It is for people; scripts get JSON.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace workbench {

struct TableColumn {
  std::string title;
  bool right = false;     ///< Numbers.
  bool flexible = false;  ///< Cut with "…" where the table would be wider than the terminal.
};

class TextTable {
 public:
  explicit TextTable(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

  /// One cell a column. White space and control characters in a cell are shown as single spaces.
  void add(std::vector<std::string> cells);
  /// Header and rows, two spaces between columns, no spaces at line ends. `width` 0: cut nothing.
  void print(std::ostream& out, std::size_t width) const;
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

 private:
  [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t width) const;
  [[nodiscard]] std::string line(const std::vector<std::string>& cells,
                                 const std::vector<std::size_t>& widths) const;

  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// Text on one line: runs of white space and control characters become one space, none at the ends.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace workbench
