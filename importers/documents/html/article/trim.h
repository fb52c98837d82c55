// Takes out of an article's lines what stands among them and is not its text: links to other
// articles, lists of such links, the line of author and date above, what follows the end.
#pragma once

#include <vector>

#include "importers/documents/html/article/page_lines.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

/// Whether a line reads as running text and not as a label: a sentence of some words, or many
/// words.
[[nodiscard]] bool is_prose(const PageLine& line);

void trim_article(const Dom& dom, NodeIndex container, std::vector<PageLine>& lines);

}  // namespace importers::html
