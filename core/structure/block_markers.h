// What one line shows of the block it begins: markers of lists, headings and quotations, section
// numbers, how it ends. Every question is about a line without white space at its ends unless it
// says otherwise.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

enum class MarkStyle { bullet, number, letter };

/// "- ", "12. ", "(b) ": how a list item begins.
struct ListMark {
  MarkStyle style = MarkStyle::bullet;
  char32_t sign = 0;      ///< The bullet itself, or what closes number or letter: '.' or ')'.
  int number = 0;         ///< 1 for "1." and "a)"; 0 for a bullet.
  int indent = 0;         ///< Columns before it; a tab goes to the next multiple of four.
  std::size_t begin = 0;  ///< Byte of the line where the mark begins,
  std::size_t text = 0;   ///< and where the item's words do.
};

/// `line` with the white space at its begin. None where nothing follows the mark, and for a row of
/// dashes or stars.
[[nodiscard]] std::optional<ListMark> list_mark(std::string_view line);

/// How many columns of white space stand before the line's first character.
[[nodiscard]] int indent_of(std::string_view line);

/// Level of a Markdown heading "## Words", with up to three spaces before it; 0 when it is none.
[[nodiscard]] int hash_level(std::string_view line);
/// 1 for "====", 2 for "----", at least three of them; else 0.
[[nodiscard]] int underline_level(std::string_view line);
/// How many ">" a Markdown quotation begins with; 0 when it is none.
[[nodiscard]] int quote_depth(std::string_view line);
/// Bytes of the marks ">" and the spaces between and behind them.
[[nodiscard]] std::size_t quote_mark(std::string_view line);
/// "```" or "~~~" and what follows; `open` is what opened the fence, empty when none is open.
[[nodiscard]] bool is_fence(std::string_view line, std::string_view open);

/// "3.2 Outlook", "4. Methods": a number of parts before a word that begins with a capital, or with
/// a letter of a script without case.
struct SectionNumber {
  int parts = 1;
  int first = 0;
  int last = 0;
  bool dotted = false;  ///< A period behind the last part: "4." rather than "4".
};
[[nodiscard]] std::optional<SectionNumber> section_number(std::string_view line);

/// "Chapter 3", "Annex B: Tables", "Глава IV" in the languages of the tables.
[[nodiscard]] bool is_chapter(std::string_view line);

/// Whether the line ends like a sentence or what introduces one (a colon), closing quotation marks
/// and brackets aside.
[[nodiscard]] bool closes_sentence(std::string_view line);

/// Whether the line may be a heading by its look: short, one phrase, begins with a capital or a
/// number, ends without punctuation but a question mark; no date, caption, byline, address or mark
/// of an outlet ("La Stampa (IT) /").
[[nodiscard]] bool looks_like_heading(std::string_view line);

/// Four letters at least, every one a capital.
[[nodiscard]] bool all_capitals(std::string_view line);

/// "Summary", "Introduction", …: what heads the first part of a report.
[[nodiscard]] bool opens_report(std::string_view line);

}  // namespace core
