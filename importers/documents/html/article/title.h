// The headline of a page's article.
#pragma once

#include <string>
#include <string_view>

#include "importers/documents/html/data/json_ld.h"
#include "importers/documents/html/data/meta_tags.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

/// From the visible headline when one of the page's other titles agrees with it, else from what the
/// page tells programs, without the outlet's name behind a bar or dash. `site` may be empty.
[[nodiscard]] std::string find_title(const Dom& dom, const MetaTags& tags,
                                     const ArticleFacts& facts, std::string_view site);

/// The outlet's name as <title> has it behind its last bar or dash, when the headline is what
/// stands before it; empty otherwise.
[[nodiscard]] std::string site_of_title(std::string_view page_title, std::string_view headline);

/// <title> with white space folded.
[[nodiscard]] std::string page_title(const Dom& dom);

}  // namespace importers::html
