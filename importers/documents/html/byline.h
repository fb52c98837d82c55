// Who wrote a page's article.
#pragma once

#include <string>
#include <vector>

#include "importers/documents/html/dom.h"
#include "importers/documents/html/json_ld.h"
#include "importers/documents/html/meta_tags.h"
#include "importers/documents/html/page_lines.h"

namespace importers::html {

/// Names as the page prints them, without "By", titles of an office, addresses and the outlet's own
/// name (`site`, may be empty). `near` are the lines beside the headline and at the article's end.
/// Empty when the page names nobody.
[[nodiscard]] std::vector<std::string> find_authors(const Dom& dom, const MetaTags& tags,
                                                    const ArticleFacts& json_ld,
                                                    const ArticleFacts& microdata,
                                                    const std::string& site,
                                                    const std::vector<PageLine>& near);

}  // namespace importers::html
