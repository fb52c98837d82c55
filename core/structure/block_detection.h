// Finds the headings, list items and quotations of a text that carries no such names: for importers
// of plain text, and for the reader where no importer named any. Markdown is read where it is. It
// changes nothing and prefers to miss a heading over making one up.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/structure/block.h"

namespace core {

struct BlockQuery {
  /// The file says that it is Markdown; a text with two headings "# …" is taken for it anyway.
  bool markdown = false;
  /// Where the text's own title stands, if it is known.
  std::optional<ByteRange> title = {};
};

/// So many blocks are named at most; what follows them is paragraphs, a line each.
inline constexpr std::size_t kMostBlocks = 100'000;

/// Whether a file of that name is Markdown: it ends in ".md" or ".markdown" in any case.
[[nodiscard]] bool is_markdown_name(std::string_view file_name);

/// The blocks in the text's order; they do not overlap. What lies between them is paragraphs, a
/// line each; a paragraph is named only where it goes over several lines. Linear in the text.
///
/// - The title is a heading of level 1. So is a line underlined with "="; with "-" it is 2.
/// - A numbered section ("3.2 Outlook") stands between blank lines or before its text; its level is
///   one more than its number has parts. Chapters ("Annex B"), lines in capitals and short lines
///   between blank lines without a period, before a paragraph, have level 2.
/// - List items begin with a bullet, a number or a letter. Bullets that also write something else
///   need a second item near them; numbers and letters count on from 1 and a. Depth follows indent.
/// - In Markdown: "#" to "######", "> ", fenced code as one paragraph, and paragraphs and items
///   over several lines.
[[nodiscard]] std::vector<ByteBlock> read_blocks(std::string_view text, const BlockQuery& query);

}  // namespace core
