// What a page says of its article in the JSON of schema.org (script type application/ld+json).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/documents/html/dom.h"

namespace importers::html {

/// The facts of one article in a page's data, as written there; empty where it says nothing.
struct ArticleFacts {
  std::string type;  ///< "NewsArticle", "BlogPosting", …
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::string published;  ///< A day or an instant, ISO 8601 when the page keeps to the vocabulary.
  std::string language;
  std::string address;
};

/// The article that the page's JSON-LD describes, or nothing but empty fields. Several scripts and
/// graphs are read as one; references by "@id" are followed; broken JSON is mended where only
/// line ends in strings or commas are wrong, else passed over.
[[nodiscard]] ArticleFacts read_json_ld(const Dom& dom);

/// The same of the elements with itemprop and itemtype (microdata) or property and typeof (RDFa).
[[nodiscard]] ArticleFacts read_microdata(const Dom& dom);

/// Whether a type of schema.org is a kind of article.
[[nodiscard]] bool is_article_type(std::string_view type);

}  // namespace importers::html
