// The text of a document made from an article's lines, with its headings, list items, quotations.
#pragma once

#include <string>
#include <vector>

#include "core/structure/block.h"
#include "importers/documents/html/article/article.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

struct PageText {
  std::string text;                     ///< UTF-8; paragraphs are parted by an empty line.
  std::vector<core::CharBlock> blocks;  ///< In the text's order, none overlapping.
};

/// Items of a list, rows of a table and lines that a page breaks by <br> follow each other without
/// an empty line.
[[nodiscard]] PageText make_text(const Dom& dom, const Article& article);

}  // namespace importers::html
