#include "exporters/parts/csv_cell.h"

namespace exporters {

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
  return text.starts_with("＝") || text.starts_with("＋") || text.starts_with("－") ||
         text.starts_with("＠");
}

std::string csv_text(std::string_view text) {
  std::string out = looks_like_formula(text) ? "'" : "";
  out += text;
  if (out.find_first_of(",;\t\"\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += cells[i];
  }
  return out + "\r\n";
}

}  // namespace exporters
