// Finds the article of a page: the element that holds it and what in there belongs to something
// else.
#pragma once

#include <vector>

#include "importers/documents/html/article/hints.h"
#include "importers/documents/html/article/page_lines.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

struct Article {
  NodeIndex container = 0;
  std::vector<PageLine> lines;  ///< The article's lines in order.
  std::vector<PageLine> shown;  ///< All lines of the page but hidden ones and readers' comments.
  std::vector<Hint> hints;      ///< A node: what hint_of says of it.
  bool guessed = false;  ///< Nothing reads as an article: the lines are all that the page shows.
};

[[nodiscard]] Article find_article(const Dom& dom);

}  // namespace importers::html
