// What stands between a page's headline and its article's first sentence, and what follows its
// last: day, author, its own headline again; other articles, the author's life, terms of use.
#pragma once

#include <string_view>
#include <vector>

#include "importers/documents/html/article/page_lines.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

/// Takes those lines away. `page_title` is the text of <title>, may be empty.
void cut_ends(const Dom& dom, std::string_view page_title, std::vector<PageLine>& lines);

}  // namespace importers::html
