// Cells and rows of CSV as RFC 4180 has them, and safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exporters {

/// Whether a spreadsheet may take the text for a formula: it begins with = + - @, one of their
/// full-width forms, TAB, CR or LF.
[[nodiscard]] bool looks_like_formula(std::string_view text);

/// Text with an apostrophe before what looks like a formula; quoted where it holds what separates
/// cells in some country, quotation marks or line breaks.
[[nodiscard]] std::string csv_text(std::string_view text);

/// Cells that are ready, separated by commas and ended with CR LF.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace exporters
