// What a page says of its article in the JSON of schema.org.
#pragma once

#include <string>
#include <vector>

#include "importers/documents/html/data/json_graph.h"

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
  bool for_subscribers = false;  ///< It says that the article is not accessible for free.
};

/// The article that the page's JSON-LD describes, or nothing but empty fields.
[[nodiscard]] ArticleFacts read_json_ld(const JsonGraph& graph);

}  // namespace importers::html
