// The day a page's article was published.
#pragma once

#include <optional>
#include <string_view>

#include "core/date.h"
#include "importers/documents/html/dom.h"
#include "importers/documents/html/json_ld.h"
#include "importers/documents/html/meta_tags.h"
#include "importers/documents/html/page_lines.h"

namespace importers::html {

/// The day as the page writes it, without shifting zones. First what states publication to
/// programs, then an element named so, then the address, then a day printed near the headline; a
/// day of updating or of a comment never. `language` is BCP 47 or empty; `article` is its
/// container, `near` the lines beside the headline.
[[nodiscard]] std::optional<core::Date> find_published(const Dom& dom, const MetaTags& tags,
                                                       const ArticleFacts& json_ld,
                                                       const ArticleFacts& microdata,
                                                       std::string_view address,
                                                       std::string_view language, NodeIndex article,
                                                       const std::vector<PageLine>& near);

/// A day at the beginning of a machine's or a person's way to write one: ISO 8601 with or without
/// time, "20221226", "Mon, 26 Dec 2022 …", "26.12.2022", "December 26, 2022".
[[nodiscard]] std::optional<core::Date> stated_day(std::string_view text,
                                                   std::string_view language);

}  // namespace importers::html
