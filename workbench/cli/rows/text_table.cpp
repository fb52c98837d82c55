#include "workbench/cli/rows/text_table.h"

#include <algorithm>
#include <cassert>
#include <ostream>

#include "core/text/text_width.h"

namespace workbench {
namespace {

constexpr std::size_t kGap = 2;
/// A flexible column is never made narrower than this.
constexpr std::size_t kNarrowest = 16;

std::string padded(const std::string& cell, std::size_t width, bool right) {
  const auto shown = core::display_width(cell);
  const std::string space(width > shown ? width - shown : 0, ' ');
  return right ? space + cell : cell + space;
}

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    // Bytes of longer characters are above 127, so every control and space here is ASCII.
    if (static_cast<unsigned char>(c) <= ' ' || c == 127) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

void TextTable::add(std::vector<std::string> cells) {
  assert(cells.size() == columns_.size());
  for (auto& cell : cells) cell = on_one_line(cell);
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::column_widths(std::size_t width) const {
  std::vector<std::size_t> widths;
  std::size_t total = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t widest = core::display_width(columns_[i].title);
    for (const auto& row : rows_) widest = std::max(widest, core::display_width(row[i]));
    widths.push_back(widest);
    total += widest + (i == 0 ? 0 : kGap);
  }
  // The widest flexible column gives way first, so that no column is starved for another.
  while (width > 0 && total > width) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].flexible || widths[i] <= kNarrowest) continue;
      if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
    }
    if (widest == nullptr) break;
    --*widest;
    --total;
  }
  return widths;
}

std::string TextTable::line(const std::vector<std::string>& cells,
                            const std::vector<std::size_t>& widths) const {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out.append(kGap, ' ');
    out += padded(core::elided(cells[i], widths[i]), widths[i], columns_[i].right);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

void TextTable::print(std::ostream& out, std::size_t width) const {
  const auto widths = column_widths(width);
  std::vector<std::string> titles;
  for (const auto& column : columns_) titles.push_back(column.title);
  out << line(titles, widths) << '\n';
  for (const auto& row : rows_) out << line(row, widths) << '\n';
}

}  // namespace workbench
