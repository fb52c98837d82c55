// The day a page's article was published.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "importers/documents/html/article/article.h"
#include "importers/documents/html/article/day_reader.h"
#include "importers/documents/html/article/page_lines.h"
#include "importers/documents/html/data/json_ld.h"
#include "importers/documents/html/data/meta_tags.h"
#include "importers/documents/html/dom/dom.h"
#include "importers/documents/html/facts/stated.h"

namespace importers::html {

/// Where to look for the day, besides what programs are told.
struct DayPlaces {
  const DayReader& days;
  std::string_view address;  ///< Of the page; may be empty.
  const Article& article;
  const std::vector<PageLine>& near;  ///< The lines beside the headline.
};

/// The day as the page writes it, without shifting zones. First what states publication to
/// programs, then an element named so, then the address, then a day printed near the headline; a
/// day of updating or of a comment never.
[[nodiscard]] Weighed<std::optional<core::Date>> find_published(const Dom& dom,
                                                                const MetaTags& tags,
                                                                const ArticleFacts& json_ld,
                                                                const ArticleFacts& microdata,
                                                                const DayPlaces& places);

}  // namespace importers::html
