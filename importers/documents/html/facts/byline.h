// Who wrote a page's article.
#pragma once

#include <string>
#include <vector>

#include "importers/documents/html/article/article.h"
#include "importers/documents/html/article/day_reader.h"
#include "importers/documents/html/article/page_lines.h"
#include "importers/documents/html/data/json_ld.h"
#include "importers/documents/html/data/meta_tags.h"
#include "importers/documents/html/dom/dom.h"
#include "importers/documents/html/facts/stated.h"

namespace importers::html {

/// Where to look for a byline.
struct BylinePlaces {
  const DayReader& days;
  std::string site;        ///< The outlet's name; may be empty.
  NodeIndex headline = 0;  ///< The element of the headline; 0 when it is not shown.
  const Article& article;
  std::vector<PageLine> near;  ///< Lines beside the headline and at the article's end.
};

/// Names as the page prints them (author_names.h). The outlet's own name only where the page states
/// it as the author and nobody else. Empty when the page names nobody.
[[nodiscard]] Weighed<std::vector<std::string>> find_authors(const Dom& dom, const MetaTags& tags,
                                                             const ArticleFacts& json_ld,
                                                             const ArticleFacts& microdata,
                                                             const BylinePlaces& places);

}  // namespace importers::html
