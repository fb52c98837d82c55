// Cells and rows of CSV as RFC 4180 has them, and safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exporters {

/// Whether a spreadsheet would take the text for a formula: it begins with = + - @ TAB or CR.
[[nodiscard]] bool looks_like_formula(std::string_view text);

/// Text with an apostrophe before what looks like a formula; quoted where commas, quotation marks
/// or line breaks need it.
[[nodiscard]] std::string csv_text(std::string_view text);

/// Cells that are ready, separated by commas and ended with CR LF.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace exporters
